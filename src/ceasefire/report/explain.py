"""Why this room exists: what moved a side, in words, as a table and as numbers for machines."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from ceasefire.campaign.params import DEFENDER
from ceasefire.report.columns import bare, paragraph, row
from ceasefire.report.figures.waterfall import signed
from ceasefire.study.factors import Factor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.l10n import Tongue
    from ceasefire.study.estimate import Estimate
    from ceasefire.study.explain import Explanation

__all__ = ["Verdict", "as_numbers", "by_size", "part", "span", "story", "tell", "toward", "verdict"]

WIDTHS = (26, 10, 8, 22)
NBSP = "\u00a0"


class Verdict(Enum):
    """Whether a cause made a side give in."""

    MAINLY = "mainly"  # at least half of the change
    PARTLY = "partly"  # less than that
    HARDLY = "hardly"  # less than a tenth of it
    NONE = "none"  # cannot be told from nothing
    AGAINST = "against"  # the other way
    OPEN = "open"  # whether the side gave in at all cannot be told
    STILL = "still"  # the side became less ready to settle


_LEAST = {Verdict.MAINLY: 0.5, Verdict.PARTLY: 0.1, Verdict.HARDLY: 0.0}  # of the change


def toward(found: Explanation) -> int:
    """Return the sign of a change that makes the side readier to settle."""
    return 1 if found.role == DEFENDER else -1


def verdict(found: Explanation, factor: Factor = Factor.AMMUNITION) -> Verdict:
    """Return whether a cause made the side give in, by its interval beside that of the change.

    Parameters
    ----------
    found
        The division.
    factor
        The cause.
    """
    change, share, sign = found.change, found.shares[factor], toward(found)
    if change.clear and sign * change.value < 0.0:
        return Verdict.STILL
    if not share.clear:
        return Verdict.NONE
    if sign * share.value < 0.0:
        return Verdict.AGAINST
    if not change.clear:
        return Verdict.OPEN
    carried = share.value / change.value
    return next(kind for kind, least in _LEAST.items() if carried >= least)


def by_size(found: Explanation) -> list[Factor]:
    """Return the causes, the largest part first."""
    return sorted(found.shares, key=lambda factor: -abs(found.shares[factor].value))


def as_numbers(found: Explanation) -> dict[str, object]:
    """Return a division for JSON; the values of ``shares`` add up to ``change``."""
    war = found.scenario.document
    return {
        "scenario": found.scenario.name,
        "digest": found.scenario.digest,
        "side": (war.defender if found.role == DEFENDER else war.attacker).id,
        "from": found.asked[0].isoformat(),
        "to": found.asked[1].isoformat(),
        "rounds": [day.isoformat() for day in found.rounds],
        "terms": "loss" if found.role == DEFENDER else "gain",
        "reservation_from": found.before.value,
        "reservation_to": found.after.value,
        "change": found.change.value,
        "change_se": found.change.se,
        "shares": {factor.value: part(share) for factor, share in found.shares.items()},
        "ammunition_made_it_give_in": verdict(found).value,
        "wars": found.wars,
        "alive": found.alive,
        "fought": found.fought,
        "seed": found.seed,
        "seeds": found.seeds,
    }


def part(share: Estimate) -> dict[str, float]:
    """Return an estimate for JSON."""
    low, high = share.interval
    return {"value": share.value, "se": share.se, "low": low, "high": high}


def tell(found: Explanation, tongue: Tongue) -> Iterator[str]:
    """Yield title, paragraph, table and notes, line by line."""
    yield bare(tongue, title(found, tongue))
    yield ""
    yield from paragraph(bare(tongue, " ".join(story(found, tongue))))
    yield ""
    yield from _table(found, tongue)
    yield ""
    for note in _notes(found, tongue):
        yield from paragraph(bare(tongue, note))


def title(found: Explanation, tongue: Tongue) -> str:
    """Return what is explained."""
    first, last = (_day(tongue, found, i) for i in range(2))
    return tongue.say("explain-title", side=_side(found, tongue), **{"from": first, "to": last})


def span(tongue: Tongue, one: Estimate) -> str:
    """Return an interval in points."""
    low, high = (signed(tongue, 100 * bound) for bound in one.interval)
    return tongue.say("range", low=low, high=high)


def story(found: Explanation, tongue: Tongue) -> Iterator[str]:
    """Yield the sentences of the paragraph."""
    say, change = tongue.say, found.change
    role = "defender" if found.role == DEFENDER else "attacker"
    days = {"from": _day(tongue, found, 0), "to": _day(tongue, found, 1)}
    ends = {
        "before": tongue.percent(found.before.value, 1),
        "after": tongue.percent(found.after.value, 1),
    }
    yield say(f"explain-terms-{role}", side=_side(found, tongue), **days, **ends)
    if change.clear:
        key = "readier" if toward(found) * change.value > 0.0 else "warier"
        low, high = sorted(abs(100 * bound) for bound in change.interval)
        span_ = say("range", low=tongue.number(low, 1), high=tongue.number(high, 1))
        yield say(f"explain-{key}", points=tongue.number(abs(100 * change.value), 1), range=span_)
    else:
        points = signed(tongue, 100 * change.value)
        yield say("explain-same", points=points, range=span(tongue, change))
    largest = by_size(found)[0]
    yield say(
        "explain-largest",
        factor=say(f"explain-{largest}"),
        points=signed(tongue, 100 * found.shares[largest].value),
        range=span(tongue, found.shares[largest]),
    )
    yield _answer(found, tongue)


def _answer(found: Explanation, tongue: Tongue) -> str:
    """Return whether ammunition made the side give in."""
    kind, share = verdict(found), found.shares[Factor.AMMUNITION]
    values = {
        "side": _side(found, tongue),
        "points": signed(tongue, 100 * share.value),
        "range": span(tongue, share),
    }
    if kind in _LEAST:
        values["total"] = signed(tongue, 100 * found.change.value)
    if kind in {Verdict.PARTLY, Verdict.HARDLY}:
        values["rank"] = tongue.number(by_size(found).index(Factor.AMMUNITION) + 1)
    return tongue.say(f"explain-verdict-{kind.value}", **values)


def _table(found: Explanation, tongue: Tongue) -> Iterator[str]:
    """Yield the parts, the largest first, and the change."""
    columns = ("cause", "points", "error", "interval")
    yield row([bare(tongue, tongue.say(f"explain-column-{name}")) for name in columns], WIDTHS)
    lines = [(factor.value, found.shares[factor]) for factor in by_size(found)]
    for name, one in [*lines, ("total", found.change)]:
        error = tongue.number(100 * one.se, 1)
        cells = (signed(tongue, 100 * one.value), error, span(tongue, one))
        yield row([bare(tongue, c) for c in (tongue.say(f"explain-{name}"), *cells)], WIDTHS)


def _notes(found: Explanation, tongue: Tongue) -> Iterator[str]:
    """Yield what was counted, over which wars."""
    say, number = tongue.say, tongue.number
    yield say("explain-scope", command=f"ceasefire{NBSP}whatif")
    counts = {"wars": found.wars, "alive": found.alive, "fought": found.fought}
    yield say(
        "explain-sample",
        **{name: number(count) for name, count in counts.items()},
        to=_day(tongue, found, 1),
        plans=number(found.seeds),
        seed=str(found.seed),
    )


def _side(found: Explanation, tongue: Tongue) -> str:
    war = found.scenario.document
    return tongue.pick((war.defender if found.role == DEFENDER else war.attacker).adjective)


def _day(tongue: Tongue, found: Explanation, which: int) -> str:
    return tongue.date(found.rounds[which]).replace(" ", NBSP, 1)
