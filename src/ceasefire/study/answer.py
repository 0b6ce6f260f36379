"""Why this room exists: questions to one war share the fighting that they have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ceasefire.study.signing import Signing, signing
from ceasefire.study.twins import fight_twin
from ceasefire.study.whatif import Comparison, contrast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.whatif import Alternative
    from ceasefire.study.twins import Effort
    from ceasefire.treaty.treaty import Treaty

__all__ = ["Answer", "Answers", "answers", "to_fight"]

Answer = Comparison | Signing


@dataclass(frozen=True, slots=True)
class Answers:
    """What was found for each question.

    Attributes
    ----------
    scenario, effort
        The war as it was, and how all were fought.
    found
        Question and answer.
    solving, fighting
        Seconds, of all variants together.
    """

    scenario: Scenario
    effort: Effort
    found: tuple[tuple[Alternative, Answer], ...]
    solving: float
    fighting: float

    def as_dict(self) -> dict[str, object]:
        """Return the fields for JSON."""
        effort = self.effort
        return {
            "scenario": self.scenario.name,
            "digest": self.scenario.digest,
            "wars": effort.wars,
            "seed": effort.seed,
            "plans": effort.plans,
            "paths": effort.paths,
            "seconds": {"solving": self.solving, "fighting": self.fighting},
            "alternatives": [
                {
                    "id": one.id,
                    "settings": dict(one.settings),
                    "digest": one.scenario.digest,
                    **answer.as_dict(),
                }
                for one, answer in self.found
            ],
        }


def to_fight(scenario: Scenario, chosen: Sequence[Alternative]) -> dict[str, Scenario]:
    """Return the variants of a war that have to be fought, by digest.

    Parameters
    ----------
    scenario
        The war as it was.
    chosen
        What it is compared with; a package is held against its own war alone.
    """
    needed = [one.scenario for one in chosen]
    if any(one.package is None for one in chosen):
        needed.insert(0, scenario)
    return {each.digest: each for each in needed}


def answers(
    scenario: Scenario,
    chosen: Sequence[Alternative],
    effort: Effort,
    treaties: Mapping[str, Treaty],
    progress: Callable[[int], None] | None = None,
) -> Answers:
    """Answer several questions.

    Parameters
    ----------
    scenario
        The war as it was.
    chosen
        The questions.
    effort
        How many wars, with which luck.
    treaties
        The packages that are asked about, by id.
    progress
        Called with the number of wars finished since the last call.

    Raises
    ------
    RequestError
        If a package cannot be held against the war.
    """
    variants = to_fight(scenario, chosen)
    fought = {key: fight_twin(each, effort, progress) for key, each in variants.items()}

    def answer(one: Alternative) -> Answer:
        twin, package = fought[one.scenario.digest], one.package
        if package is None:
            return contrast(fought[scenario.digest], twin, effort)
        return signing(twin, treaties[package.id], package.on)

    return Answers(
        scenario,
        effort,
        tuple((one, answer(one)) for one in chosen),
        sum(twin.solving for twin in fought.values()),
        sum(twin.fighting for twin in fought.values()),
    )
