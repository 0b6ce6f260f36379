"""Why this room exists: terms of history, priced by the war's own values, to be laid beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ceasefire.scenario.packages import package_names, package_path
from ceasefire.study.offers import Offer, offers_of
from ceasefire.treaty.treaty import Treaty, read_treaty

if TYPE_CHECKING:
    from ceasefire.scenario.scenario import Scenario

__all__ = ["Package", "packages"]


class Package(NamedTuple):
    """A package as history has it, and as the war's values price it."""

    treaty: Treaty
    offer: Offer


def packages(scenario: Scenario) -> tuple[Package, ...]:
    """Return the dated packages of a war in the order of their days; none without any.

    Raises
    ------
    RequestError
        If its sides do not bargain.
    """
    known = {
        treaty.id: treaty
        for treaty in (
            read_treaty(package_path(scenario, name)) for name in package_names(scenario)
        )
    }
    offers = offers_of(list(known.values()), scenario)
    return tuple(Package(known[offer.id], offer) for offer in offers)
