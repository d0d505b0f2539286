"""What Arabic looks like among the languages in Arabic script."""

from xlate.languages.tables.identity import IdentityTables
from xlate.text.script import ARABIC

TABLES = IdentityTables(
    script=ARABIC,
    words=frozenset({
        "في", "من", "على", "إلى", "الى", "عن", "مع", "أن", "ان", "إن", "التي", "الذي", "الذين", "هذا", "هذه", "ذلك",
        "تلك", "كان", "كانت", "قد", "لم", "لن", "لا", "ما", "بعد", "قبل", "بين", "كما", "وقد", "وقال", "قال", "حيث",
        "خلال", "هو", "هي", "أو", "وفي", "ومن", "وهو", "وهي", "بأن", "عند", "غير", "كل", "بعض", "ولا", "لكن", "وكان",
        "يكون", "أي", "حتى", "منذ",
    }),
    own="ةىيك",
    foreign="پچژگکیٹڈڑںےۓہھۀەێۆڕڵټډړښځڅېۍګڼھۇۈۋ",
)  # fmt: skip
