"""Why this room exists: the story that the report tells is looked at in a real browser."""

from __future__ import annotations

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
QUESTIONS = ["fighting", "end", "terms", "why", "cost", "last", "claims", "record", "limits"]
VERDICTS = {"holds", "partly", "fails", "not-computable", "not-asked"}

pytestmark = [
    pytest.mark.web,
    pytest.mark.slow,
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(BROWSER is None, reason="NO CHROMIUM: THE STORY WAS NOT LOOKED AT"),
]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_asks_and_answers_in_order(opened, lang):
    """Each chapter is a question; the list of questions leads to each of them."""
    page, *_ = opened[lang, "desktop"]
    chapters = page.locator("section.chapter")
    assert chapters.evaluate_all("all => all.map(one => one.id)") == QUESTIONS
    for title in chapters.locator("h2").all_inner_texts():
        assert title.endswith("?" if lang == "en" else "؟")
    links = page.locator("nav a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert links == [f"#{name}" for name in QUESTIONS]
    assert page.locator("nav a").all_inner_texts() == chapters.locator("h2").all_inner_texts()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_treaty_has_a_map_and_an_account(opened, lang):
    """The typical treaty beside that of history, whose hours stand in a calendar."""
    page, *_ = opened[lang, "desktop"]
    assert page.locator("#terms #districts figure").count() == 2
    heads = page.locator("#cost table.grid").first.locator("thead th")
    assert heads.count() == 3
    assert page.locator("#cost table.grid").first.locator("tbody tr").count() > 8
    assert "11:00" in page.locator("#cost .days").inner_text()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_says_how_long_each_peace_holds(opened, lang):
    """Two charts, and a row for each treaty of history and for the typical one."""
    page, *_ = opened[lang, "desktop"]
    assert page.locator("#last #held figure").count() == 2
    assert page.locator("#last table.grid tbody tr").count() == 8


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_claim_has_a_verdict(opened, lang):
    """Of 44 claims few are left to their own command; what stands behind each can be opened."""
    page, *_ = opened[lang, "desktop"]
    claims = page.locator("#claims article")
    codes = claims.evaluate_all("all => all.map(one => one.classList[1])")
    assert len(codes) == 44
    assert set(codes) <= VERDICTS
    assert codes.count("not-asked") == 2
    first = claims.first
    assert not first.locator("dd").first.is_visible()
    first.locator("summary").click()
    assert first.locator("dd").first.is_visible()
    first.locator("summary").click()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_not_asked_names_the_command(opened, lang):
    """What moved the defender takes minutes; the page says how to ask."""
    page, *_ = opened[lang, "desktop"]
    commands = page.locator("#why .ask code").all_inner_texts()
    assert commands[0].startswith("ceasefire explain winter-war finland 1940-")
    assert "--full" in commands[1]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", WIDTHS)
def test_nothing_sticks_out(opened, lang, name):
    """Tables, lists, claims and commands stay within the page."""
    page, *_ = opened[lang, name]
    out = page.evaluate(
        "wide => [...document.querySelectorAll('main td, main th, main dd, main p, main code')]"
        ".map(one => one.getBoundingClientRect())"
        ".filter(box => box.width && (box.left < -0.5 || box.right > wide + 0.5)).length",
        WIDTHS[name],
    )
    assert out == 0


def test_no_rim_cuts_arabic_letters_apart(opened):
    """A rim lies below a whole text; a letter outside a rim has none of its own."""
    page, *_ = opened["ar", "desktop"]
    assert page.locator("svg .halo").count() > 40
    rimmed = page.evaluate(
        "() => [...document.querySelectorAll('use[href^=\"#DejaVu\"]')]"
        ".filter(letter => !letter.closest('.halo'))"
        ".filter(letter => getComputedStyle(letter).stroke !== 'none').length"
    )
    assert rimmed == 0
    bare = page.evaluate(
        "() => [...document.querySelectorAll('.halo')]"
        ".filter(rim => getComputedStyle(rim).paintOrder !== 'normal').length"
    )
    assert bare == 0
