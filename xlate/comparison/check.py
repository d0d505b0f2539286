"""What a check is."""

from collections.abc import Callable, Iterator

import msgspec

from xlate.comparison.bitext import Bitext
from xlate.comparison.profiles import Rules
from xlate.findings import Draft, Severity
from xlate.settings import Profile


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
    profiles: Rules = msgspec.field(default_factory=dict)
    """What it reports in a profile in which that is not all that it finds."""

    def shorter(self) -> str:
        """Return what is special in each profile, as lines of the page; empty where nothing is."""
        lines = (f"In the profile `{profile}`: {rule.__doc__}\n" for profile, rule in self.profiles.items())
        return "".join(lines)

    def report(self, bitext: Bitext, profile: Profile) -> Iterator[Draft]:
        """Yield what it finds and reports in a profile."""
        rule = self.profiles.get(profile)
        for draft in self.run(bitext):
            if rule is None:
                yield draft
            elif kept := rule(bitext, draft):
                yield kept
