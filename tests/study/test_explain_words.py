"""Why this room exists: what is said of a division follows from its numbers, in both languages."""

from __future__ import annotations

import re
from datetime import date

import pytest
from matplotlib.figure import Figure

from ceasefire.l10n import LANGUAGES, Tongue
from ceasefire.report import cause as cause_words
from ceasefire.report.canvas import Key
from ceasefire.report.explain import Verdict, by_size, tell, verdict
from ceasefire.report.figures.shares import cause_plate, explain_plate
from ceasefire.report.figures.waterfall import Level, Step, _frame, signed, waterfall
from ceasefire.report.paper import on_paper, write_picture
from ceasefire.study.cause import Cause
from ceasefire.study.estimate import Estimate
from ceasefire.study.explain import Explanation
from ceasefire.study.factors import Factor

ROUNDS = date(1940, 1, 31), date(1940, 3, 6)
OTHERS = (-0.02, 0.1, 0.03, -0.04, 0.0)


def change(winter, ammunition, total, role=1):
    """Return a division with a part for ammunition and a change in all, each (value, error)."""
    shares = {Factor.AMMUNITION: Estimate(*ammunition)}
    shares |= {f: Estimate(v, 0.01) for f, v in zip(list(Factor)[1:], OTHERS, strict=True)}
    ends = Estimate(0.3, 0.01), Estimate(0.3 + total[0], 0.01)
    return Explanation(
        winter, role, ROUNDS, ROUNDS, *ends, Estimate(*total), shares, 384, 400, 512, 1, 4
    )


def reasons(winter, surplus, beliefs=-0.12):
    """Return a cause of war that leaves some surplus."""
    parts = (0.1, 0.001), (beliefs, 0.005), (-0.03, 0.005), (0.0, 0.0), (surplus, 0.01)
    return Cause(winter, *(Estimate(*part) for part in parts), 1024, 1, 4)


CASES = [
    ((0.08, 0.01), (0.1, 0.01), 1, Verdict.MAINLY),
    ((0.03, 0.01), (0.1, 0.01), 1, Verdict.PARTLY),
    ((0.008, 0.001), (0.1, 0.01), 1, Verdict.HARDLY),
    ((0.01, 0.01), (0.1, 0.01), 1, Verdict.NONE),
    ((-0.03, 0.01), (0.1, 0.01), 1, Verdict.AGAINST),
    ((0.03, 0.01), (0.01, 0.01), 1, Verdict.OPEN),
    ((0.03, 0.01), (-0.1, 0.01), 1, Verdict.STILL),
    ((-0.06, 0.01), (-0.1, 0.01), 0, Verdict.MAINLY),
    ((0.06, 0.01), (-0.1, 0.01), 0, Verdict.AGAINST),
    ((0.06, 0.01), (0.1, 0.01), 0, Verdict.STILL),
]


@pytest.mark.parametrize(("ammunition", "total", "role", "said"), CASES)
def test_the_verdict_follows_from_the_intervals(winter, ammunition, total, role, said):
    """A defender gives in by bearing more loss, an attacker by taking less gain."""
    found = change(winter, ammunition, total, role)
    assert verdict(found) is said
    for lang in LANGUAGES:
        tongue = Tongue(lang)
        text = " ".join(tell(found, tongue))
        number = tongue.number(abs(100 * ammunition[0]), 1)
        assert number in text
        assert re.search("ammunition" if lang == "en" else "الذخيرة", text)


def test_every_verdict_has_been_tried():
    """None is left without its sentence."""
    assert {case[-1] for case in CASES} == set(Verdict)


def test_what_is_said_in_english(winter):
    """The answer stands beside the other parts, with its interval and its rank."""
    found = change(winter, (0.03, 0.01), (0.1, 0.01))
    text = re.sub(r"\s+", " ", " ".join(tell(found, Tongue("en"))))
    assert "What moved the Finnish side: 31 January 1940 to 6 March 1940" in text
    assert "would have borne the certain loss of 30.0% of all it had to lose" in text
    assert "So it was 10.0 points readier to settle (8.0 to 12.0)." in text
    assert "The largest part of the change is manpower: +10.0 points (+8.0 to +12.0)." in text
    assert "In part: +3.0 of the +10.0 points are its part (+1.0 to +5.0)" in text
    assert "number 3 of the six causes" in text
    assert "384 wars, taken from the 400 of 512" in text
    rows = [line for line in tell(found, Tongue("en")) if re.search(r" to [+\u2212]?[\d.]+$", line)]
    names = [re.split(" {2,}", line)[0] for line in rows]
    assert names[:4] == ["manpower", "strength learnt", "ammunition", "hope of intervention"]
    assert names[-1] == "change"
    assert [f.value for f in by_size(found)][:2] == ["manpower", "strength"]


@pytest.mark.parametrize(
    ("surplus", "said"),
    [
        (-0.05, "no treaty suits both, so the war begins"),
        (0.05, "there need be no war"),
        (0.005, "whether a treaty suits both cannot be told"),
    ],
)
def test_a_cause_is_told_by_what_is_left(winter, surplus, said):
    """With the part that takes most, and what is zero by construction."""
    text = re.sub(r"\s+", " ", " ".join(cause_words.tell(reasons(winter, surplus), Tongue("en"))))
    assert said in text
    assert "Most is taken away by this: disagreement, \u221212.0 points" in text
    assert "Indivisibility is zero by construction" in text
    assert "commitment is zero" not in text


def test_a_cause_that_is_switched_off_is_said_to_be(winter):
    """Zero by construction is no finding."""
    kept = winter.change({"talks.commitment": False})
    for lang in LANGUAGES:
        text = " ".join(cause_words.tell(reasons(kept, -0.05), Tongue(lang)))
        assert "talks.commitment" in text


def test_signs():
    """A rounded zero has none; in Arabic the sign stays before its number."""
    assert [signed(Tongue("en"), x) for x in (3.14, -3.14, 0.04, -0.04)] == [
        "+3.1", "\u22123.1", "0.0", "0.0",
    ]  # fmt: skip
    assert signed(Tongue("ar"), 3.14) == "\u200e+3.1"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("what", ["explain", "cause"])
def test_a_picture_stands_alone(winter, tmp_path, lang, what):
    """One element, no host, no page's colours, letters as shapes; the same bytes each time."""
    tongue = Tongue(lang)
    if what == "explain":
        plate = explain_plate(change(winter, (0.03, 0.01), (0.1, 0.01)), tongue)
    else:
        plate = cause_plate(reasons(winter, -0.05), tongue)
    path = tmp_path / "new" / "sum.svg"
    write_picture(path, plate.drawings[0], plate.keys, tongue)
    text = path.read_text("utf-8")
    assert text.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ')
    assert re.search('aria-label="[^"]+"', text)
    assert text.count("<svg ") == text.count("</svg>") == 1 + 2 + bool(plate.keys)
    assert set(re.findall(r"\w+://[^\s\"]+", text)) == {"http://www.w3.org/2000/svg"}
    assert "var(" not in text
    assert "<text" not in text
    assert text == on_paper(plate.drawings[0], plate.keys, tongue)
    assert len(plate.keys) == (2 if what == "explain" else 0)
    for key in plate.keys:
        assert isinstance(key, Key)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sum_runs_as_the_text_does(lang):
    """Larger is to the right in English, to the left in Arabic; the first row is on top."""
    ax = Figure().add_subplot()
    ax.plot([10, 40], [0, 1])
    _frame(ax, ["a", "b", "c"], Tongue(lang))
    low, high = ax.get_xlim()
    assert (low < high) == (lang == "en")
    assert ax.get_ylim()[0] > ax.get_ylim()[1]


def test_steps_join():
    """Each bar begins where the last one ended."""
    seen = []
    steps = [Step("up", 12.0, (10.0, 14.0), "attacker"), Step("down", -5.0, (-7.0, -3.0), "ink")]
    levels = Level("from", 30.0, (29.0, 31.0)), Level("to", 37.0, (35.0, 39.0))

    class Watched(Figure):
        """Remembers its bars when it is saved."""

        def savefig(self, *args, **kwargs):
            seen.extend((p.get_x(), p.get_width()) for p in self.axes[0].patches)
            super().savefig(*args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ceasefire.report.canvas.Figure", Watched)
        waterfall("t", levels[0], steps, levels[1], Tongue("en"), title="t", note="n")
    assert seen == [(30.0, 12.0), (42.0, -5.0)]
