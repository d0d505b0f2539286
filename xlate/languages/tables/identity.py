"""How to tell that a text is in a language and not in a neighbour of the same script."""

import msgspec


class IdentityTables(msgspec.Struct, frozen=True):
    """What `xlate.detect` compares."""

    script: str  # as named by `xlate.text.script`
    words: frozenset[str]  # the commonest short words, in small letters; a fifth of running text or more
    own: str  # letters that its neighbours do without: ы in Russian, ة in Arabic
    foreign: str  # letters of the script that the language does not use: і in Ukrainian, پ in Persian
