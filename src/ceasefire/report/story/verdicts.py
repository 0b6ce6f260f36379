"""Why this room exists: which claims hold, told topic by topic with what was found for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ceasefire.claims import Judged
from ceasefire.report.claims import counts, recorded, rule, sentence
from ceasefire.report.story.blocks import Block, ask, note
from ceasefire.report.story.commands import changed, run_command

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ceasefire.report.story.asked import Claims
    from ceasefire.report.view import View
    from ceasefire.scenario.claims import ClaimRow

__all__ = ["Claim", "Topic", "verdicts"]

UNASKED = "not-asked"


class Claim(NamedTuple):
    """One claim: its id, what it says, code and words of the verdict, and what stands behind it."""

    id: str
    text: str
    code: str
    verdict: str
    found: str
    behind: tuple[tuple[str, str], ...]
    command: str


class Topic(NamedTuple):
    """Claims about one thing."""

    title: str
    claims: tuple[Claim, ...]


def verdicts(view: View, asked: Claims, changes: Mapping[str, str]) -> Iterator[Block]:
    """Yield how many claims hold, and each with its verdict."""
    say, number = view.tongue.say, view.tongue.number
    judged = [one for one in asked.rows if isinstance(one, Judged)]
    found = {name.replace("-", "_"): number(n) for name, n in counts(judged).items()}
    yield note(say("verdicts-count", claims=number(len(asked.rows)), **found))
    told = [say("verdicts-wars", wars=number(asked.evidence.wars))]
    if view.scenario.talks is not None:
        told.append(say("claims-two-ways"))
    yield note(" ".join(told))
    yield Block("claims", tuple(_topics(view, asked, changed(changes))))
    if left := len(asked.rows) - len(judged):
        whole = run_command(view, changes, full=True)
        yield ask(say("verdicts-left", count=number(left)), whole)


def _topics(view: View, asked: Claims, changes: str) -> Iterator[Topic]:
    for topic in dict.fromkeys(_row(one).topic for one in asked.rows):
        chosen = (one for one in asked.rows if _row(one).topic == topic)
        title = view.tongue.say(f"claims-topic-{topic}")
        yield Topic(title, tuple(_claim(view, asked, one, changes) for one in chosen))


def _row(one: Judged | ClaimRow) -> ClaimRow:
    return one.row if isinstance(one, Judged) else one


def _claim(view: View, asked: Claims, one: Judged | ClaimRow, changes: str) -> Claim:
    say, row = view.tongue.say, _row(one)
    judged = isinstance(one, Judged)
    found = sentence(asked.evidence, one, view.tongue) if isinstance(one, Judged) else ""
    behind = [(say("claims-label-record"), recorded(row, view.tongue))]
    if told := rule(row, view.tongue):
        behind.append((say("claims-label-rule"), told))
    return Claim(
        id=row.id,
        text=row.claim_ar if view.tongue.lang == "ar" else row.claim_en,
        code=one.verdict if isinstance(one, Judged) else UNASKED,
        verdict=say(
            f"claims-verdict-{one.verdict}" if isinstance(one, Judged) else "verdict-unasked"
        ),
        found=found if judged else say("verdict-left"),
        behind=tuple(behind),
        command=row.command if judged else f"ceasefire claims {view.scenario.name}{changes}",
    )
