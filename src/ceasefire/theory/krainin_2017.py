"""Why this room exists: slow shifts of power cause wars too if they last, and late wars."""

from __future__ import annotations

from dataclasses import dataclass

from ceasefire.theory.game import Game, Parameter, Section, Tag, exceeds
from ceasefire.theory.kinds import DISCOUNT, NUMBER, POSITIVE_COUNT, PROBABILITY, sequence
from ceasefire.theory.powell_2006 import DESTROYED
from ceasefire.theory.shifting_power import destruction_threshold, greatest_gain, linear_path

__all__ = ["GAMES", "SlowShift", "first_inefficient_date", "solve", "solve_path"]

_CITATION = (
    'Krainin (2017), "Preventive war as a result of long term shifts in power", '
    "Political Science Research and Methods 5:103-121"
)


@dataclass(frozen=True, slots=True)
class SlowShift:
    """Whether a steady shift of power is too long for peace.

    Parameters
    ----------
    best_step
        The wait, in periods, after which the rising side's war is worth most today.
    gain
        ``max_k discount^k p_k - p_0``.
    threshold
        ``d / (1 - d)``.
    inefficient
        Whether every equilibrium wastes something.
    one_step_inefficient
        The same by the next period's shift alone.
    """

    best_step: int
    gain: float
    threshold: float
    inefficient: bool
    one_step_inefficient: bool


@dataclass(frozen=True, slots=True)
class PowerPath:
    """When peace becomes impossible on a given path of power.

    Parameters
    ----------
    first_inefficient_date
        First period at which every equilibrium wastes something; -1 if there is none.
    gains
        ``max_k discount^k p_{t+k} - p_t`` for every period ``t``.
    threshold
        ``d / (1 - d)``.
    """

    first_inefficient_date: int
    gains: tuple[float, ...]
    threshold: float


def solve(*, p0: float, step: float, steps: int, discount: float, destroyed: float) -> SlowShift:
    """Solve the long-run condition for a steady shift of power.

    Timing: as in Powell (2006), but side 1's chance of winning is ``p0 + k step`` after ``k``
    periods and stays where it is after ``steps`` of them. Argument (formula derived here; the
    article's abstract: slow, persistent shifts suffice): side 1 can wait ``k`` periods and fight
    then, so it never takes less than ``discount^k M_1(t+k)``, whatever ``k``. Every equilibrium is
    inefficient if ``max_k discount^k p_k - p_0 > d / (1 - d)``.

    Parameters
    ----------
    p0, step, steps
        Side 1's chance of winning now, its change per period, and for how many periods.
    discount
        Discount factor per period.
    destroyed
        Fraction ``d`` of every future pie that war destroys.

    Raises
    ------
    RequestError
        When the path of power leaves [0, 1].

    References
    ----------
    Krainin (2017), "Preventive war as a result of long term shifts in power", PSRM 5:103-121.
    """
    path = linear_path("krainin-2017", p0, step, steps)
    threshold = destruction_threshold(destroyed)
    best_step, gain = greatest_gain(path, discount)
    return SlowShift(
        best_step=best_step,
        gain=gain,
        threshold=threshold,
        inefficient=exceeds(gain, threshold),
        one_step_inefficient=exceeds(discount * path[1] - p0, threshold),
    )


def first_inefficient_date(gains: tuple[float, ...], threshold: float) -> int:
    """Return the first period whose gain exceeds the threshold, or -1."""
    return next((t for t, gain in enumerate(gains) if exceeds(gain, threshold)), -1)


def solve_path(*, p_path: tuple[float, ...], discount: float, destroyed: float) -> PowerPath:
    """Solve the long-run condition date by date on any path of power.

    Timing and argument as in :func:`solve`, with side 1's chance of winning ``p_path[t]`` in period
    ``t`` and the last one ever after. Efficient play may last until the first inefficient date, so
    that war can come with delay. Only side 1 is watched: for a falling path, give side 2's chances.

    Parameters
    ----------
    p_path
        Side 1's chance of winning, period by period.
    discount, destroyed
        As in :func:`solve`.
    """
    gains = tuple(greatest_gain(p_path[t:], discount)[1] for t in range(len(p_path)))
    threshold = destruction_threshold(destroyed)
    return PowerPath(first_inefficient_date(gains, threshold), gains, threshold)


def explain(result: SlowShift) -> list[str]:
    """Say what the numbers mean."""
    compared = "more" if result.inefficient else "no more"
    lines = [
        (
            f"The riser's war is worth most after a wait of {result.best_step}: it gains "
            f"{result.gain:.3f}, {compared} than war's threshold of {result.threshold:.3f}."
        ),
        "Every equilibrium wastes." if result.inefficient else "The shift alone forces no war.",
    ]
    if result.inefficient and not result.one_step_inefficient:
        lines.append("No single step is large enough: it is the length of the rise that does it.")
    return lines


def explain_path(result: PowerPath) -> list[str]:
    """Say what the numbers mean."""
    date = result.first_inefficient_date
    if date < 0:
        return [f"No date's gain exceeds {result.threshold:.3f}: the path alone forces no war."]
    return [
        f"Period {date} is the first at which every equilibrium wastes.",
        f"There the riser gains {result.gains[date]:.3f} by waiting, over {result.threshold:.3f}.",
    ]


GAMES = (
    Game(
        name="krainin-2017",
        title="Krainin's slow but lasting shift of power",
        section=Section.SHIFTS,
        tag=Tag.DERIVED,
        citation=_CITATION,
        solve=solve,
        parameters=(
            Parameter("p0", PROBABILITY, 0.3, "side 1's chance of winning now"),
            Parameter("step", NUMBER, 0.03, "its change per period"),
            Parameter("steps", POSITIVE_COUNT, 12, "for how many periods it changes"),
            Parameter("discount", DISCOUNT, 0.98, "discount factor per period"),
            Parameter("destroyed", DESTROYED, 0.12, "fraction of the pie war destroys for ever"),
        ),
        explain=explain,
    ),
    Game(
        name="krainin-path",
        title="Krainin's shift of power along any path",
        section=Section.SHIFTS,
        tag=Tag.DERIVED,
        citation=_CITATION,
        solve=solve_path,
        parameters=(
            Parameter(
                "p_path",
                sequence("a list of probabilities in [0, 1]", PROBABILITY),
                [0.3, 0.3, 0.3, 0.33, 0.5, 0.7],
                "side 1's chance of winning, period by period",
            ),
            Parameter("discount", DISCOUNT, 0.85, "discount factor per period"),
            Parameter("destroyed", DESTROYED, 0.1, "fraction of the pie war destroys for ever"),
        ),
        explain=explain_path,
    ),
)
