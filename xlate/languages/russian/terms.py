"""How the words of Russian terms change: the dictionary knows the cases, so only adjectives of names are here."""

from xlate.languages.russian.morphology import NAME_ENDINGS
from xlate.languages.tables.terms import TermTables

# Names in a hissing sound or ц (Мерцем, Гутерришем) and adjectives in names that no dictionary has.
_MORE_CASES = (
    ("ем", ""), ("ей", "а"), ("ев", ""), ("ом", "ий"), ("ом", "ый"), ("ых", "ый"), ("ых", ""), ("их", "ий"), ("ыми", "ый"), ("ыми", ""), ("ими", "ий"),
    ("ая", "ый"), ("ая", "ий"), ("ое", "ый"), ("ое", "ий"), ("ой", "ий"), ("ой", "ый"), ("ую", "ий"), ("ую", "ый"),
)  # fmt: skip

TABLES = TermTables(
    names_inflect=True,
    cases=(*((old, new) for old, news in NAME_ENDINGS for new in news), *_MORE_CASES),
    # Кремль → кремлёвский, Киев → киевский, Ливия → ливийский, Рига → рижский, Ирак → иракский.
    adjectives=(
        ("сса", ("сский",)),
        ("ия", ("ийский", "ский")),
        ("ва", ("вский", "винский")),
        ("га", ("жский", "гский")),
        ("ь", ("ьский", "ский", "евский")),
        ("а", ("ский", "инский", "овский")),
        ("я", ("ский", "инский")),
        ("о", ("овский", "ский")),
        ("е", ("ский", "енский")),
        ("и", ("ийский", "ский")),
        ("ы", ("ский",)),
        ("к", ("кий", "кский", "цкий", "ковский")),
        ("ц", ("цкий", "цевский")),
        ("", ("ский", "овский", "евский", "ийский")),
    ),
)
