"""Why this room exists: does the peace last: a picture, a table, and what was found in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.aftermath.compare import YEARS
from ceasefire.report.durability.words import Words
from ceasefire.report.figures.held import chosen, held
from ceasefire.report.story.blocks import Block, Table, note
from ceasefire.scenario.renewed import read_renewed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.aftermath.compare import Comparison
    from ceasefire.report.story.land import Land
    from ceasefire.report.view import View

__all__ = ["lasting"]

SHORT, MIDDLE = YEARS[1], YEARS[2]
NBSP, DASH, JOIN = "\u00a0", "\u2013", "\u2060"


def lasting(view: View, land: Land, found: Comparison) -> Iterator[Block]:
    """Yield how long the typical treaty and those of history would hold."""
    record = read_renewed(view.scenario)
    words = Words(view.war, land.atlas.peace, found, record, view.tongue)
    yield note(" ".join(_answers(view, words)))
    yield Block("plate", held(view, words)._replace(caption=_setting(view, words)))
    yield Block("table", _table(view, words))
    for sentence in words.found_out():
        yield note(sentence)
    yield note(view.tongue.say("lasting-limits"))


def _answers(view: View, words: Words) -> Iterator[str]:
    for one, _ in chosen(words):
        yield view.tongue.say(
            "lasting-answer",
            terms=words.title(one),
            short=words.share(one.outlook.holds(SHORT)),
            short_years=words.years(SHORT),
            long=words.share(one.outlook.holds(MIDDLE)),
            long_years=words.years(MIDDLE),
        )


def _setting(view: View, words: Words) -> str:
    """Say from which day on, with how much luck, and what may open the door."""
    number = view.tongue.number
    setting, opportunity = words.found.setting, words.peace.aftermath.opportunity
    told = view.tongue.say(
        "lasting-setting", begins=words.day(setting.begins), draws=number(setting.draws)
    )
    name = view.tongue.pick(opportunity.name)
    if opportunity.mode == "dated" and opportunity.begins:
        dated = words.say("opportunity-dated", name=name, date=words.day(opportunity.begins))
        return f"{told} {dated}"
    rate = number(opportunity.per_year, 2)
    return f"{told} {words.say('opportunity-random', name=name, rate=rate)}"


def _table(view: View, words: Words) -> Table:
    """Return the chances of all treaties, from the mildest to the harshest."""
    say, found = view.tongue.say, words.found
    rows = (
        (
            say("lasting-numbered", number=str(i), terms=words.title(one)),
            view.tongue.percent(one.price.loss),
            *(_whole(words.share(one.outlook.holds(years))) for years in YEARS),
            _whole(words.share(one.outlook.broken_by(found.setting.by))),
        )
        for i, one in enumerate(found.treaties, start=1)
    )
    heads = (
        say("lasting-terms"),
        words.say("column-loss", **words.sides),
        *(words.say("column-holds", years=words.years(years)) for years in YEARS),
        words.say("column-war-by", date=words.day(found.setting.by)),
    )
    return Table(say("lasting-table"), say("lasting-remark"), heads, tuple(rows))


def _whole(text: str) -> str:
    """Return a figure with its interval that stays on one line."""
    return text.replace(" ", NBSP).replace(DASH, f"{JOIN}{DASH}{JOIN}")
