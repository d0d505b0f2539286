"""English, and what English news prints of other Latin spellings: German, French, Polish, Turkish, Japanese names."""

from xlate.languages.tables.sounds import SoundTables

# fmt: off

_CONSONANTS = {
    "b": "P", "c": "k", "c+": "s", "cc+": "sk", "ch": "skt", "ck": "K", "cz": "S", "cs": "sk", "d": "T", "dd": "T",
    "dj": "s", "dh": "T", "dz": "S", "dzh": "S", "dsh": "S", "dg+": "S", "dg": "st", "f": "F", "g": "k", "g+": "ks", "gg+": "ks",
    "gh": "k", "ght": "T", "gn": "N", "gu+": "k", "h": "k", "^h": "k", "h$": "", "j": "sk", "^j": "sk", "k": "K",
    "kh": "K", "ks": "KS", "^kn": "Nk", "l": "L", "ll": "l", "lh": "L", "m": "M", "^mc": "MK", "n": "Nm", "ng": "Nk",
    "ng$": "Nk", "nh": "N", "nj": "Ns", "p": "P", "ph": "F", "^ps": "Sp", "q": "K", "qu": "K", "r": "R", "rh": "R",
    "s": "S", "s$": "s", "sc+": "Sk", "sch": "Sk", "sh": "S", "shch": "S", "sz": "S", "ss": "S", "t": "T", "t$": "t",
    "tt": "T", "th": "ts", "tch": "S", "tsch": "S", "tsh": "S", "ts": "St", "tz": "St", "tio": "S", "tj": "st",
    "v": "F", "w": "f", "^w": "f", "^wh": "f", "^wr": "R", "x": "sk", "^x": "sk", "x$": "sk", "z": "S", "zz": "St",
    "^z": "S", "z$": "s", "zh": "S", "zs": "S", "szcz": "S", "d$": "t", "ns$": "Ns", "nt$": "Nt", "rd$": "Rt",
    "ç": "S", "ć": "S", "č": "S", "ď": "T", "đ": "ts", "ð": "T", "ğ": "k", "ł": "lf", "ļ": "L", "ľ": "L", "ñ": "N",
    "ń": "N", "ň": "N", "ņ": "N", "ř": "RS", "ś": "S", "š": "S", "ş": "S", "ș": "S", "ß": "S", "þ": "Ts", "ť": "T",
    "ţ": "S", "ț": "S", "ź": "S", "ž": "S", "ż": "S", "ķ": "K", "ģ": "k", "ḥ": "k", "ṭ": "T", "ṣ": "S", "ḍ": "T",
    "ẓ": "S", "ǧ": "sk", "ħ": "k", "ʿ": "", "ʾ": "", "'": "",
}
_VOWELS = (
    "a aa ae ah ai ay au aw e ea ee ei ey eau eu ew i ia ie io iu ii ij o oa oe oh oi oo ou ow oy u ue ui uu ü y "
    "ya ye yi yo yu ja ju "
    "á à â ã ä å æ ā ă ą é è ê ë ē ė ę ě ə í î ï ī ı ó ô õ ö ø œ ō ő ú û ū ű ů ý "
    "^a ^ai ^au ^e ^ei ^eu ^i ^o ^ou ^u ^y ^ya ^ye ^yo ^yu ^ja ^ju ^je ^jo ^é ^ö ^á ^ü "
    "a$ e$ es$ i$ o$ u$ y$ ey$ ie$ ia$ eau$ é$ er$ ee$ oe$ ah$ ø$ ā$ ō$ oux$ eaux$ ough ough$ augh"
)

TABLES = SoundTables(
    script="latin",
    units={**_CONSONANTS, **{v: "r" if v == "er$" else "" for v in _VOWELS.split()}, "yi": "", "ii$": "", "iy$": "",
           "yy$": "", "ij$": "", "ckx$": "Ks"},
    soft="eiyéèêëíî",
    folds={"’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'", "′": "'", "ʹ": "'", "̇": "", "ŷ": "y", "ẽ": "e"},
    single="bfhkmnprvxq",
    prefixes={"al": 0.6, "el": 0.8},
    endings={"'s": 0.2, "'": 0.2},
    particles=frozenset(
        "al el ad ar as ash at az an ul abu aboul bin ibn bint ben van von der den de da di du del della dos das la le "
        "ter ten af av zu mr mrs ms dr sir jr sr".split()
    ),
    never=frozenset(
        "a am an and any are as at be been but by did do for from had has have he her him his i if in into is it its "
        "me my no nor not of off on or our out own she so than that the them then they this those to too under up us "
        "was we were what when where which while who why will with would you your".split()
    ),
    initials={
        "a": ("ei",), "b": ("bi",), "c": ("si",), "d": ("di",), "e": ("i",), "f": ("ef",), "g": ("dji",),
        "h": ("eich",), "i": ("ai",), "j": ("djei",), "k": ("kei",), "l": ("el",), "m": ("em",), "n": ("en",),
        "o": ("o",), "p": ("pi",), "q": ("kyu",), "r": ("ar",), "s": ("es",), "t": ("ti",), "u": ("yu",),
        "v": ("vi",), "w": ("dablyu",), "x": ("eks",), "y": ("wai",), "z": ("zi", "zed"),
    },
)
