"""Why this room exists: a chapter is a question and blocks; the page can show each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ceasefire.report.canvas import Plate

__all__ = ["Block", "Chapter", "Table", "ask", "note", "plates"]

Kind = Literal[
    "plate", "note", "ask", "table", "facts", "news", "outcomes", "coverage", "claims", "limits"
]


class Block(NamedTuple):
    """A part of a chapter: what it is, and what it holds."""

    kind: Kind
    body: object


class Table(NamedTuple):
    """A table: title, a remark, heads of columns, rows; the first column names the rows."""

    title: str
    remark: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Chapter(NamedTuple):
    """A question, and what answers it."""

    name: str
    title: str
    blocks: tuple[Block, ...]


def note(text: str) -> Block:
    """Return a paragraph."""
    return Block("note", text)


def ask(text: str, *commands: str) -> Block:
    """Return a paragraph and the commands of which it speaks."""
    return Block("ask", (text, commands))


def plates(found: Iterable[Plate | None]) -> list[Block]:
    """Return the figures that there are."""
    return [Block("plate", plate) for plate in found if plate is not None]
