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
    percent = scribe.tongue.percent
    believed, go = scribe.against(decision.believed, decision.go)
    under, stop = scribe.against(decision.believed, decision.stop)
    days, planned = scribe.days(decision.since), scribe.days(decision.operation_days)
    ready = {"preparation": percent(decision.preparation), "ready": percent(decision.deliberate_at)}
    if decision.what in {"begin-general", "begin-deliberate"}:
        return scribe.say(decision.what, believed=believed, go=go, **ready)
    if decision.what == "break-off":
        return scribe.say("break-off", believed=under, stop=stop, days=days)
    if decision.what == "build-up":
        return scribe.say(
            "build-up", believed=believed, go=go, preparation=percent(decision.preparation)
        )
    if decision.since < decision.operation_days:
        since = scribe.tongue.number(decision.since)
        return scribe.say("go-on", since=since, planned=planned, believed=under, stop=stop)
    return scribe.say("go-on-beyond", days=days, planned=planned, believed=under, stop=stop)


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
