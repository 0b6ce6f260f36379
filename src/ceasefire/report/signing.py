"""Why this room exists: who would have signed, side by side, for people at a terminal."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ceasefire.report.columns import bare, paragraph, row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.l10n import Tongue
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.study.estimate import Estimate
    from ceasefire.study.signing import Signing

__all__ = ["verdict"]

WIDTHS = (40, 20, 20, 20)
NOTHING = "\u2013"


def verdict(found: Signing, scenario: Scenario, tongue: Tongue) -> Iterator[str]:
    """Yield a package's worth, that of fighting on, and the shares of wars that sign."""
    say, war = tongue.say, scenario.document
    told = say(
        "whatif-package",
        package=found.package,
        date=tongue.date(found.held),
        wars=tongue.number(found.wars),
        fought=tongue.number(found.fought),
    )
    yield from paragraph(bare(tongue, told))
    names = (tongue.pick(war.attacker.name), tongue.pick(war.defender.name), say("whatif-both"))
    worth = (tongue.number(100 * x, 1) for x in found.worth)
    going_on = (_percent(one, tongue) for one in found.going_on)
    signs = (_percent(one, tongue) for one in (found.attacker, found.defender, found.both))
    for cells in (
        ("", *names),
        (say("whatif-worth"), *worth, ""),
        (say("whatif-going-on"), *going_on, ""),
        (say("whatif-signs"), *signs),
    ):
        yield row([bare(tongue, cell) for cell in cells], WIDTHS)
    yield ""
    yield from paragraph(bare(tongue, say("whatif-note-signing")))


def _percent(one: Estimate, tongue: Tongue) -> str:
    """Return a share in per cent with its standard error."""
    if math.isnan(one.value):
        return NOTHING
    error = NOTHING if math.isnan(one.se) else tongue.number(100 * one.se, 1)
    return tongue.say("plus-minus", value=tongue.number(100 * one.value, 1), error=error)
