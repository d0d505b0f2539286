"""Which segments say the same: aligners are siblings with one function each."""
