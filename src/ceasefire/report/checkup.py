"""Why this room exists: how far the plans of both sides can be trusted, for people and machines."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from ceasefire.report.columns import bare, paragraph, row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.bargain.result import DateReport
    from ceasefire.l10n import Tongue
    from ceasefire.scenario.war import Document
    from ceasefire.war.talks.checkup import Checkup

__all__ = ["as_numbers", "pages"]

SIDES = ("attacker", "defender")
COLUMNS = ("day", "wars", "degree", "r2", "condition", "effective", "settling", "tied", "clipped")
WIDTHS = (8, 8, 8, 9, 12, 12, 11, 9, 11)
GAIN, APART = 0.02, 0.05  # beyond these a plan should not be believed
NOTHING = "\u2013"


def as_numbers(found: Checkup) -> dict[str, object]:
    """Return the findings as plain values; what is not a number is None.

    Parameters
    ----------
    found
        What the plans are like.
    """
    mean, spread = found.values.mean(axis=0), found.spread
    return {
        "paths": found.paths,
        "seeds": found.seeds,
        "wars": found.wars,
        "rounds": [
            {"day": found.round_days * date, **_date(one)} for date, one in enumerate(found.rounds)
        ],
        "exploitability": {
            side: {
                "gain": one.gain, "se": one.error, "share_of_range": one.share, "value": one.value,
                "value_se": one.value_error,
            }
            for side, one in zip(SIDES, found.leaving, strict=True)
        },
        "settlement_dates": {
            "total_variation": float(found.apart.mean()),
            "total_variation_most": float(found.apart.max()),
            "moved": float(found.moved.mean()),
        },
        "values": {
            side: {
                "mean": float(mean[i]), "sd": float(spread[i]),
                "se": float(spread[i] / math.sqrt(found.seeds)),
            }
            for i, side in enumerate(SIDES)
        },
        "limits": {"share_of_range": GAIN, "total_variation": APART},
    }  # fmt: skip


def _date(one: DateReport) -> dict[str, object]:
    pairs = {"r2": one.r2, "condition": one.condition, "effective_share": one.effective_share}
    return {
        "wars": one.live,
        "degree": one.degree,
        **{
            name: [float(x) if math.isfinite(x) else None for x in pair]
            for name, pair in pairs.items()
        },
        "settling": one.settling,
        "tied": one.tied,
        "clipped": one.clipped,
    }


def pages(found: Checkup, war: Document, tongue: Tongue) -> Iterator[str]:
    """Yield the findings as lines of text.

    Parameters
    ----------
    found
        What the plans are like.
    war
        Names of the sides.
    tongue
        The language.
    """
    say, number = tongue.say, tongue.number

    def told(key: str, **values: str) -> list[str]:
        return paragraph(bare(tongue, say(f"checkup-{key}", **values)), indent="")

    counts = {"seeds": number(found.seeds), "paths": number(found.paths)}
    yield from told("title", **counts, wars=number(found.wars))
    yield row([bare(tongue, say(f"checkup-column-{name}")) for name in COLUMNS], WIDTHS)
    for date, one in enumerate(found.rounds):
        yield row([bare(tongue, cell) for cell in _cells(found, date, one, tongue)], WIDTHS)
    yield ""
    spread, mean = found.spread, found.values.mean(axis=0)
    for i, name in enumerate(tongue.pick(side.name) for side in (war.attacker, war.defender)):
        gain = found.leaving[i]
        share = say(
            "plus-minus", value=number(100 * gain.share, 2),
            error=number(100 * gain.error / gain.scale, 2),
        )  # fmt: skip
        yield from told("gain", side=name, share=share, limit=number(100 * GAIN))
        yield from told(
            "value", side=name, value=number(100 * mean[i], 1), spread=number(100 * spread[i], 1)
        )
    yield from told(
        "dates", apart=number(found.apart.mean(), 3), most=number(found.apart.max(), 3),
        limit=number(APART, 2), moved=tongue.percent(float(found.moved.mean()), 1),
    )  # fmt: skip
    trusted = max(one.share for one in found.leaving) < GAIN and found.apart.mean() < APART
    yield from told("sound" if trusted else "unsound")


def _cells(found: Checkup, date: int, one: DateReport, tongue: Tongue) -> Iterator[str]:
    number = tongue.number
    yield number(found.round_days * date)
    yield number(one.live)
    yield number(one.degree)
    for worst, digits in (
        (min(one.r2), 3), (max(one.condition), 0), (min(one.effective_share), 2),
    ):  # fmt: skip
        yield number(float(worst), digits) if math.isfinite(worst) else NOTHING
    for share in (one.settling, one.tied, one.clipped):
        yield tongue.percent(share, 1)
