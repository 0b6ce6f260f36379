"""Why this room exists: a treaty is written out article by article, one article a clause.

Arguments of a function below are a clause of its kind and who writes it; it returns the article's
sentences and lists. The words themselves stand in ``l10n/*-treaty.ftl``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ceasefire.report.treaty.land import leave, place_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ceasefire.report.treaty.notary import Notary
    from ceasefire.treaty.clauses import (
        Ceasefire,
        Cession,
        Demilitarisation,
        Exchange,
        Lease,
        Neutrality,
        Prisoners,
        Recognition,
        Reparations,
        Transit,
    )
    from ceasefire.treaty.treaty import Treaty

__all__ = ["WRITERS", "Article", "articles", "closing", "dated", "opening"]


class Article(NamedTuple):
    """One article: its number, the kind of clause, its heading, and its sentences in order."""

    number: int
    kind: str
    heading: str
    lines: tuple[str, ...]


def articles(treaty: Treaty, notary: Notary) -> list[Article]:
    """Return a treaty's articles in the order of its clauses; ratification comes last."""
    found = []
    for number, clause in enumerate(treaty.clauses, start=1):
        lines = tuple(WRITERS[clause.kind](clause, notary))
        found.append(_article(number, clause.kind, lines, notary))
    if treaty.ratified_by:
        line = notary.say("ratified", date=notary.date(treaty.ratified_by))
        found.append(_article(len(found) + 1, "ratification", (line,), notary))
    return found


def _article(number: int, kind: str, lines: tuple[str, ...], notary: Notary) -> Article:
    title = notary.say(f"title-{kind}")
    return Article(number, kind, notary.say("article", n=str(number), title=title), lines)


def dated(treaty: Treaty, notary: Notary) -> str:
    """Return when and where a treaty was signed or put forward; an empty text if nobody knows."""
    if treaty.day is None:
        return ""
    day = notary.date(treaty.day)
    if treaty.signed and treaty.place:
        return notary.say("signed-at", date=day, place=notary.pick(treaty.place))
    return notary.say("signed" if treaty.signed else f"dated-{treaty.status}", date=day)


def opening(treaty: Treaty, notary: Notary) -> list[str]:
    """Return what stands over the first article: the state of the text, and the preamble."""
    preamble = "preamble" if treaty.signed else f"preamble-{treaty.status}"
    lines = [dated(treaty, notary), notary.say(preamble, **notary.both)]
    return [line for line in lines if line]


def closing(treaty: Treaty, notary: Notary) -> list[str]:
    """Return where a text comes from, if its file says so."""
    return [notary.say("source", source=treaty.source)] if treaty.source else []


def _cession(clause: Cession, notary: Notary) -> Iterator[str]:
    sides = notary.pair(clause.from_)
    if clause.beyond is not None:
        yield notary.say("cede-beyond", line=notary.line(clause.beyond), **sides)
    else:
        yield notary.say(
            "cede", districts=notary.count("districts", len(clause.districts)), **sides
        )
        yield from place_lines(clause.districts, notary)
    if clause.enclave:
        yield notary.say("cede-enclave", **sides)
    if clause.price:
        yield notary.say("cede-price", amount=notary.money(clause.price), **sides)


def _exchange(clause: Exchange, notary: Notary) -> Iterator[str]:
    count = notary.count("districts", len(clause.districts))
    yield notary.say("exchange", districts=count, **notary.pair(clause.from_))
    yield from place_lines(clause.districts, notary)


def _lease(clause: Lease, notary: Notary) -> Iterator[str]:
    sides, count = notary.pair(clause.from_), notary.count
    yield notary.say(
        "lease",
        years=count("years", clause.years),
        districts=count("districts", len(clause.districts)),
        **sides,
    )
    yield from place_lines(clause.districts, notary)
    if clause.rent_per_year:
        yield notary.say("lease-rent", amount=notary.money(clause.rent_per_year), **sides)
    else:
        yield notary.say("lease-free")
    if clause.purpose:
        yield notary.say("lease-purpose", purpose=notary.pick(clause.purpose))
    if clause.garrison_men is not None:
        yield notary.say("lease-garrison", men=count("men", clause.garrison_men), **sides)
    if clause.sea_belt_nm:
        yield notary.say("lease-sea", miles=count("miles", clause.sea_belt_nm))
    if clause.evacuated_within_days is not None:
        yield notary.say(
            "lease-evacuated", days=count("days", clause.evacuated_within_days), **sides
        )


def _transit(clause: Transit, notary: Notary) -> Iterator[str]:
    sides, route = notary.pair(clause.from_), notary.pick(clause.route)
    yield notary.say(f"transit-{clause.what}", route=route, **sides)
    if clause.free_of_duty:
        yield notary.say("transit-free")
    if clause.built_by:
        yield notary.say("transit-built", date=notary.date(clause.built_by))


def _demilitarisation(clause: Demilitarisation, notary: Notary) -> Iterator[str]:
    side = notary.adjective(clause.side)
    yield notary.say("limit", side=side, area=notary.pick(clause.area))
    if clause.ships_max is not None:
        yield notary.say("limit-ships", ships=notary.count("ships", clause.ships_max))
    if clause.tonnes_max is not None:
        yield notary.say("limit-tonnes", tonnes=notary.count("tonnes", clause.tonnes_max))
    if clause.works:
        yield notary.say("limit-works")


def _neutrality(clause: Neutrality, notary: Notary) -> Iterator[str]:
    if clause.gives is None:
        yield notary.say("promise-both", **notary.both)
    else:
        yield notary.say("promise-one", side=notary.adjective(clause.gives))
    for what in clause.forbids:
        yield notary.say("item", text=notary.say(f"forbids-{what}"))


def _reparations(clause: Reparations, notary: Notary) -> Iterator[str]:
    yield notary.say(
        "reparations",
        amount=notary.money(clause.amount),
        years=notary.count("years", clause.years),
        **notary.pair(clause.from_),
    )


def _recognition(clause: Recognition, notary: Notary) -> Iterator[str]:
    key = "recognise-regime" if clause.regime else "recognise"
    yield notary.say(key, of=notary.pick(clause.of), **notary.pair(clause.from_))


def _prisoners(clause: Prisoners, notary: Notary) -> Iterator[str]:
    yield notary.say("prisoners-all" if clause.all_ else "prisoners-listed")
    if clause.by:
        yield notary.say("prisoners-by", date=notary.date(clause.by))


def _ceasefire(clause: Ceasefire, notary: Notary) -> Iterator[str]:
    hours = notary.hours(clause.local(notary.peace.clocks), clause.clock)
    yield notary.say("fire-ceases", **hours)
    if clause.strip_km:
        yield notary.say("fire-strip", km=notary.count("km", clause.strip_km))


# The type of the clause is settled by its kind, which is the key.
WRITERS: dict[str, Callable[[Any, Notary], Iterator[str]]] = {
    "cession": _cession,
    "exchange": _exchange,
    "lease": _lease,
    "transit": _transit,
    "demilitarisation": _demilitarisation,
    "neutrality": _neutrality,
    "reparations": _reparations,
    "recognition": _recognition,
    "prisoners": _prisoners,
    "ceasefire": _ceasefire,
    "withdrawal": leave,
}
