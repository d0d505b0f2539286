"""Which language a text is in. (being written)"""
from xlate.text.script import main_script

_OF = {"latin": "en", "cyrillic": "ru", "arabic": "ar"}


def segment_language(text: str) -> str | None:
    script = main_script(text)
    return _OF[script] if script else None


def language(text: str) -> str:
    return segment_language(text) or "en"
