"""What the documents say that the program prints is what it prints; ``make golden`` mends it."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from ceasefire.cli import main
from ceasefire.scenario.war import Document

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
OUTPUT = re.compile(r"(<!-- output: ceasefire ([^\n]+) -->\n```text\n)(.*?)(```)", re.DOTALL)
TABLE = re.compile(r"(<!-- table: settings -->\n)(.*?)(<!-- end -->)", re.DOTALL)
SETTINGS = ROOT / "docs/reference/settings.md"
CLOCK = re.compile(r"[\d.,]+ s, [\d.,]+ wars/s")
UNTOLD = {"id", "note", "name", "adjective", "title", "summary", "schema", "codes", "source"}
LISTS = {"sectors": "SECTOR", "lines": "LINE", "routes": "ROUTE"}
BOUNDS = {
    "minimum": "at least {}",
    "exclusiveMinimum": "more than {}",
    "maximum": "at most {}",
    "exclusiveMaximum": "less than {}",
}
KINDS = {"integer": "whole number", "number": "number", "boolean": "on or off", "string": "text"}


def printed():
    """Return every page and command whose output stands in it."""
    for path in PAGES:
        for found in OUTPUT.finditer(path.read_text(encoding="utf-8")):
            yield pytest.param(path, found[2], id=f"{path.name}: {found[2]}")


@pytest.mark.slow
@pytest.mark.parametrize(("path", "command"), list(printed()))
@pytest.mark.usefixtures("full_plans")
def test_an_output_in_a_document_is_what_the_command_prints(path, command, request, capsys):
    """But for the time it took."""
    with pytest.raises(SystemExit) as left:
        main(shlex.split(command))
    assert left.value.code == 0
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    _hold(path, OUTPUT, command, "\n".join(lines).strip("\n") + "\n", request)


def test_the_table_of_settings_is_that_of_the_schema(request):
    """Every path of ``war.yaml`` stands in it, with its bounds."""
    text = "| path | what | must be |\n|---|---|---|\n" + "".join(rows())
    _hold(SETTINGS, TABLE, None, text, request)


def _hold(path, pattern, command, text, request):
    """Compare a block of a page with a text, or write it anew."""
    page = path.read_text(encoding="utf-8")
    found = next(m for m in pattern.finditer(page) if command in {None, m[2]})
    body = len(found.groups()) - 1
    if request.config.getoption("--refresh-golden"):
        page = page[: found.start(body)] + text + page[found.end(body) :]
        path.write_text(page, encoding="utf-8", newline="\n")
    else:
        assert CLOCK.sub("", text) == CLOCK.sub("", found[body])


def rows():
    """Yield a row of the table for each value of ``war.yaml``."""
    schema = Document.model_json_schema(by_alias=True)
    yield from _rows(schema, schema["$defs"], ())


def _rows(part, known, path):
    for name, field in part["properties"].items():
        if name in UNTOLD or (not path and name in {"attacker", "defender"}):
            continue
        kinds = [one for one in field.get("anyOf", [field]) if one.get("type") != "null"]
        kind, here = kinds[0], (*path, name)
        if name in LISTS:
            inner = kind["items"]["$ref"].rpartition("/")[2]
            yield from _rows(known[inner], known, (*here, LISTS[name]))
        elif "$ref" in kind:
            yield from _rows(known[kind["$ref"].rpartition("/")[2]], known, here)
        else:
            # A field without words of its own goes by what is said of its section.
            what = field.get("description") or _topic(part["description"])
            yield f"| `{'.'.join(here)}` | {what} | {_must(kind, field)} |\n"


def _topic(words):
    """Return the first sentence of a description, marked as that of a section."""
    first = re.split(r"\.(?:\s|$)", words)[0].replace("``", "`")
    return f"*{first}*"


def _must(kind, field):
    """Say in words what a value must be."""
    if "enum" in kind:
        words = "one of " + ", ".join(f"`{one}`" for one in kind["enum"])
    elif kind.get("format") == "date":
        words = "a date"
    else:
        bounds = [words.format(f"{kind[key]:g}") for key, words in BOUNDS.items() if key in kind]
        words = " ".join([KINDS[kind["type"]], ", ".join(bounds)]).strip()
    default = field.get("default")
    return words if default is None else f"{words}; {_plain(default)} if left out"


def _plain(value):
    return {True: "on", False: "off"}[value] if isinstance(value, bool) else f"{value:g}"
