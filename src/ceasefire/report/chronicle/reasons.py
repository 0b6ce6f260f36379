"""Why this room exists: the why-log in words: each decision with the values that were compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ceasefire.report.chronicle.scribe import Scribe
    from ceasefire.war.annals import Rails
    from ceasefire.war.axis import Decision

__all__ = ["effort", "why"]


def why(scribe: Scribe, decision: Decision) -> str:
    """Return what the attacker decided in a sector, and why."""
    if decision.what in {"break-off", "go-on"}:
        return _under_way(scribe, decision)
    believed, go = scribe.against(decision.believed, decision.go)
    if decision.offensives == 0:  # a first attack asks for no preparation
        key = "wait" if decision.what == "build-up" else decision.what
        return scribe.say(key, believed=believed, go=go)
    preparation = scribe.tongue.percent(decision.preparation)
    ready = scribe.tongue.percent(decision.deliberate_at)
    return scribe.say(decision.what, believed=believed, go=go, preparation=preparation, ready=ready)


def _under_way(scribe: Scribe, decision: Decision) -> str:
    """Return why an offensive goes on or stops."""
    believed, stop = scribe.against(decision.believed, decision.stop)
    days, planned = scribe.days(decision.since), scribe.days(decision.operation_days)
    if decision.what == "break-off":
        return scribe.say("break-off", believed=believed, stop=stop, days=days)
    if decision.since < decision.operation_days:
        since = scribe.tongue.number(decision.since)
        return scribe.say("go-on", since=since, planned=planned, believed=believed, stop=stop)
    return scribe.say("go-on-beyond", days=days, planned=planned, believed=believed, stop=stop)


def effort(scribe: Scribe, rails: Rails, key: str) -> str:
    """Return how hard the attacker's railways work, and why.

    Parameters
    ----------
    scribe, rails
        The chronicle and the day's effort.
    key
        Message: ``rails-full``, ``rails-calm`` or ``full-effort``.
    """
    believed, go = scribe.against(rails.believed, rails.go)
    values = {"believed": believed, "go": go, "sector": scribe.sector(rails.sector)}
    if key != "rails-full":
        values["effort"] = scribe.tongue.percent(rails.effort)
    return scribe.say(key, attacker=scribe.both["attacker"], **values)
