"""What models that a user has may say to a comparison: the door between the core and the neural layer.

The core knows this shape only. Whoever fills it, it gets opinions: added to the aligner's score, proposed as names,
weighed with the findings of the checks. Without it nothing here is used.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from xlate.aligners.content import Link
from xlate.aligners.second import Opinion
from xlate.analysis import Words
from xlate.findings import Draft

if TYPE_CHECKING:
    from xlate.comparison.bitext import Bitext


class Weighed(NamedTuple):
    """Drafts and links after the models were heard."""

    drafts: list[tuple[str, Draft]]
    """Each with the name of its check."""
    links: list[Link]


class Advice(Protocol):
    """Opinions of models."""

    @property
    def suspects(self) -> float:
        """The least confidence of a draft that the models are to see; below what is reported."""

    def opinion(self) -> Opinion | None:
        """Return what tells the aligner how well texts go together; None where no model does."""

    def named(self, words: Sequence[Words]) -> list[Words]:
        """Return one version's segments with the names that a tagger proposes."""

    def weigh(
        self,
        bitext: "Bitext",
        drafts: Sequence[tuple[str, Draft]],
        links: Sequence[Link],
        least: float,
        wants: Callable[[str], bool],
    ) -> Weighed:
        """Return drafts and links with the evidence of the models; what reaches `least` will be reported."""

    def spent(self) -> Mapping[str, float]:
        """Return what was asked since the last time, and what it cost."""
