"""Why this room exists: what a treaty takes and gives, as lines and tables for people to read.

Every figure comes from the account, the exodus or the calendar; nothing is counted here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ceasefire.report.view import capital

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.report.treaty.notary import Notary
    from ceasefire.treaty.accounts import Account
    from ceasefire.treaty.displacement import Exodus
    from ceasefire.treaty.figure import Figure

__all__ = ["Fact", "between", "land_facts", "people_facts"]

ECONOMY = ("farmland", "industry", "hydropower")


class Fact(NamedTuple):
    """One line: what is told, and how much of it."""

    label: str
    value: str


def between(figure: Figure, notary: Notary) -> str:
    """Return a number of people with its bounds."""
    use, low, high = (notary.tongue.number(x) for x in (figure.use, figure.low, figure.high))
    return use if low == high else notary.say("between", use=use, low=low, high=high)


def land_facts(account: Account, notary: Notary) -> list[Fact]:
    """Return what becomes of land, money, towns, works and economy."""
    return [
        Fact(capital(notary.say(f"fact-{key}")), value) for key, value in _land(account, notary)
    ]


def people_facts(account: Account, exodus: Exodus, notary: Notary) -> list[Fact]:
    """Return who lived on the land given, who leaves it, and by what rule."""
    found = _people(account, exodus, notary)
    return [Fact(capital(notary.say(f"fact-{key}")), value) for key, value in found]


def _land(account: Account, notary: Notary) -> Iterator[tuple[str, str]]:
    say, percent = notary.say, notary.tongue.percent
    ceded, share = notary.area(account.ceded_km2), percent(account.ceded_share, 1)
    yield "ceded", say("of-country", value=ceded, share=share)
    if account.ceded.table_km2 is not None and account.ceded.over_table is not None:
        table, over = notary.area(account.ceded.table_km2), account.ceded.over_table
        yield "table", say("over-table", value=table, share=notary.signed_percent(over))
    for fate, km2 in (("leased", account.leased_km2), ("received", account.received_km2)):
        if km2:
            yield fate, notary.area(km2)
    for lease in account.leases:
        years = notary.count("years", lease.years)
        if lease.rent_per_year:
            yield "lease", say("rent", years=years, amount=notary.money(lease.rent_per_year))
        else:
            yield "lease", say("rent-free", years=years)
    if towns := account.given.towns:
        yield "towns", notary.join(notary.place(town) for town in towns)
    for what in ECONOMY:
        if part := account.share(what):
            yield (
                what,
                say("of-whole", share=percent(part, 1)),
            )
    for line in account.works:
        km, share = notary.km(line.km), percent(line.share)
        yield "works", say("works-lost", name=notary.pick(line.name), km=km, share=share)


def _people(account: Account, exodus: Exodus, notary: Notary) -> Iterator[tuple[str, str]]:
    if not account.given.entries:
        return
    percent, leave = notary.tongue.percent, notary.peace.displacement.leave
    residents, share = between(account.residents, notary), percent(account.residents_share, 1)
    yield "residents", notary.say("of-people", value=residents, share=share)
    yield "displaced", between(account.displaced, notary)
    bounds = (percent(x, 1) for x in (leave.use, leave.low, leave.high))
    yield "rule", notary.say("rule", **dict(zip(("use", "low", "high"), bounds, strict=True)))
    yield "to-go", between(exodus.to_go, notary)
    if exodus.first_day is not None:
        yield "late", between(exodus.late, notary)
