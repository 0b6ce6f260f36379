"""Why this room exists: the map of a treaty, from the terms on the land to one SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.report.treaty.articles import dated
from ceasefire.report.treaty.sheet import Heading, draw_sheet
from ceasefire.report.treaty.survey import survey

if TYPE_CHECKING:
    from ceasefire.report.treaty.notary import Notary
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.treaty.accounts import Account
    from ceasefire.treaty.settle import Settled

__all__ = ["treaty_map"]


def treaty_map(scenario: Scenario, settled: Settled, account: Account, notary: Notary) -> str:
    """Return the map of a treaty as a standalone SVG.

    Parameters
    ----------
    scenario
        The war, for the layers of its map.
    settled, account
        The treaty on the land, and in figures.
    notary
        Names, in the language of the map.

    Raises
    ------
    ScenarioFileError
        If a layer of the map is broken.
    """
    sides = notary.document.defender, notary.document.attacker
    heading = Heading(
        title=notary.pick(settled.treaty.title),
        note=_note(settled, account, notary),
        regions=notary.regions,
        before=notary.say("map-before"),
        after=notary.say("map-after"),
        sides=(notary.pick(sides[0].name), notary.pick(sides[1].name)),
    )
    return draw_sheet(survey(scenario, settled), heading, notary.tongue)


def _note(settled: Settled, account: Account, notary: Notary) -> str:
    when = dated(settled.treaty, notary)
    if not account.ceded_km2:
        return notary.say("map-note-nothing", when=when).strip()
    return notary.say(
        "map-note",
        when=when,
        area=notary.area(account.ceded_km2),
        share=notary.tongue.percent(account.ceded_share, 1),
        people=notary.tongue.number(account.displaced.use),
    ).strip()
