"""Women and men in English."""

from xlate.languages.tables.gender import Gender

TABLES = Gender(
    feminine=frozenset("she her hers herself she's she'd she'll mrs ms miss".split()),
    masculine=frozenset("he him his himself he's he'd he'll mr".split()),
    persons_only=True,
    feminine_nouns=frozenset(
        """woman women girl girls mother mothers mum mom daughter daughters sister sisters wife wives lady ladies actress actresses
        queen princess duchess countess goddess priestess grandmother grandma aunt niece widow waitress girlfriend heroine nun
        businesswoman spokeswoman chairwoman policewoman congresswoman female sportswoman housewife""".split()
    ),
    masculine_nouns=frozenset(
        """man men boy boys father fathers dad son sons brother brothers husband husbands gentleman gentlemen sir lord actor king
        prince duke priest grandfather grandpa uncle nephew widower waiter boyfriend hero monk businessman spokesman chairman
        policeman congressman male""".split()
    ),
    subjects=frozenset("she he she's he's she'd he'd she'll he'll".split()),
    owners=frozenset("her his".split()),
    copulas=frozenset("was is became become be been remained being".split()),
    passed=frozenset(
        """had has have were will would did does do not n't also later then never always often once could can may might must should
        first again soon eventually initially subsequently still already only just further even both himself herself and personally
        finally""".split()
    ),
    breaks=frozenset("she he it they who which that i we you".split()),
    things=frozenset("it its itself it's".split()),
    speakers=frozenset("i my me we you your i'm i've i'd i'll".split()),
)
