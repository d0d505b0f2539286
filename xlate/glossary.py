"""glossary.yaml as data (placeholder shape while the house is built)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glossary:
    terms: tuple[object, ...] = ()


EMPTY = Glossary()
