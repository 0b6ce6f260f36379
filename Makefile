# Two commands matter: `make run` and `make test`. Each sets up what it needs.
PYTHON ?= python3.11
BIN := .venv/bin
# A lock names every package: nothing is resolved at installing, so no later release of a dependency can disturb it.
LOCKED := -m pip install -q --require-hashes --no-deps -r
UV_LOCK := $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate
N ?= 10000
LANG_CODE ?= en

.DEFAULT_GOAL := help
.PHONY: help run test lint fast cover bench peers golden pictures lock changelog chromium clean

help:  ## show this help
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.venv/run.stamp: requirements/run.txt requirements/build.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python $(LOCKED) requirements/run.txt
	$(BIN)/python $(LOCKED) requirements/build.txt
	$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	$(BIN)/python -m pip check
	@touch $@

.venv/dev.stamp: .venv/run.stamp requirements/dev.txt
	$(BIN)/python $(LOCKED) requirements/dev.txt
	$(BIN)/python -m pip check
	@touch $@

run: .venv/run.stamp  ## fight the Winter War 10,000 times, print the summary, write out/report.html
	$(BIN)/ceasefire run winter-war -n $(N) --out out --lang $(LANG_CODE)

test: .venv/dev.stamp chromium  ## checks and all tests
	$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -q -n 2 --dist loadgroup

lint: .venv/dev.stamp  ## style, types and the layers of the house
	$(BIN)/ruff format --check -q .
	$(BIN)/ruff check -q .
	$(BIN)/mypy -p ceasefire
	$(BIN)/lint-imports --no-cache

fast: .venv/dev.stamp  ## the tests without the slow and the browser ones
	$(BIN)/python -m pytest -q -m "not slow and not web"

cover: .venv/dev.stamp  ## line and branch coverage (kernels run as plain Python where tests say so)
	$(BIN)/python -m pytest -q -n 2 --dist loadgroup --cov --cov-report=term

bench: .venv/dev.stamp  ## measure, beside the peers if `make peers` was called; nothing here is asserted
	$(BIN)/ceasefire bench --roofline $(if $(wildcard .venv-peers/stamp),--peers .venv-peers/bin/python)
	$(BIN)/python -m pytest -q benchmarks/bench_*.py --benchmark-enable --benchmark-only \
	  --benchmark-columns=min,median,max,rounds --benchmark-sort=name

.venv-peers/stamp: requirements/peers.txt
	$(PYTHON) -m venv .venv-peers
	.venv-peers/bin/python $(LOCKED) requirements/peers.txt
	.venv-peers/bin/python -m pip check
	@touch $@

peers: .venv/run.stamp .venv-peers/stamp  ## install the peers that `make bench` asks; measure textbook games
	$(BIN)/python benchmarks/bench_theory.py .venv-peers/bin/python

golden: .venv/dev.stamp  ## write the golden files anew; read the diff before you commit it
	$(BIN)/python -m pytest -q tests/golden --refresh-golden

pictures: .venv/run.stamp  ## draw the pictures of the READMEs anew
	$(BIN)/python tools/draw_pictures.py docs/pictures

lock: .venv/dev.stamp  ## resolve the four lock files anew
	$(UV_LOCK) pyproject.toml -o requirements/run.txt
	$(UV_LOCK) --group build -o requirements/build.txt
	$(UV_LOCK) --group peers -o requirements/peers.txt
	$(UV_LOCK) --group dev -c requirements/run.txt -o requirements/dev.txt

changelog: .venv/dev.stamp  ## show the next changelog from its fragments
	$(BIN)/towncrier build --draft --version next

chromium:  ## make sure there is a browser for the page tests
	@command -v chromium >/dev/null 2>&1 || { echo "installing chromium for the page tests"; \
	  { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq chromium >/dev/null; } \
	  || echo "no chromium and no right to install it: page tests will be skipped, loudly"; }

clean:  ## remove what the commands made
	rm -rf .venv .venv-peers out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
