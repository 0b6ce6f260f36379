"""What the documents tell people to type is typed here, and their links lead somewhere."""

from __future__ import annotations

import importlib.util
import re
import shlex
import shutil
import socket
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.main import get_command

from ceasefire.cli import main
from ceasefire.cli.app import app
from ceasefire.scenario.tables import TABLES, ObservableRow
from ceasefire.scenario.war import Document
from ceasefire.war.talks import stage

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"!?\[([^\]]*)\]\(([^)\s]+)\)")
HOSTS = re.compile(r"pypi|pythonhosted|npmjs|anaconda|conda-forge|crates\.io|://", re.IGNORECASE)
FEW, FEW_PATHS = 24, 256  # wars, and paths of a plan, are enough to see that an example works
ACTIVATE = "source .venv/bin/activate"


class Block(NamedTuple):
    """A fenced block of a page."""

    language: str
    text: str


def read(path):
    """Return a page's text."""
    return path.read_text(encoding="utf-8")


def named(path):
    """Return a page's path as the tests show it."""
    return path.relative_to(ROOT).as_posix()


def blocks(path, *languages):
    """Return the fenced blocks of a page in some languages."""
    found = [Block(*match.groups()) for match in FENCE.finditer(read(path))]
    return [block for block in found if block.language in languages]


def targets():
    """Return the targets of the Makefile."""
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def with_blocks(*languages):
    """Return the pages that have such blocks."""
    return [path for path in PAGES if blocks(path, *languages)]


@pytest.fixture
def alone(tmp_path, monkeypatch):
    """Work in an empty folder beside the tests' scenarios, without a network."""

    def refuse(*_):
        raise OSError("an example asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(stage, "DESIGN_PATHS", FEW_PATHS)
    (tmp_path / "tests").symlink_to(ROOT / "tests")
    monkeypatch.chdir(tmp_path)


def typed(line):
    """Do what a line of a shell block says, with few wars."""
    words = shlex.split(line)
    if words[0] == "make":
        assert words[1] in targets()
    elif words[0] == "cp":
        assert words[1] == "-r"
        shutil.copytree(*words[2:])
    elif words[0] == "ceasefire":
        if words[1] == "run":
            count = words.index("-n") + 1 if "-n" in words else len(words) + 1
            words[count - 1 : count + 1] = ["-n", str(FEW)]
        with pytest.raises(SystemExit) as left:
            main(words[1:])
        assert left.value.code == 0, line
    else:
        assert line == ACTIVATE, f"nobody knows how to try {line!r}"


def test_there_is_something_to_try():
    """Empty lists would prove nothing."""
    assert len(with_blocks("python")) >= 4
    assert len(with_blocks("sh")) >= 5
    assert not with_blocks("bash", "shell")  # one name for one thing
    # A console block holds a command and what it printed; another test compares the two.
    assert all(path.parent.name == "textbook-games" for path in with_blocks("console"))


@pytest.mark.slow
@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("path", with_blocks("sh"), ids=named)
def test_commands_of_a_page_work(path, capsys):
    """One after the other, as a reader types them."""
    for block in blocks(path, "sh"):
        for line in block.text.splitlines():
            typed(line)
    assert capsys.readouterr().err == ""


@pytest.mark.slow
@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("path", with_blocks("python"), ids=named)
def test_python_of_a_page_works(path, capsys):
    """One name space a page."""
    space = {}
    for block in blocks(path, "python"):
        code = re.sub(r"simulate\([\d_]+", f"simulate({FEW}", block.text)
        exec(compile(code, named(path), "exec"), space)  # noqa: S102 - that is what is tested
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_links_lead_to_files_and_headings(path):
    """A link to source code leads to what it names."""
    for text, link in LINK.findall(read(path)):
        where, _, heading = link.partition("#")
        goal = (path.parent / where).resolve() if where else path
        assert goal.exists(), link
        if heading:
            assert heading in slugs(goal), link
        if goal.suffix == ".py":
            assert re.search(rf"^(def|class) {text.strip('`')}\b", read(goal), re.MULTILINE), link


def slugs(path):
    """Return the anchors of a page's headings."""
    heads = re.findall(r"^#+ (.+)$", read(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_no_page_names_a_host(path):
    """Whoever installs knows from where."""
    assert not HOSTS.findall(read(path))


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_what_is_made_can_be_made(path):
    """Every ``make`` in a page is a target."""
    assert set(re.findall(r"`make ([a-z]+)", read(path))) <= targets()


def test_both_readmes_name_the_same_commands():
    """Who reads Arabic is told no less."""
    known = {f"ceasefire {name}" for name in commands()} | {f"make {name}" for name in targets()}
    english, arabic = (
        {words for words in known if re.search(rf"\b{words}\b", read(ROOT / name))}
        for name in ("README.md", "README.ar.md")
    )
    assert english == arabic
    assert english >= {f"ceasefire {name}" for name in commands()} | {"make run", "make test"}


def test_the_tutorial_names_the_report_s_sections():
    """By the titles that the page shows."""
    files = (f"src/ceasefire/l10n/en-{name}.ftl" for name in ("report", "story"))
    words = "".join(read(ROOT / name) for name in files)
    titles = set(re.findall(r"^(?:[a-z]+-title|story-[a-z]+) = (.+)$", words, re.MULTILINE))
    second = read(DOCS / "tutorials/first-war.md").split("\n## ")[2]
    told = [one for line in second.splitlines() for one in re.findall(r"\*([^*]+)\*", line)]
    assert len(told) > 4
    assert set(told) <= titles


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_pictures_are_small_and_ask_nothing_of_any_host(lang):
    """Whoever reads the page needs no font and no network."""
    text = read(DOCS / f"pictures/winter-war.{lang}.svg")
    assert len(text.encode("utf-8")) < 225_000
    assert re.findall(r"\w+://[^\s\"]+", text) == ["http://www.w3.org/2000/svg"]
    assert "var(" not in text
    assert "<text" not in text


@pytest.mark.slow
def test_pictures_can_be_drawn_anew(tmp_path, monkeypatch):
    """With the tool that ``make pictures`` starts."""
    spec = importlib.util.spec_from_file_location("drawer", ROOT / "tools/draw_pictures.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    monkeypatch.setattr(tool, "WARS", FEW)
    tool.main(tmp_path)
    for lang in ("en", "ar"):
        assert read(tmp_path / f"winter-war.{lang}.svg").count("<svg ") == 1 + 9


def commands():
    """Return the program's commands by name."""
    return get_command(app).commands


@pytest.mark.parametrize("name", commands())
def test_reference_of_a_command_lists_its_options(name):
    """All of them, and no others."""
    sections = re.split(r"^## ", read(DOCS / "reference/commands.md"), flags=re.MULTILINE)
    section = next(one for one in sections if one.startswith(f"ceasefire {name}\n"))
    cells = re.findall(r"^\|(.*?)\|", section, re.MULTILINE)
    told = {word for cell in cells for word in re.findall(r"`(-[-\w]+)`", cell)}
    options = [p for p in commands()[name].params if p.param_type_name == "option"]
    assert told == {word for option in options for word in option.opts} - {"--help"}


def test_the_fighting_names_every_law():
    """With the file in which it stands."""
    linked = {
        text.strip("`") for text, _ in LINK.findall(read(DOCS / "explanation/the-fighting.md"))
    }
    laws = sorted((ROOT / "src/ceasefire/campaign/laws").glob("*.py"))
    laws.append(ROOT / "src/ceasefire/belief/strength.py")
    names = {n for path in laws for n in re.findall(r"^@law\ndef (\w+)", read(path), re.MULTILINE)}
    assert len(names) > 20
    assert names <= linked


def test_the_guide_for_authors_names_every_column_and_section():
    """And shows faults as they are shown."""
    words = set(re.findall(r"`([\w.]+)`", read(DOCS / "how-to/write-a-scenario.md")))
    for model in (*TABLES.values(), ObservableRow):
        assert {field.alias or name for name, field in model.model_fields.items()} <= words
    assert {field.alias or name for name, field in Document.model_fields.items()} <= words


@pytest.mark.usefixtures("alone")
def test_the_guide_for_authors_shows_faults_as_they_are_shown(toy_path, capsys):
    """The same two mistakes, word for word."""
    folder = Path(shutil.copytree(toy_path, "my-war"))
    for file, right, wrong in (
        ("war.yaml", "strength: 2.0", "strength: -1"),
        ("forces.csv", "50000,45000,", "50000,lots,"),
    ):
        text = read(folder / file)
        assert right in text
        (folder / file).write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["check", "my-war"])
    shown = [b.text for b in blocks(DOCS / "how-to/write-a-scenario.md", "text")]
    assert capsys.readouterr().err in shown
