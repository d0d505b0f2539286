"""Units: their dimension and their size in the dimension's base unit."""

from fractions import Fraction
from typing import NamedTuple

from xlate.quantities.model import Amount, Kind


class Unit(NamedTuple):
    """What a unit measures, and how many base units it is; the kind of quantity that it makes."""

    dimension: str
    factor: Amount
    kind: Kind


def _rows(kind: Kind, dimension: str, **factors: str | int) -> dict[str, Unit]:
    return {name: Unit(dimension, Fraction(factor), kind) for name, factor in factors.items()}


_DAY = 86400
UNITS: dict[str, Unit] = {
    **_rows("percent", "share", percent="1/100", permille="1/1000", percentage_point="1/100", basis_point="1/10000"),
    **_rows("multiple", "multiple", times=1),
    **_rows(
        "measure", "length", km=1000, m=1, cm="0.01", mm="0.001", micrometre="1e-6", nm="1e-9", mile="1609.344",
        nautical_mile=1852, yard="0.9144", foot="0.3048", inch="0.0254", light_year=9460730472580800,
    ),
    **_rows(
        "measure", "area", m2=1, km2=10**6, square_mile="2589988.11", square_foot="0.09290304", hectare=10**4, acre="4046.856",
    ),
    **_rows(
        "measure", "volume", litre=1, ml="0.001", hectolitre=100, gallon="3.785", pint="0.473", barrel="158.987", cup="0.24",
        tablespoon="0.015", teaspoon="0.005", m3=1000, km3=10**12, cubic_foot="28.3168",
    ),
    **_rows(
        "measure", "mass", kg=1, g="0.001", mg="1e-6", mcg="1e-9", tonne=1000, centner=100, lb="0.45359", ounce="0.02835",
        stone="6.35", carat="0.0002", kiloton=10**6,
    ),
    **_rows("measure", "kilo", kilo=1),
    **_rows("measure", "speed", kph="5/18", mph="0.44704", mps=1, knot="0.514444"),
    **_rows("measure", "temperature", celsius=1, fahrenheit=1, kelvin=1, degree=1),
    **_rows("measure", "power", watt=1, kw=1000, mw=10**6, gw=10**9, horsepower="735.5"),
    **_rows("measure", "energy", kwh=3600000, calorie=4184),
    **_rows("measure", "frequency", hz=1, mhz=10**6, ghz=10**9),
    **_rows("measure", "data", byte=1, kb=10**3, mb=10**6, gb=10**9, tb=10**12, pb=10**15),
    **_rows(
        "duration", "time", millisecond="0.001", second=1, minute=60, hour=3600, day=_DAY, week=7 * _DAY, fortnight=14 * _DAY,
        weekend=2 * _DAY,
    ),
    # Months and years are a dimension of their own in exact arithmetic; the matcher bridges the two with a tolerance.
    **_rows(
        "duration", "time", month=30 * _DAY + 10 * 3600 + 1800, quarter_year=91 * _DAY + 7 * 3600 + 1800, year=365 * _DAY + 6 * 3600,
        decade=3652 * _DAY + 12 * 3600, century=36525 * _DAY, millennium=365250 * _DAY,
    ),
    **{
        name: Unit(f"money:{name}", 1, "money")
        for name in (
            "usd dollar cad aud nzd hkd sgd twd eur gbp jpy cny rub uah chf franc inr pkr rupee try lira ils egp sar qar irr rial "
            "aed mad dirham kwd jod iqd bhd dinar lbp syp sdg krw brl zar mxn peso sek nok dkk krone pln kzt byn azn gel amd uzs afn "
            "thb idr myr btc ngn kes bgn pound mnt"
        ).split()
    },
    "cent": Unit("money:dollar", Fraction(1, 100), "money"),
    "pence": Unit("money:gbp", Fraction(1, 100), "money"),
    "kopeck": Unit("money:rub", Fraction(1, 100), "money"),
}  # fmt: skip

# A name that several currencies share may stand for any of them; "pound" is a weight besides.
LOOSE: dict[str, frozenset[str]] = {
    "dollar": frozenset("usd cad aud nzd hkd sgd twd".split()),
    "pound": frozenset("gbp egp lbp syp sdg lb".split()),
    "franc": frozenset(["chf"]),
    "rupee": frozenset("inr pkr idr".split()),
    "lira": frozenset("try lbp syp".split()),
    "rial": frozenset("sar qar irr".split()),
    "dirham": frozenset("aed mad".split()),
    "dinar": frozenset("kwd jod iqd bhd".split()),
    "peso": frozenset(["mxn"]),
    "krone": frozenset("sek nok dkk".split()),
    "kilo": frozenset(["kg", "km"]),
    "degree": frozenset("celsius fahrenheit".split()),
}


def agree(one: str | None, other: str | None) -> bool:
    """Tell whether two unit ids may be the same unit."""
    if one == other:
        return True
    if one is None or other is None:
        return False
    return other in LOOSE.get(one, ()) or one in LOOSE.get(other, ())
