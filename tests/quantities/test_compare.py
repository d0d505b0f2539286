"""Pairs that say the same stay quiet in both directions; pairs that do not are named."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from xlate.quantities import Discrepancy, compare, find

PAIRS = yaml.safe_load((Path(__file__).parent / "pairs.yaml").read_text(encoding="utf8"))
QUIET = [list(row.items()) for row in PAIRS["quiet"]]
FIRING = [([(lang, text) for lang, text in row.items() if lang != "found"], row["found"]) for row in PAIRS["firing"]]


def found(source: tuple[str, str], target: tuple[str, str]) -> list[Discrepancy]:
    """Compare two texts, each with its language, the way the checks do."""
    (one, text), (other, translation) = source, target
    return [d for d in compare(find(text, one), find(translation, other), one, other) if d.confidence >= 0.5]


@pytest.mark.parametrize("pair", QUIET, ids=[pair[0][1][:40] for pair in QUIET])
def test_quiet_both_ways(pair: list[tuple[str, str]]) -> None:
    assert found(pair[0], pair[1]) == []
    assert found(pair[1], pair[0]) == []


@pytest.mark.parametrize(("pair", "kinds"), FIRING, ids=[pair[0][1][:40] for pair, _ in FIRING])
def test_firing_both_ways(pair: list[tuple[str, str]], kinds: list[str]) -> None:
    assert sorted(d.kind for d in found(pair[0], pair[1])) == kinds
    assert sorted(d.kind for d in found(pair[1], pair[0])) == kinds


@pytest.mark.parametrize("lang", ["en", "ar", "ru"])
def test_a_text_agrees_with_itself(lang: str) -> None:
    for text in yaml.safe_load((Path(__file__).parent / f"{lang}.yaml").read_text(encoding="utf8")):
        assert compare(find(text, lang), find(text, lang), lang, lang) == []


def test_a_number_in_the_next_sentence_is_not_missing() -> None:
    source = find("In 2016 it cost 450 roubles.", "en")
    target, following = find("Это стоило 450 рублей.", "ru"), find("Так было в 2016 году.", "ru")
    assert [d.kind for d in compare(source, target, "en", "ru") if d.confidence >= 0.5] == ["number-missing"]
    assert [d for d in compare(source, target, "en", "ru", (), following) if d.confidence >= 0.5] == []


@pytest.mark.parametrize(
    ("translation", "kinds"),
    [("Он умер в среду.", []), ("Он умер 15 мая.", []), ("Он умер в пятницу.", ["date-wrong"])],
)
def test_a_relative_day_is_compared_with_the_date_it_means(translation: str, kinds: list[str]) -> None:
    source, target = find("He died yesterday.", "en"), find(translation, "ru")
    told = compare(source, target, "en", "ru", published=date(2019, 5, 16))
    assert [d.kind for d in told if d.confidence >= 0.5] == kinds
    assert [d for d in compare(source, target, "en", "ru") if d.confidence >= 0.5] == []


def test_a_translator_may_round_but_not_be_exact() -> None:
    exact, round_number = find("12,478 people", "en"), find("более 12 тысяч человек", "ru")
    assert [d for d in compare(exact, round_number, "en", "ru") if d.confidence >= 0.5] == []
    assert [d.kind for d in compare(round_number, exact, "ru", "en") if d.confidence >= 0.5] == ["number-wrong"]


def test_missing_and_added_point_to_their_side() -> None:
    (missing,) = compare(find("It is 250 metres long.", "en"), find("Он длинный.", "ru"), "en", "ru")
    assert missing.source is not None
    assert missing.target is None
    (added,) = compare(find("It is long.", "en"), find("Он длиной 250 метров.", "ru"), "en", "ru")
    assert added.source is None
    assert added.target is not None
