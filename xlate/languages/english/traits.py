"""English as a whole."""

from xlate.languages.tables.traits import Traits

TABLES = Traits(code="en", name="English", script="latin", cased=True, rtl=False)
