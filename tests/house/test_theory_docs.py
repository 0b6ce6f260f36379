"""Why this room exists: the textbook's pages say what the program says, and are built alike."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from ceasefire.cli import main
from ceasefire.theory.catalogue import GAMES

ROOT = Path(__file__).parents[2]
BOOK = ROOT / "docs" / "reference" / "textbook-games"
PAGES = sorted(page for page in BOOK.glob("*.md") if page.name != "README.md")
HEADINGS = ["Definition", "Timing", "Equilibrium", "A worked question", "Exercise", "Sources"]
BLOCK = re.compile(r"^```sh\n(ceasefire theory .*)\n```\n\n```text\n((?:.*\n)*?)```$", re.MULTILINE)
NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?")
CUT = "…"  # stands for lines left out
BLOCKS = [
    pytest.param(*found.groups(), id=f"{page.stem}-{k}")
    for page in sorted(BOOK.glob("*.md"))
    for k, found in enumerate(BLOCK.finditer(page.read_text(encoding="utf-8")))
]


def text(page):
    """Return what a page says."""
    return page.read_text(encoding="utf-8")


def parts(lines):
    """Split lines where some were left out."""
    found = [[]]
    for line in lines:
        if line == CUT:
            found.append([])
        else:
            found[-1].append(line)
    return [part for part in found if part]


def agree(printed, told, slack):
    """Return whether two lines have the same words, and numbers that differ by no more."""
    words = [NUMBER.sub("#", line).split() for line in (printed, told)]
    numbers = [[float(n) for n in NUMBER.findall(line)] for line in (printed, told)]
    return words[0] == words[1] and numbers[0] == pytest.approx(numbers[1], rel=1e-4, abs=slack)


@pytest.mark.parametrize(("command", "output"), BLOCKS)
def test_a_command_prints_what_the_page_says(command, output, capsys, monkeypatch):
    """Word for word and number for number; simulated numbers may differ between machines."""
    monkeypatch.chdir(ROOT)
    slack = 0.01 if "--general" in command else 1e-6
    with pytest.raises(SystemExit) as left:
        main(shlex.split(command)[1:])
    assert left.value.code == 0
    told = capsys.readouterr().out.splitlines()
    at = 0
    for part in parts(output.splitlines()):
        places = range(at, len(told) - len(part) + 1)
        fits = (k for k in places if all(map(agree, part, told[k:], [slack] * len(part))))
        at = next(fits, -1)
        assert at >= 0, f"{command} does not print:\n" + "\n".join(part)
        at += len(part)


def test_every_block_is_one_of_these():
    """No command of the book escapes the test above, and no output stands without its command."""
    for fence in ("```sh", "```text"):
        assert len(BLOCKS) == sum(text(page).count(fence) for page in BOOK.glob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_goes_from_definition_to_solution(page):
    """Same headings everywhere; question and solution have a command each."""
    assert re.findall(r"^## (.*)$", text(page), re.MULTILINE) == HEADINGS
    question = text(page).partition("## A worked question")[2].partition("## Exercise")[0]
    solution = re.search(
        r"<details>\n<summary>Solution</summary>\n(.*?)</details>", text(page), re.DOTALL
    )
    assert "\nceasefire theory" in question
    assert "\nceasefire theory" in solution[1]


def test_every_game_has_its_page_and_its_tag():
    """A table at the top of one page tells whose model it is."""
    rows = [
        row
        for page in PAGES
        for row in re.findall(r"^\| `(.*)` \| (.*) \|$", text(page), re.MULTILINE)
    ]
    assert dict(rows) == {name: game.tag.partition(":")[0] for name, game in GAMES.items()}
    assert len(rows) == len(GAMES)


def test_the_book_lists_its_pages():
    """With the number of games on each."""
    listed = re.findall(r"^\| \[.*\]\((.*)\) \| (\d+) \|", text(BOOK / "README.md"), re.MULTILINE)
    games = {page.name: len(re.findall(r"^\| `", text(page), re.MULTILINE)) for page in PAGES}
    assert {name: int(number) for name, number in listed} == games


@pytest.mark.parametrize("page", sorted(BOOK.glob("*.md")), ids=lambda page: page.stem)
def test_a_line_holds_one_sentence(page):
    """So that a change of a sentence is a change of a line; sources are cited whole."""
    told = re.sub(r"```.*?```", "", text(page).partition("## Sources")[0], flags=re.DOTALL)
    prose = [line for line in told.splitlines() if not re.match(r"    |[|#<]", line)]
    assert len(prose) > 20
    assert not [line for line in prose if re.search(r"[.?!] [A-Z]", line)]
