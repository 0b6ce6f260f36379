"""Why this room exists: why there was a war, told in words, in a table and in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.report.columns import bare, paragraph, row
from ceasefire.report.explain import WIDTHS, part, span
from ceasefire.report.figures.waterfall import signed
from ceasefire.study.moment import round_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.l10n import Tongue
    from ceasefire.study.cause import Cause

__all__ = ["as_numbers", "tell"]

CAUSES = ("beliefs", "commitment", "indivisibility")
SETTING = "talks.commitment"


def as_numbers(found: Cause) -> dict[str, object]:
    """Return the split for JSON; what is zero by construction is named."""
    parts = ("peaceful", *CAUSES, "surplus")
    return {
        "scenario": found.scenario.name,
        "digest": found.scenario.digest,
        "date": round_date(found.scenario, 0).isoformat(),
        **{name: part(getattr(found, name)) for name in parts},
        "by_construction": [name for name in CAUSES if _told(found, name)],
        "wars": found.wars,
        "seed": found.seed,
        "seeds": found.seeds,
    }


def tell(found: Cause, tongue: Tongue) -> Iterator[str]:
    """Yield title, table and sentences, line by line."""
    say, scenario = tongue.say, found.scenario
    yield bare(tongue, say("cause-title", war=tongue.pick(scenario.document.title)))
    yield ""
    eve = tongue.date(round_date(scenario, 0))
    yield from paragraph(bare(tongue, say("cause-eve", date=eve)))
    yield ""
    yield from _table(found, tongue)
    yield ""
    yield from paragraph(bare(tongue, " ".join(_story(found, tongue))))
    sample = {"wars": tongue.number(found.wars), "plans": tongue.number(found.seeds)}
    yield from paragraph(bare(tongue, say("cause-sample", seed=str(found.seed), **sample)))


def _told(found: Cause, name: str) -> bool:
    """Return whether a part is zero because the model leaves nothing else."""
    talks = found.scenario.talks
    off = talks is not None and not talks.commitment
    return name == "indivisibility" or (name == "commitment" and off)


def _table(found: Cause, tongue: Tongue) -> Iterator[str]:
    wide = (40, *WIDTHS[1:])
    columns = ("points", "error", "interval")
    heads = ["", *(tongue.say(f"explain-column-{name}") for name in columns)]
    yield row([bare(tongue, head) for head in heads], wide)
    for name in ("peaceful", *CAUSES, "surplus"):
        one = getattr(found, name)
        figures = (signed(tongue, 100 * one.value), tongue.number(100 * one.se, 1))
        cells = (tongue.say(f"cause-{name}"), *figures, span(tongue, one))
        yield row([bare(tongue, cell) for cell in cells], wide)


def _story(found: Cause, tongue: Tongue) -> Iterator[str]:
    """Yield what the numbers say."""
    say, left = tongue.say, found.surplus
    key = "open" if not left.clear else "war" if left.value < 0.0 else "no-war"
    points = signed(tongue, 100 * left.value)
    yield say(f"cause-{key}", points=points, range=span(tongue, left))
    worst = min(CAUSES, key=lambda name: getattr(found, name).value)
    one = getattr(found, worst)
    if one.clear and one.value < 0.0:
        yield say(
            "cause-most",
            cause=say(f"cause-{worst}"),
            points=signed(tongue, 100 * one.value),
            range=span(tongue, one),
        )
    yield say("cause-divisible")
    if _told(found, "commitment"):
        yield say("cause-kept", setting=SETTING)
