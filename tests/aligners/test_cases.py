from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
import yaml

from xlate.aligners.content import Link, align
from xlate.aligners.evidence import sides
from xlate.analysis import read_all
from xlate.lexicon import default

DATA: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))
LANGS = list(permutations(("en", "ru", "ar"), 2))


def texts(line: str, lang: str, other: str) -> tuple[list[str], list[str]]:
    """Return each segment's letters and text."""
    parts = line.replace('"', "").split()
    found = [
        " ".join(DATA["sentences"][letter][other if part.startswith("*") else lang] for letter in part.strip("*")) for part in parts
    ]
    return [part.strip("*") for part in parts], found


def links(source: list[str], target: list[str], a: str, b: str) -> list[Link]:
    left, right = read_all(source, a, default()), read_all(target, b, default())
    return align(left, right, *sides(left, right))


def expected(source: list[str], target: list[str]) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return the links by the letters: what shares one belongs together, and what shares one with that."""
    groups: list[tuple[set[int], set[int]]] = []
    for i, letters in enumerate(source):
        group = ({i}, {j for j, others in enumerate(target) if set(letters) & set(others)})
        for old in [g for g in groups if g[1] & group[1]]:
            groups.remove(old)
            group = (group[0] | old[0], group[1] | old[1])
        groups.append(group)
    out = {(tuple(sorted(s)), tuple(sorted(t))) for s, t in groups}
    met = {j for _, t in out for j in t}
    return out | {((), (j,)) for j in range(len(target)) if j not in met}


@pytest.mark.parametrize("a, b", LANGS)
@pytest.mark.parametrize("case", DATA["cases"], ids=lambda case: str(case["name"]))
def test_case(case: dict[str, str], a: str, b: str) -> None:
    (letters_s, source), (letters_t, target) = texts(case["source"], a, b), texts(case["target"], b, a)
    found = links(source, target, a, b)
    assert {link[:2] for link in found} == expected(letters_s, letters_t)


@pytest.mark.parametrize("a, b", LANGS)
def test_scores_are_high_where_all_is_well_and_zero_where_nothing_is_linked(a: str, b: str) -> None:
    _, source = texts("a b c d e f g h i", a, b)
    _, target = texts("a b c d f g h x i", b, a)
    for link in links(source, target, a, b):
        assert link.score > 0.85 if link.source and link.target else link.score == 0.0
