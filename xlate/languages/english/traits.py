"""English as a whole."""

from xlate.languages.tables.traits import Traits

_NEVER = frozenset(
    """the a an of at in on and or for to from by as but if it its it's he she they we you i this that these those there here what when where
    who whom whose which how why not no yes my our his her their your mr mrs ms miss dr sir let's that's what's he's she's i'm i've""".split()
)

TABLES = Traits(code="en", name="English", script="latin", cased=True, never_names=_NEVER)
