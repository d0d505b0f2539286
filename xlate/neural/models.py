"""The models of a run: which, where, on what; each loaded when it is first asked, in the process that asks."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from xlate.aligners.content import Link
from xlate.aligners.second import Opinion
from xlate.analysis import Words
from xlate.comparison.advice import Weighed
from xlate.comparison.bitext import Bitext
from xlate.findings import Draft
from xlate.languages import load as tables
from xlate.neural import evidence, places
from xlate.neural.batching import Usage
from xlate.neural.loading import Runtime, require_libraries
from xlate.neural.places import Located
from xlate.neural.registry import DEFAULT_ROLES, ROLES, Role
from xlate.settings import Neural, budget

if TYPE_CHECKING:
    from xlate.neural.embedding import Embedder
    from xlate.neural.entailment import Verdict
    from xlate.neural.entities import Entity
    from xlate.neural.translation import Translator

_FEWEST_LETTERS = 3
"""Of an unknown word that the tagger is asked about."""


@dataclass(frozen=True, slots=True)
class Models:
    """What `--neural` comes to. It travels to worker processes as it is: without anything loaded."""

    located: tuple[Located, ...]
    runtime: Runtime = Runtime()
    cache: Path | None = None
    seconds: float = math.inf
    """What the models may take in one process."""
    share: float = 1.0
    """Of an article's links, those that they may look at."""
    sample: float = 0.0

    @property
    def suspects(self) -> float:
        """The least confidence of a draft that the models are to see."""
        return evidence.SUSPECT

    def has(self, role: Role) -> bool:
        """Tell whether a role is filled."""
        return any(model.spec.role == role for model in self.located)

    def opinion(self) -> Opinion | None:
        """Return what tells the aligner how well texts go together."""
        return self._gains if self.has("embedding") and _state(self).goes_on else None

    def named(self, words: Sequence[Words]) -> list[Words]:
        """Return segments with the names that the tagger proposes among the words that nobody knows."""
        unknown = [_unknown(each) for each in words]
        asked = [n for n, found in enumerate(unknown) if found]
        found = _state(self).find([words[n].text for n in asked])
        out = list(words)
        for n, entities in zip(asked, found or (), strict=False):
            new = [
                k
                for k in unknown[n]
                if any(
                    e.span.start < words[n].tokens[k].stop and words[n].tokens[k].start < e.span.stop for e in entities
                )
            ]
            if new:
                out[n] = replace(words[n], names=tuple(sorted({*words[n].names, *new})))
        return out

    def weigh(
        self,
        bitext: Bitext,
        drafts: Sequence[tuple[str, Draft]],
        links: Sequence[Link],
        least: float,
        wants: Callable[[str], bool],
    ) -> Weighed:
        """Return drafts and links with the evidence of the models."""
        return evidence.weigh(
            _state(self), bitext, drafts, links, least=least, wants=wants, share=self.share, sample=self.sample
        )

    def spent(self) -> Mapping[str, float]:
        """Return what was asked since the last time, and what it cost."""
        return _state(self).spent()

    def _gains(self, source: Sequence[str], target: Sequence[str]) -> Sequence[Sequence[float]]:
        found = _state(self).gains(source, target)
        return found if found is not None else [[0.0] * len(target) for _ in source]


def open_models(settings: Neural, base: Path) -> Models:
    """Return the models that settings ask for; folders count from `base`.

    Raises `SettingsError`, at once, where the libraries or a model are missing.
    """
    wanted = {role: value for role in ROLES if (value := getattr(settings, role))}
    located: list[Located] = []
    for role, value in (wanted or dict.fromkeys(DEFAULT_ROLES, "default")).items():
        there = places.locate(role, value, base)
        # Of translation any direction will do: articles may be in two languages only.
        if all(model.trouble for model in there):
            places.require(there[0])
        located += [_own(model, settings) for model in there if not model.trouble]
    require_libraries()
    seconds, share = (budget(settings.budget) if settings.budget else None) or (math.inf, 1.0)
    runtime = Runtime(settings.device, settings.int8, settings.batch, settings.batch_tokens, settings.threads)
    folder = places.cache() if settings.cache is None else (base / settings.cache if settings.cache else None)
    return Models(tuple(located), runtime, folder, seconds, share, settings.sample)


def _own(model: Located, settings: Neural) -> Located:
    """Return an embedding model of the user's own with what the settings say of its use."""
    if model.spec.role != "embedding" or model.spec.variant:
        return model
    given = {name: value for name in ("pooling", "prefix") if (value := getattr(settings, name)) is not None}
    return replace(model, spec=replace(model.spec, **given), pooled="pooling" in given)


def _unknown(words: Words) -> list[int]:
    """Return the tokens that may be names and that nothing else tells of: in a script without capitals."""
    if tables(words.lang, "traits").cased:
        return []
    return [
        k
        for k, token in enumerate(words.tokens)
        if len(token.key) >= _FEWEST_LETTERS
        and not words.families[k]
        and k not in words.names
        and not token.key.isdigit()
    ]


@dataclass
class _State:
    """The loaded models of one process, and what they have spent."""

    models: Models
    usage: Usage = field(default_factory=Usage)
    reported: Usage = field(default_factory=Usage)
    roles: dict[tuple[str, str], Any] = field(default_factory=dict)

    @property
    def goes_on(self) -> bool:
        """Whether there is time left."""
        return self.usage.seconds < self.models.seconds

    def _role(self, role: Role, make: Callable[[Located], Any], direction: str = "") -> Any:
        """Return a role's model, loaded now if need be; None where there is none or the time is up."""
        if not self.goes_on:
            return None
        if (role, direction) not in self.roles:
            there = [m for m in self.models.located if m.spec.role == role and m.direction in ("", direction)]
            self.roles[role, direction] = make(there[0]) if there else None
        return self.roles[role, direction]

    @property
    def embedder(self) -> "Embedder | None":
        """The role `embedding`."""
        from xlate.neural.embedding import Embedder

        found: Embedder | None = self._role(
            "embedding", lambda m: Embedder(m, self.models.runtime, self.usage, self.models.cache)
        )
        return found

    def translator(self, source: str, target: str) -> "Translator | None":
        """The role `translation`, in one direction."""
        from xlate.neural.translation import Translator

        found: Translator | None = self._role(
            "translation",
            lambda m: Translator(m, source, target, self.models.runtime, self.usage),
            f"{source}-{target}",
        )
        return found

    def gains(self, source: Sequence[str], target: Sequence[str]) -> Any:
        """Return the gain of each source and target."""
        from xlate.neural.similarity import gains

        if (embedder := self.embedder) is None:
            return None
        vectors = embedder.embed([*source, *target])
        return gains(vectors[: len(source)], vectors[len(source) :], embedder.loaded.located.spec.chance)

    def similarities(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[float, float]] | None:
        """Return (cosine, gain) of each pair."""
        from xlate.neural.similarity import gains

        if not pairs or (embedder := self.embedder) is None:
            return None
        vectors = embedder.embed([text for pair in pairs for text in pair])
        cosines = (vectors[::2] * vectors[1::2]).sum(1)
        found = gains(vectors[::2], vectors[1::2], embedder.loaded.located.spec.chance)
        return [(round(float(cosine), 3), round(float(found[n][n]), 2)) for n, cosine in enumerate(cosines)]

    def judge(self, pairs: Sequence[tuple[str, str]]) -> "list[Verdict] | None":
        """Return the verdict on each premise and hypothesis."""
        from xlate.neural.entailment import Entailment

        found: Entailment | None = self._role("entailment", lambda m: Entailment(m, self.models.runtime, self.usage))
        return found.judge(pairs) if found else None

    def rate(self, pairs: Sequence[tuple[str, str]]) -> list[float | None] | None:
        """Return the error of each source and translation."""
        from xlate.neural.quality import Quality

        found: Quality | None = self._role("quality", lambda m: Quality(m, self.models.runtime, self.usage))
        return found.score(pairs) if found else None

    def find(self, texts: Sequence[str]) -> "list[list[Entity]] | None":
        """Return the entities of each text."""
        from xlate.neural.entities import Entities

        found: Entities | None = self._role("entities", lambda m: Entities(m, self.models.runtime, self.usage))
        return found.find(texts) if found else None

    def score(self, pairs: Sequence[tuple[str, str]], source: str, target: str) -> list[float] | None:
        """Return the log-probability of each translation."""
        found = self.translator(source, target)
        return found.score(pairs) if found else None

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str] | None:
        """Return each text's translation."""
        found = self.translator(source, target)
        return found.translate(texts) if found else None

    def spent(self) -> Mapping[str, float]:
        """Return what was asked since the last time, and what it cost."""
        now = {name: value for name, value in asdict(self.usage).items() if name != "roles"}
        before = asdict(self.reported)
        self.reported = replace(self.usage, roles=dict(self.usage.roles))
        out = {name: value - before[name] for name, value in now.items()}
        return out | {"out_of_time": float(not self.goes_on)}


_STATES: dict[Models, _State] = {}


def _state(models: Models) -> _State:
    if models not in _STATES:
        _STATES[models] = _State(models)
    return _STATES[models]
