"""What the furniture of a news page says: bylines, credits, buttons, datelines."""

from collections.abc import Mapping
from dataclasses import dataclass

from xlate.model import Kind


@dataclass(frozen=True, slots=True)
class ChromeTables:
    """Phrases are folded (`xlate.text.fold`); patterns are regular expressions for a whole block as written.

    `{name}` in a pattern stands for one to four words that can be a person's name.
    """

    has_case: bool  # whether names and cities begin with a capital
    phrases: Mapping[Kind, frozenset[str]]  # the whole block, but for a last stop or colon, is this
    patterns: tuple[tuple[Kind, str], ...]
    not_names: frozenset[str]  # words that never stand in a name although they look like one: Sunday, Breaking
    agencies: tuple[str, ...]  # as they stand in datelines
    cities: frozenset[str]  # folded; places which a bare "City – " at the beginning makes a dateline
    months: Mapping[str, int]  # folded, short forms without their stop
