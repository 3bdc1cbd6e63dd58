# Two commands do everything on a fresh machine: make demo, make test.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check accept pages bench schema clean

demo: $(VENV)/installed
	@$(BIN)/plangen build plans --out output
	@echo "Done. The documents are in $(CURDIR)/output, one folder a plan; index.html links them all."

# Tests of one module stay together with worksteal, so that what they share is made once.
test: $(VENV)/installed-dev
	$(BIN)/python -m pytest -n auto --dist worksteal

check: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(MAKE) test

accept: $(VENV)/installed-dev
	$(BIN)/python -m pytest -q tests/golden --accept

pages: $(VENV)/installed-dev
	$(BIN)/python -m docs.make_pages

bench: $(VENV)/installed-dev
	$(BIN)/python bench/run.py all

schema: $(VENV)/installed
	$(BIN)/plangen schema plans/plan.schema.json

clean:
	rm -rf $(VENV) output/*/

$(VENV)/installed: pyproject.toml
	@command -v $(PYTHON) >/dev/null \
	  || { echo "plangen needs Python 3.11 or newer, and there is no $(PYTHON) on this machine."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "plangen needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) -V 2>&1). Say: make demo PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null \
	  || { echo "Python's venv module is missing; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@echo "Setting up $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
