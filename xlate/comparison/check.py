"""What a check is."""

from collections.abc import Callable, Iterator

import msgspec

from xlate.comparison.bitext import Bitext
from xlate.findings import Draft, Severity


class Check(msgspec.Struct, frozen=True):
    """A rule that names a defect: its identity, its page and its code."""

    name: str
    severity: Severity
    """The harm if true, unless a draft says otherwise."""
    mqm: str
    """Issue type of the Multidimensional Quality Metrics (list of 2015)."""
    its: str
    """Localization quality issue type of ITS 2.0."""
    page: str
    """The module's docstring, which `xlate explain` prints; its examples are run as tests."""
    run: Callable[[Bitext], Iterator[Draft]]
    """Pure: same bitext, same drafts, same order."""
