"""Which word translates which, learned from parallel text: keys of words, estimation, and the tables it gives."""
