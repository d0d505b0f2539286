"""What xlate knows of words and names: concepts, their renderings in each language, and how they relate.

The source files are described in `README.md` beside this module; `build` compiles them, `store` looks things up.
"""

from xlate.lexicon.store import Hit, Lexicon, default, load

__all__ = ["Hit", "Lexicon", "default", "load"]
