# Every target makes what it needs: `make serve` and `make test` work on a fresh clone.
# What is installed is pinned, with hashes, in requirements.txt and its two neighbours.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
MKDOCS := $(BIN)/python -m mkdocs
CHECK := $(BIN)/python -m guidance check --style
ARGS ?=

# Material prints a notice about MkDocs 2 at every start. requirements.txt keeps MkDocs below 2.
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help serve build pdf check test publish links bench lock format screenshot clean

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

serve: $(VENV)/ready ## Show the site at http://127.0.0.1:8000/ with live reload
	$(MKDOCS) serve $(ARGS)

build: $(VENV)/ready ## Build the site into site/; any warning stops it
	$(MKDOCS) build --strict $(ARGS)

pdf: $(VENV)/ready-pdf ## Make each guide as a PDF in pdf/, which the next build offers
	$(BIN)/python -m guidance.printing

check: $(VENV)/ready ## Check the content alone, in seconds (ARGS=--strict: warnings fail too)
	@$(CHECK) $(ARGS)

test: $(VENV)/ready-dev ## Run everything: style, types, content, tests, browser
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(CHECK) --strict
	$(BIN)/python tests/chromium.py
	$(BIN)/python -m guidance.printing.libraries
	$(BIN)/python -m pytest --numprocesses auto $(ARGS)

publish: $(VENV)/ready ## Publish to GitHub Pages: mkdocs gh-deploy
	$(MKDOCS) gh-deploy $(ARGS)

links: $(VENV)/ready-dev ## Ask every address of another site whether it opens (needs the network)
	$(BIN)/python tests/links.py

bench: $(VENV)/ready-dev ## Measure how cost grows with content: benchmarks/README.md
	$(BIN)/python benchmarks/run.py $(ARGS)

lock: $(VENV)/ready-dev ## Pin the newest versions that pyproject.toml allows
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
	  --no-header --group build pyproject.toml --output-file requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
	  --no-header --constraint requirements.txt --group build --group pdf pyproject.toml \
	  --output-file requirements-pdf.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
	  --no-header --constraint requirements-pdf.txt --group build --group dev pyproject.toml \
	  --output-file requirements-dev.txt

format: $(VENV)/ready-dev ## Put the code into its form
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format

screenshot: $(VENV)/ready-dev ## Take the picture of the home page that README.md shows
	$(BIN)/python tests/screenshot.py

clean: ## Take away everything that was made here
	rm -rf $(VENV) site pdf .cache .mypy_cache .pytest_cache .ruff_cache *.egg-info hooks/*.egg-info

# A stamp a set: nothing is installed again while its lock file stays as it is.
$(VENV)/ready: requirements.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/ready-pdf: requirements-pdf.txt $(VENV)/ready
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-pdf.txt
	@touch $@

$(VENV)/ready-dev: requirements-dev.txt $(VENV)/ready
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-dev.txt
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed: name it with make PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python cannot make an environment here: on Debian, apt-get install python3-venv"; exit 1; }
