"""How English says no."""

from xlate.languages.tables.polarity import Polarity, by_word

TABLES = Polarity(
    negators=frozenset("not never nobody nothing none n't dont didnt doesnt isnt wont".split()),
    partial=frozenset("no neither without nowhere hardly scarcely barely rarely seldom".split()),
    concord=frozenset("nor any anything anyone anybody either".split()),
    plain="not",
    behind=frozenset("is are was were has have had will would can could should may might must am be do does did".split()),
    inert=by_word("""
        not only | not just | not merely | not simply | no doubt | no wonder | whether or not | or not | not least | no less than
        no more than | no fewer than | no later than | not to mention | if not | no matter | nothing less than | none other than | not necessarily only
        not that | no one knows | for nothing | no sooner | not surprisingly | no surprise | little wonder | nothing but | no other than | yes or no
        no 1 | no one's | not limited to | why not | not for nothing | not to speak of | no question
        not help but | cannot help but | not be more | not have been more | cannot be more
        no small | not without | not agree more | believe it or not | like it or not | more often than not | or no
    """),
    weak=by_word("""
        not … until | no … until | nothing … until | never … more | not … any more | not … anymore | never before | not … but | cannot … but
        nothing more than | no more | no … than | too … not | not … too | not … long | not unlike | not far
        not … far | not … less | not always | no idea | not wait | not exactly | not … half
        no place | no time | no easy | no stranger | nothing new | not alone | no exception | not … dry eye
        not many | not much | not care | not mind | not … enough | not well | not very
        not so | nothing like | no better | not worry | never know | no end | not … any less | not the only | not the first
        nothing short | never … until | warn … not | warns … not | warned … not | warning … not | advise … not | advised … not | advises … not | advising … not | discouraged … not | cannot … enough | not … enough | not quite | not entirely | not … otherwise | nothing else
        but not | if … not
    """),
    glued=(),
    prefixes=("un", "in", "im", "il", "ir", "dis", "non", "mis"),
    prefixed=frozenset("non un under anti ill off".split()),
    not_prefixed=tuple(
        """imag immigr impact impair impart impassion impeach impend imperil import impose imposi impound impress imprint imprison improve improvi
        impulse inbound inbuilt inborn incite income incoming incorpora indebted indeed independen indifferen indoor infam infan infidel infight
        inflam inflow inform infring infus ingrain inhabit injunc injur inland inmate inquest insect inside insight instal instanc instill insure
        insurer intake intend intens intent invest invoice ironed discharg disclos discord discount discover diseas disengag disgrac disguis
        disgus dismay dispar dispatch displac display disposed disposing disposal dispute dissol distribut distract disembark disentang disinfe
        disillus displ disab unveil uncover unload unseat unmask unpack undock unless under unit unif uniq univ until
        mission missil""".split()
    ),
    light=frozenset("be been being is are was were am have has had do does did get got even yet really always ever still also just quite very all so to a an the as of in on at by for with about".split()),
    modals=frozenset("can could will would may might must should shall need able".split()),
    movable=frozenset("not".split()),
    breaks=frozenset("and but".split()),
    yes=frozenset("yes y".split()),
    known_stems=("able", "ible"),
    suffixes=("less",),
    inherent=frozenset("unless regardless nonetheless nevertheless wireless doubtless countless restless ruthless bless useless priceless less".split()),
)
