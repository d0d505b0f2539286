"""What shows gender at an Arabic word, folded but for ة."""

FEMININE_OWNER = "ها"
MASCULINE_OWNER = "ه"
NO_OWNER = frozenset("هذه الله وجه مياه اتجاه فقه شبه نزيه تنبيه هاته والله لله بالله".split())
"""Words that end so by themselves."""
CONJUNCTIONS = "وف"
FUTURE = "سل"
PREFIXED = "وفبلك"
BOTH_NUMBERS = ("ة", "ين", "ون", "وا", "ان")
"""Endings of plurals and duals, whose gender is another matter, and one that no verb has."""
HIDDEN_LAST = ("", "ي", "ا")
"""Last letters of a verb that vanish before the ending of the feminine: بنت from بنى."""
