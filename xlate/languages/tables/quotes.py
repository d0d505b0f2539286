"""How a language gives words to a speaker: verbs of saying, and what is put before an office."""

import msgspec


class Quotes(msgspec.Struct, frozen=True):
    """Words around a statement, as keys of `xlate.text.tokens`; verbs as base forms of `xlate.morphology`."""

    sayings: frozenset[str]
    """Verbs that give a statement to their subject: said, told, warned."""
    by: tuple[tuple[str, ...], ...]
    """Expressions behind which the speaker follows: "according to", "по словам"."""
    closing: frozenset[str]
    """Words that end a speaker's description, and begin what he says or where."""
    after_names: frozenset[str]
    """Words that may stand between a speaker and the verb of saying: "also", "же"."""
    deputies: frozenset[str]
    """Words that make an office a lower one: vice, deputy."""
    formers: frozenset[str]
    """Words that say an office is no longer held."""
    acting: frozenset[str]
    """Words that say an office is held for a time."""
    deputies_glued: tuple[str, ...] = ()
    """Beginnings of a word that does: «замминистра»."""
    formers_glued: tuple[str, ...] = ()
    small: frozenset[str] = frozenset()
    """Words without a capital in the title of a work; empty where such titles have no capitals."""
    pronouns: frozenset[str] = frozenset()
    """Subjects that are no name: he, she, we."""
    by_agent: frozenset[str] = frozenset()
    """Words before the doer of a passive verb."""
    auxiliaries: frozenset[str] = frozenset()
    """Words that make the verb behind them passive."""
    objects: frozenset[str] = frozenset()
    """Words that may stand between a verb and what it is done to."""
    to: tuple[str, ...] = ()
    """Prefixes of who is spoken to."""
    verb_first: bool = False
    """Whether the subject commonly stands behind its verb."""
    cases: bool = False
    """Whether names show by their form what is done to them."""
