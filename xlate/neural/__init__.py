"""The neural layer: transformers where the user has them, asked only with `--neural`.

It never decides alone. The weight-free checks run on everything; the models look at what these suspect, and what they
see is evidence that moves a confidence and is said in the finding. `xlate.comparison.advice` is the door through which
the rest of xlate sees it; nothing outside this package imports torch or transformers, and nothing in it imports them
before a model is used.
"""
