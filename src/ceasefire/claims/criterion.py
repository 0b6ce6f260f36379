"""Why this room exists: a verdict follows from figures by a rule that stands beside the claim.

A criterion reads ``holds if CONDITIONS; partly if CONDITIONS``; the second part may be left out.
Conditions are comparisons joined by ``and``, between numbers and names of figures:
``low <= claimed <= high and exchange > 1``. What neither holds nor holds partly fails.
"""

from __future__ import annotations

import operator
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from ceasefire.errors import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Criterion", "CriterionError", "Verdict", "parse_criterion"]

Verdict = Literal["holds", "partly", "fails", "not-computable"]

_FORM = re.compile(r"holds if (?P<holds>[^;]+?)(?:; partly if (?P<partly>[^;]+?))?")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_SIGN = re.compile(r"\s*(<=|>=|==|<|>)\s*")
_SIGNS: dict[str, Callable[[float, float], bool]] = {
    "<=": operator.le,
    ">=": operator.ge,
    "==": operator.eq,
    "<": operator.lt,
    ">": operator.gt,
}


class CriterionError(Exception):
    """The text is no criterion, or speaks of figures that are not there."""


class Comparison(NamedTuple):
    """``left sign right``; both sides are numbers or names."""

    left: str
    sign: str
    right: str

    def true(self, figures: Mapping[str, float]) -> bool:
        """Say whether it is true of some figures; nothing is true of a figure that is NaN."""
        return _SIGNS[self.sign](_number(self.left, figures), _number(self.right, figures))


@dataclass(frozen=True, slots=True)
class Criterion:
    """A rule: comparisons that must all be true for a claim to hold, and to hold partly.

    Without any for the second, a claim that does not hold fails.
    """

    holds: tuple[Comparison, ...]
    partly: tuple[Comparison, ...]

    def verdict(self, figures: Mapping[str, float]) -> Literal["holds", "partly", "fails"]:
        """Return what the rule says of some figures.

        Parameters
        ----------
        figures
            Numbers by name.

        Raises
        ------
        CriterionError
            If the rule names a figure that is not there.

        Examples
        --------
        >>> rule = parse_criterion("holds if low > 1; partly if value > 1")
        >>> rule.verdict({"value": 1.4, "low": 0.9})
        'partly'
        """
        for one in (*self.holds, *self.partly):
            _known(one, figures)
        if all(one.true(figures) for one in self.holds):
            return "holds"
        if self.partly and all(one.true(figures) for one in self.partly):
            return "partly"
        return "fails"


def parse_criterion(text: str) -> Criterion:
    """Return the rule that a text states.

    Parameters
    ----------
    text
        As above.

    Raises
    ------
    CriterionError
        If the text has another form.
    """
    found = _FORM.fullmatch(text.strip())
    if not found:
        raise CriterionError(f"must read 'holds if ...; partly if ...' (got {text!r})")
    return Criterion(_conditions(found["holds"]), _conditions(found["partly"] or ""))


def _conditions(text: str) -> tuple[Comparison, ...]:
    """Return comparisons joined by ``and``; ``a <= b <= c`` is two of them."""
    parts = text.split(" and ") if text else []
    return tuple(one for part in parts for one in _chain(part))


def _chain(text: str) -> list[Comparison]:
    words = _SIGN.split(text.strip())
    terms, signs = words[::2], words[1::2]
    wrong = [one for one in terms if not (_NUMBER.fullmatch(one) or _NAME.fullmatch(one))]
    if wrong or not signs:
        raise CriterionError(f"{text.strip()!r} is no comparison like 'low > 1'")
    return [Comparison(*one) for one in zip(terms, signs, terms[1:], strict=False)]


def _number(term: str, figures: Mapping[str, float]) -> float:
    return float(term) if _NUMBER.fullmatch(term) else figures[term]


def _known(one: Comparison, figures: Mapping[str, float]) -> None:
    for term in (one.left, one.right):
        if not _NUMBER.fullmatch(term) and term not in figures:
            hint = did_you_mean(term, figures) or f"; there are {', '.join(sorted(figures))}"
            raise CriterionError(f"there is no figure {term!r}{hint}")
