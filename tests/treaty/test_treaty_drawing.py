"""Why this room exists: the map of a treaty stands alone, and shows east where east is."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from shapely import box
from treaty_terms import treaty

from ceasefire.l10n import Tongue
from ceasefire.report.treaty import Notary
from ceasefire.report.treaty.layout import BODY, SHEET, panels
from ceasefire.report.treaty.map import treaty_map
from ceasefire.report.treaty.survey import survey
from ceasefire.scenario.packages import package_names, package_path
from ceasefire.treaty.accounts import account
from ceasefire.treaty.settle import settle
from ceasefire.treaty.treaty import read_treaty

MOST_BYTES = 400_000


def settled_by(war, atlas, name):
    """Return a package laid on the land."""
    return settle(read_treaty(package_path(war, name)), atlas)


@pytest.fixture(scope="module")
def moscow(winter, winter_atlas):
    """Return the treaty of Moscow on the land."""
    return settled_by(winter, winter_atlas, "moscow-1940")


@pytest.fixture(scope="module")
def drawn(winter, moscow):
    """Return its map in both languages."""
    return {
        lang: treaty_map(
            winter, moscow, account(moscow), Notary(winter.document, moscow.atlas, Tongue(lang))
        )
        for lang in ("en", "ar")
    }


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_file_stands_alone(drawn, lang):
    """It parses, asks nothing of any host, needs no font and no style sheet."""
    text = drawn[lang]
    root = ET.fromstring(text)  # noqa: S314 - we wrote it ourselves a moment ago
    assert root.get("lang") == lang
    assert len(text.encode()) < MOST_BYTES
    assert re.findall(r"\w+://[^\s\"]+", text) == ["http://www.w3.org/2000/svg"]
    assert "var(" not in text
    assert "<text" not in text
    used = set(re.findall(r'(?:href="#|url\(#)([^")]+)', text))
    assert used <= set(re.findall(r' id="([^"]+)"', text))
    title = root.find("{http://www.w3.org/2000/svg}title").text
    assert title == {"en": "Moscow Peace Treaty", "ar": "معاهدة موسكو للسلام"}[lang]


@pytest.mark.slow
def test_the_same_treaty_gives_the_same_bytes(winter, moscow, drawn):
    """Nothing in a drawing depends on the hour or on chance."""
    notary = Notary(winter.document, moscow.atlas, Tongue("en"))
    assert treaty_map(winter, moscow, account(moscow), notary) == drawn["en"]


def test_arabic_orders_panels_and_mirrors_no_map(winter, moscow):
    """Frames are equal, places are exchanged: what is east lies to the right in both."""
    scene = survey(winter, moscow)
    english, arabic = (panels(scene, mirrored=flag) for flag in (False, True))
    assert [one.frame for one in english] == [one.frame for one in arabic]
    assert all(one.frame.west < one.frame.east for one in arabic)
    for one, other in zip(english, arabic, strict=True):
        assert one.x + one.frame.width + other.x == pytest.approx(SHEET)


def test_the_groups_of_moscow_have_windows(winter, moscow):
    """The Isthmus with Ladoga and the islands is large; Salla, Rybachy and Hanko stand beside."""
    scene = survey(winter, moscow)
    found = panels(scene, mirrored=False)
    assert [one.kind for one in found] == ["main", "before", "after", *["window"] * 3]
    seen = [one.regions for one in found if one.kind in {"main", "window"}]
    assert seen == [
        {"karelian-isthmus", "ladoga-karelia", "gulf-islands"},
        {"salla-kuusamo"},
        {"rybachy"},
        {"hanko"},
    ]


def test_panels_lie_on_the_sheet_and_apart(winter, winter_atlas):
    """Whatever history asked for; and every piece of land is seen in a panel."""
    for name in package_names(winter):
        scene = survey(winter, settled_by(winter, winter_atlas, name))
        found = panels(scene, mirrored=False)
        places = [box(x, y, x + wide, y + high) for x, y, wide, high in (p.box for p in found)]
        sheet = box(0, 0, SHEET, BODY).buffer(1e-6)
        assert all(sheet.covers(place) for place in places)
        pairs = [(a, b) for i, a in enumerate(places) for b in places[:i]]
        assert all(a.intersection(b).area < 1e-9 for a, b in pairs)
        frames = [one.frame.box for one in found if one.kind in {"main", "window"}]
        for area in scene.areas:
            assert any(frame.covers(area.shape) for frame in frames), (name, area.name)


def test_a_treaty_without_land_shows_the_country(toy_peace, toy_atlas):
    """There is a map of a mere ceasefire too."""
    terms = treaty({"kind": "ceasefire", "at": "1951-01-30T12:00", "clock": "attacker"})
    settled = settle(terms, toy_atlas)
    scene = survey(toy_peace, settled)
    assert [one.kind for one in panels(scene, mirrored=False)] == ["main", "before", "after"]
    assert scene.new_border.is_empty
    notary = Notary(toy_peace.document, toy_atlas, Tongue("en"))
    assert "No land is ceded" in treaty_map(toy_peace, settled, account(settled), notary)


def test_the_border_is_new_only_where_it_moved(moscow, winter):
    """Kainuu kept its border; the Isthmus did not."""
    scene = survey(winter, moscow)
    assert 500 < scene.new_border.length < 800
    assert scene.new_border.distance(scene.old_border) < 2.0
    old = scene.old_border.buffer(0.4)
    assert scene.new_border.intersection(old).length < 0.01 * scene.new_border.length
