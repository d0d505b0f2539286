from xlate.aligners.content import Link
from xlate.pipeline import Report
from xlate.readers import presegmented
from xlate.reporters.sidebyside import lines
from xlate.reporters.view import View

ARABIC = presegmented(["قال لا.", "ارتفع."], "ar", "ar.txt")
ENGLISH = presegmented(["He said no.", "It rose by a good deal in the third quarter."], "en", "en.txt")


def test_columns_keep_their_place_and_no_line_begins_right_to_left() -> None:
    links = (Link((0,), (0,), 0.99), Link((1,), (), 0.0), Link((), (1,), 0.0))
    shown = [line.rstrip("\n") for line in lines(Report(ARABIC, ENGLISH, links, ()), View(width=60))]
    assert shown == [
        "    ar.txt                           en.txt",
        "─" * 60,
        "  1 \u2067قال لا.\u2069                    0.99  He said no.",
        "─" * 60,
        "  2 \u2067ارتفع.\u2069                     none",
        "─" * 60,
        "                               none  It rose by a good deal",
        "                                     in the third quarter.",
    ]
