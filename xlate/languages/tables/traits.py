"""What a language is like as a whole."""

import msgspec


class Traits(msgspec.Struct, frozen=True):
    """A language's name, script and writing habits."""

    code: str
    name: str
    script: str
    """One of `xlate.text.script`."""
    cased: bool
    """Whether names are written with a capital."""
    never_names: frozenset[str] = frozenset()
    """Words that a capital does not make a name: articles, pronouns, forms of address."""
    not_names: str = r"(?!)"
    """Pattern of words that are surely no names though nobody knows them, in a script without capitals."""
    inflects_names: bool = False
    """Whether names take case endings, so that their base forms have to be heard as well."""
    small_demonyms: bool = False
    """Whether the adjectives and inhabitants of places are written small, although names are not."""
    vowel_letters: str = ""
    """Letters for vowels that the spelling of a foreign name may show or leave out."""
    alike_letters: tuple[str, ...] = ()
    """Letters that write one foreign sound, a group each: whichever a spelling takes, nobody takes it for another name.
    A letter on its own may be left out."""
