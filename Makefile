# Two commands do all the set-up: `make report` shows the report on corpus/, `make test` runs the tests.
# Each makes its own environment in .venv, and says what is missing where something is.
PYTHON ?= python3
CORPUS ?= corpus
OUTPUT ?= reports

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input

.PHONY: help report test check format bench wheel clean

help:
	@echo "make report   write and show where the report on corpus/ is (CORPUS=folder, OUTPUT=folder)"
	@echo "make test     run the tests"
	@echo "make check    lint, formatting and types"
	@echo "make format   mend formatting and what the linter can mend"
	@echo "make bench    measure speed"
	@echo "make wheel    build the package into dist/"
	@echo "make clean    remove the environment and everything built"

report: $(VENV)/.run
	$(BIN)/factcheck report "$(CORPUS)" --output "$(OUTPUT)"

test: $(VENV)/.dev
	$(BIN)/pytest -n auto

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.bench
	$(BIN)/pytest tests/benchmarks -s -m benchmark

wheel: $(VENV)/.dev
	$(BIN)/python -m build --wheel --outdir dist

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null 2>&1 || { \
	  echo "factcheck needs Python 3.11 or newer, and no '$(PYTHON)' is on the PATH. Try: make PYTHON=python3.12"; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "factcheck needs Python 3.11 or newer; '$(PYTHON)' is older. Try: make PYTHON=python3.12"; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "Python's venv module is missing; on Debian and Ubuntu: apt install python3-venv"; exit 2; }
	$(PYTHON) -m venv $(VENV)

# The stamps are renewed when the dependencies may have changed; a half-made environment is made good by the next run.
$(VENV)/.run: pyproject.toml | $(BIN)/python
	@$(PIP) install -e . || { \
	  echo "The packages that factcheck needs could not be installed: see the line above (is a package index in reach?)"; exit 2; }
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	@$(PIP) install -e '.[dev]' || { \
	  echo "The packages for the tests could not be installed: see the line above (is a package index in reach?)"; exit 2; }
	@touch $@ $(VENV)/.run

$(VENV)/.bench: $(VENV)/.dev
	@$(PIP) install -e '.[bench]' || { \
	  echo "What the benchmarks compare with could not be installed: see the line above"; exit 2; }
	@touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
