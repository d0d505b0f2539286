"""How a language shows whether a person is a woman or a man."""

import msgspec


class Gender(msgspec.Struct, frozen=True):
    """Cues of gender, as keys of `xlate.text.tokens`."""

    feminine: frozenset[str]
    """Words that speak of a woman: pronouns, kinship, forms of address."""
    masculine: frozenset[str]
    persons_only: bool
    """Whether such words speak of persons alone: English "she" does, Russian "она" may be a company."""
    feminine_endings: tuple[str, ...] = ()
    """Endings that may stand for a woman; where one is found, nothing is missing."""
    masculine_endings: tuple[str, ...] = ()
    shortest: int = 4
    """Letters of a word with such an ending."""
