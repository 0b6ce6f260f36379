"""Why this room exists: YAML 1.2 becomes plain values with their places, and nothing sly passes.

ruamel.yaml reads the syntax and stops at its nodes; values are made here. So ``no`` stays a text, a
date stays as written, a key given twice is found, and no tag can create an object. Limits on depth
and on size after aliases are followed stop a small file from growing into a large one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode
from ruamel.yaml.reader import ReaderError

from ceasefire.errors import Fault
from ceasefire.scenario.sheet import Loc, Sheet, Spot, label
from ceasefire.scenario.textfile import read_text, refuse

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["LARGEST_YAML", "read_yaml"]

LARGEST_YAML = 1_000_000  # bytes
DEEPEST = 40
MOST_VALUES = 100_000
LONGEST_NUMBER = 60
CORE = "tag:yaml.org,2002:"
PLAIN_KINDS = ("str", "int", "float", "bool", "null", "timestamp", "seq", "map")
KNOWN_TAGS = {CORE + kind for kind in PLAIN_KINDS}
HINTS = {
    r"'\t'": "a tab cannot indent, use spaces",
    "mapping values": "is a space missing before a key, or must a text with ': ' be quoted?",
    "unexpected end of stream": "is a quote opened and never closed?",
    "undefined alias": "a text that begins with * must be quoted",
    "cannot start any token": "a text that begins with this character must be quoted",
    "another document": "one file holds one war, remove the ---",
    "<block end>": "is the indentation right?",
}


def read_yaml(path: Path) -> tuple[Sheet, list[Fault]]:
    """Read a YAML file.

    Parameters
    ----------
    path
        The file; messages show it as it is given here.

    Returns
    -------
    The content with its places, and the faults that do not hinder reading on (doubled keys, tags).

    Raises
    ------
    ScenarioFileError
        If the file is not readable YAML.
    """
    text = read_text(path, LARGEST_YAML)
    root = _compose(path, text)
    if root is None:
        raise refuse(path, "the file is empty", 1, 1)
    walk = _Walk(path)
    data = walk.value(root, ())
    faults = [Fault(str(path), *spot, label(data, loc), what) for spot, loc, what in walk.notes]
    return Sheet(str(path), data, walk.keys, walk.values), faults


def _compose(path: Path, text: str) -> Node | None:
    _no_directive(path, text)
    yaml = YAML(typ="safe", pure=True)
    yaml.composer.warn_double_anchors = False  # YAML lets a later anchor take over an earlier one
    try:
        root: Node | None = yaml.compose(text)
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        column = error.position - text.rfind("\n", 0, error.position)
        raise refuse(path, "must not contain control characters", line, column) from error
    except MarkedYAMLError as error:
        raise refuse(path, _words(error), *_error_spot(error)) from error
    except RecursionError as error:
        raise refuse(path, f"must be nested at most {DEEPEST} deep", 1) from error
    except (YAMLError, ValueError, LookupError, OverflowError) as error:
        raise refuse(path, "not YAML", 1) from error
    return root


def _no_directive(path: Path, text: str) -> None:
    # A file could otherwise ask for YAML 1.1, in which ``no`` is false and 12:30 is 750.
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("%"):
            raise refuse(path, "YAML directives are not read, remove the line", number, 1)
        if line.strip() and not line.lstrip().startswith("#"):
            return


def _words(error: MarkedYAMLError) -> str:
    problem = ", ".join(part for part in (error.context, error.problem) if part)
    hint = next((f" ({hint})" for sign, hint in HINTS.items() if sign in problem), "")
    return f"not YAML: {problem}{hint}"


def _error_spot(error: MarkedYAMLError) -> Spot:
    never_closed = "end of stream" in str(error.problem) and error.context_mark
    mark = error.context_mark if never_closed else error.problem_mark or error.context_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


class _Walk:
    """One pass over the nodes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.keys: dict[Loc, Spot] = {}
        self.values: dict[Loc, Spot] = {}
        self.notes: list[tuple[Spot, Loc, str]] = []

    def value(self, node: Node, loc: Loc) -> object:
        spot = node.start_mark.line + 1, node.start_mark.column + 1
        if isinstance(node, ScalarNode) and not node.value:
            spot = self.keys.get(loc, spot)  # the mark of what is left out lies on a later line
        self.values[loc] = spot
        if len(loc) > DEEPEST:
            wrong = f"must be nested at most {DEEPEST} deep (does an alias contain itself?)"
            raise refuse(self.path, wrong, *spot)
        if len(self.values) > MOST_VALUES:
            wrong = f"must hold at most {MOST_VALUES} values, aliases followed"
            raise refuse(self.path, wrong, *spot)
        if node.tag not in KNOWN_TAGS:
            self._note(spot, loc, f"tags are not read (got {node.tag!r})")
        if isinstance(node, ScalarNode):
            return self._text(node, spot, loc)
        if isinstance(node, MappingNode):
            return self._mapping(node, loc)
        return [self.value(child, (*loc, i)) for i, child in enumerate(node.value)]

    def _mapping(self, node: MappingNode, loc: Loc) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, child in node.value:
            spot = key.start_mark.line + 1, key.start_mark.column + 1
            if not isinstance(key, ScalarNode):
                self._note(spot, loc, "a key must be a single word")
                continue
            name = str(self._text(key, spot, loc, as_text=True))
            if name in found:
                first = self.keys[*loc, name][0]
                self._note(spot, (*loc, name), f"given twice (first on line {first})")
                continue
            self.keys[*loc, name] = spot
            found[name] = self.value(child, (*loc, name))
        return found

    def _text(self, node: ScalarNode, spot: Spot, loc: Loc, *, as_text: bool = False) -> object:
        text = str(node.value)
        if any("\ud800" <= letter <= "\udfff" for letter in text):
            self._note(spot, loc, "must be text (got half of a surrogate pair)")
            return ""
        return text if as_text else _scalar(str(node.tag).removeprefix(CORE), text)

    def _note(self, spot: Spot, loc: Loc, message: str) -> None:
        self.notes.append((spot, loc, message))


def _scalar(kind: str, text: str) -> object:
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() == "true"
    if kind in {"int", "float"} and len(text) <= LONGEST_NUMBER:
        return _number(kind, text)
    return text


def _number(kind: str, text: str) -> object:
    digits = text.replace("_", "").lower()
    try:
        if kind == "float":
            return float(digits.replace(".inf", "inf").replace(".nan", "nan"))
        based = digits.lstrip("+-").startswith(("0x", "0o"))
        return int(digits, 0 if based else 10)
    except ValueError:
        return text
