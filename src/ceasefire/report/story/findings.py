"""Why this room exists: what a page asks beyond its batch is found once, for pages in any language.

Most of it takes seconds. Two things need wars of their own that are planned anew, and minutes: what
moved the defender, and claims about causes that have to be taken away. They are found on request.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.aftermath.compare import Comparison, Setting, compare, first_day, last_day
from ceasefire.errors import RequestError
from ceasefire.report.packages import Package, packages
from ceasefire.report.story.asked import Claims, ask_claims
from ceasefire.report.story.land import Land, survey_wars
from ceasefire.report.story.moved import between
from ceasefire.scenario.packages import package_names, package_path
from ceasefire.study.explain import explain
from ceasefire.treaty.treaty import Treaty, read_treaty
from ceasefire.units import date_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from ceasefire.study.explain import Explanation
    from ceasefire.war.facade import Runs

__all__ = ["Findings", "find"]

DRAWS, SEED = 200, 1  # of the circumstances of a peace


@dataclass(frozen=True, eq=False)
class Findings:
    """What a page asks of a batch beyond the batch.

    Attributes
    ----------
    packages
        Terms of history, priced; none where nobody bargains.
    land
        The land and its treaties; None for a war without a peace.
    peace
        How long the typical treaty and those of history would hold.
    claims
        What a text says of the war, judged; None for a war without such a text.
    moved
        What moved the defender's terms, if that was asked for and could be told.
    full
        Whether all was asked for.
    changes
        What was changed in the scenario.
    """

    packages: tuple[Package, ...]
    land: Land | None
    peace: Comparison | None
    claims: Claims | None
    moved: Explanation | None
    full: bool
    changes: Mapping[str, str]


def find(
    runs: Runs, progress: Callable[[int], None] | None = None, *, full: bool = False,
    changes: Mapping[str, str] | None = None,
) -> Findings:  # fmt: skip
    """Ask what a page tells beyond its batch.

    Parameters
    ----------
    runs
        The wars.
    progress
        Called with the number of wars finished since the last call.
    full
        Whether to ask also what takes minutes.
    changes
        What was changed in the scenario, for commands that go on from the page.
    """
    scenario = runs.ensemble.scenario
    terms = [read_treaty(package_path(scenario, name)) for name in package_names(scenario)]
    land = survey_wars(runs, terms)
    talked = runs.ensemble.talks is not None
    return Findings(
        packages=packages(scenario) if talked else (),
        land=land,
        peace=_peace(land, scenario.document.calendar.days) if land else None,
        claims=ask_claims(runs, progress, full=full),
        moved=_moved(runs) if full and talked else None,
        full=full,
        changes=changes or {},
    )


def _peace(land: Land, days: int) -> Comparison | None:
    """Return how long treaties hold, as if each had been signed on the same day."""
    typical = land.taken.typical if land.taken else None
    treaties: list[Treaty] = [*land.terms, *([typical] if typical else [])]
    if not treaties:
        return None
    atlas = land.atlas
    begins = first_day(land.signed, atlas) if land.signed else None
    if begins is None:
        begins = date_of(round(land.taken.last_day if land.taken else days), atlas.first_day)
    setting = Setting(begins, _by(begins, last_day(atlas.peace.aftermath, begins)), DRAWS, SEED)
    return compare(treaties, atlas, setting, land.signed.id if land.signed else None)


def _by(begins: date, asked: date) -> date:
    """Return the day up to which war is asked for; one beyond the horizon is brought nearer."""
    if Setting(begins, asked, DRAWS, SEED).possible:
        return asked
    return begins.replace(year=begins.year + 2, day=min(begins.day, 28))


def _moved(runs: Runs) -> Explanation | None:
    """Return what moved the defender; None where too few wars last to tell."""
    dates = between(runs)
    try:
        return explain(runs.ensemble.scenario, "defender", *dates, seed=runs.ensemble.seed)
    except RequestError:
        return None
