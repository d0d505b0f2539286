"""Arabic as a whole."""

from xlate.languages.tables.traits import Traits

TABLES = Traits(code="ar", name="Arabic", script="arabic", cased=False, rtl=True)
