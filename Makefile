# make demo: try it on the examples · make test: all checks · make help: the rest
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := build/demo

.PHONY: demo test lint format bench web clean help

demo: $(VENV)/.installed  ## read examples/hama and show the page
	$(BIN)/synoptic picture examples/hama --out $(DEMO).html --json $(DEMO).json
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	  $(BIN)/python -m webbrowser -t "file://$(CURDIR)/$(DEMO).html"; fi
	@echo "The page: file://$(CURDIR)/$(DEMO).html"

test: lint  ## lint, types and tests
	$(BIN)/python -m pytest

lint: $(VENV)/.developing  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.developing  ## put the sources into their form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.developing  ## how fast it reads
	$(BIN)/python -m benchmarks.speed --out build/speed.json

web:  ## build the front end
	cd web && npm ci && npm run build

clean:  ## remove what was built, not the environment
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or later is needed; name one: make PYTHON=python3.11 $(MAKECMDGOALS)"; \
	  exit 1; }
	$(PYTHON) -m venv $(VENV)

# Installed again only when the package's description or its sources change.
$(VENV)/.installed: $(VENV)/bin/python pyproject.toml $(shell find src -type f -not -name '*.pyc' 2>/dev/null)
	@if [ ! -e $(VENV)/.developing ]; then $(BIN)/python -m pip install --quiet .; fi
	@touch $@

$(VENV)/.developing: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	@touch $@
