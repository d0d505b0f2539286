"""What a project asks of xlate: `[tool.xlate]` of pyproject.toml or xlate.toml, validated."""

from pathlib import Path

import msgspec

from xlate.errors import SettingsError
from xlate.findings import SEVERITIES, Severity


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """One project's settings; the defaults are what a project without settings gets."""

    layout: tuple[str, ...] = ("{article}/{lang}.txt", "{article}/{lang}.md", "{article}/{lang}.html")
    """Where the versions stand, below the folder that is checked; `{article}` may span folders."""
    source: str | None = None
    """Language of the originals; None: named by the article, else English, else the first."""
    pairs: tuple[str, ...] = ()
    """Which versions to compare, as `en-ar`; empty: the source with each other version."""
    select: tuple[str, ...] = ()
    """Checks to run, by name or family prefix; empty: all."""
    ignore: tuple[str, ...] = ()
    min_confidence: float = 0.5
    fail_on: Severity = "major"
    glossary: str | None = None
    """Path of the glossary, relative to the settings file; None: `glossary.yaml` beside it if there is one."""

    def wants(self, check: str) -> bool:
        """Tell whether a check is to run."""
        return (not self.select or check.startswith(self.select)) and not check.startswith(self.ignore or ("\0",))
