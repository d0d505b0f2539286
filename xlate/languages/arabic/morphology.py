"""Arabic clitics and endings, folded but for ة (ى is ي, no hamza on alef)."""

_CONJUNCTIONS = ("", "و", "ف")

# What may stand before a word, and what remains of it there: "لل" hides the article of "ل + ال".
PREFIXES: tuple[tuple[str, str], ...] = tuple(
    sorted(
        {
            (conjunction + particle + article, "")
            for conjunction in _CONJUNCTIONS
            for particle in ("", "ب", "ك", "ل", "س")
            for article in ("", "ال")
            if conjunction + particle + article and not (particle in ("س", "ل") and article)
        }
        | {(conjunction + "لل", new) for conjunction in _CONJUNCTIONS for new in ("", "ل")},
        key=lambda pair: (len(pair[0]), pair),
    )
)

# Pronouns that stand after a word.
ENCLITICS: tuple[str, ...] = ("ه", "ها", "هم", "هن", "هما", "ك", "كم", "نا", "ني", "ي", "كما")

# Endings of number, gender, case and tense, and what the base form may end in instead.
ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ات", ("", "ة", "اة")),
    ("ون", ("", "ي")),
    ("ين", ("", "ي")),
    ("ان", ("", "ة")),
    ("تان", ("ة",)),
    ("تين", ("ة",)),
    ("ة", ("",)),
    ("ت", ("", "ا", "ي", "ة")),
    ("تا", ("", "ة")),
    ("تي", ("ة",)),
    ("وا", ("", "ا", "ي")),
    ("ا", ("",)),
    ("و", ("",)),
    ("ي", ("",)),
    ("ية", ("", "ي")),
    ("يا", ("ي", "")),
    ("نا", ("",)),
)

# What the name of a place and its adjective end in (تركيا, تركية).
OF_PLACES: tuple[str, ...] = ("ية", "يه", "يا", "ي")

# Persons of the present tense; the lexicon lists the third person masculine.
VERB_PREFIXES = "يتنا"
VERB_ENDINGS: tuple[str, ...] = ("ون", "وا", "ان", "ا", "ين", "ن", "ها", "ه", "هم", "نا", "ني", "ونها", "ونه", "ونهم", "وها")
