# Everything this project does for you, in one word each. `make help` lists them.
# Needs: Python 3.11 to 3.13, git and make. Everything else goes into .venv, from the lock files and nowhere else.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-header --no-emit-index-url --no-emit-find-links

# Tests are shared out over the cores by file, so that a file's fixtures are made once.
SPREAD := --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

say = @printf '\033[1m▸ %s\033[0m\n' $(1)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test lint types rooms recovery durability loop bench bench-peers picture codes notebook lock clean programs

help: ## say what each command does
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-11s %s\n", $$1, $$2}'

demo: $(VENV)/.installed ## run the main job on an example company the project makes up
	$(call say,'Reviewing the channels of a made-up company')
	@$(BIN)/trimtab demo

test: $(VENV)/.ready programs lint types rooms ## set everything up, check style, types and rooms, run the tests
	$(call say,'Running the tests (recovery runs and benchmarks have their own commands)')
	@$(BIN)/python -m pytest $(SPREAD) $(TESTS)

lint: $(VENV)/.ready ## check style and formatting
	$(call say,'Checking style and formatting')
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet

types: $(VENV)/.ready ## check types, strictly
	$(call say,'Checking types')
	@$(BIN)/mypy

rooms: $(VENV)/.ready ## check that the code runs in a line: who may import whom
	$(call say,'Checking which room imports which')
	@$(BIN)/lint-imports --no-logo

recovery: $(VENV)/.ready ## simulate, fit, and look for the truth (slow)
	$(call say,'Fitting simulated worlds and looking for the planted truth (slow)')
	@$(BIN)/python -m pytest -m recovery -s $(TESTS)

durability: $(VENV)/.ready programs ## kill writing processes 500 times on each database and look for what was lost (slow)
	$(call say,'Killing writing processes at random moments, 500 times on each database')
	@TRIMTAB_KILLS=500 $(BIN)/python -m pytest tests/durability

picture: $(VENV)/.ready programs ## take the README's picture of the demo report in a real browser
	$(call say,'Reviewing the example and taking a picture of its report')
	@$(BIN)/trimtab demo >/dev/null
	@$(BIN)/python tools/take_picture.py demo/sales-review.html docs/pictures/report.png

codes: $(VENV)/.ready ## write docs/codes.md and the tables of docs/memory.md from the catalogue of sentences
	@$(BIN)/python tools/write_codes.py docs/codes.md
	@$(BIN)/python tools/write_kinds.py docs/memory.md

notebook: $(VENV)/.ready ## run the analyst's notebook and write what its cells give into it
	@$(BIN)/python -W error tools/run_notebook.py docs/notebooks/analyst.ipynb

programs: $(VENV)/.ready ## install Chromium and PostgreSQL for the tests that need them, when this machine lets us
	@sh tools/install_programs.sh

loop: $(VENV)/.ready ## play markets with teams that use the loop and teams that do not (an hour or two)
	$(call say,'Playing 100 simulated markets, eight quarters each')
	@$(BIN)/python -m benchmarks.loop $(ARGUMENTS)

bench: $(VENV)/.ready ## measure speed, memory and how they grow (an hour or two; ARGUMENTS="--part speed" for less)
	$(call say,'Measuring speed and memory, and how they grow')
	@$(BIN)/python -m benchmarks $(ARGUMENTS)
	@$(BIN)/python -m benchmarks.readouts
	@$(BIN)/python -m benchmarks.scenarios

# What is measured is kept in .peers, so that a run that was broken off goes on; ARGUMENTS="--help" tells the rest.
bench-peers: $(VENV)/.ready ## measure against other libraries, each in an environment of its own (hours; 6 GB)
	$(call say,'Measuring ours and the peers on the same data')
	@$(BIN)/python -m benchmarks.peers $(ARGUMENTS)

peers-lock: $(VENV)/.ready ## choose all versions of the peers' dependencies anew
	$(call say,'Choosing versions for the peers of make bench-peers')
	@$(BIN)/python -m benchmarks.peers.lock

lock: $(VENV)/.ready ## choose all versions anew and write them with their hashes
	$(call say,'Choosing versions for Python 3.11 and later')
	@$(LOCK) --upgrade pyproject.toml --group build -o requirements.lock
	@$(LOCK) --upgrade pyproject.toml --group build --group dev -c requirements.lock -o requirements-dev.lock

clean: ## remove everything these commands made, and nothing else
	$(call say,'Removing the environment, caches and demo output')
	@rm -rf $(VENV) build dist demo .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# One stamp per lock file: nothing is installed again until the lock changes.
$(VENV)/.runtime: requirements.lock tools/make_environment.sh
	@PYTHON='$(PYTHON)' sh tools/make_environment.sh $(VENV)
	$(call say,'Installing what trimtab needs to run (once; about 250 MB to download, 1 GB on disk)')
	@$(PIP) install --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.installed: $(VENV)/.runtime pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready: $(VENV)/.installed requirements-dev.lock
	$(call say,'Installing what the tests need (once)')
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@
