"""What models say of a comparison: the cascade from what the checks suspect to findings with evidence."""

import hashlib
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import msgspec

from xlate.aligners.content import Link
from xlate.comparison.advice import Weighed
from xlate.comparison.bitext import Bitext
from xlate.comparison.marks import whole
from xlate.findings import Draft, Evidence, Mark
from xlate.neural.entailment import Verdict
from xlate.neural.entities import Entity
from xlate.neural.fusion import SHIFTED, drift, fused, fused_link, said

SUSPECT = 0.15
"""Confidence from which on a draft is shown to the models."""
_DOUBTED = 0.85
"""Score of a link below which it is shown to them without any draft."""
_NEAR = 4
"""Segments on either side of where one left alone would stand, in which it is looked for."""
_SHOWN_DRIFT = "Both sides do not say the same."


class Asked(Protocol):
    """The roles, as far as they are there: each answers None, or an empty list, where it is not."""

    def similarities(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[float, float]] | None:
        """Return (cosine, gain) of each pair."""

    def gains(self, source: Sequence[str], target: Sequence[str]) -> Sequence[Sequence[float]] | None:
        """Return the gain of each source and target."""

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Verdict] | None:
        """Return the verdict on each premise and hypothesis."""

    def rate(self, pairs: Sequence[tuple[str, str]]) -> list[float | None] | None:
        """Return the error of each source and translation."""

    def find(self, texts: Sequence[str]) -> list[list[Entity]] | None:
        """Return the entities of each text."""

    def score(self, pairs: Sequence[tuple[str, str]], source: str, target: str) -> list[float] | None:
        """Return the log-probability of each translation."""

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str] | None:
        """Return each text's translation."""


@dataclass
class _Look:
    """A link that is looked at."""

    link: Link
    texts: tuple[str, str]
    suspicion: float
    figures: dict[str, float] = field(default_factory=dict)
    evidence: Evidence = field(default_factory=dict)


def weigh(
    asked: Asked,
    bitext: Bitext,
    drafts: Sequence[tuple[str, Draft]],
    links: Sequence[Link],
    *,
    least: float,
    wants: Callable[[str], bool],
    share: float,
    sample: float,
) -> Weighed:
    """Return drafts and links with what the models say of those worth asking about: `share` of the links at most."""
    looks = _chosen(bitext, drafts, links, share, sample)
    _similarity(asked, looks)
    _entailment(asked, bitext, looks)
    _quality(asked, looks)
    found = _fused(asked, bitext, drafts, looks)
    if wants("meaning-drift"):
        found += _drifts(bitext, found, looks)
    found = _translated_back(asked, bitext, found, least)
    out = [
        (name, msgspec.structs.replace(d, message=d.message + said(d.evidence)) if d.evidence else d)
        for name, d in found
    ]
    linked = [
        link._replace(score=fused_link(link.score, looks[key].figures)) if (key := _key(link)) in looks else link
        for link in links
    ]
    return Weighed(out, linked)


def _key(link: Link) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return link.source, link.target


Looks = dict[tuple[tuple[int, ...], tuple[int, ...]], _Look]


def _text(bitext: Bitext, side: int, segments: Iterable[int]) -> str:
    return " ".join(bitext.words(side)[n].text for n in segments)


def _chosen(
    bitext: Bitext, drafts: Sequence[tuple[str, Draft]], links: Sequence[Link], share: float, sample: float
) -> Looks:
    """Return the links to look at, the most suspicious first where the share does not allow all."""
    suspicion: dict[int, float] = {}
    for name, draft in drafts:
        number = _link_of(draft, bitext)
        if name in SHIFTED and number is not None:
            # A draft on the edge of being reported gains most from a second look; a sure one still deserves evidence.
            suspicion[number] = max(suspicion.get(number, 0.0), 1.0 - abs(draft.confidence - 0.5))
    for number, link in enumerate(links):
        if link.source and link.target:
            texts = _text(bitext, 0, link.source), _text(bitext, 1, link.target)
            if link.score < _DOUBTED or _drawn(texts, sample):
                suspicion.setdefault(number, (1.0 - link.score) / 2)
    two_sided = [n for n in suspicion if links[n].source and links[n].target]
    two_sided.sort(key=lambda n: (-suspicion[n], n))
    # A share that is not nothing allows one look: a short article is an article.
    allowed = math.ceil(share * sum(1 for link in links if link.source and link.target))
    return {
        _key(links[n]): _Look(
            links[n], (_text(bitext, 0, links[n].source), _text(bitext, 1, links[n].target)), suspicion[n]
        )
        for n in sorted(two_sided[:allowed])
    }


def _drawn(texts: tuple[str, str], sample: float) -> bool:
    """Tell whether a link is in the sample: by its words, so that it is the same in every run."""
    if sample <= 0:
        return False
    digest = hashlib.blake2b("\x1f".join(texts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") < sample * 2**64


def _link_of(draft: Draft, bitext: Bitext) -> int | None:
    of_source, of_target = bitext.link_of
    if draft.source:
        return of_source.get(draft.source.first)
    return of_target.get(draft.target.first) if draft.target else None


# --- What each role says of a link ---------------------------------------------------------------------------------


def _similarity(asked: Asked, looks: Looks) -> None:
    found = asked.similarities([look.texts for look in looks.values()])
    for look, (cosine, gain) in zip(looks.values(), found or (), strict=False):
        look.figures["gain"] = gain
        look.evidence["similarity"] = cosine


def _entailment(asked: Asked, bitext: Bitext, looks: Looks) -> None:
    """Judge each link both ways; of several segments each must follow from the whole other side."""
    pairs, places = [], []
    for key, look in looks.items():
        for side, premise in ((1, look.texts[0]), (0, look.texts[1])):
            for number in look.link.target if side else look.link.source:
                pairs.append((premise, bitext.words(side)[number].text))
                places.append((key, side))
    verdicts = asked.judge(pairs)
    if verdicts is None:
        return
    of: dict[tuple[object, int], list[Verdict]] = {}
    for place, verdict in zip(places, verdicts, strict=True):
        of.setdefault(place, []).append(verdict)
    for key, look in looks.items():
        forth, back = (min(v.entailment for v in of[key, side]) for side in (1, 0))
        worst = [max(v.contradiction for v in of[key, side]) for side in (1, 0)]
        contradiction = round(sum(worst) / 2, 3)
        look.figures |= {
            "contradiction": contradiction,
            "both_follow": min(forth, back),
            # The target follows from the source but not the other way: something was left out; and vice versa.
            "forth_only": forth - back,
            "back_only": back - forth,
        }
        look.evidence |= {"forth": forth, "back": back, "contradiction": contradiction}


def _quality(asked: Asked, looks: Looks) -> None:
    found = asked.rate([look.texts for look in looks.values()])
    for look, error in zip(looks.values(), found or (), strict=False):
        if error is not None:
            look.figures["quality"] = error
            look.evidence["quality"] = error


# --- What that means for the findings ------------------------------------------------------------------------------


def _fused(asked: Asked, bitext: Bitext, drafts: Sequence[tuple[str, Draft]], looks: Looks) -> list[tuple[str, Draft]]:
    own = _elsewhere(asked, bitext, drafts) | _contrast(asked, bitext, drafts, looks) | _entities(asked, bitext, drafts)
    out = []
    for number, (name, draft) in enumerate(drafts):
        figures: dict[str, float] = {}
        evidence: Evidence = {}
        link = _link_of(draft, bitext)
        if name in SHIFTED and not name.startswith("name-") and link is not None:
            if look := looks.get(_key(bitext.links[link])):
                figures |= look.figures
                evidence |= look.evidence
        if number in own:
            figures |= own[number][0]
            evidence |= own[number][1]
        if evidence:
            sure = fused(name, draft.confidence, figures)
            draft = msgspec.structs.replace(draft, confidence=sure, evidence=evidence)
        out.append((name, draft))
    return out


Own = dict[int, tuple[Mapping[str, float], Evidence]]
"""Number of a draft → figures and evidence that are its own, not its link's."""


def _elsewhere(asked: Asked, bitext: Bitext, drafts: Sequence[tuple[str, Draft]]) -> Own:
    """Look for segments that seem left out or put in: does one near the place say the same after all?"""
    out: Own = {}
    for number, (name, draft) in enumerate(drafts):
        side = {"segment-omitted": 0, "segment-added": 1}.get(name)
        mark = draft.target if side else draft.source
        if side is None or mark is None:
            continue
        words, others = bitext.words(side), bitext.words(1 - side)
        middle = round(mark.first * len(others) / max(1, len(words)))
        near = [w.text for w in others[max(0, middle - _NEAR) : middle + _NEAR + 1]]
        gains = asked.gains([words[mark.first].text], near) if near else None
        if gains is not None:
            best = round(max(float(gain) for gain in gains[0]), 2)
            out[number] = {"elsewhere": best}, {"elsewhere": best}
    return out


def _contrast(asked: Asked, bitext: Bitext, drafts: Sequence[tuple[str, Draft]], looks: Looks) -> Own:
    """Compare how likely the other side is with and without the suspected clause."""
    out: Own = {}
    for side, name in ((0, "clause-omitted"), (1, "clause-added")):
        wanted: list[int] = []
        pairs: list[tuple[str, str]] = []
        langs = bitext.source.lang, bitext.target.lang
        for number, (check, draft) in enumerate(drafts):
            mark = draft.target if side else draft.source
            link = _link_of(draft, bitext)
            if check != name or mark is None or mark.first != mark.last or link is None:
                continue
            look = looks.get(_key(bitext.links[link]))
            if look is None:
                continue
            own = look.link.target if side else look.link.source
            partial = " ".join(
                _without(bitext.words(side)[n].text, mark) if n == mark.first else bitext.words(side)[n].text
                for n in own
            )
            pairs += [(look.texts[side], look.texts[1 - side]), (partial, look.texts[1 - side])]
            wanted.append(number)
        scores = asked.score(pairs, langs[side], langs[1 - side]) if pairs else None
        if scores is None:
            continue
        for number, full, part in zip(wanted, scores[::2], scores[1::2], strict=True):
            contrast = round(part - full, 3)
            out[number] = {"contrast": contrast}, {"contrast": contrast}
    return out


def _without(text: str, mark: Mark) -> str:
    return text[: mark.start] + text[mark.stop :]


def _entities(asked: Asked, bitext: Bitext, drafts: Sequence[tuple[str, Draft]]) -> Own:
    """Ask the tagger whether what the name checks miss is a name at all."""
    wanted = [
        (number, side, mark)
        for number, (name, draft) in enumerate(drafts)
        if name.startswith("name-") and name != "name-inconsistent"
        for side, mark in ((0, draft.source), (1, draft.target))
        if mark and mark.first == mark.last and _is_subject(name, side)
    ]
    found = asked.find([bitext.words(side)[mark.first].text for _, side, mark in wanted]) if wanted else None
    out: Own = {}
    for (number, _, mark), entities in zip(wanted, found or (), strict=False):
        kind = next((e.kind for e in entities if e.span.start < mark.stop and mark.start < e.span.stop), "")
        out[number] = {"is_entity": float(bool(kind))}, {"entity": kind or "no name"}
    return out


def _is_subject(name: str, side: int) -> bool:
    """Tell on which side the name in question stands; on the other one the mark may be the whole sentence."""
    return side == (1 if name == "name-added" else 0)


def _drifts(bitext: Bitext, found: Sequence[tuple[str, Draft]], looks: Looks) -> list[tuple[str, Draft]]:
    """Return findings on links that no check suspects of drift, but two models do."""
    named = {_link_of(draft, bitext) for name, draft in found if name in SHIFTED and draft.confidence >= SUSPECT}
    out = []
    for number, link in enumerate(bitext.links):
        look = looks.get(_key(link))
        if look is None or number in named:
            continue
        confidence = drift(look.link.score, look.figures)
        if confidence >= SUSPECT:
            marks = whole(bitext, 0, link.source), whole(bitext, 1, link.target)
            out.append(
                (
                    "meaning-drift",
                    Draft(
                        _SHOWN_DRIFT, confidence, *marks, suggestion="Compare both sides.", evidence=dict(look.evidence)
                    ),
                )
            )
    return out


def _translated_back(
    asked: Asked, bitext: Bitext, found: Sequence[tuple[str, Draft]], least: float
) -> list[tuple[str, Draft]]:
    """Show beside what will be reported what the translation says, in the words of the source's language."""
    texts = {}
    for number, (_, draft) in enumerate(found):
        if draft.confidence >= least and draft.target:
            texts[number] = _text(bitext, 1, range(draft.target.first, draft.target.last + 1))
    made = asked.translate(list(texts.values()), bitext.target.lang, bitext.source.lang) if texts else None
    said_back = dict(zip(texts, made or (), strict=False))
    out = []
    for number, (name, draft) in enumerate(found):
        if back := said_back.get(number):
            evidence: Evidence = {**(draft.evidence or {}), "back_translation": back}
            draft = msgspec.structs.replace(draft, evidence=evidence)
        out.append((name, draft))
    return out
