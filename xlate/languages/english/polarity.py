"""How English says no."""

from xlate.languages.tables.polarity import Polarity, expressions

TABLES = Polarity(
    negators=frozenset("not never nobody nothing none n't".split()),
    partial=frozenset("no without nowhere hardly scarcely barely rarely seldom".split()),
    concord=frozenset("nor neither any anything anyone anybody either".split()),
    plain="not",
    behind=frozenset("is are was were has have had will would can could should may might must am be do does did".split()),
    inert=expressions("""
        not only | not just | not merely | not simply | no doubt | no wonder | whether or not | or not | not least | no less than
        no more than | no fewer than | no later than | not to mention | if not | no matter | nothing less than | none other than | not necessarily only
        not that | no one knows | for nothing | no sooner | not surprisingly | no surprise | little wonder | nothing but | no other than | yes or no
        no 1 | no one's | for nothing
    """),
    weak=expressions("""
        not … until | no … until | nothing … until | never … more | not … any more | not … anymore | never before | not … but | cannot … but
        nothing more than | no more | no … than | too … not | not … too | not … long | not unlike | not far
        not … far | not … less | not always | no idea | can't wait | couldn't … more | can't help | not exactly | not … half
        no place | no time | no easy | no stranger | nothing new | not alone | no exception | not … dry eye
    """),
    glued=(),
    prefixes=("un", "in", "im", "il", "ir", "dis", "non", "mis"),
    prefixed=frozenset("non un under anti ill off".split()),
    not_prefixed=frozenset(
        """unit uniq univers union under until unanim unicorn uniform undergo uncle unveil unleash unfold
        in- inc ind inf ing inh ini inj inl inn inp inq ins int inv inw imp imm ima imi ill ire iron irr-
        discuss disc dish disk disp dist disa disg disr dist disea disne display disast mission missil miss mist mister misc
        none nonet""".split()
    ),
)
