"""Why this room exists: a schema's complaint becomes a sentence for the author of a scenario.

The validator speaks of models, literals and types; here each of its complaints is said as what was
expected and what came. A complaint without an entry below keeps its own words, trimmed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ceasefire.errors import did_you_mean
from ceasefire.scenario.tagged import fields_at

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

__all__ = ["DATE", "NUMBER", "WHOLE", "complaint", "got"]

Context = Mapping[str, Any]

NUMBER = "must be a number"
WHOLE = "must be a whole number"
DATE = "must be a date such as 1939-11-30"
TEXT = "must be text"
LIST = "must be a list"
MAPPING = "must be a mapping of fields"
LONGEST = 40

PATTERNS = {
    "^[a-z0-9]+(-[a-z0-9]+)*$": "must be lower-case letters and digits, joined by single hyphens",
    "^[a-z0-9_]+$": "must be lower-case letters, digits and underscores",
}


def _entries(context: Context, bound: str) -> str:
    count = context[bound]
    return f"{count} {'entry' if count == 1 else 'entries'}"


def _at_least_text(context: Context) -> str:
    shortest = context["min_length"]
    return "must not be empty" if shortest == 1 else f"must have at least {shortest} characters"


WORDS: dict[str, str | Callable[[Context], str]] = {
    "bool_type": "must be true or false",
    "date_from_datetime_inexact": DATE,
    "date_from_datetime_parsing": DATE,
    "date_parsing": DATE,
    "date_type": DATE,
    "dict_type": MAPPING,
    "finite_number": "must be a finite number",
    "float_parsing": NUMBER,
    "float_type": NUMBER,
    "greater_than": lambda c: f"must be more than {c['gt']:g}",
    "greater_than_equal": lambda c: f"must be at least {c['ge']:g}",
    "int_from_float": WHOLE,
    "int_parsing": WHOLE,
    "int_parsing_size": WHOLE,
    "int_type": WHOLE,
    "less_than": lambda c: f"must be less than {c['lt']:g}",
    "less_than_equal": lambda c: f"must be at most {c['le']:g}",
    "list_type": LIST,
    "literal_error": lambda c: f"must be {c['expected']}",
    "model_attributes_type": MAPPING,
    "model_type": MAPPING,
    "string_pattern_mismatch": lambda c: PATTERNS.get(c["pattern"], f"must match {c['pattern']}"),
    "string_too_long": lambda c: f"must have at most {c['max_length']} characters",
    "string_too_short": _at_least_text,
    "string_type": TEXT,
    "too_long": lambda c: f"must have at most {_entries(c, 'max_length')}",
    "too_short": lambda c: f"must have at least {_entries(c, 'min_length')}",
    "tuple_type": LIST,
}


def complaint(error: ErrorDetails, model: type[BaseModel]) -> str:
    """Say one of pydantic's errors in plain words.

    Parameters
    ----------
    error
        As in ``ValidationError.errors()``.
    model
        The model that was validated; it knows which keys an unknown one may have meant.
    """
    kind, context = error["type"], error.get("ctx", {})
    if kind in {"missing", "union_tag_not_found"}:
        return "is required"
    if kind == "union_tag_invalid":
        return _not_a_kind(context["tag"], context["expected_tags"])
    if kind == "extra_forbidden":
        *parent, key = error["loc"]
        return "is not a known key" + did_you_mean(str(key), fields_at(model, tuple(parent)))
    if kind == "value_error":
        return str(context["error"])
    words = WORDS.get(kind) or error["msg"].replace("Input should", "must")
    said = words if isinstance(words, str) else words(context)
    return f"{said} (got {got(error['input'])})"


def _not_a_kind(tag: str, expected: str) -> str:
    hint = did_you_mean(tag, expected.replace("'", "").split(", "))
    return f"must be {expected} (got {got(tag)}){hint}"


def got(value: object) -> str:
    """Show a value that was refused, shortened."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    shown = value if isinstance(value, str) else str(value)
    shown = shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"
    return repr(shown) if isinstance(value, str) else shown
