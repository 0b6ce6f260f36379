"""Why this room exists: a real browser draws a treaty's map, and its colours are where they belong.

What is drawn is sampled from a canvas: pictures are not compared, for fonts and engines differ.
"""

from __future__ import annotations

import shutil

import pytest

from ceasefire.cli import main
from ceasefire.l10n import LANGUAGES

BROWSER = next(
    (
        found
        for name in ("chromium", "chromium-browser", "google-chrome")
        if (found := shutil.which(name))
    ),
    None,
)
WIDE = 1000
# Share of the left half and of the right half in which red prevails: ceded land and its border.
REDDISH = """async () => {
  const image = document.images[0];
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0, image.width, image.height);
  const half = Math.floor(image.width / 2);
  return [0, half].map((x) => {
    const data = pen.getImageData(x, 0, half, image.height).data;
    let red = 0;
    for (let i = 0; i < data.length; i += 4) red += data[i] - data[i + 2] > 35;
    return red / (data.length / 4);
  });
}"""

pytestmark = [
    pytest.mark.web,
    pytest.mark.slow,
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(BROWSER is None, reason="NO CHROMIUM: THE TREATY'S MAP WAS NOT LOOKED AT"),
]


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    """Return the map of the treaty of Moscow in each language."""
    folder = tmp_path_factory.mktemp("maps")
    for lang in LANGUAGES:
        words = ["winter-war", "--package", "moscow-1940", "--lang", lang, "--json"]
        with pytest.raises(SystemExit) as left:
            main(["treaty", *words, "--map", str(folder / f"{lang}.svg")])
        assert left.value.code == 0
    return {lang: (folder / f"{lang}.svg").read_text("utf-8") for lang in LANGUAGES}


@pytest.fixture
def page(browser):
    """Return an empty page."""
    page = browser.new_page(viewport={"width": WIDE, "height": WIDE})
    yield page
    page.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_map_is_drawn_and_asks_for_nothing(page, pictures, lang):
    """As a picture in a page; the large panel is left in English and right in Arabic."""
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(f"<img width={WIDE}>")
    page.evaluate(
        "(svg) => {document.images[0].src = "
        "'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg)}",
        pictures[lang],
    )
    left, right = page.evaluate(REDDISH)
    large, small = (left, right) if lang == "en" else (right, left)
    assert large > small > 0.02
    assert large > 0.08
    assert [url for url in asked if not url.startswith(("data:", "about:"))] == []


def test_arabic_letters_are_joined(page, pictures):
    """No rim of one letter lies over the next: each name has a rim below all of its letters."""
    page.set_content(pictures["ar"])
    strokes = page.evaluate(
        "() => [...document.querySelectorAll('.halo')].map((rim) => "
        "[getComputedStyle(rim).strokeWidth, rim.nextElementSibling !== null])"
    )
    assert len(strokes) > 40
    assert {width for width, _ in strokes} == {"1700px"}
    rimmed = page.evaluate(
        "() => [...document.querySelectorAll('use[href^=\"#DejaVu\"]')]"
        ".filter((letter) => !letter.closest('.halo'))"
        ".filter((letter) => getComputedStyle(letter).stroke !== 'none').length"
    )
    assert rimmed == 0
