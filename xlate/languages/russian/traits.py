"""Russian as a whole."""

from xlate.languages.tables.traits import Traits

_NEVER = frozenset(
    """и в на с к о у а но да не ни же ли бы по за из от до для при про без над под что как так он она оно они мы вы я ты его ее их это эта этот эти
    то тот та те г г-н г-жа н э й ст""".split()
)

# Пэйлин and Пейлин, Видаль and Видал, Цыпрас and Ципрас: usage wavers.
_ALIKE = ("еэ", "иый", "ь")

TABLES = Traits(
    code="ru", name="Russian", script="cyrillic", cased=True, never_names=_NEVER, inflects_names=True, small_demonyms=True, alike_letters=_ALIKE
)
