"""Why this room exists: a real browser looks at the report, in both languages and two widths."""

from __future__ import annotations

import re
import shutil

import pytest

from ceasefire.l10n import LANGUAGES

BROWSER = next(
    (
        found
        for name in ("chromium", "chromium-browser", "google-chrome")
        if (found := shutil.which(name))
    ),
    None,
)
WIDTHS = {"phone": 390, "desktop": 1280}

pytestmark = [
    pytest.mark.web,
    pytest.mark.slow,
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(BROWSER is None, reason="NO CHROMIUM: THE REPORT WAS NOT LOOKED AT"),
]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_opens_alone(opened, reports, lang):
    """One file is asked for, nothing else; the console stays empty."""
    for name in WIDTHS:
        _, asked, complaints = opened[lang, name]
        assert [url for url in asked if not url.startswith("data:")] == [reports[lang].as_uri()]
        assert complaints == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_reads_in_its_direction(opened, lang):
    """Language and direction are set, and the text begins on the right side."""
    page, *_ = opened[lang, "desktop"]
    assert page.get_attribute("html", "lang") == lang
    assert page.get_attribute("html", "dir") == {"en": "ltr", "ar": "rtl"}[lang]
    box = page.locator("h1").bounding_box()
    middle = box["x"] + box["width"] / 2
    assert (middle > WIDTHS["desktop"] / 2) == (lang == "ar")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", WIDTHS)
def test_every_figure_is_seen(opened, lang, name):
    """All pictures have a size, lie within the page, and hold ink."""
    page, *_ = opened[lang, name]
    figures = page.locator("figure")
    assert figures.count() >= 20
    for i in range(figures.count()):
        picture = figures.nth(i).locator("svg")
        box = picture.bounding_box()
        assert box["width"] > 200
        assert box["height"] > 100
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= WIDTHS[name]
        assert picture.locator("path").count() > 10


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", WIDTHS)
def test_nothing_scrolls_sideways(opened, lang, name):
    """Neither on a phone nor on a desk."""
    page, *_ = opened[lang, name]
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= WIDTHS[name]


def test_arabic_is_arabic_throughout(opened):
    """No English word but commands is in what a reader reads, and the fallback font is there."""
    page, *_ = opened["ar", "desktop"]
    text = page.locator("main").inner_text()
    for command in page.locator("main code").all_inner_texts():
        text = text.replace(command, "")
    assert re.findall(r"[A-Za-z]{2,}", text) == []
    faces = page.evaluate(
        "document.fonts.load('16px \"Ceasefire Fallback\"', 'سلام').then(f => f.length)"
    )
    assert faces == 1


def test_numbers_are_read_from_left_to_right(opened):
    """In the Arabic table a median stands left of its error, as in English."""
    for lang in LANGUAGES:
        page, *_ = opened[lang, "desktop"]
        cell = page.locator(".coverage td:nth-of-type(2) > bdi").first
        error = cell.locator("small").bounding_box()
        assert error["x"] > cell.bounding_box()["x"] + 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_dark_and_print_follow_the_reader(opened, lang):
    """Dark on a dark screen, light on paper whatever the screen."""
    page, *_ = opened[lang, "desktop"]
    seen = {}
    for media, scheme in (("screen", "light"), ("screen", "dark"), ("print", "dark")):
        page.emulate_media(media=media, color_scheme=scheme)
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        seen[media, scheme] = sum(map(int, re.findall(r"\d+", colour)[:3]))
    page.emulate_media(media="screen", color_scheme="light")
    assert seen["screen", "dark"] < 200 < seen["screen", "light"]
    assert seen["print", "dark"] == seen["screen", "light"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", WIDTHS)
def test_pictures_are_taken(opened, tmp_path, lang, name):
    """For people to look at: the path is pytest's own."""
    page, *_ = opened[lang, name]
    page.screenshot(path=tmp_path / f"{lang}-{name}.png", full_page=True)
    assert (tmp_path / f"{lang}-{name}.png").stat().st_size > 100_000
