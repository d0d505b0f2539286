"""How a language shows whether a person is a woman or a man."""

import msgspec

NONE: frozenset[str] = frozenset()


class Gender(msgspec.Struct, frozen=True):
    """Cues of gender, as keys of `xlate.text.tokens`."""

    feminine: frozenset[str]
    """Pronouns and forms of address for a woman, with all their forms."""
    masculine: frozenset[str]
    persons_only: bool
    """Whether such words speak of persons alone: English "she" does, Russian "она" may be a company."""
    feminine_nouns: frozenset[str] = NONE
    """Words for women alone: mother, girl. In a language with cases their dictionary forms."""
    masculine_nouns: frozenset[str] = NONE
    subjects: frozenset[str] = NONE
    """Of the pronouns, those of whom something is said: she."""
    owners: frozenset[str] = NONE
    """Those that stand before what is owned: her."""
    copulas: frozenset[str] = NONE
    """Between a subject and what it is."""
    passed: frozenset[str] = NONE
    """What may stand between a subject and its verb."""
    breaks: frozenset[str] = NONE
    """Words behind which somebody else is spoken of."""
    things: frozenset[str] = NONE
    """Pronouns of things, which a language with genders renders as if they were women or men."""
    own: frozenset[str] = NONE
    """Words that say that something is the subject's own, whoever that is: свой."""
    speakers: frozenset[str] = NONE
    """I, you: where they speak, an Arabic verb on ت may be theirs."""
    either: frozenset[str] = NONE
    """Words of one gender for both sexes, by dictionary form: жертва, ضحية."""
    feminine_roles: frozenset[str] = NONE
    """What a person may be, as a woman: كاتبة. Only where a man is always called otherwise."""
    masculine_roles: frozenset[str] = NONE
    proclitics: str = ""
    """Letters that may be written together with a pronoun behind them. Such pronouns are also those of things."""
