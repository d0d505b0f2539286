"""How a report is to look."""

import msgspec


class View(msgspec.Struct, frozen=True):
    """What a reporter may know of the reader and of the reader's screen."""

    colour: bool = False
    width: int = 100
    quiet: bool = False
    """Findings only."""
    show_ignored: bool = False
    """Also what was taken for furniture of the page and not compared."""
