"""English words whose base form no rule finds: form → base forms."""

_VERBS = """
am be|is be|are be|was be|were be|been be|being be|has have|had have|having have|does do|did do|done do|goes go|went go|gone go
ate eat|eaten eat|arose arise|arisen arise|awoke awake|bore bear|borne bear|born bear|beat beat|beaten beat|became become|began begin
begun begin|bent bend|bound bind|bit bite|bitten bite|bled bleed|blew blow|blown blow|broke break|broken break|bred breed|brought bring
built build|burnt burn|bought buy|caught catch|chose choose|chosen choose|clung cling|came come|crept creep|dealt deal|dug dig|drew draw
drawn draw|dreamt dream|drank drink|drunk drink|drove drive|driven drive|fell fall|fallen fall|fed feed|felt feel|fought fight|found find
fled flee|flew fly|flown fly|forbade forbid|forbidden forbid|foresaw foresee|foreseen foresee|forgot forget|forgotten forget|forgave forgive
forgiven forgive|froze freeze|frozen freeze|got get|gotten get|gave give|given give|ground grind|grew grow|grown grow|hung hang|heard hear
hid hide|hidden hide|held hold|kept keep|knelt kneel|knew know|known know|laid lay|led lead|leapt leap|learnt learn|left leave|lent lend
lay lie|lain lie|lying lie|lit light|lost lose|made make|meant mean|met meet|mistook mistake|overcame overcome|overthrew overthrow|overthrown overthrow
oversaw oversee|overseen oversee|paid pay|proven prove|rode ride|ridden ride|rang ring|rung ring|rose rise|risen rise|ran run|said say|saw see
seen see|sought seek|sold sell|sent send|shook shake|shaken shake|shone shine|shot shoot|showed show|shown show|shrank shrink|shrunk shrink
sang sing|sung sing|sank sink|sunk sink|sat sit|slept sleep|slid slide|spoke speak|spoken speak|sped speed|spent spend|spun spin|sprang spring
sprung spring|stood stand|stole steal|stolen steal|stuck stick|struck strike|stricken strike|strove strive|swore swear|sworn swear|swept sweep
swam swim|swum swim|swung swing|took take|taken take|taught teach|tore tear|torn tear|told tell|thought think|threw throw|thrown throw
understood understand|undertook undertake|undertaken undertake|upheld uphold|woke wake|woken wake|wore wear|worn wear|wove weave|woven weave
wept weep|won win|wound wind|withdrew withdraw|withdrawn withdraw|withheld withhold|withstood withstand|wrote write|written write|dying die|tying tie
outdid outdo|outdone outdo|redid redo|rewrote rewrite|rewritten rewrite|rebuilt rebuild|retook retake|retaken retake|resold resell|misled mislead
underwent undergo|undergone undergo|overran overrun|overtook overtake|overtaken overtake|spelt spell|spilt spill|spoilt spoil|spat spit|split split
cast cast|cut cut|hit hit|hurt hurt|let let|put put|quit quit|read read|set set|shut shut|spread spread|cost cost|bet bet|burst burst|broadcast broadcast
"""
_NOUNS = """
men man|women woman|children child|people person|feet foot|teeth tooth|geese goose|mice mouse|lives life|wives wife|knives knife|leaves leaf
halves half|shelves shelf|thieves thief|wolves wolf|crises crisis|analyses analysis|bases basis|theses thesis|phenomena phenomenon|criteria criterion
media medium|data datum|bacteria bacterium|fungi fungus|nuclei nucleus|alumni alumnus|syllabi syllabus|oxen ox|dice die|hypotheses hypothesis
policemen policeman|firemen fireman|congressmen congressman|spokesmen spokesman|spokeswomen spokeswoman|businessmen businessman|gunmen gunman
fishermen fisherman|servicemen serviceman|chairmen chairman|vetoes veto|heroes hero|echoes echo|buses bus|gases gas|viruses virus
"""
_ADJECTIVES = """
better good|best good|worse bad|worst bad|less little|least little|further far|farther far|furthest far|elder old|eldest old|more much|more many|most much|most many
"""
_SHORT = """
won't will|won't not|can't can|can't not|cannot can|cannot not|n't not|isn't not|aren't not|wasn't not|weren't not|don't not|doesn't not|didn't not
haven't not|hasn't not|hadn't not|wouldn't would|wouldn't not|couldn't could|couldn't not|shouldn't should|shouldn't not|mustn't must|mustn't not
mightn't might|mightn't not|needn't need|needn't not|ain't not|i'm i|i've i|i'll i|i'd i|you're you|they're they|we're we|we've we|they've they
"""


def _table(*blocks: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for block in blocks:
        for pair in block.replace("\n", "|").split("|"):
            if pair.strip():
                form, base = pair.split()
                table[form] = (*table.get(form, ()), base)
    return table


IRREGULAR = _table(_VERBS, _NOUNS, _ADJECTIVES, _SHORT)

# What a word may be made from: ending → ending of the origin.
DERIVED: tuple[tuple[str, str], ...] = (("ly", ""), ("ly", "le"), ("ily", "y"), ("ally", ""), ("ness", ""), ("iness", "y"))
