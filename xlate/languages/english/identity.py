"""What English looks like among the languages in Latin script."""

from xlate.languages.tables.identity import IdentityTables
from xlate.text.script import LATIN

TABLES = IdentityTables(
    script=LATIN,
    # Without "in", "for", "as", "on", "he", "was": they are common words of other languages too.
    words=frozenset({
        "the", "of", "and", "to", "is", "that", "with", "it", "by", "are", "this", "be", "from", "at", "have", "not",
        "has", "had", "but", "were", "which", "they", "his", "her", "its", "an", "or", "their", "will", "would",
        "been", "who", "said", "what", "when", "there", "more", "one", "about", "after", "than", "she", "we", "you",
        "your", "can", "could",
    }),
    own="",
    foreign="äöüßñçøåæœąćęłńśźżčďěňřšťůžőűğışţăâîțșõãêëïûùàèìòíóúáéý¿¡",
)  # fmt: skip
