"""Why this room exists: judged claims as lines for people and as one object for machines."""

from __future__ import annotations

import math
import re
from textwrap import wrap
from typing import TYPE_CHECKING, get_args

from rich.cells import cell_len

from ceasefire.claims import Verdict
from ceasefire.l10n import LANGUAGES, Tongue
from ceasefire.report.claims import counts, recorded, rule, sentence, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ceasefire.claims import Evidence, Judged

__all__ = ["as_object", "lines", "sentence", "shown"]

WIDTH = 100
ISOLATES = re.compile("[\u2066-\u2069]")  # some terminals show them as boxes
RIGHT_TO_LEFT = "\u200f"


def lines(evidence: Evidence, judged: Sequence[Judged], tongue: Tongue) -> Iterator[str]:
    """Yield the claims by topic, each with record, model, rule and command, then the count."""
    war, number = evidence.scenario.document, tongue.number
    yield _bare(
        tongue,
        tongue.say(
            "claims-title",
            title=tongue.pick(war.title),
            claims=number(len(judged)),
            wars=number(evidence.wars),
            seed=str(evidence.seed),
        ),
    )
    if evidence.scenario.talks is not None:
        yield from _hung("", tongue.say("claims-two-ways"), tongue)
    for topic in dict.fromkeys(one.row.topic for one in judged):
        title = tongue.say(f"claims-topic-{topic}")
        yield from ("", title, _mark(tongue) + "\u2500" * cell_len(title))
        for one in judged:
            if one.row.topic == topic:
                yield from _claim(evidence, one, tongue)
    yield ""
    yield _mark(tongue) + _bare(tongue, _total(judged, tongue))


def _claim(evidence: Evidence, one: Judged, tongue: Tongue) -> Iterator[str]:
    """Yield one claim: what is said, then record, verdict with figures, rule and command."""
    row, say = one.row, tongue.say
    yield ""
    yield from _hung(f"{row.id}  ", row.claim_ar if tongue.lang == "ar" else row.claim_en, tongue)
    verdict = say(f"claims-verdict-{one.verdict}")
    margin = max(cell_len(say(f"claims-verdict-{name}")) for name in get_args(Verdict))
    for label, text in (
        (say("claims-label-record"), recorded(row, tongue)),
        (verdict, sentence(evidence, one, tongue)),
        (say("claims-label-rule"), rule(row, tongue)),
        (say("claims-label-shown"), row.command),
    ):
        if text:
            head = "  " + label + " " * (margin - cell_len(label) + 2)
            yield from _hung(head, _bare(tongue, text), tongue)


def _hung(head: str, text: str, tongue: Tongue) -> Iterator[str]:
    """Yield a text with a head before its first line, and room for it before the others."""
    width = cell_len(head)
    for line in wrap(text, WIDTH - width, break_long_words=False, break_on_hyphens=False):
        yield _mark(tongue) + head + line
        head = " " * width


def _mark(tongue: Tongue) -> str:
    """Return what begins a line: a terminal takes its direction from the first strong character."""
    return RIGHT_TO_LEFT if tongue.direction == "rtl" else ""


def _total(judged: Iterable[Judged], tongue: Tongue) -> str:
    return " \u00b7 ".join(
        tongue.say("claims-total", verdict=tongue.say(f"claims-verdict-{verdict}"), count=str(n))
        for verdict, n in counts(judged).items()
    )


def _bare(tongue: Tongue, text: str) -> str:
    """Return a text without isolates, unless the language needs them."""
    return text if tongue.direction == "rtl" else ISOLATES.sub("", text)


def as_object(evidence: Evidence, judged: Sequence[Judged]) -> dict[str, object]:
    """Return all claims with unrounded figures; a number beyond the horizon is null."""
    return {
        "scenario": evidence.scenario.name,
        "digest": evidence.scenario.digest,
        "wars": evidence.wars,
        "seed": evidence.seed,
        "verdicts": counts(judged),
        "claims": [_object(evidence, one) for one in judged],
    }


def _object(evidence: Evidence, one: Judged) -> dict[str, object]:
    row, finding = one.row, one.finding
    tongues = [Tongue(lang) for lang in LANGUAGES]
    model = {t.lang: ISOLATES.sub("", sentence(evidence, one, t)) for t in tongues}
    return {
        "id": row.id,
        "topic": row.topic,
        "claim": {"en": row.claim_en, "ar": row.claim_ar},
        "record": {"en": row.record_en, "ar": row.record_ar},
        "agreement": row.agreement,
        "quantity": row.quantity,
        "unit": row.unit,
        "how": row.how,
        "why": row.why or None,
        "verdict": one.verdict,
        "criterion": row.criterion or None,
        "value": _plain(finding.value),
        "low": _plain(finding.low),
        "high": _plain(finding.high),
        "figures": {
            name: {"number": _plain(f.number), "unit": f.unit} for name, f in finding.named.items()
        },
        "model": model,
        "command": row.command or None,
        "source": row.source,
        "confidence": row.confidence,
    }


def _plain(x: float | None) -> float | None:
    return x if x is not None and math.isfinite(x) else None
