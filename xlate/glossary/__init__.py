"""glossary.yaml: which words a newsroom uses for what, and where they stand in a text.

`load` reads and validates the file, `find` finds its terms in a segment whatever their case, number or clitics, and
`lint` tests a glossary with its own examples.
"""

from pathlib import Path

from xlate.glossary.match import TermHit, find, find_all
from xlate.glossary.model import ACCEPTED, EMPTY, STATUSES, Form, Glossary, Status, Term

__all__ = ["ACCEPTED", "EMPTY", "STATUSES", "Form", "Glossary", "Status", "Term", "TermHit", "find", "find_all", "load"]


def load(path: Path) -> Glossary:
    """Read a glossary; raise `SettingsError` with file and line for what cannot be used."""
    from xlate.glossary.load import read  # the YAML parser costs a start without glossary nothing

    return read(path)
