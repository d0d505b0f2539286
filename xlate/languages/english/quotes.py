"""Who says what in English."""

from xlate.languages.tables.polarity import expressions
from xlate.languages.tables.quotes import Quotes

TABLES = Quotes(
    sayings=frozenset(
        "say tell announce declare state warn add claim insist stress note admit explain reply answer write tweet argue "
        "confirm deny acknowledge remark comment assert maintain recall emphasize emphasise reiterate quip joke conclude".split()
    ),
    by=expressions("according to | in the words of | as told by"),
    closing=frozenset(
        "that in on at after during from when as while but because if before since whether to how why where about told".split()
    ),
    after_names=frozenset("also then later earlier has had himself herself just already again".split()),
    deputies=frozenset("vice vp deputy under assistant undersecretary".split()),
    formers=frozenset(
        "former ex onetime erstwhile previous past late then ousted outgoing retired deposed predecessor".split()
    ),
    acting=frozenset("acting interim caretaker temporary provisional".split()),
    small=frozenset("a an and as at but by for from in into nor of on or over the to with".split()),
    pronouns=frozenset("i he she it we they you who which that this these those".split()),
    by_agent=frozenset({"by"}),
    auxiliaries=frozenset("is are was were be been being gets got".split()),
    objects=frozenset("the a an on against".split()),
)
