"""English as a whole."""

from xlate.languages.tables.traits import Traits

_NEVER = frozenset(
    """the a an of at in on and or for to from by as but if it its it's he she they we you i this that these those there here what when where
    who whom whose which how why not no yes my our his her their your mr mrs ms miss dr sir let's that's what's he's she's i'm i've
    i'd i'll we'd we'll they'd they'll you'd you'll he'd he'll she'd she'll who's there's here's
    hey hi hello oh ok okay wow yeah yes well let""".split()
)

TABLES = Traits(code="en", name="English", script="latin", cased=True, never_names=_NEVER)
