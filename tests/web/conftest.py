"""Why this room exists: all pages are looked at by one real browser, opened once."""

from __future__ import annotations

import shutil

import pytest

from ceasefire.l10n import LANGUAGES, Tongue
from ceasefire.report.page import write_report
from ceasefire.report.story.findings import find
from ceasefire.war.facade import load

BROWSER = next(
    (
        found
        for name in ("chromium", "chromium-browser", "google-chrome")
        if (found := shutil.which(name))
    ),
    None,
)
WIDTHS = {"phone": 390, "desktop": 1280}
WARS = 300
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def browser():
    """Return a browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=BROWSER, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def reports(tmp_path_factory):
    """Return the Winter War's report in each language."""
    folder, runs = tmp_path_factory.mktemp("report"), load("winter-war").simulate(WARS, seed=1)
    found = find(runs)
    for lang in LANGUAGES:
        write_report(runs, folder / f"{lang}.html", Tongue(lang), None, found)
    return {lang: folder / f"{lang}.html" for lang in LANGUAGES}


@pytest.fixture(scope="session")
def opened(browser, reports):
    """Return pages by language and width, each with the requests and complaints it caused."""
    pages = {}
    for lang in LANGUAGES:
        for name, width in WIDTHS.items():
            page = browser.new_page(viewport={"width": width, "height": 900})
            asked, complaints = [], []
            page.on("request", lambda request, asked=asked: asked.append(request.url))
            page.on(
                "console", lambda message, complaints=complaints: complaints.append(message.text)
            )
            page.on("pageerror", lambda error, complaints=complaints: complaints.append(str(error)))
            page.goto(reports[lang].as_uri())
            pages[lang, name] = (page, asked, complaints)
    return pages
