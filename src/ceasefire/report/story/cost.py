"""Why this room exists: what a peace costs: the typical treaty beside the one that was signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ceasefire.report.story.blocks import Block, Table, note
from ceasefire.report.treaty import Notary
from ceasefire.report.treaty.days import day_facts
from ceasefire.report.treaty.facts import Fact, land_facts, people_facts
from ceasefire.report.treaty.grids import region_grid
from ceasefire.report.view import capital
from ceasefire.treaty.accounts import account
from ceasefire.treaty.calendar import calendar
from ceasefire.treaty.displacement import displace
from ceasefire.treaty.settle import settle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ceasefire.report.story.land import Land, Taken
    from ceasefire.report.view import View
    from ceasefire.treaty.treaty import Treaty

__all__ = ["cost"]

ROUND_KM2, ROUND_PEOPLE = -2, -3  # decimals of what differs from war to war
LATER = {"to-go", "late"}  # facts of the account that only hours of a treaty decide


def cost(view: View, land: Land) -> Iterator[Block]:
    """Yield the account, who leaves from where, and the calendar of the treaty of history."""
    notary = Notary(view.war, land.atlas, view.tongue)
    books: dict[str, dict[str, str]] = {}
    if land.taken and land.taken.typical:
        own = _book(land.taken.typical, land, notary)
        books[view.tongue.say("story-typical")] = _with_wars(view, land.taken, own, notary)
    if land.signed:
        books[view.tongue.pick(land.signed.title)] = _book(land.signed, land, notary)
    if not books:
        return
    yield Block("table", _account(view, books))
    if land.taken:
        yield note(view.tongue.say("cost-note"))
    if land.signed:
        yield from _signed(view, land, land.signed, notary)


def _book(treaty: Treaty, land: Land, notary: Notary) -> dict[str, str]:
    """Return the account of a treaty by label; lines of one label become one."""
    settled = settle(treaty, land.atlas)
    books = account(settled)
    facts = [*land_facts(books, notary), *people_facts(books, displace(settled), notary)]
    if treaty.ceasefire is None:
        known = {capital(notary.say(f"fact-{key}")) for key in LATER}
        facts = [one for one in facts if one.label not in known]
    fire = [one for one in calendar(treaty, land.atlas.peace) if one.what == "ceasefire"]
    label = capital(notary.say("day-ceasefire"))
    facts += [Fact(label, one.label) for one in day_facts(tuple(fire), notary)]
    found: dict[str, str] = {}
    for one in facts:
        before = [found[one.label]] if one.label in found else []
        found[one.label] = notary.join([*before, one.value])
    return found


def _with_wars(view: View, taken: Taken, book: dict[str, str], notary: Notary) -> dict[str, str]:
    """Return the account of the typical treaty with what differs from war to war."""
    spreads = {"ceded": (taken.km2, ROUND_KM2), "displaced": (taken.people, ROUND_PEOPLE)}
    found = dict(book)
    for key, (values, digits) in spreads.items():
        low, high = (round(float(x), digits) for x in np.quantile(values, [0.1, 0.9]))
        label = capital(notary.say(f"fact-{key}"))
        if label in found:
            spread = view.tongue.say("cost-spread", range=view.range(low, high))
            found[label] = f"{found[label]}\n{spread}"
    found[capital(notary.say("day-ceasefire"))] = view.when(taken.last_day)
    return found


def _account(view: View, books: dict[str, dict[str, str]]) -> Table:
    """Return accounts side by side, in the order of the fullest."""
    say = view.tongue.say
    labels: dict[str, None] = {}
    for book in sorted(books.values(), key=len, reverse=True):
        labels |= dict.fromkeys(book)
    rows = ((label, *(book.get(label, "\u2013") for book in books.values())) for label in labels)
    return Table(say("cost-account"), "", (say("cost-what"), *books), tuple(rows))


def _signed(view: View, land: Land, treaty: Treaty, notary: Notary) -> Iterator[Block]:
    """Yield who leaves from where under the treaty of history, and its days."""
    say = view.tongue.say
    terms = view.tongue.pick(treaty.title)
    grid = region_grid(account(settle(treaty, land.atlas)), notary)
    if grid.rows:
        title = say("of-side", thing=grid.title, side=terms)
        yield Block("table", Table(title, "", tuple(map(capital, grid.columns)), grid.rows))
    days = day_facts(calendar(treaty, land.atlas.peace), notary)
    if days:
        title = say("of-side", thing=notary.say("section-calendar"), side=terms)
        yield Block("facts", (title, list(_once(days))))


def _once(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield facts; a day on which several things happen is told once."""
    last = ""
    for one in facts:
        yield one._replace(label="" if one.label == last else one.label)
        last = one.label
