"""Why this room exists: a day for both sides as a whole: losses, supply, aid, beliefs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.report.chronicle.scribe import Scribe
    from ceasefire.war.annals import Day, Shipment
    from ceasefire.war.axis import Sky

__all__ = ["aid", "beliefs", "losses", "men", "sky", "spirit", "supply"]


def sky(scribe: Scribe, weather: Sky) -> str:
    """Return the weather of a sector."""
    number = scribe.tongue.number
    values = {
        "temperature": number(weather.temperature_c),
        "snow": number(weather.snow_cm),
        "light": number(weather.daylight_hours),
    }
    if weather.ice_cm is None or round(weather.ice_cm) < 1:
        return scribe.say("sky", **values)
    return scribe.say("sky-ice", **values, ice=number(weather.ice_cm))


def losses(scribe: Scribe, day: Day) -> str:
    """Return both sides' losses, today and so far."""
    return scribe.say(
        "losses",
        **scribe.both,
        a=scribe.about(day.attacker.lost_today),
        d=scribe.about(day.defender.lost_today),
        a_total=scribe.about(day.attacker.lost),
        d_total=scribe.about(day.defender.lost),
    )


def supply(scribe: Scribe, day: Day) -> str:
    """Return the defender's days of supply of the watched class, and the fire it could give."""
    watched = scribe.document.supply.watched
    stock = next(one for one in day.defender.stocks if one.ammunition == watched)
    return scribe.say(
        "supply",
        side=scribe.both["defender"],
        thing=scribe.ammunition(watched),
        days=scribe.days(stock.supply_days),
        share=scribe.tongue.percent(day.defender.fire),
    )


def men(scribe: Scribe, day: Day) -> str:
    """Return men at the front, sent today, and in reserve."""
    a, d = day.attacker, day.defender
    return scribe.say(
        "men",
        **scribe.both,
        a_men=scribe.about(a.men),
        d_men=scribe.about(d.men),
        a_sent=scribe.about(a.sent),
        d_sent=scribe.about(d.sent),
        a_reserve=scribe.about(a.reserve),
        d_reserve=scribe.about(d.reserve),
    )


def spirit(scribe: Scribe, day: Day) -> str:
    """Return both armies' cohesion beside the limits below which they dissolve."""
    a, a_limit = scribe.against(day.spirit.cohesion.attacker, day.spirit.collapse_at.attacker)
    d, d_limit = scribe.against(day.spirit.cohesion.defender, day.spirit.collapse_at.defender)
    return scribe.say("spirit", **scribe.both, a=a, a_limit=a_limit, d=d, d_limit=d_limit)


def beliefs(scribe: Scribe, day: Day) -> str:
    """Return what both sides believe in the evening, and the truth."""
    truth = scribe.chronicle.truth.log_effectiveness
    return scribe.say(
        "beliefs",
        **scribe.both,
        a_worth=scribe.worth(day.attacker.belief_mean),
        a_log=scribe.spread(day.attacker.belief_mean, day.attacker.belief_sd),
        d_worth=scribe.worth(day.defender.belief_mean),
        d_log=scribe.spread(day.defender.belief_mean, day.defender.belief_sd),
        worth=scribe.worth(truth),
        log=scribe.tongue.number(truth, 2),
    )


def aid(scribe: Scribe, day: Day) -> Iterator[str]:
    """Yield the shipments that arrive today, and those that were due and will never come."""
    for shipment in day.arrived:
        if shipment.late_days:
            days = scribe.days(shipment.late_days)
            yield scribe.say("arrived-late", **_cargo(scribe, shipment), days=days)
        else:
            yield scribe.say("arrived", **_cargo(scribe, shipment))
    for shipment in day.closed:
        yield scribe.say("closed", **_cargo(scribe, shipment))


def _cargo(scribe: Scribe, shipment: Shipment) -> dict[str, str]:
    return {
        "patron": scribe.patron(shipment.patron),
        "item": scribe.item(shipment),
        "amount": scribe.tongue.number(shipment.amount),
        "route": scribe.route(shipment.route),
    }
