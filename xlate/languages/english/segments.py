"""Sentence ends of English."""

from xlate.languages.tables.segments import SegmentTables

TABLES = SegmentTables(
    has_case=True,
    glued_ends=False,
    ellipsis_ends=True,
    inside=frozenset({
        "Mr", "Mrs", "Ms", "Messrs", "Mx", "Dr", "Drs", "Prof", "Gen", "Brig", "Sen", "Sens", "Rep", "Reps", "Gov",
        "Govs", "Lt", "Col", "Maj", "Capt", "Cpt", "Cmdr", "Cdr", "Sgt", "Cpl", "Pvt", "Pfc", "Adm", "Vadm", "Radm",
        "Rev", "Hon", "Pres", "Amb", "Supt", "Insp", "Det", "Fr", "Msgr", "Mgr", "asst", "assoc", "dep", "Atty",
        "Secy", "Mt", "Pt", "vs", "cf", "e.g", "i.e", "viz", "ca", "approx", "incl", "excl", "esp",
        "Lt.Col", "Lt.Gen", "Maj.Gen", "Brig.Gen", "Lt.Gov",
    }),
    before_number=frozenset({
        "no", "nos", "p", "pp", "vol", "vols", "ch", "chap", "sec", "fig", "figs", "art", "arts", "para", "paras",
        "op", "eq", "ver", "nr",
    }),
    after_number=frozenset(),
    before_starter=frozenset({
        "u.s", "u.k", "u.n", "e.u", "u.s.a", "u.a.e", "d.c", "l.a", "n.y", "n.j", "b.c", "a.d", "a.m", "p.m", "j.d",
        "ph.d", "m.d", "b.a", "m.a", "ll.b", "ll.m", "m.p", "Inc", "Corp", "Co", "Ltd", "Llc", "Plc", "Bros", "Cos",
        "Jr", "Sr", "Esq", "St", "Ave", "Blvd", "Rd", "Sq", "Dept", "Univ", "Assn", "Intl", "Jan", "Feb", "Mar",
        "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur",
        "Thurs", "Fri", "Sat", "Sun", "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind",
        "Kan", "Ky", "La", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn",
        "Tex", "Va", "Vt", "Wash", "Wis", "Wyo", "Ont", "Que",
    }),
    before_capital=frozenset({
        "etc", "al", "ft", "lb", "lbs", "oz", "min", "hr", "hrs", "mph", "bn", "tn",
    }),
    letter_names=frozenset(),
    starters=frozenset({
        "the", "a", "an", "this", "that", "these", "those", "there", "here", "he", "she", "it", "they", "we", "i",
        "you", "his", "her", "its", "their", "our", "my", "your", "in", "on", "at", "by", "for", "from", "with",
        "without", "within", "after", "before", "during", "since", "until", "under", "over", "among", "amid",
        "between", "against", "through", "throughout", "despite", "because", "although", "though", "while", "when",
        "where", "whereas", "if", "unless", "once", "as", "both", "and", "but", "or", "nor", "so", "yet", "still",
        "also", "however", "meanwhile", "moreover", "furthermore", "nevertheless", "nonetheless", "instead",
        "therefore", "thus", "hence", "then", "now", "today", "yesterday", "tomorrow", "later", "earlier", "recently",
        "who", "what", "why", "how", "which", "whose", "is", "are", "was", "were", "do", "does", "did", "has", "have",
        "had", "can", "could", "will", "would", "should", "may", "might", "must", "not", "no", "yes", "none", "some",
        "many", "most", "several", "few", "all", "any", "each", "every", "either", "neither", "another", "other",
        "others", "such", "according", "asked", "speaking", "following", "nearly", "almost", "about", "only", "just",
        "even", "more", "less", "perhaps", "maybe",
    }),
    after_headline=frozenset({
        "the", "an", "there", "it", "he", "she", "they", "we", "this", "these", "those", "his", "her", "its", "their",
        "in", "at", "after", "as", "with", "from", "for", "most", "many", "some", "what", "who", "how", "why", "all",
        "when", "while", "although", "though", "because", "since", "if", "unless", "however", "meanwhile", "but",
        "and", "nor", "yet",
    }),
    speech=frozenset(),
    exclaimed=frozenset(["yahoo", "jeopardy", "yum", "oklahoma", "mamma"]),
)  # fmt: skip
