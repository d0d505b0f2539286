"""Russian as a whole."""

from xlate.languages.tables.traits import Traits

TABLES = Traits(code="ru", name="Russian", script="cyrillic", cased=True, rtl=False)
