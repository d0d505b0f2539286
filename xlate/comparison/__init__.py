"""Two versions side by side: what both say, worked out once, on demand, for every check that asks."""
