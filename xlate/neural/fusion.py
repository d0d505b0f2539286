"""How much each kind of evidence moves the confidence of a finding.

Evidence adds up in log odds. The weights are judgement, not fitted: they follow what is published of each signal (see
the documentation), and are bounded so that no model decides alone. What a check knows exactly (a number, a date, a
term) no model moves; a name it can only make less likely.
"""

import math
from collections.abc import Callable, Mapping
from typing import NamedTuple

from xlate.findings import Evidence

Weigh = Callable[[float], float]


class Group(NamedTuple):
    """Checks that the same evidence speaks to."""

    checks: tuple[str, ...]
    weights: Mapping[str, Weigh]
    lowest: float
    """Bounds of what all evidence together may add, in log odds."""
    highest: float


def _line(slope: float, neutral: float) -> Weigh:
    return lambda value: slope * (value - neutral)


def _above(slope: float, neutral: float) -> Weigh:
    return lambda value: slope * max(0.0, value - neutral)


GROUPS = (
    Group(
        ("meaning-drift", "segment-untranslated"),
        {
            "gain": _line(-0.4, 0.0),
            "contradiction": _line(2.0, 0.3),
            "both_follow": _line(-2.5, 0.2),
            "quality": _line(0.12, 8.0),
        },
        -3.0,
        2.5,
    ),
    Group(
        ("negation-flipped", "meaning-reversed", "modality-shifted", "quantifier-changed", "role-swapped"),
        {"contradiction": _line(2.2, 0.25), "both_follow": _above(-2.2, 0.4), "quality": _line(0.04, 8.0)},
        -2.2,
        1.8,
    ),
    Group(
        ("clause-omitted",),
        {"forth_only": _line(1.6, 0.1), "both_follow": _above(-2.5, 0.4), "contrast": _line(1.2, 0.0)},
        -2.5,
        2.0,
    ),
    Group(
        ("clause-added",),
        {"back_only": _line(1.6, 0.1), "both_follow": _above(-2.5, 0.4), "contrast": _line(1.2, 0.0)},
        -2.5,
        2.0,
    ),
    Group(("segment-omitted", "segment-added"), {"elsewhere": _line(-0.5, 0.5)}, -2.5, 1.0),
    Group(("name-wrong", "name-missing", "name-added"), {"is_entity": _line(0.8, 1.0)}, -0.8, 0.0),
)
_OF = {check: group for group in GROUPS for check in group.checks}

SHIFTED = frozenset(_OF)
"""The checks whose findings models may move."""


def fused(check: str, confidence: float, figures: Mapping[str, float]) -> float:
    """Return a finding's confidence after the evidence was heard."""
    group = _OF.get(check)
    if group is None or not figures:
        return confidence
    shift = sum(weigh(figures[name]) for name, weigh in group.weights.items() if name in figures)
    return chance(log_odds(confidence) + min(max(shift, group.lowest), group.highest))


def fused_link(score: float, figures: Mapping[str, float]) -> float:
    """Return the probability that both sides of a link say the same, after the evidence was heard."""
    shift = 0.3 * figures.get("gain", 0.0)
    if "contradiction" in figures:
        shift += 1.5 * (figures["both_follow"] - 0.3) - 1.5 * figures["contradiction"]
    if "quality" in figures:
        shift -= 0.08 * (figures["quality"] - 6.0)
    return chance(log_odds(score) + min(max(shift, -2.5), 2.5)) if shift else score


_NEW_FROM = 0.35
"""Confidence in `meaning-drift` that a link has by its score at most, where no check suspects it."""


def drift(score: float, figures: Mapping[str, float]) -> float:
    """Return the confidence that a link drifts which no check has named: its own doubt, and two models that agree."""
    doubt = min(max(1.0 - score, 0.02), _NEW_FROM)
    against = [
        figures.get("gain", 1.0) < 0.0,
        figures.get("contradiction", 0.0) > 0.7,
        figures.get("quality", 0.0) > 12.0,
    ]
    return fused("meaning-drift", doubt, figures) if sum(against) >= 2 else 0.0


def log_odds(probability: float) -> float:
    """Return the log odds of a probability, kept off certainty."""
    kept = min(max(probability, 0.005), 0.995)
    return math.log(kept / (1 - kept))


def chance(odds: float) -> float:
    """Return the probability of log odds."""
    return 1 / (1 + math.exp(-odds))


_SHOWN = (
    ("similarity", "similarity {:.2f}"),
    ("elsewhere", "most like another segment: {:+.1f}"),
    ("forth", "follows from the source {:.0%}"),
    ("back", "the source follows from it {:.0%}"),
    ("contradiction", "contradiction {:.0%}"),
    ("contrast", "likelier without it by {:+.2f} a word piece"),
    ("quality", "MetricX error {:.1f} of 25"),
    ("entity", "the tagger sees: {}"),
)


def said(evidence: Evidence) -> str:
    """Return the evidence in words, to stand behind a finding's message."""
    figures = [form.format(evidence[name]) for name, form in _SHOWN if name in evidence]
    out = f" Models: {'; '.join(figures)}." if figures else ""
    if back := evidence.get("back_translation"):
        out += f" Back-translation: “{back}”."
    return out
