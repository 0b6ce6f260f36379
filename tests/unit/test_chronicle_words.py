"""Why this room exists: a chronicle says what its facts say, briefly, in both languages."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from ceasefire.l10n import LANGUAGES, Tongue
from ceasefire.report.chronicle import tell, tell_day
from ceasefire.report.chronicle.brief import brief
from ceasefire.report.chronicle.facts import aid
from ceasefire.report.chronicle.reasons import why
from ceasefire.report.chronicle.scribe import Scribe
from ceasefire.war.annals import Shipment
from ceasefire.war.axis import Decision
from ceasefire.war.chronicle import chronicle

HIDDEN = re.compile("[\u2066-\u2069\u200e]")
DECISION = Decision(
    what="break-off", believed=0.94, go=2.0, stop=1.0, since=15, operation_days=14.0, offensives=1,
    preparation=0.45, deliberate_at=0.5,
)  # fmt: skip


@pytest.fixture(scope="module")
def story(toy):
    """Return the first small war that is still going on at the horizon."""
    told = (chronicle(toy, 1, war) for war in range(100))
    return next(story for story in told if story.outcome == "front-holds")


@pytest.fixture(scope="module")
def scribe(story):
    """Return its English scribe."""
    return Scribe(story, Tongue("en"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "offensive broken off: believed ratio 0.94 is below 1.00 after 15 days"),
        (
            {"what": "build-up", "believed": 1.62},
            (
                "build-up goes on: believed ratio 1.62, attack needs 2.00; "
                "preparation 45%, attack needs 50%"
            ),
        ),
        (
            {"what": "begin-deliberate", "believed": 2.03, "preparation": 0.68},
            (
                "deliberate offensive begins: believed ratio 2.03 is above 2.00, "
                "and preparation 68% is enough (50% needed)"
            ),
        ),
        (
            {"what": "begin-general", "believed": 3.0, "offensives": 0},
            "general offensive begins: believed ratio 3.00 is above 2.00",
        ),
        (
            {"what": "build-up", "offensives": 0},
            "no offensive yet: believed ratio 0.94, a first attack needs 2.00",
        ),
        (
            {"what": "go-on", "since": 6},
            (
                "offensive goes on, 6 of 14 days over: believed ratio 0.94 "
                "(once they are over, it stops below 1.00)"
            ),
        ),
        (
            {"what": "go-on", "believed": 1.05},
            (
                "offensive goes on after 15 days, 14 days were planned: "
                "believed ratio 1.05 is not below 1.00"
            ),
        ),
    ],
)
def test_each_decision_has_its_sentence(scribe, change, said):
    """With the values that the rule compared."""
    assert why(scribe, replace(DECISION, **change)) == said


def test_the_arabic_sentence_holds_the_same_values(story):
    """The same figures, in Arabic."""
    text = HIDDEN.sub("", why(Scribe(story, Tongue("ar")), DECISION))
    assert text == "وقف الهجوم: النسبة المقدَّرة 0.94 دون 1.00 بعد 15 يومًا"


def test_figures_that_were_compared_can_be_told_apart(scribe):
    """A ratio just above its threshold shows as many decimals as it takes."""
    assert scribe.against(1.5, 2.0) == ("1.50", "2.00")
    assert scribe.against(2.0004, 2.0) == ("2.0004", "2.0000")
    assert scribe.against(2.0, 2.0) == ("2.000000", "2.000000")


def test_men_are_told_in_three_figures(scribe):
    """A model knows no single men; a day in full shows what it has all the same."""
    assert [scribe.about(x) for x in (0.0, 0.0123, 1.2345, 447.486)] == [
        "0", "12", "1,230", "447,000",
    ]  # fmt: skip
    assert scribe.men(447.486) == "447,486"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_quiet_day_is_two_lines(story, lang):
    """A heading, and what it cost."""
    scribe = Scribe(story, Tongue(lang))
    quiet = scribe.say("quiet")
    short = [lines for day in story.days if quiet in (lines := list(brief(scribe, day)))[1]]
    ordinary = [lines for lines in short if "± " not in "".join(lines)]
    assert len(ordinary) > 5
    assert {len(lines) for lines in ordinary} == {2}


def test_every_week_tells_what_both_sides_believe(scribe, story):
    """Each with its spread, and the truth."""
    truth = f"{scribe.worth(story.truth.log_effectiveness)} in truth"
    for day in story.days[6::7]:
        (line,) = (x for x in brief(scribe, day) if "in truth" in x)
        assert line.count("±") == 2
        assert truth in line


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("war", range(1, 9))
def test_any_war_can_be_told(toy, lang, war):
    """No fact lacks its message, and the days come in order."""
    story = chronicle(toy, 1, war)
    lines = list(tell(story, Tongue(lang)))
    assert sum(not line.startswith(" ") for line in lines) >= story.last_day
    for day in (1, story.last_day):
        lines.extend(tell_day(story, day, Tongue(lang)))
    text = "\n".join(lines)
    assert "{" not in text
    assert bool(HIDDEN.search(text)) == (lang == "ar")
    letters = {"ar": "[a-z]{3,}", "en": "[\u0600-\u06ff]"}[lang]
    assert set(re.findall(letters, text)) <= {"toy", "war"}


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_winter_war_can_be_told(winter, lang):
    """Lines breached, counter-attacks, ice, railways and aid included."""
    story = chronicle(winter, 1, 7)
    text = HIDDEN.sub("", "\n".join(tell(story, Tongue(lang))))
    for words in {
        "en": ("Mannerheim Line breached, ", "strike back", "now carries", "full effort", "Sweden"),
        "ar": ("اختراق خط مانرهايم بعد", "بهجوم مضاد", "بات يحمل", "كامل طاقتها", "السويد"),
    }[lang]:
        assert words in text


def test_aid_is_told_with_its_delay_or_its_end(story):
    """What comes, what comes late, and what never comes."""
    shipment = Shipment(
        patron="overseas", item="field shells", kind="shells", ammunition="shells",
        route="harbour", amount=20000.0, expected_day=20, arrival_day=22, late_days=2,
    )  # fmt: skip
    on_time = replace(shipment, arrival_day=20, late_days=0)
    lost = replace(shipment, arrival_day=None, late_days=None, patron="the-moon")
    day = replace(story.days[0], arrived=(shipment, on_time), closed=(lost,))
    assert list(aid(Scribe(story, Tongue("en")), day)) == [
        (
            "Aid from overseas arrives: field shells (20,000), 2 days late; "
            "route: by sea to the harbour."
        ),
        "Aid from overseas arrives: field shells (20,000); route: by sea to the harbour.",
        (
            "Aid from the-moon will never come: field shells (20,000), due today; "
            "route closed: by sea to the harbour."
        ),
    ]
    late = HIDDEN.sub("", next(aid(Scribe(story, Tongue("ar")), day)))
    assert late.startswith("وصول مساعدة من ما وراء البحار بتأخير يومين: قذائف المدفعية (20,000)")


def test_a_war_that_is_never_fought(toy):
    """Who believes too little never attacks: fronts on the border, lines unreached, no aid."""
    story = chronicle(replace(toy.change({"posture.go": 50.0}), aid=()), 1, 0)
    lines = list(tell(story, Tongue("en")))
    assert "Shipments of aid" not in lines[0]
    assert "River road: front on the border; Canal Line never reached." in lines
    assert "Hill road: front on the border." in lines
    assert sum("No change at the front." in line for line in lines) >= story.last_day - 10
    assert not any("offensive begins" in line for line in lines)
    full = "\n".join(tell_day(story, 30, Tongue("en")))
    assert "Ground: no ground changes hands, front on the border; 25 km to Canal Line" in full


def test_what_no_file_speaks_of_goes_by_its_id(scribe):
    """An author need not translate before the first replay."""
    assert scribe.patron("atlantis") == "atlantis"
    assert scribe.ammunition("rockets-30") == "rockets-30"
    assert scribe.ammunition("shells-76") == "shells, 76 mm"
