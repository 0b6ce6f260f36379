"""Why this room exists: which land changes hands, and how surely, beside the border of history.

A district is tinted by the share of the treaties that cede it. The border drawn over the tints is
that of the treaty that was signed, if any was. A map is never mirrored.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ceasefire.report.canvas import COLOURS, Drawing, Key, Plate, draw
from ceasefire.report.figures.ground import Frame
from ceasefire.report.treaty.brush import Brush
from ceasefire.report.treaty.layout import panels
from ceasefire.report.treaty.names import write_names
from ceasefire.report.treaty.paint import NEW, RIM, outline, paint, scale_bar
from ceasefire.report.treaty.placing import Sheet
from ceasefire.report.treaty.scene import Area
from ceasefire.report.treaty.survey import survey
from ceasefire.treaty.settle import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.figure import Figure
    from shapely.geometry.base import BaseGeometry

    from ceasefire.report.story.land import Land, Taken
    from ceasefire.report.treaty.scene import Scene
    from ceasefire.report.view import View

__all__ = ["districts"]

WIDTH = 4.0  # inches
WHOLE, MARGIN = 2.6, 15.0  # inches, and km around the country
SHADES = {"time4": 0.9, "time3": 0.7, "time2": 0.5, "time1": 0.3, "time0": 0.1}
TINT = 0.72
WIDE = {5.5: 3.2, 6.0: 1.9}  # points of the border and of its rim, by what they lie over
SEEN = 0.5  # share of the treaties from which on a district draws the frame

Tint = tuple["BaseGeometry", str]


def districts(view: View, land: Land, taken: Taken) -> Plate | None:
    """Return the map of what treaties take; None if they take nothing."""
    treaty = land.signed or taken.typical
    if treaty is None or taken.typical is None:
        return None
    settled = settle(treaty, land.atlas)
    often = {name for name, share in taken.shares.items() if share >= SEEN}
    shown = often | {piece.district for piece in settled.fate("ceded")}
    known = [land.atlas.district(name) for name in land.atlas.districts if name in shown]
    areas = tuple(Area(None, one.row.region, "ceded", one.flat) for one in known)
    scene = replace(survey(view.scenario, settled), areas=areas)
    tints = list(_tints(land, taken))
    say = view.tongue.say
    signed = [Key("solid", "record", say("key-border-signed"))] if land.signed else []
    return Plate(
        "districts",
        say("districts-title"),
        _caption(view, land, taken),
        _drawings(view, scene, tints, signed=bool(signed)),
        (
            *(
                Key("area", shade, say("key-ceded-in", share=view.tongue.percent(least)))
                for shade, least in SHADES.items()
            ),
            *signed,
            Key("border", "ink", say("treaty-key-old")),
        ),
        "maps",
    )


def _tints(land: Land, taken: Taken) -> Iterator[Tint]:
    """Yield the land of each district that is ceded often enough, with the name of its colour."""
    for name, share in taken.shares.items():
        shade = next((shade for shade, least in SHADES.items() if share >= least), None)
        if shade and name in land.atlas.districts:
            yield land.atlas.districts[name].flat, shade


def _drawings(
    view: View, scene: Scene, tints: list[Tint], *, signed: bool
) -> tuple[Drawing, Drawing]:
    """Return the whole country, and the land that is given in most treaties."""
    main = replace(panels(scene, mirrored=False)[0].frame, width=WIDTH)
    country = [scene.before, *(area.shape for area in scene.areas)]
    whole = Frame.around(country, MARGIN, WHOLE)
    say = view.tongue.say

    def near(figure: Figure) -> None:
        brush = _ground(figure, main, scene, tints, detail=True, signed=signed)
        sheet = Sheet(brush.ax, main)
        scale_bar(sheet, view.tongue)
        sides = view.name(view.war.defender), view.name(view.war.attacker)
        write_names(sheet, scene, view.tongue, sides)

    def far(figure: Figure) -> None:
        outline(_ground(figure, whole, scene, tints, detail=False, signed=signed), main)

    return (
        draw("districts-country", whole.size, far, title=say("districts-country")),
        draw("districts-near", main.size, near, title=say("districts-near")),
    )


def _ground(
    figure: Figure, frame: Frame, scene: Scene, tints: list[Tint], *, detail: bool, signed: bool
) -> Brush:
    """Draw ground, tints and borders of a map."""
    brush = Brush(figure.add_axes((0.0, 0.0, 1.0, 1.0)), frame)
    paint(brush, scene, after=False, detail=detail)
    for shape, shade in tints:
        style = {"facecolor": COLOURS[shade], "edgecolor": COLOURS["paper"], "alpha": TINT}
        brush.areas([shape], 2, style | {"linewidth": 0.35 if detail else 0.0})
    if signed:
        border, thin = NEW | {"color": COLOURS["record"]}, 1.0 if detail else 0.6
        for over, style in ((5.5, RIM), (6.0, border)):
            brush.lines([scene.new_border], over, style | {"linewidth": thin * WIDE[over]})
    return brush


def _caption(view: View, land: Land, taken: Taken) -> str:
    """Say how many districts most treaties take, and how many of them history's took too."""
    often = {name for name, share in taken.shares.items() if share >= SEEN}
    say, number = view.tongue.say, view.tongue.number
    told = say("districts-caption", count=number(len(often)))
    if not land.signed:
        return told
    own = {piece.district for piece in settle(land.signed, land.atlas).fate("ceded")}
    values = {"count": number(len(own)), "common": number(len(own & often))}
    title = view.tongue.pick(land.signed.title)
    return f"{told} {say('districts-signed', terms=title, **values)}"
