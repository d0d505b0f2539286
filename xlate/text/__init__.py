"""Pure functions on strings: spans, folding, scripts. They know no language's grammar and no other part of xlate."""
