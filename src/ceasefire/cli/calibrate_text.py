"""Why this room exists: both fits as tables for people at a terminal, always in two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.report.columns import bare, paragraph, row, seen
from ceasefire.report.fits import NOTHING, band, birth_name, cell, gauss
from ceasefire.scenario.base import Text
from ceasefire.scenario.posterior import FITS
from ceasefire.war.probe import of_talks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ceasefire.l10n import Tongue
    from ceasefire.scenario.calibration import Calibration
    from ceasefire.scenario.posterior import Posterior, Predicted, Told
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.tables import ObservableRow
    from ceasefire.study.calibrate.check import Check

__all__ = ["check_pages", "fit_pages"]

DRAWS = (36, 24, 24, 30)
RANKS = (36, 8, 8, 46)
OBSERVABLES = (36, 9, 34, 20, 34, 20)
LEVEL = 0.05


def fit_pages(
    scenario: Scenario, asked: Calibration, record: Sequence[ObservableRow],
    fits: Mapping[str, Posterior], old: Sequence[str], tongue: Tongue,
) -> Iterator[str]:  # fmt: skip
    """Yield both fits: what they were told, what they learnt, what they say of everything.

    Parameters
    ----------
    scenario
        The war as its files state it.
    asked, record
        Its ``calibrate.yaml``, and what happened.
    fits
        Those that there are.
    old
        Those of them that rest on other files than the war's present ones.
    tongue
        The language.
    """

    def told(key: str, **values: str) -> Iterator[str]:
        yield from paragraph(bare(tongue, tongue.say(f"calibrate-{key}", **values)), indent="")

    yield from told("title", title=tongue.pick(scenario.document.title))
    for name in FITS:
        yield ""
        yield from told(f"{name}-is")
        fit, word = fits.get(name), bare(tongue, tongue.say(f"calibrate-{name}"))
        if fit is None:
            yield from told("none", fit=word, command=command_of(scenario, name))
            continue
        used = {one.id: one.used for one in fit.predicted}
        for key, wanted in (("used", True), ("held-out", False)):
            rows = [one for one in record if used.get(one.id) is wanted]
            yield from told(key, fit=word, list=", ".join(_name(one, tongue) for one in rows))
        yield from told("made", fit=word, **_made(fit, tongue))
        if name in old:
            yield from told("old", fit=word, command=command_of(scenario, name))
    if "military" in fits:
        yield ""
        yield from _births(scenario, fits["military"], tongue)
    if "full" in fits:
        yield ""
        yield from _settings(asked, fits["full"].settings, tongue)
    if fits:
        yield ""
        yield from _observables(scenario, record, fits, tongue)
        yield ""
        yield from told("note")
    if "full" in fits and fits["full"].over_ranges:
        said = {one.id: one for one in fits["full"].over_ranges}
        parts = [
            f"{_name(one, tongue)} {band(said[one.id], one, scenario, tongue)}"
            for one in record
            if one.id in said and of_talks(one.read)
        ]
        yield from told("note-ranges", list="; ".join(parts))


def command_of(scenario: Scenario, fit: str) -> str:
    """Return the command that makes a fit."""
    more = " --fit full" if fit == "full" else ""
    return f"ceasefire calibrate {scenario.name}{more} --store"


def _made(fit: Posterior, tongue: Tongue) -> dict[str, str]:
    made, number = fit.made, tongue.number
    return {
        "particles": number(made.particles),
        "populations": number(made.populations),
        "tolerance": number(made.tolerance, 2),
        "wars": number(made.wars),
        "seed": str(made.seed),
        "command": made.command,
    }


def _births(scenario: Scenario, fit: Posterior, tongue: Tongue) -> Iterator[str]:
    yield _heads(("parameter", "start", "prior", "posterior"), DRAWS, tongue)
    for one in fit.drawn:
        cells = (gauss(one.id, part, tongue) for part in (one.start, one.prior, one.posterior))
        yield row([birth_name(one.id, scenario, tongue), *cells], DRAWS)


def _settings(asked: Calibration, settings: Sequence[Told], tongue: Tongue) -> Iterator[str]:
    titles = (
        {one.path: tongue.pick(one.title) for one in asked.full.parameters} if asked.full else {}
    )
    yield _heads(("parameter", "start", "prior", "posterior"), DRAWS, tongue)
    for one in settings:
        prior = cell(NOTHING, _short(one.prior_low), _short(one.prior_high), tongue)
        found = cell(_short(one.use), _short(one.low), _short(one.high), tongue)
        yield row([titles.get(one.path, one.path), _short(one.start), prior, found], DRAWS)


def _short(x: float) -> str:
    return f"{x:.2g}".replace("-", "\u2212")


def _observables(
    scenario: Scenario, record: Sequence[ObservableRow], fits: Mapping[str, Posterior],
    tongue: Tongue,
) -> Iterator[str]:  # fmt: skip
    heads = ("observable", "record", "military", "role", "full", "role")
    yield _heads(heads, OBSERVABLES, tongue)
    for one in record:
        cells = [tongue.number(one.use)]
        for name in FITS:
            found = next((x for x in fits[name].predicted if x.id == one.id), None) if (
                name in fits
            ) else None  # fmt: skip
            cells += [band(found, one, scenario, tongue), _verdict(found, one, tongue)]
        yield _line(_name(one, tongue), cells)


def _line(name: str, cells: Sequence[str]) -> str:
    head = f"{name}\n" if seen(name) > OBSERVABLES[0] else ""
    return head + row(["" if head else name, *cells], OBSERVABLES)


def _verdict(found: Predicted | None, one: ObservableRow, tongue: Tongue) -> str:
    if found is None:
        return NOTHING
    role = tongue.say("calibrate-told" if found.used else "calibrate-prediction")
    covered = found.low <= one.use <= found.high
    verdict = tongue.say("covered" if covered else "missed")
    return bare(tongue, tongue.say("calibrate-verdict", role=role, verdict=verdict))


def _heads(names: Sequence[str], widths: Sequence[int], tongue: Tongue) -> str:
    return row([bare(tongue, tongue.say(f"calibrate-column-{name}")) for name in names], widths)


def _name(one: ObservableRow, tongue: Tongue) -> str:
    return tongue.pick(Text(en=one.name_en, ar=one.name_ar))


def check_pages(scenario: Scenario, found: Check, tongue: Tongue) -> Iterator[str]:
    """Yield how often the truth of synthetic wars fell where in their posteriors."""
    say, number = tongue.say, tongue.number

    def told(key: str, **values: str) -> Iterator[str]:
        yield from paragraph(bare(tongue, say(f"calibrate-check-{key}", **values)), indent="")

    truths = number(found.truths)
    yield from told("title", truths=truths, particles=number(found.particles), seed=str(found.seed))
    yield ""
    yield _heads(("parameter", "chi2", "p", "ranks"), RANKS, tongue)
    for one in found.parameters:
        cells = (number(one.chi2, 1), number(one.p, 3), " ".join(f"{n:>3}" for n in one.counts))
        yield row([birth_name(one.id, scenario, tongue), *cells], RANKS)
    yield ""
    few = sum(one.p < LEVEL for one in found.parameters)
    yield from told(
        "note", bins=number(found.bins), few=number(few), level=number(LEVEL, 2),
        parameters=number(len(found.parameters)),
    )  # fmt: skip
    if found.short:
        yield from told("short", count=number(found.short))
