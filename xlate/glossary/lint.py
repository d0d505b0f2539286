"""Test a glossary: what of it contradicts itself, can never match, or fails its own examples."""

from collections.abc import Iterator
from typing import NamedTuple

from xlate.glossary.match import find, find_all, read
from xlate.glossary.model import ACCEPTED, Form, Glossary, Term
from xlate.languages import FOLDERS, load
from xlate.text.script import LATIN, count_letters


class Remark(NamedTuple):
    """Something about a term that its author should look at."""

    line: int
    term: str
    what: str


def lint(glossary: Glossary) -> list[Remark]:
    """Return the remarks on all terms, by line."""
    found = [Remark(term.line, term.id, what) for term in glossary.terms for what in _remarks(term, glossary)]
    return sorted(found, key=lambda remark: remark.line)


def _remarks(term: Term, glossary: Glossary) -> Iterator[str]:
    yield from _examples(term, glossary)
    for form in term.forms:
        yield from _spelling(form, term)
        if form.status not in ACCEPTED:
            yield from _reach(form, term, glossary)
    for lang in FOLDERS:
        of_lang = [form for form in term.forms if form.lang == lang]
        if of_lang and not any(form.status in ACCEPTED for form in of_lang):
            yield f"“{lang}” has no preferred form, so nothing can be suggested."
    if len({form.lang for form in term.forms}) == 1 and not term.do_not_translate and all(f.status in ACCEPTED for f in term.forms):
        yield "it has forms in one language only, so there is nothing to compare."


def _examples(term: Term, glossary: Glossary) -> Iterator[str]:
    for wanted, examples in ((True, term.should_match), (False, term.should_not_match)):
        for lang, text in examples:
            hits = find(read(text, lang), glossary, term.valid_from or term.valid_to)
            if any(hit.term.id == term.id for hit in hits) != wanted:
                others = ", ".join(f"“{hit.term.id}” as “{hit.form.text}”" for hit in hits) or "nothing"
                yield f"should {'' if wanted else 'not '}match “{text}” ({lang}), where {others} is found."


def _spelling(form: Form, term: Term) -> Iterator[str]:
    scripts = {script for script, n in count_letters(form.text).items() if n}
    own = load(form.lang, "traits").script
    mixed = [word for word in form.text.split() if sum(1 for n in count_letters(word).values() if n) > 1]
    if mixed:
        yield f"“{mixed[0]}” mixes letters of two scripts."
    elif scripts - {own, LATIN} and not term.do_not_translate:  # Reuters and G7 keep their letters everywhere
        yield f"“{form.text}” is not written in the script of “{form.lang}”."


def _reach(form: Form, term: Term, glossary: Glossary) -> Iterator[str]:
    """Remark on a form that its own term accepts as an inflection of another, or that is never found at all."""
    words = read(form.text, form.lang)
    date = term.valid_from or term.valid_to
    if not any(hit.form == form for hit in find(words, glossary, date)):
        yield f"the {form.status} form “{form.text}” is never found."
    for hit in find_all(words, glossary, date):
        whole = hit.first == 0 and hit.stop == len(words.tokens)
        if hit.term.id == term.id and whole and hit.status in ACCEPTED and not hit.derived and not hit.exact:
            yield f"the {form.status} form “{form.text}” is an inflection of “{hit.form.text}”."
