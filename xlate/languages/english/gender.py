"""Women and men in English."""

from xlate.languages.tables.gender import Gender

TABLES = Gender(
    feminine=frozenset(
        "she her hers herself woman girl mother mum mom daughter sister wife lady ladies mrs ms miss actress queen "
        "princess grandmother aunt niece widow waitress girlfriend heroine nun businesswoman spokeswoman chairwoman policewoman "
        "congresswoman female sportswoman housewife she's she'd she'll".split()
    ),
    masculine=frozenset(
        "he him his himself man boy father dad son brother husband gentleman mr actor king prince grandfather uncle nephew "
        "widower waiter boyfriend hero monk businessman spokesman chairman policeman congressman male he's he'd he'll".split()
    ),
    persons_only=True,
)
