"""Days of the Islamic calendar, and days told from the article's own day, as days of the common calendar."""

from datetime import date, timedelta

from xlate.quantities.model import Calendar

_EPOCH = date(622, 7, 19).toordinal()  # 1 Muharram 1, in the Gregorian calendar


def gregorian(value: Calendar) -> date | None:
    """Return the day of a whole Islamic date by the arithmetic calendar: right to a day or two, as moons are sighted."""
    if value.era != "hijri" or value.year is None or value.month is None or value.day is None:
        return None
    leap_days = (11 * value.year + 3) // 30
    days = 354 * (value.year - 1) + leap_days + (59 * (value.month - 1) + 1) // 2 + value.day - 1
    return date.fromordinal(_EPOCH + days)


def agrees(islamic: Calendar, common: Calendar) -> bool:
    """Tell whether an Islamic date, whole or only a year, may be the same as a common one."""
    day = gregorian(islamic)
    if day is not None and common.month is not None and common.day is not None:
        year = common.year or day.year
        try:
            return abs((day - date(year, common.month, common.day)).days) <= 2
        except ValueError:
            return False
    if islamic.year is not None and common.year is not None:
        return abs(islamic.year * 0.970224 + 621.5774 - common.year) < 1.5
    return False


def told_from(published: date, value: Calendar) -> Calendar:
    """Return a relative day ("yesterday") as the day it is for an article of this date."""
    if value.relative is None:
        return value
    day = published + timedelta(days=value.relative)
    return Calendar(year=day.year, month=day.month, day=day.day, weekday=day.isoweekday())
