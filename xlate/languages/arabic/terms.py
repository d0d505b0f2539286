"""How the words of Arabic terms change: folded keys, in which ى is ي, and ة is itself."""

from xlate.languages.arabic.morphology import ENCLITICS
from xlate.languages.tables.terms import TermTables, WordClass

_CONJUNCTIONS = ("", "و", "ف")
_PARTICLES = ("", "ب", "ك", "ل")

# Classes of base forms: any noun; one in ة; of a plural in ون; of a plural in ات; beside a feminine noun.
_ANY, _FEMININE, _MEN, _WOMEN, _AGREEING = "·", "·f", "·m", "·w", "·a"


def _endings() -> dict[str, tuple[tuple[str, str], ...]]:
    table: dict[str, dict[tuple[str, str], None]] = {}

    def add(ending: str, *bases: tuple[str, str]) -> None:
        table.setdefault(ending, {}).update(dict.fromkeys(bases))

    for ending in ("ون", "ين", "و", "ي", "ان", "ا"):  # plural, dual, both before a complement; ا is the accusative, too
        add(ending, ("", _ANY), ("", _MEN))
    add("ات", ("", _ANY), ("ة", _FEMININE), ("", _WOMEN))
    add("ة", ("", _WOMEN), ("", _AGREEING))
    for ending in ("تان", "تين", "تا", "تي"):
        add(ending, ("ة", _FEMININE), ("", _WOMEN))
    for pronoun in ENCLITICS:
        add(pronoun, ("", _ANY), ("", _MEN))
        add("ت" + pronoun, ("ة", _FEMININE), ("", _WOMEN))
        add("ات" + pronoun, ("", _ANY), ("ة", _FEMININE), ("", _WOMEN))
        add("ي" + pronoun, ("", _ANY), ("", _MEN))
        add("و" + pronoun, ("", _MEN))
        add("ا" + pronoun, ("", _ANY))
    return {ending: tuple(bases) for ending, bases in table.items()}


TABLES = TermTables(
    article="ال",
    proclitics=tuple(
        sorted(
            {
                (conjunction + particle + article, "")
                for conjunction in _CONJUNCTIONS
                for particle in _PARTICLES
                for article in ("", "ال")
                if conjunction + particle + article and not (particle == "ل" and article)
            }
            # "لل" is ل + ال; "للجنة" is ل + اللجنة, which hides a ل.
            | {(conjunction + "لل", rest) for conjunction in _CONJUNCTIONS for rest in ("", "ال", "ل", "الل")}
            # The future particle stands before verbs.
            | {(conjunction + "س", "") for conjunction in _CONJUNCTIONS}
        )
    ),
    endings=_endings(),
    classes=(
        WordClass("ون", "", _MEN, ("", "ين")),
        WordClass("ين", "", _MEN, ("", "ون")),
        WordClass("ات", "", _WOMEN, ("", "ة")),
        WordClass("ة", "ة", _FEMININE),
    ),
    agreement=_AGREEING,
    adjectives=(("يا", ("ي",)), ("ية", ("ي",)), ("ا", ("ي", "وي")), ("ة", ("ي", "اوي")), ("ي", ("ي",)), ("", ("ي",))),
)
