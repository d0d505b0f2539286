"""Sentence ends of English."""

from xlate.languages.tables.segments import SegmentTables

TABLES = SegmentTables(
    has_case=True,
    glued_ends=False,
    ellipsis_ends=True,
    inside=frozenset(
        """
        mr mrs ms messrs mx dr drs prof gen brig sen sens rep reps gov govs lt col maj capt cpt cmdr cdr sgt cpl pvt
        pfc adm vadm radm rev hon pres amb supt insp det fr msgr mgr asst assoc dep atty secy mt ft pt
        vs cf e.g i.e viz ca approx incl excl esp fed dist
        lt.col lt.gen maj.gen brig.gen lt.gov
        """.split()
    ),
    before_number=frozenset("no nos p pp vol vols ch chap sec fig figs art arts para paras op eq ver nr".split()),
    after_number=frozenset(),
    before_starter=frozenset(
        """
        u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y n.j b.c a.d a.m p.m j.d ph.d m.d b.a m.a ll.b ll.m m.p
        inc corp co ltd llc plc bros cos jr sr esq st ave blvd rd sq dept univ assn intl
        jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
        ala ariz ark calif colo conn del fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa
        tenn tex va vt wash wis wyo ont que
        """.split()
    ),
    before_capital=frozenset("etc al ft lb lbs oz sec min hr hrs mph bn tn".split()),
    starters=frozenset(
        """
        the a an this that these those there here he she it they we i you his her its their our my your
        in on at by for from with without within after before during since until under over among amid between against
        through throughout despite because although though while when where whereas if unless once as both
        and but or nor so yet still also however meanwhile moreover furthermore nevertheless nonetheless instead
        therefore thus hence then now today yesterday tomorrow later earlier recently
        who what why how which whose is are was were do does did has have had can could will would should may might must
        not no yes none some many most several few all any each every either neither another other others such
        according asked speaking following nearly almost about only just even more less once perhaps maybe
        """.split()
    ),
    after_headline=frozenset(
        """
        the an there it he she they we this these those his her its their
        in at after as with from for most many some what who how why all
        when while although though because since if unless however meanwhile
        but and nor yet
        """.split()
    ),
    speech=frozenset(),
    exclaimed=frozenset("yahoo jeopardy yum oklahoma mamma".split()),
)
