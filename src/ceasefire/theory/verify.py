"""Why this room exists: anybody can see whether the textbook still holds, quantity by quantity."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ceasefire.errors import Fault, RequestError, did_you_mean
from ceasefire.theory.cases import Case, read_cases, refuse_if_any
from ceasefire.theory.catalogue import GAMES

if TYPE_CHECKING:
    from os import PathLike

__all__ = ["Check", "verify"]


@dataclass(frozen=True, slots=True)
class Check:
    """One quantity of one case, expected and found.

    Parameters
    ----------
    id, game, quantity
        Which case, which game, which field of its result.
    expected, got
        The two values; lists of the file are compared with tuples of the result.
    difference
        The largest absolute difference of numbers; None where there is no such thing (a list of
        another length, a truth value or word that differs).
    ok
        Whether everything agrees within the case's tolerance.
    """

    id: str
    game: str
    quantity: str
    expected: Any
    got: Any
    difference: float | None
    ok: bool


def verify(cases: str | PathLike[str]) -> list[Check]:
    """Solve every case of a file and compare every quantity it expects.

    Parameters
    ----------
    cases
        Path of a file of cases (see :mod:`ceasefire.theory.cases`).

    Raises
    ------
    RequestError
        When the file is wrong: not JSON, an unknown game or parameter, an impossible value, a
        quantity the game does not have or one of another type. One line per fault: file, id.
    """
    checks: list[Check] = []
    faults: list[Fault] = []
    for case in read_cases(cases):
        try:
            result = GAMES[case.game].solve(**case.params)
        except RequestError as error:
            faults.append(Fault(str(cases), 0, 0, f"{case.id}.params", str(error)))
            continue
        for quantity in case.expect:
            message = _mistake(case, quantity, result)
            if message:
                faults.append(Fault(str(cases), 0, 0, f"{case.id}.expect.{quantity}", message))
            else:
                checks.append(_check(case, quantity, result))
    refuse_if_any(faults)
    return checks


def _mistake(case: Case, quantity: str, result: object) -> str:
    known = result.__dataclass_fields__  # type: ignore[attr-defined]  # every result is a dataclass
    if quantity not in known:
        hint = did_you_mean(quantity, known) or f" (it has {', '.join(known)})"
        return f"{case.game} has no quantity {quantity!r}{hint}"
    expected, got = case.expect[quantity], getattr(result, quantity)
    if not _same_type(expected, got):
        return f"expected {_type(got)}, as {case.game} answers (got {expected!r})"
    return ""


def _check(case: Case, quantity: str, result: object) -> Check:
    expected, got = case.expect[quantity], getattr(result, quantity)
    difference = _difference(expected, got)
    ok = difference is not None and difference <= case.tolerance
    return Check(case.id, case.game, quantity, expected, got, difference, ok)


def _type(value: object) -> str:
    if isinstance(value, bool):
        return "a truth value"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "text"
    return "a list" if isinstance(value, list | tuple) else "an object"


def _same_type(expected: object, got: object) -> bool:
    if expected is None or got is None:
        return True
    if isinstance(expected, list) and isinstance(got, tuple):
        return all(_same_type(*pair) for pair in zip(expected, got, strict=False))
    return _type(expected) == _type(got)


def _difference(expected: object, got: object) -> float | None:
    if isinstance(expected, list) and isinstance(got, tuple):
        return _largest(expected, got)
    if isinstance(expected, bool) or not isinstance(expected, int | float):
        return 0.0 if expected == got else None
    difference = abs(expected - got) if isinstance(got, int | float) else math.nan
    return None if math.isnan(difference) else difference


def _largest(expected: list[object], got: tuple[object, ...]) -> float | None:
    if len(expected) != len(got):
        return None
    parts = [_difference(*pair) for pair in zip(expected, got, strict=True)]
    return None if None in parts else max((part for part in parts if part is not None), default=0.0)
