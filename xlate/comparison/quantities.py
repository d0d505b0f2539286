"""Which numbers, dates, units and amounts of money differ, link by link."""


import msgspec

from xlate.comparison.bitext import Bitext, Match
from xlate.quantities import Discrepancy, Quantity, compare

_NEAR = 1
"""Links around a link in which a quantity may have moved."""


class Difference(msgspec.Struct, frozen=True):
    """A discrepancy and the segments it stands in."""

    found: Discrepancy
    match: Match
    source: int | None
    target: int | None


def differences(bitext: Bitext) -> list[Difference]:
    """Return the quantities that the two sides of a link do not share."""
    out = []
    for place, match in enumerate(bitext.matches):
        sides = [_quantities(bitext, side, (match.link.source, match.link.target)[side]) for side in (0, 1)]
        if not sides[0] and not sides[1]:
            continue
        around = [m.link for m in bitext.matches[max(0, place - _NEAR) : place + _NEAR + 1] if m is not match]
        context = [
            [q for link in around for q, _ in _quantities(bitext, side, (link.source, link.target)[side])] for side in (0, 1)
        ]
        where = {id(quantity): segment for side in sides for quantity, segment in side}
        for found in compare(
            [q for q, _ in sides[0]],
            [q for q, _ in sides[1]],
            bitext.source.lang,
            bitext.target.lang,
            source_context=context[0],
            target_context=context[1],
        ):
            out.append(
                Difference(
                    found,
                    match,
                    where[id(found.source)] if found.source else None,
                    where[id(found.target)] if found.target else None,
                )
            )
    return out


def _quantities(bitext: Bitext, side: int, segments: tuple[int, ...]) -> list[tuple[Quantity, int]]:
    return [(quantity, n) for n in segments for quantity in bitext.words(side)[n].quantities]
