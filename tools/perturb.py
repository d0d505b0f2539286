"""Turn line-parallel documents into documents to align, with what belongs together known: for fitting and measuring.

Segments are left out, put in from another document, joined, cut at a clause, and moved.
"""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

Gold = list[tuple[tuple[int, ...], tuple[int, ...]]]


class Sample(NamedTuple):
    """Two versions of a document and the true links, those with an empty side left out."""

    source: list[str]
    target: list[str]
    gold: Gold


@dataclass(frozen=True, slots=True)
class Damage:
    """How much happens to a document, each a share of its segments."""

    left_out: float = 0.0
    put_in: float = 0.0
    joined_target: float = 0.0
    joined_source: float = 0.0
    shifted: float = 0.0
    swapped: float = 0.0
    untranslated: float = 0.0
    replaced: float = 0.0
    """By a segment of another document: neither side has a counterpart then."""


LEVELS = {
    "clean": Damage(),
    "noisy": Damage(0.10, 0.05, 0.09, 0.04, 0.03, 0.0, 0.01, 0.02),
    "hard": Damage(0.25, 0.15, 0.22, 0.10, 0.12, 0.12, 0.01, 0.02),
}
_CLAUSE = re.compile(r"(?<=[,،;؛])\s+")
_LONGEST_JOIN = 3


def perturb(source: Sequence[str], target: Sequence[str], strange: Sequence[str], damage: Damage, dice: random.Random) -> Sample:
    """Return a damaged copy; `strange` holds target segments of other documents."""
    beads: list[tuple[list[str], list[str]]] = [([s], [t]) for s, t in zip(source, target, strict=True)]
    beads = [(s, [] if dice.random() < damage.left_out else t) for s, t in beads]
    beads = [(s, s if t and dice.random() < damage.untranslated else t) for s, t in beads]
    beads = _join(beads, damage, dice)
    beads = _shift(beads, damage.shifted, dice)
    beads = _swap(beads, damage.swapped, dice)
    out: list[tuple[list[str], list[str]]] = []
    order = sorted(range(len(beads)), key=lambda k: beads[k][2])
    for s, t, _ in beads:
        if strange and dice.random() < damage.put_in:
            out.append(([], [dice.choice(strange)]))
        if t and strange and dice.random() < damage.replaced:
            out += [(s, []), ([], [dice.choice(strange)])]
        else:
            out.append((s, t))
    # The source keeps its own order; the target has the order of `beads`.
    left = [beads[k][0] for k in order]
    where: dict[int, list[int]] = {}
    lines: list[str] = []
    for k, texts in zip(order, left, strict=True):
        where[k] = list(range(len(lines), len(lines) + len(texts)))
        lines += texts
    right: list[str] = []
    gold: Gold = []
    k = 0
    for s, t in out:
        places = tuple(range(len(right), len(right) + len(t)))
        right += t
        if s:
            if t:
                gold.append((tuple(where[k]), places))
            k += 1
    return Sample(lines, right, gold)


def _join(beads: list[tuple[list[str], list[str]]], damage: Damage, dice: random.Random) -> list[tuple[list[str], list[str]]]:
    out: list[tuple[list[str], list[str]]] = []
    k = 0
    while k < len(beads):
        run = [beads[k]]
        roll = dice.random()
        side = 1 if roll < damage.joined_target else 0 if roll < damage.joined_target + damage.joined_source else None
        if side is not None:
            size = _LONGEST_JOIN if dice.random() < 0.2 else 2
            while len(run) < size and k + len(run) < len(beads) and beads[k + len(run)][1]:
                run.append(beads[k + len(run)])
        k += len(run)
        if len(run) == 1 or not run[0][1]:
            out += run
            continue
        source, target = [s for b in run for s in b[0]], [t for b in run for t in b[1]]
        out.append((source, [" ".join(target)]) if side else ([" ".join(source)], target))
    return out


def _shift(beads: list[tuple[list[str], list[str]]], share: float, dice: random.Random) -> list[tuple[list[str], list[str]]]:
    """Move the last clause of a target segment to the next one: both are then one link, two to two."""
    out: list[tuple[list[str], list[str]]] = []
    k = 0
    while k < len(beads):
        pair = beads[k : k + 2]
        if len(pair) == 2 and all(len(s) == len(t) == 1 for s, t in pair) and dice.random() < share * 2:
            parts = _CLAUSE.split(pair[0][1][0])
            if len(parts) > 1 and min(map(len, parts)) > 15:
                head, tail = pair[0][1][0][: -len(parts[-1])].rstrip(), parts[-1]
                out.append((pair[0][0] + pair[1][0], [head, f"{tail} {pair[1][1][0]}"]))
                k += 2
                continue
        out.append(beads[k])
        k += 1
    return out


def _swap(beads: list[tuple[list[str], list[str]]], share: float, dice: random.Random) -> list[tuple[list[str], list[str], int]]:
    """Exchange neighbouring runs; the number says where in the source a bead stands."""
    numbered = [(s, t, k) for k, (s, t) in enumerate(beads)]
    k = 0
    while k < len(numbered) - 1:
        if dice.random() < share:
            a, b = dice.choice(((1, 1), (1, 1), (1, 2), (2, 1), (2, 2), (1, 3)))
            first, second = numbered[k : k + a], numbered[k + a : k + a + b]
            numbered[k : k + a + b] = second + first
            k += a + b
        else:
            k += 1
    return numbered
