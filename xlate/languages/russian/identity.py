"""What Russian looks like among the languages in Cyrillic script."""

from xlate.languages.tables.identity import IdentityTables
from xlate.text.script import CYRILLIC

TABLES = IdentityTables(
    script=CYRILLIC,
    words=frozenset({
        "и", "что", "это", "как", "он", "она", "они", "его", "ее", "её", "их", "был", "была", "было", "были", "для",
        "из", "от", "при", "после", "также", "который", "которые", "которая", "чтобы", "если", "только", "уже", "еще",
        "ещё", "или", "когда", "может", "более", "этом", "того", "этого", "году", "во", "об", "со", "мы", "вы", "все",
        "всё", "между", "где", "перед",
    }),
    own="ыэ",
    foreign="іїєґўјљњћђџѓќѕѣәғқңөұүһҳҷӣӯӊӈӱӧҙҫҡ",
)  # fmt: skip
