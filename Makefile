# The one front door. `make demo` and `make test` need nothing but Python 3.11 or later: they set up .venv themselves.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
LEXICON := xlate/data/lexicon.msgpack
SOURCES := $(wildcard xlate/lexicon/concepts/*.txt xlate/lexicon/gazetteer/*.txt xlate/lexicon/*.py xlate/morphology/*.py xlate/text/*.py)

# The tests run models too: tiny ones that they build. A version of torch of its own choice would bring gigabytes for GPUs.
TORCH := torch==2.13.0

.PHONY: all demo test lint types floors docs golden figures lexicon format clean
all: test

demo: .venv/core $(LEXICON)  ## check pairs/ and show what is found
	@$(BIN)/xlate check pairs/ || test $$? -eq 1

test: lint types floors $(LEXICON)  ## everything that CI runs
	$(BIN)/python -m pytest -n auto

lint: .venv/dev
	$(BIN)/ruff check .

types: .venv/dev $(LEXICON)
	$(BIN)/mypy

floors: .venv/dev
	$(BIN)/lint-imports

format: .venv/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format xlate/cli xlate/reporters xlate/api.py xlate/articles.py xlate/batch.py xlate/git.py xlate/settings.py xlate/workers.py tests docs

docs: .venv/dev $(LEXICON)  ## write docs/reference and the README's example anew
	$(BIN)/python -m docs.generate

golden: .venv/dev $(LEXICON)  ## accept the reports as they now are; look at the diff
	XLATE_GOLDEN=accept $(BIN)/python -m pytest tests/golden
	$(BIN)/python -m docs.generate

figures: .venv/dev $(LEXICON)  ## measure precision and recall on pairs/ anew, for docs/reference/selftest.md
	$(BIN)/python -m benchmarks.damage --write
	$(BIN)/python -m docs.generate

lexicon: $(LEXICON)

$(LEXICON): $(SOURCES) | .venv/core
	$(BIN)/python -m xlate.lexicon.build

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("xlate needs Python 3.11 or later; set PYTHON=/path/to/it" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv

.venv/core: pyproject.toml hatch_build.py | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@$(BIN)/python -m compileall -q xlate || true
	@touch $@

.venv/dev: pyproject.toml hatch_build.py | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(TORCH)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev,neural]'
	@$(BIN)/python -m compileall -q xlate || true
	@touch .venv/core $@

clean:
	rm -rf .venv build dist $(LEXICON)
