"""How the words of English terms change."""

from xlate.languages.tables.terms import TermTables

TABLES = TermTables(
    plurals=(("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", "")),
    verbal=("ed",),
)
