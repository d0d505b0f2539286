"""A noise budget: spent where it catches the most, and never overspent."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from xlate import budget, pipeline
from xlate.budget import LEVELS, Direction, Histogram
from xlate.checks import CHECKS
from xlate.errors import SettingsError
from xlate.readers import presegmented
from xlate.settings import Settings

NAMES = [check.name for check in CHECKS]
HISTOGRAMS = st.dictionaries(st.sampled_from(LEVELS), st.integers(0, 30), max_size=6)


def alarms(direction: Direction, plan: budget.Plan) -> int:
    """Return how many of the alarms counted the thresholds let through."""
    return sum(
        count
        for check, found in direction.alarms.items()
        for level, count in found.items()
        if level / 100 >= plan.thresholds.get(check, 2.0)
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(NAMES), HISTOGRAMS, max_size=8), st.floats(0.1, 100))
def test_never_more_alarms_than_allowed(counts: dict[str, Histogram], allowed: float) -> None:
    caught = {check: {"number": found} for check, found in counts.items()}
    planted = max(1, sum(sum(found.values()) for found in counts.values()))
    direction = Direction("en", "ru", 1, 10, 1000, counts, {"number": planted}, caught=caught)
    plan = budget.spend([direction], allowed, 1000)
    assert alarms(direction, plan) <= allowed + 1e-9
    assert plan.expected <= allowed + 1e-9
    more = budget.spend([direction], allowed * 2, 1000)
    assert more.expected >= plan.expected - 1e-9


def test_the_cheapest_catches_are_bought_first() -> None:
    dear, cheap = {60: 10}, {60: 1}
    direction = Direction(
        "en", "ru", 1, 100, 1000,
        alarms={"name-wrong": dear, "number-wrong": cheap},
        planted={"name": 10, "number": 10},
        caught={"name-wrong": {"name": {60: 5}}, "number-wrong": {"number": {60: 5}}},
    )  # fmt: skip
    plan = budget.spend([direction], 5, 1000)
    assert plan.thresholds["number-wrong"] <= 0.6
    assert plan.thresholds["name-wrong"] > 0.6


def test_a_check_that_no_planted_error_tries_is_not_silenced() -> None:
    direction = Direction("en", "ar", 1, 1000, 20_000, {"gender-wrong": {75: 1}}, {"number": 10})
    assert "gender-wrong" in budget.spend([direction], 60, 20_000).thresholds


def test_a_check_of_which_nothing_is_known_keeps_to_its_confidence() -> None:
    settings = Settings(max_alarms_per_1000_words=1, min_confidence=0.6)
    assert "term-forbidden" in budget.plan(settings, "ru").unknown
    assert budget.threshold(settings, "term-forbidden", "ru") == 0.6


@pytest.mark.parametrize("lang", ["en", "ar", "ru"])
def test_the_table_that_ships_holds_every_language(lang: str) -> None:
    few, many = (budget.plan(Settings(max_alarms_per_1000_words=n), lang) for n in (0.5, 5))
    assert few.expected <= 0.5
    assert few.expected < many.expected <= 5
    for check, least in few.thresholds.items():
        assert many.thresholds[check] <= least, check
    assert set(many.thresholds) <= set(NAMES)


def test_without_a_budget_the_confidence_counts() -> None:
    assert budget.threshold(Settings(min_confidence=0.7), "number-wrong", "ru") == 0.7
    assert budget.lowest(Settings(min_confidence=0.7), "ru") == 0.7


def test_a_small_budget_says_less_and_a_large_one_more() -> None:
    source = presegmented(["The port of the town was not closed on Tuesday.", "Police arrested 37 people."], "en")
    target = presegmented(["Порт города закрыли во вторник.", "Полиция задержала 39 человек."], "ru")
    found = {
        n: {f.check for f in pipeline.compare(source, target, Settings(max_alarms_per_1000_words=n)).findings}
        for n in (0.001, 1, 5)
    }
    assert found[0.001] == set()
    assert "number-wrong" in found[1]
    assert found[5] >= found[1]
    assert "negation-flipped" in found[5]


def test_a_table_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "curves.json"
    direction = Direction("en", "ru", 1, 100, 1000, {"number-wrong": {95: 90}}, {"number": 1})
    path.write_bytes(msgspec.json.encode(budget.Measured("0", 1, ["a"], [direction])))
    own = Settings(max_alarms_per_1000_words=20, curves=str(path))
    assert "number-wrong" not in budget.plan(own, "ru").thresholds
    with pytest.raises(SettingsError, match="nothing was measured in “ar”"):
        budget.plan(own, "ar")


def test_a_table_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "curves.json"
    path.write_text("[]")
    with pytest.raises(SettingsError, match="not what `xlate selftest` writes"):
        budget.plan(Settings(max_alarms_per_1000_words=2, curves=str(path)), "ru")
