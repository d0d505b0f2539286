"""What the furniture of a news page says: bylines, credits, buttons, datelines."""

from collections.abc import Mapping

import msgspec

from xlate.model import Kind


class ChromeTables(msgspec.Struct, frozen=True):
    """Phrases, patterns and agencies are for folded text (`xlate.text.fold`): small letters, plain quotes and dashes.

    A pattern is a regular expression for a whole block; `{date}` in it stands for a day with its year.
    """

    has_case: bool  # whether names and cities begin with a capital
    phrases: Mapping[Kind, frozenset[str]]  # the whole block, but for a last stop or colon, is this
    patterns: tuple[tuple[Kind, str], ...]
    named_patterns: tuple[tuple[Kind, str], ...]  # for the text as written; `{name}`: one to four words of a name
    not_names: frozenset[str]  # words that never stand in a name although they look like one: Sunday, Breaking
    agencies: tuple[str, ...]  # as they stand in datelines
    cities: frozenset[str]  # folded; places which a bare "City – " at the beginning makes a dateline
    months: Mapping[str, int]  # folded, short forms without their stop
