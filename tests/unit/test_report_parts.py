"""Why this room exists: the report says what the wars say, and what it draws stays whole."""

from __future__ import annotations

import re
from datetime import date
from functools import partial

import numpy as np
import pytest
from pyproj import Geod

from ceasefire.errors import RequestError
from ceasefire.l10n import Tongue
from ceasefire.report import coverage
from ceasefire.report.atomic import landing
from ceasefire.report.canvas import COLOURS, draw, shades
from ceasefire.report.figures.breach import breach_days
from ceasefire.report.font import font_face
from ceasefire.report.geography import read_geography
from ceasefire.report.outcomes import outcomes
from ceasefire.report.page import page
from ceasefire.report.view import View
from ceasefire.report.words import find_pause, summary
from ceasefire.scenario.mapfile import read_map
from ceasefire.war.facade import Runs, load

ISOLATES = re.compile("[\u2066-\u2069]")


@pytest.fixture(scope="module")
def runs(toy_path):
    """Return a small batch of the small war."""
    return load(toy_path).simulate(120, seed=5)


@pytest.fixture(scope="module")
def view(runs):
    """Return it in English."""
    return View(runs, Tongue("en"))


@pytest.mark.parametrize(
    ("attacking", "pause"),
    [
        ([1, 1, 0.4, 0.2, 0.7], (3, 5)),
        ([1, 0.4, 0.4], (2, None)),
        ([0.1, 0.9, 0.9], None),
        ([0.1, 0.6, 0.3, 0.5], (3, 4)),
        ([0.0, 0.1], None),
    ],
)
def test_a_pause_is_when_most_wars_stand_still(attacking, pause):
    """From the first day below one half after the start, to the first at one half again."""
    assert find_pause(np.array(attacking)) == pause


def test_dates_come_from_the_record(view):
    """The days on which observables lie, and the last of them as the end of the record."""
    days = sorted({6, *(m.probe.day for m in view.marks if m.row.unit != "day")} - {1})
    assert view.dates == tuple(days)
    assert view.record_end == days[-1] == view.reading_day
    assert view.calendar(6) == date(1950, 12, 6)


def test_without_a_record_dates_are_evenly_spaced(runs):
    """And nothing is compared; the page still stands."""
    bare = View(Runs(runs.ensemble, ()), Tongue("en"))
    assert (bare.record_end, bare.reading_day) == (None, bare.horizon)
    assert bare.dates == (12, 24, 36, 48, 60)
    text = page(bare.runs, bare.tongue)
    assert "<table" not in text
    assert text.count("<figure") > 10


def test_the_summary_speaks_of_these_wars(view):
    """Its numbers are those of the arrays."""
    said = ISOLATES.sub("", " ".join(summary(view)))
    days = breach_days(view, view.main.lines[0].id)
    share = round(100 * float(np.mean(~np.isnan(days))))
    assert f"broke in {share}% of the wars" in said
    assert f"(day {np.nanmedian(days):.0f})" in said
    found = coverage.total(view)
    assert f"Of {found.tests} recorded figures" in said


def test_breach_days_are_the_first_of_all_sectors(view):
    """Against a loop over wars and sectors."""
    line, wars = view.main.lines[0].id, view.runs.ensemble.wars["breached"].to_numpy()
    slow = []
    for war in wars:
        days = [
            war[k, j]
            for k, sector in enumerate(view.war.sectors)
            for j, other in enumerate(sector.lines)
            if other.id == line and not np.isnan(war[k, j])
        ]
        slow.append(min(days, default=np.nan))
    np.testing.assert_array_equal(breach_days(view, line), slow)


def test_rows_say_what_scores_say(view):
    """Same order, same verdicts; places on the strip lie in it and in order."""
    rows = coverage.rows(view)
    assert [row.covered for row in rows] == [score.covered for score in view.scores]
    assert [row.told for row in rows] == [score.role == "input" for score in view.scores]
    for row in rows:
        assert all(0 <= place <= 100 for place in row.strip)
        assert row.strip.q10 <= row.strip.median <= row.strip.q90
        assert row.strip.record_low <= row.strip.record <= row.strip.record_high


def test_a_day_after_the_horizon_is_said_to_be_just_that(view):
    """The horizon plus one is a convention, not a date."""
    score = view.scores[0]
    assert ISOLATES.sub("", coverage._figure(view, score, view.horizon + 1.0)) == "after 60"


def test_outcomes_have_standard_errors(view):
    """Binomial with Laplace's estimate, and all shares together are one."""
    found = outcomes(view)
    assert sum(outcome.share for outcome in found) == pytest.approx(1)
    p, n = found[0].share, len(view.runs)
    likely = (p * n + 1) / (n + 2)
    error = 100 * np.sqrt(likely * (1 - likely) / n)
    assert ISOLATES.sub("", found[0].text) == f"{100 * p:.1f}% ± {error:.1f}%"


def test_the_plane_keeps_lengths(winter):
    """Axes on the plane against geodesics on the ellipsoid, leg by leg, within 0.2 %."""
    earth, globe = read_geography(winter), Geod(ellps="WGS84")
    for feature in read_map(winter.folder / "map" / "sectors.geojson"):
        true = globe.geometry_length(feature.geometry) / 1000
        assert earth.axes[feature.properties["sector"]].length == pytest.approx(true, rel=2e-3)


def test_the_border_is_that_of_the_wars_first_year(winter):
    """A border of a later year belongs to a treaty, not to this map."""
    every = read_map(winter.folder / "map" / "borders.geojson")
    assert {feature.properties["year"] for feature in every} == {1939, 1940}
    then = [feature for feature in every if feature.properties["year"] == 1939]
    assert len(read_geography(winter).border) == len(then)


def test_a_war_without_maps_has_no_map(toy_copy):
    """And the report goes on without one."""
    for path in (toy_copy / "map").iterdir():
        path.unlink()
    text = page(load(toy_copy).simulate(20), Tongue("en"))
    assert 'id="map"' not in text
    assert 'id="fronts"' in text


def test_a_drawing_follows_the_theme():
    """No colour, no size and no foreign id is left in it; letters are shared."""
    picture = draw("a", (2, 1), partial(_paint, "x"), title="t")
    other = draw("b", (2, 1), partial(_paint, "x"), title="t")
    assert not re.search("|".join(COLOURS.values()), picture.svg)
    assert picture.svg.startswith('<svg aria-hidden="true" focusable="false" viewBox="0 0 144 72">')
    own = set(re.findall(r' id="([^"]*)"', picture.svg))
    assert own
    assert own.isdisjoint(re.findall(r' id="([^"]*)"', other.svg))
    assert picture.glyphs == other.glyphs
    used = set(re.findall(r'href="#(DejaVu[^"]*)"', picture.svg))
    assert used
    assert used <= set(picture.glyphs)


def _paint(text, figure):
    ax = figure.subplots()
    ax.plot([0, 1], [0, 1], color=COLOURS["attacker"])
    ax.set_title(text, color=COLOURS["ink"])


def test_a_drawing_is_the_same_every_time():
    """Pages can be compared byte by byte."""
    first, second = (draw("a", (2, 1), partial(_paint, "سلام"), title="t") for _ in range(2))
    assert first == second


def test_arabic_letters_are_joined():
    """Four letters in a word are not four isolated shapes: the medial form has its own glyph."""
    joined = draw("a", (2, 1), partial(_paint, "بب"), title="t").glyphs
    alone = draw("a", (2, 1), partial(_paint, "ب ب"), title="t").glyphs
    assert set(joined) - set(alone)


@pytest.mark.parametrize(("dates", "ends"), [(1, ("time0", "time0")), (2, ("time0", "time4"))])
def test_dates_have_shades_from_first_to_last(dates, ends):
    """Few dates use the whole range."""
    found = shades(dates)
    assert (found[0], found[-1]) == ends
    assert len(set(shades(5))) == 5


def test_the_font_is_small_and_shapes():
    """Only what the page needs, in two weights, as data and not as an address."""
    face = font_face("السلام 123")
    assert face.count("@font-face") == 2
    assert face.count("url(data:font/woff;base64,") == face.count("url(") == 2
    assert len(face) < 40_000


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_page_asks_nothing_of_anybody(runs, lang):
    """No script, no address, nothing unfilled, and only logical properties in its style."""
    text = page(runs, Tongue(lang), {"frost": "off"})
    assert not re.search(r"<script|javascript:|https?:(?!//www\.w3\.org/)|//[a-z]+\.", text)
    assert not re.search(r"\{\{|\}\}(?!\s*[}@:.*a-z\[])|\bNone\b|\bnan\b", _words(text))
    assert "ceasefire run toy-war -n 120 --seed 5" in text
    assert "--set frost=off" in text
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1]
    assert not re.search(r"(margin|padding|border)-(left|right)|[^-]\b(left|right):", style)
    assert not re.search(r"text-align:\s*(left|right)|float:", style)


def _words(text):
    """Return what a reader sees."""
    return re.sub(r"<style.*?</style>|<svg.*?</svg>|<[^>]*>", " ", text, flags=re.DOTALL)


def test_the_same_wars_make_the_same_page(runs):
    """Byte by byte."""
    assert page(runs, Tongue("en")) == page(runs, Tongue("en"))


def test_landing_is_all_or_nothing(tmp_path):
    """Files appear together; a failure leaves neither files nor folders."""
    with landing(tmp_path / "a" / "b") as work:
        (work / "x").write_text("1")
        (work / "y").write_text("2")
        assert list((tmp_path / "a" / "b").glob("[xy]")) == []
    assert sorted(p.name for p in (tmp_path / "a" / "b").iterdir()) == ["x", "y"]
    with pytest.raises(KeyboardInterrupt):
        _interrupt(tmp_path / "c" / "d")
    assert not (tmp_path / "c").exists()


def _interrupt(folder):
    with landing(folder) as work:
        (work / "x").write_text("1")
        raise KeyboardInterrupt


def test_landing_refuses_what_cannot_be_written(tmp_path):
    """A full disk, say, is one sentence that names the folder."""
    with pytest.raises(RequestError, match=r"cannot write here \(No space"), landing(tmp_path):
        raise OSError(28, "No space left on device")
    assert list(tmp_path.iterdir()) == []
