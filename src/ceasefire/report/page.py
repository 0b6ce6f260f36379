"""Why this room exists: the figures, the table and the words become one file that opens anywhere.

The page asks nothing of any host: pictures, style and font are inside it, and it has no script.
"""

from __future__ import annotations

import re
from html import unescape
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from ceasefire import __version__
from ceasefire.report import coverage, words
from ceasefire.report.atomic import landing
from ceasefire.report.figures.ammunition import ammunition
from ceasefire.report.figures.belief import belief
from ceasefire.report.figures.breach import breach
from ceasefire.report.figures.fronts import fronts
from ceasefire.report.figures.losses import losses
from ceasefire.report.figures.map import theatre
from ceasefire.report.figures.staff import staff
from ceasefire.report.figures.strength import strength
from ceasefire.report.figures.talks import talks
from ceasefire.report.font import font_face
from ceasefire.report.outcomes import heading, outcomes, remark
from ceasefire.report.view import View

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ceasefire.l10n import Tongue
    from ceasefire.report.canvas import Plate
    from ceasefire.war.facade import Runs

__all__ = ["page", "write_report"]

PLATES = (theatre, talks, fronts, belief, breach, staff, losses, strength, ammunition)
_TAG = re.compile(r"<svg.*?</svg>|<style.*?</style>|<[^>]+>", re.DOTALL)


def write_report(
    runs: Runs, path: Path, tongue: Tongue, settings: Mapping[str, str] | None = None
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
    """
    text = page(runs, tongue, settings)
    with landing(path.parent) as folder:
        (folder / path.name).write_text(text, encoding="utf-8", newline="\n")


def page(runs: Runs, tongue: Tongue, settings: Mapping[str, str] | None = None) -> str:
    """Return the report as a page of HTML; parameters as in :func:`write_report`."""
    view = View(runs, tongue)
    here = files("ceasefire.report")
    room = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    room.filters["svg"] = Markup  # what canvas.py drew
    template = room.from_string(here.joinpath("page.html.j2").read_text("utf-8"))
    plates = [plate for make in PLATES if (plate := make(view)) is not None]
    text = template.render(
        say=tongue.say,
        lang=tongue.lang,
        direction=tongue.direction,
        title=tongue.pick(view.war.title),
        subtitle=tongue.pick(view.war.summary),
        wars=tongue.number(len(runs)),
        summary=words.summary(view),
        outcomes=outcomes(view),
        outcomes_title=heading(view),
        outcomes_note=remark(view),
        rows=coverage.rows(view),
        plates=plates,
        glyphs=_glyphs(plates),
        facts=_facts(view, settings or {}),
        limits=_limits(view),
        style=Markup(here.joinpath("style.css").read_text("utf-8")),  # noqa: S704  (ours)
        font=Markup("<!--font-->"),
    )
    return text.replace("<!--font-->", _font(text, tongue))


def _glyphs(plates: list[Plate]) -> str:
    """Return the shapes of all letters in the pictures, each once."""
    shapes: dict[str, str] = {}
    for plate in plates:
        for drawing in plate.drawings:
            shapes |= drawing.glyphs
    return "".join(shapes.values())


def _font(text: str, tongue: Tongue) -> str:
    """Return the fallback font for what the page shows; English needs none."""
    return font_face(unescape(_TAG.sub(" ", text))) if tongue.direction == "rtl" else ""


def _facts(view: View, settings: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return what identifies the page: pairs of a name and a text to be read left to right."""
    say, ensemble = view.tongue.say, view.runs.ensemble
    changed = "".join(f" --set {path}={value}" for path, value in settings.items())
    command = (
        f"ceasefire run {view.scenario.name} -n {len(view.runs)} --seed {ensemble.seed}"
        f" --lang {view.tongue.lang}{changed} --out out"
    )
    return [
        (say("fact-command"), command),
        (say("fact-digest"), view.scenario.digest),
        (say("fact-seed"), str(ensemble.seed)),
        (say("fact-wars"), view.tongue.number(len(view.runs))),
        (say("fact-version"), __version__),
    ]


def _limits(view: View) -> list[str]:
    """Return what the model cannot say."""
    values = {
        "horizon": view.when(view.horizon),
        "panel": view.tongue.number(int(view.runs.ensemble.days.attrs["panel"])),
    }
    return [view.tongue.say(f"limit-{i}", **values) for i in range(1, 6)]
