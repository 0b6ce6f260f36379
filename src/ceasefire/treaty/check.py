"""Why this room exists: a treaty may be well written and still say what cannot be.

Its names are held against the war's land and its hours against both clocks; every fault says where
in the file it stands and what would be right. The form was checked when the file was read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.errors import Fault, ScenarioFileError
from ceasefire.scenario.sheet import Sheet
from ceasefire.treaty.landcheck import land_findings
from ceasefire.treaty.withdrawalcheck import segment_findings, time_findings

if TYPE_CHECKING:
    from ceasefire.scenario.peace import Clocks
    from ceasefire.treaty.ground import Ground
    from ceasefire.treaty.treaty import Treaty

__all__ = ["check_treaty", "require_treaty"]


def check_treaty(
    treaty: Treaty, ground: Ground, sheet: Sheet | None = None, *, clocks: Clocks | None = None
) -> list[Fault]:
    """Return what is wrong with a treaty on a war's land.

    Parameters
    ----------
    treaty
        The terms.
    ground
        The land: an atlas, or what else knows owners and neighbours.
    sheet
        Places of the values in the file; without it faults name the treaty's id and no line.
    clocks
        Both sides' clocks; without them hours are not checked.
    """
    found = [*land_findings(treaty, ground), *segment_findings(treaty, ground)]
    if clocks is not None:
        found += time_findings(treaty, clocks)
    where = sheet or _unwritten(treaty)
    faults = [where.fault(loc, message) for loc, message in found]
    return sorted(faults, key=lambda fault: (fault.line, fault.column))


def require_treaty(
    treaty: Treaty, ground: Ground, sheet: Sheet | None = None, *, clocks: Clocks | None = None
) -> Treaty:
    """Return the treaty if :func:`check_treaty` finds nothing.

    Raises
    ------
    ScenarioFileError
        With every fault.
    """
    if faults := check_treaty(treaty, ground, sheet, clocks=clocks):
        raise ScenarioFileError(faults)
    return treaty


def _unwritten(treaty: Treaty) -> Sheet:
    plain = treaty.model_dump(mode="json", by_alias=True)
    return Sheet(treaty.id, plain, {}, {(): (0, 0)})
