"""What the models' evidence does to findings, and that it decides nothing alone: with models that say what they are told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xlate import pipeline
from xlate.analysis import Words
from xlate.checks import CHECKS
from xlate.comparison.advice import Weighed
from xlate.lexicon import default
from xlate.neural import evidence
from xlate.neural.entailment import Verdict
from xlate.neural.entities import Entity
from xlate.neural.fusion import GROUPS, SHIFTED, drift, fused, fused_link, said
from xlate.readers import presegmented
from xlate.settings import Settings, budget
from xlate.text.span import Span

EN = [
    "The minister resigned on Friday, after the opposition accused him of taking bribes.",
    "The talks in Geneva will go on until Friday.",
    "The bank lost 12 million dollars.",
]
RU = ["Министр ушёл в отставку в пятницу, как и сообщалось ранее в печати.", "Переговоры в Женеве продлятся до пятницы.", "Банк потерял 17 млн долларов."]  # fmt: skip


@dataclass
class Said:
    """Roles that answer as they are told, whatever they are asked."""

    forth: Verdict | None = None
    back: Verdict | None = None
    similarity: tuple[float, float] | None = None
    quality: float | None = None
    contrast: float | None = None
    entity: str | None = None
    back_translation: str | None = None
    asked: list[Any] = field(default_factory=list)
    least_source: str = "\u0100"

    def similarities(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[float, float]] | None:
        self.asked += pairs
        return [self.similarity] * len(pairs) if self.similarity else None

    def gains(self, source: Sequence[str], target: Sequence[str]) -> list[list[float]] | None:
        return [[self.similarity[1]] * len(target)] * len(source) if self.similarity else None

    def judge(self, pairs: Sequence[tuple[str, str]]) -> list[Verdict] | None:
        if self.forth is None or self.back is None:
            return None
        return [self.forth if premise.isascii() else self.back for premise, _ in pairs]

    def rate(self, pairs: Sequence[tuple[str, str]]) -> list[float | None] | None:
        return None if self.quality is None else [self.quality] * len(pairs)

    def find(self, texts: Sequence[str]) -> list[list[Entity]] | None:
        if self.entity is None:
            return None
        return [[Entity(Span(0, len(text)), self.entity, 0.9)] if self.entity else [] for text in texts]

    def score(self, pairs: Sequence[tuple[str, str]], source: str, target: str) -> list[float] | None:
        if self.contrast is None:
            return None
        return [-3.0 if n % 2 == 0 else -3.0 + self.contrast for n in range(len(pairs))]

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str] | None:
        assert (source, target) == ("ru", "en")
        return None if self.back_translation is None else [self.back_translation] * len(texts)


@dataclass
class Adviser:
    """The door to the comparison, with such roles behind it."""

    roles: Said
    share: float = 1.0
    sample: float = 0.0
    gain: Any = None
    proposed: str = ""
    suspects: float = evidence.SUSPECT

    def opinion(self) -> Any:
        return self.gain

    def named(self, words: Sequence[Words]) -> list[Words]:
        from dataclasses import replace

        return [
            replace(w, names=tuple(sorted({*w.names, *(k for k, t in enumerate(w.tokens) if t.key == self.proposed)})))
            for w in words
        ]

    def weigh(self, bitext: Any, drafts: Any, links: Any, least: float, wants: Any) -> Weighed:
        return evidence.weigh(
            self.roles, bitext, drafts, links, least=least, wants=wants, share=self.share, sample=self.sample
        )

    def spent(self) -> Mapping[str, float]:
        return {"inputs": 1.0}


YES, NO, AGAINST = Verdict(0.95, 0.04, 0.01), Verdict(0.02, 0.95, 0.03), Verdict(0.01, 0.04, 0.95)


def compare(
    adviser: Adviser | None, source: Sequence[str] = EN, target: Sequence[str] = RU, **settings: Any
) -> pipeline.Report:
    documents = presegmented(list(source), "en"), presegmented(list(target), "ru")
    return pipeline.compare(*documents, Settings(min_confidence=0.02, **settings), aligned=True, neural=adviser)


def confidence(report: pipeline.Report, check: str) -> float:
    return max((f.confidence for f in report.findings if f.check == check), default=0.0)


def test_without_evidence_nothing_changes() -> None:
    assert compare(Adviser(Said())).findings == compare(None).findings
    assert compare(None).models == {}
    assert compare(Adviser(Said())).models == {"inputs": 1.0}


def test_entailment_one_way_speaks_for_an_omission() -> None:
    usual = confidence(compare(None), "clause-omitted")
    assert 0.05 < usual < 0.99
    assert confidence(compare(Adviser(Said(YES, NO))), "clause-omitted") > min(usual, 0.98)
    assert confidence(compare(Adviser(Said(YES, YES))), "clause-omitted") < usual


def test_contrast_speaks_for_an_omission() -> None:
    usual = confidence(compare(None), "clause-omitted")
    assert confidence(compare(Adviser(Said(contrast=-0.8))), "clause-omitted") < usual
    (found,) = [f for f in compare(Adviser(Said(contrast=0.4))).findings if f.check == "clause-omitted"]
    assert found.evidence == {"contrast": 0.4}
    assert found.message.endswith("Models: likelier without it by +0.40 a word piece.")


def test_numbers_are_not_for_models() -> None:
    usual = [f for f in compare(None).findings if f.check.startswith("number")]
    assert usual
    for roles in (Said(YES, YES, (0.99, 5.0), 0.0), Said(AGAINST, AGAINST, (0.0, -3.0), 25.0, entity="")):
        assert [f for f in compare(Adviser(roles)).findings if f.check.startswith("number")] == usual


def test_back_translation_stands_beside_a_finding_and_changes_nothing_else() -> None:
    usual = {f.fingerprint: f for f in compare(None).findings}
    found = {f.fingerprint: f for f in compare(Adviser(Said(back_translation="The bank lost 17 million."))).findings}
    assert found.keys() == usual.keys()
    for name, each in found.items():
        assert each.confidence == usual[name].confidence
        if each.target:
            assert each.evidence == {"back_translation": "The bank lost 17 million."}
            assert each.message == usual[name].message + " Back-translation: “The bank lost 17 million.”."


def test_two_models_that_agree_find_what_no_check_suspects() -> None:
    source, target = EN[1:2], RU[1:2]
    assert not compare(None, source, target).findings
    alone = Said(AGAINST, AGAINST)
    assert not compare(Adviser(alone, sample=1.0), source, target).findings
    both = Said(AGAINST, AGAINST, (0.05, -3.0))
    (found,) = compare(Adviser(both, sample=1.0), source, target).findings
    assert found.check == "meaning-drift"
    assert found.evidence == {"similarity": 0.05, "forth": 0.01, "back": 0.01, "contradiction": 0.95}
    assert not compare(Adviser(both, sample=0.0), source, target).findings  # nobody suspected it, so nobody looked
    assert not compare(Adviser(both, sample=1.0), source, target, ignore=("meaning-drift",)).findings


def test_links_carry_the_evidence() -> None:
    usual = compare(None).links[0].score
    assert compare(Adviser(Said(AGAINST, AGAINST))).links[0].score < usual
    assert compare(Adviser(Said(YES, YES, (0.9, 4.0)))).links[0].score > usual


@pytest.mark.parametrize(("share", "looks"), [(0.0, 0), (0.3, 1), (0.5, 2), (1.0, 3)])
def test_a_share_bounds_what_is_looked_at(share: float, looks: int) -> None:
    roles = Said(YES, YES, (0.9, 4.0))
    compare(Adviser(roles, share=share, sample=1.0))
    assert len(roles.asked) == looks


def test_the_most_suspicious_comes_first() -> None:
    roles = Said(YES, YES, (0.9, 4.0))
    compare(Adviser(roles, share=0.01, sample=1.0))
    assert [text[:12] for text, _ in roles.asked] == ["The minister"]


def test_an_opinion_settles_what_words_leave_open() -> None:
    """Sentences of words that nobody knows: only the opinion can tell which belong together."""
    en = ["Zorblat quindle frapped.", "Mibbel snorped grund.", "Twarn blickled ospry."]
    ru = ["Твардок блукнул оспрак здырно.", "Зурбалат кывнул фрапень здырно.", "Мубел снырпал грынд здырно."]
    right = {(0, 1), (1, 2)}

    def opinion(source: Sequence[str], target: Sequence[str]) -> list[list[float]]:
        return [
            [5.0 if (i := _index(s, en), j := _index(t, ru)) and (i, j) in right else -3.0 for t in target]
            for s in source
        ]

    def _index(text: str, texts: Sequence[str]) -> int | None:
        return texts.index(text) if text in texts else None

    documents = presegmented(en, "en"), presegmented(ru, "ru")
    linked = pipeline.align(*documents, neural=Adviser(Said(), gain=opinion)).links
    found = {(link.source, link.target) for link in linked}
    assert {((0,), (1,)), ((1,), (2,))} <= found


def test_a_proposed_name_is_for_the_name_checks() -> None:
    words = pipeline.Bitext(
        *(presegmented(list(s), lang) for s, lang in ((EN[:1], "en"), (RU[:1], "ru"))),
        default(),
        advice=Adviser(Said(), proposed="отставку"),
    ).target_words
    assert [words[0].tokens[k].key for k in words[0].names] == ["отставку"]


def test_every_check_that_is_moved_exists() -> None:
    coming = {"role-swapped"}
    assert SHIFTED - coming <= {check.name for check in CHECKS}
    untouchable = ("number", "date", "time", "unit", "currency", "term")
    assert not any(name.startswith(untouchable) for name in SHIFTED)


figures = st.dictionaries(
    st.sampled_from(sorted({name for group in GROUPS for name in group.weights})), st.floats(-5, 25, allow_nan=False)
)


@given(st.sampled_from([check.name for check in CHECKS]), st.floats(0.01, 0.99), figures)
def test_evidence_is_bounded(check: str, before: float, seen: dict[str, float]) -> None:
    after = fused(check, before, seen)
    assert 0.0 < after < 1.0
    if check not in SHIFTED:
        assert after == before
    if check.startswith("name-"):
        assert after <= before + 1e-9
    if before < 0.05:
        assert after < 0.5  # no model makes a finding of what the check itself does not believe


@given(st.floats(0.0, 1.0), figures)
def test_no_model_alone_finds_drift(score: float, seen: dict[str, float]) -> None:
    for name in ("gain", "contradiction", "quality"):
        assert drift(score, {name: seen.get(name, 25.0), "both_follow": 0.0}) == 0.0
    assert 0.0 <= fused_link(score, {"gain": seen.get("gain", 0.0)}) <= 1.0


def test_evidence_in_words() -> None:
    assert said({}) == ""
    shown = said(
        {"similarity": 0.314, "forth": 0.02, "back": 0.9, "contradiction": 0.07, "quality": 7.25, "entity": "person"}
    )
    assert shown == (
        " Models: similarity 0.31; follows from the source 2%; the source follows from it 90%; contradiction 7%; "
        "MetricX error 7.2 of 25; the tagger sees: person."
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [("90s", (90.0, 1.0)), ("90", (90.0, 1.0)), ("1.5 s", (1.5, 1.0)), ("20%", (float("inf"), 0.2)), ("0%", (float("inf"), 0.0)),
     ("120%", None), ("lots", None), ("", None), ("-3", None)],
)  # fmt: skip
def test_budgets(text: str, meant: tuple[float, float] | None) -> None:
    assert budget(text) == meant
