"""Why this room exists: the figures, the table and the words become one file that opens anywhere.

The page asks nothing of any host: pictures, style and font are inside it, and it has no script.
"""

from __future__ import annotations

import re
from html import unescape
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from ceasefire import __version__
from ceasefire.report import words
from ceasefire.report.atomic import landing
from ceasefire.report.canvas import Plate
from ceasefire.report.font import font_face
from ceasefire.report.story.chapters import chapters
from ceasefire.report.story.commands import run_command
from ceasefire.report.story.findings import find
from ceasefire.report.view import View

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from ceasefire.l10n import Tongue
    from ceasefire.report.story.blocks import Chapter
    from ceasefire.report.story.findings import Findings
    from ceasefire.war.facade import Runs

__all__ = ["page", "write_report"]

TEMPLATES = ("page.html.j2", "blocks.html.j2")
_TAG = re.compile(r"<svg.*?</svg>|<style.*?</style>|<[^>]+>", re.DOTALL)


def write_report(
    runs: Runs,
    path: Path,
    tongue: Tongue,
    settings: Mapping[str, str] | None = None,
    findings: Findings | None = None,
) -> None:
    """Write the report as one HTML file; it is whole or not there.

    Parameters
    ----------
    runs
        The wars and their record.
    path
        The file.
    tongue
        Its language.
    settings
        What was changed in the scenario, for the command that makes the page again.
    findings
        What was asked beyond the batch; asked here if it was not.
    """
    text = page(runs, tongue, settings, findings)
    with landing(path.parent) as folder:
        (folder / path.name).write_text(text, encoding="utf-8", newline="\n")


def page(
    runs: Runs,
    tongue: Tongue,
    settings: Mapping[str, str] | None = None,
    findings: Findings | None = None,
) -> str:
    """Return the report as a page of HTML; parameters as in :func:`write_report`."""
    view, found = View(runs, tongue), findings or find(runs, changes=settings)
    here = files("ceasefire.report")
    room = Environment(
        loader=DictLoader({name: here.joinpath(name).read_text("utf-8") for name in TEMPLATES}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    room.filters["svg"] = Markup  # what canvas.py drew
    told = chapters(view, found)
    text = room.get_template(TEMPLATES[0]).render(
        say=tongue.say,
        lang=tongue.lang,
        direction=tongue.direction,
        title=tongue.pick(view.war.title),
        subtitle=tongue.pick(view.war.summary),
        wars=tongue.number(len(runs)),
        summary=words.summary(view),
        chapters=told,
        glyphs=_glyphs(told),
        facts=_facts(view, settings or {}, full=found.full),
        style=Markup(here.joinpath("style.css").read_text("utf-8")),  # noqa: S704  (ours)
        font=Markup("<!--font-->"),
    )
    return text.replace("<!--font-->", _font(text, tongue))


def _glyphs(told: Sequence[Chapter]) -> str:
    """Return the shapes of all letters in the pictures, each once."""
    shapes: dict[str, str] = {}
    bodies = (block.body for chapter in told for block in chapter.blocks)
    for plate in bodies:
        for drawing in plate.drawings if isinstance(plate, Plate) else ():
            shapes |= drawing.glyphs
    return "".join(shapes.values())


def _font(text: str, tongue: Tongue) -> str:
    """Return the fallback font for what the page shows; English needs none."""
    return font_face(unescape(_TAG.sub(" ", text))) if tongue.direction == "rtl" else ""


def _facts(view: View, settings: Mapping[str, str], *, full: bool) -> list[tuple[str, str]]:
    """Return what identifies the page: pairs of a name and a text to be read left to right."""
    say, ensemble = view.tongue.say, view.runs.ensemble
    command = run_command(view, settings, full=full)
    return [
        (say("fact-command"), command),
        (say("fact-digest"), view.scenario.digest),
        (say("fact-seed"), str(ensemble.seed)),
        (say("fact-wars"), view.tongue.number(len(view.runs))),
        (say("fact-version"), __version__),
    ]
