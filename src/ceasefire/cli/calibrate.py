"""Why this room exists: ``ceasefire calibrate``, the parameters that no source fixes."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ceasefire.cli.options import PATHS, AsJson, Lang, Paths, Seed, Threads, War, print_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ceasefire.l10n import Tongue
    from ceasefire.scenario.calibration import Calibration
    from ceasefire.scenario.posterior import Posterior
    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.tables import ObservableRow
    from ceasefire.study.calibrate.effort import Effort
    from ceasefire.study.calibrate.folder import WorkFolder

__all__ = ["calibrate"]

Which = Annotated[
    Literal["military", "full"],
    typer.Option("--fit", help="Which fit to make; the full one rests on the military one."),
]
Show = Annotated[bool, typer.Option("--show", help="Show the stored fits and make none.")]
Store = Annotated[
    bool,
    typer.Option("--store", help="Keep the posterior with the war's files; run draws from it."),
]
AskCheck = Annotated[
    bool, typer.Option("--check", help="Try the military fit on wars whose truth is known.")
]
Truths = Annotated[int, typer.Option("--truths", help="How many such wars.")]
Particles = Annotated[
    int | None,
    typer.Option("--particles", help="Wars of a population (2000); with --check of each (400)."),
]
Points = Annotated[
    int, typer.Option("--points", help="Settings tried by each generation of the full fit.")
]
Each = Annotated[int, typer.Option("--each", help="Wars fought at each of them.")]
Wars = Annotated[int, typer.Option("-n", "--wars", help="Wars from which predictions are read.")]
Plans = Annotated[int, typer.Option("--plans", help="Plans by which they are talked out.")]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", metavar="DIR", help="Keep unfinished work there; the same call goes on with it."
    ),
]

PARTICLES, CHECK_PARTICLES = 2_000, 400


def calibrate(
    war: War,
    *,
    which: Which = "military",
    show: Show = False,
    store: Store = False,
    ask_check: AskCheck = False,
    truths: Truths = 100,
    particles: Particles = None,
    points: Points = 128,
    each: Each = 256,
    wars: Wars = 4_000,
    plans: Plans = 4,
    paths: Paths = PATHS,
    seed: Seed = 1,
    out: Out = None,
    threads: Threads = None,
    as_json: AsJson = False,
    lang: Lang = "en",
) -> None:
    """Fit what the sources leave open to the record, and say what was held out."""
    from ceasefire.l10n import Tongue
    from ceasefire.scenario.calibration import load_calibration
    from ceasefire.scenario.load import load
    from ceasefire.scenario.record import load_record
    from ceasefire.study.calibrate.effort import Effort
    from ceasefire.study.calibrate.folder import WorkFolder

    tongue, scenario = Tongue(lang), load(war, "stated")
    asked, record = load_calibration(scenario), load_record(scenario)
    size = particles or (CHECK_PARTICLES if ask_check else PARTICLES)
    effort = Effort(size, points, each, wars, plans, paths, seed, threads)
    made = _Making(scenario, asked, record, effort, WorkFolder(out), tongue)
    if ask_check:
        made.check(truths, as_json=as_json)
        return
    path = None
    if not show:
        path = made.make(which, store=store)
    made.tell(path, as_json=as_json)


class _Making:
    """One call of the command."""

    def __init__(
        self, scenario: Scenario, asked: Calibration, record: Sequence[ObservableRow],
        effort: Effort, folder: WorkFolder, tongue: Tongue,
    ) -> None:  # fmt: skip
        from ceasefire.scenario.loadfits import load_fits

        self.scenario, self.asked, self.record = scenario, asked, record
        self.effort, self.folder, self.tongue = effort, folder, tongue
        self.fits: dict[str, Posterior] = load_fits(scenario.folder, scenario.document, [])

    def make(self, which: str, *, store: bool) -> Path | None:
        """Make a fit; return where it was stored, if it was."""
        from ceasefire.scenario.loadfits import posterior_path
        from ceasefire.study.calibrate.store import write_posterior

        self.fits[which] = self._military() if which == "military" else self._full()
        path = posterior_path(self.scenario.folder, which)
        if self.folder.path:
            write_posterior(self.folder.path / path.name, self.fits[which])
        if store:
            write_posterior(path, self.fits[which])
        return path if store else None

    def _military(self) -> Posterior:
        from ceasefire.study.calibrate.make_military import make_military

        with _status(self.tongue) as line:

            def watch(number: int, tolerance: float, wars: int) -> None:
                figure = self.tongue.number
                line(
                    "leading", number=figure(number), tolerance=figure(tolerance, 2),
                    wars=figure(wars),
                )  # fmt: skip

            return make_military(
                self.scenario, self.asked, self.record, self.effort, self.folder,
                lambda now: watch(now.number, min(now.tolerance, 99.0), now.worlds),
            )  # fmt: skip

    def _full(self) -> Posterior:
        from ceasefire.errors import RequestError
        from ceasefire.study.calibrate.make_full import make_full

        if "military" not in self.fits:
            raise RequestError("--fit full: rests on the military fit, which is not stored yet")
        points = self.tongue.number(2 * self.effort.points)
        with _status(self.tongue) as line:
            return make_full(
                self.scenario, self.fits["military"], self.asked, self.record, self.effort,
                self.folder,
                lambda done: line("planning", done=self.tongue.number(done), points=points),
            )  # fmt: skip

    def check(self, truths: int, *, as_json: bool) -> None:
        """Try the military fit on synthetic wars and print what comes."""
        from ceasefire.cli.calibrate_text import check_pages
        from ceasefire.study.calibrate.check import check
        from ceasefire.study.calibrate.make_military import request_of
        from ceasefire.study.calibrate.military import military_fit

        request = request_of(self.scenario, self.asked, self.record, self.effort)
        self.folder.open("check", request)
        fit = military_fit(
            self.scenario, self.asked, self.record, self.effort.seed, threads=self.effort.threads
        )
        number = self.tongue.number
        with _status(self.tongue) as line:
            found = check(
                fit.problem, list(fit.prior), self.effort.schedule, self.effort.seed, truths,
                self.folder,
                lambda done: line("checking", done=number(done), truths=number(truths)),
            )  # fmt: skip
        if as_json:
            print_json({"scenario": self.scenario.name, **found.as_dict()})
            return
        for text in check_pages(self.scenario, found, self.tongue):
            typer.echo(text)

    def tell(self, path: Path | None, *, as_json: bool) -> None:
        """Print both fits."""
        from ceasefire.cli.calibrate_text import fit_pages
        from ceasefire.study.calibrate.learnt import is_old

        old = [
            name for name, fit in self.fits.items()
            if is_old(self.scenario, self.asked, fit, self.fits.get("military"))
        ]  # fmt: skip
        if as_json:
            print_json(_numbers(self.scenario, self.record, self.fits, old, path))
            return
        pages = fit_pages(self.scenario, self.asked, self.record, self.fits, old, self.tongue)
        for text in pages:
            typer.echo(text)
        if path:
            typer.echo(self.tongue.say("calibrate-stored", path=str(path)))


def _numbers(
    scenario: Scenario, record: Sequence[ObservableRow], fits: dict[str, Posterior],
    old: list[str], path: Path | None,
) -> dict[str, object]:  # fmt: skip
    """Return both fits for machines, each observable with its record beside them."""
    from ceasefire.scenario.posterior import FITS

    said = {name: {one.id: one for one in fit.predicted} for name, fit in fits.items()}
    rows = []
    for one in record:
        line: dict[str, object] = {"id": one.id, "unit": one.unit, "record": one.use}
        for name in FITS:
            found = said.get(name, {}).get(one.id)
            line[name] = found and found.model_dump(exclude={"id"}) | {
                "covered": found.low <= one.use <= found.high
            }
        rows.append(line)
    return {
        "scenario": scenario.name,
        "digest": scenario.digest,
        "stored": str(path) if path else None,
        "out_of_date": old,
        "observables": rows,
        "fits": {
            name: fit.model_dump(mode="json", by_alias=True, exclude={"predicted"})
            for name, fit in fits.items()
        },
    }


@contextmanager
def _status(tongue: Tongue) -> Iterator[Callable[..., None]]:
    """Give a function that says how far the work is; silent where nobody watches."""
    if not sys.stderr.isatty():
        yield lambda *_, **__: None
        return
    from rich.console import Console

    with Console(stderr=True).status(tongue.say("progress-fighting")) as line:
        yield lambda key, **values: line.update(tongue.say(f"calibrate-{key}", **values))
