"""The checks, in the order in which ties are reported; a test compares this list with the files present."""

from xlate.checks import (
    clause_added,
    clause_omitted,
    meaning_reversed,
    name_added,
    name_missing,
    name_wrong,
    negation_flipped,
    segment_added,
    segment_omitted,
    segment_untranslated,
)
from xlate.comparison.check import Check

CHECKS: tuple[Check, ...] = (
    segment_omitted.CHECK,
    segment_added.CHECK,
    segment_untranslated.CHECK,
    clause_omitted.CHECK,
    clause_added.CHECK,
    name_wrong.CHECK,
    name_missing.CHECK,
    name_added.CHECK,
    negation_flipped.CHECK,
    meaning_reversed.CHECK,
)
