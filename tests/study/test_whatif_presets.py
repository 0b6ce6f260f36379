"""Presets are read as strictly as all else in a scenario's folder."""

from __future__ import annotations

import pytest

from ceasefire.errors import RequestError, ScenarioFileError, SettingError
from ceasefire.scenario.load import load
from ceasefire.scenario.packages import package_names
from ceasefire.scenario.whatif import WHATIF, alternatives, load_presets

GOOD = """\
schema: ceasefire/whatif@1
presets:
  - id: less
    title: {en: Fewer shells, ar: قذائف أقل}
    question: {en: And with fewer shells?, ar: وبقذائف أقل؟}
    settings: {shells: 0.5, frost: off}
  - id: paper
    title: {en: A paper, ar: ورقة}
    question: {en: Who would have signed?, ar: من كان سيوقع؟}
    package: {id: ridge-peace, on: 1951-01-10}
"""


@pytest.fixture
def folder(toy_copy):
    """Return a copy of the small war with presets."""
    (toy_copy / WHATIF).write_text(GOOD, encoding="utf-8")
    return toy_copy


def test_the_questions_that_the_article_implies_ship(winter):
    """Each changes the war, or names terms that lie with the record."""
    presets = load_presets(winter)
    assert [preset.id for preset in presets] == [
        "twice-the-shells", "no-aid", "force-arrives", "nobody-promises", "no-learning",
        "no-terijoki", "accept-january-terms", "demands-accepted",
    ]  # fmt: skip
    for preset in presets:
        if preset.package:
            assert preset.package.id in package_names(winter)
        else:
            assert winter.change(preset.settings).digest != winter.digest


def test_no_simulation_reads_them(folder, toy):
    """A question is not part of the war."""
    assert load(folder).digest == toy.digest


def test_a_war_can_do_without(toy):
    """Then there are none."""
    assert load_presets(toy) == ()


WRONG = [
    ("settings: {shells", "§setings: {shells", "presets.less.setings: is not a known key"),
    ("shells: 0.5", "§shels: 0.5", "presets.less.settings.shels: war.yaml has no 'shels' (did you"),
    ("shells: 0.5", "§shells: [1]", "presets.less.settings.shells: must be a number or a text"),
    ("shells: 0.5", "§shells: -1", "presets.less.settings.shells: must be at least 0 (got -1)"),
    ("shells: 0.5", "§shells: ", "presets.less.settings.shells: needs a value (a cause is"),
    (
        "shells: 0.5",
        "§contact.closed: off",
        "presets.less.settings.'contact.closed': toy-war has no",
    ),
    ("id: paper", "id: less", "presets: every id must be used once"),
    ("id: paper", "id: settings", "presets: every id must be used once, and never 'settings'"),
    (
        "    package: {",
        "    settings: {frost: 0}\n    package: {",
        "presets.paper: must have either",
    ),
    ("    settings: {shells: 0.5, frost: off}\n", "", "presets.less: must have either settings or"),
    ("on: 1951-01-10", "on: §soon", "presets.paper.package.on: must be a date such as"),
    ("whatif@1", "whatif@2", "schema: must be 'ceasefire/whatif@1'"),
    ("en: A paper, ", "", "presets.paper.title.en: is required"),
]


@pytest.mark.parametrize(("old", "new", "expected"), WRONG, ids=[n[:25] for _, n, _ in WRONG])
def test_a_fault_is_named_with_its_place(folder, old, new, expected):
    """File, line, column, field, what was expected and what came."""
    assert old in GOOD
    text = GOOD.replace(old, new, 1)
    before = text.partition("§")[0]
    place = f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}: "
    (folder / WHATIF).write_text(text.replace("§", ""), encoding="utf-8")
    with pytest.raises(ScenarioFileError) as caught:
        load_presets(load(folder))
    said = str(caught.value).removeprefix(f"{folder / WHATIF}:")
    assert expected in said
    if "§" in text:
        assert said.startswith(place)


def test_settings_are_added_to_each_preset(folder):
    """What is said on the command line has the last word; names given twice count once."""
    war = load(folder)
    one, two = alternatives(war, ["less", "paper", "less"], {"shells": "0.25"})
    assert one.settings == {"shells": "0.25", "frost": "off"}
    assert one.scenario == war.change({"shells": 0.25, "frost": 0})
    assert (two.package.id, two.scenario) == ("ridge-peace", war.change({"shells": 0.25}))


def test_settings_alone_are_a_question_too(toy):
    """Without a name."""
    (one,) = alternatives(toy, [], {"frost": "off"})
    assert (one.id, one.preset, one.package) == ("settings", None, None)
    assert one.scenario == toy.change({"frost": 0})


def test_mistakes_are_said_with_a_hint(folder, toy):
    """What may have been meant, or what there is."""
    with pytest.raises(RequestError, match=r"toy-war: no preset 'les' \(did you mean 'less'\?\)"):
        alternatives(load(folder), ["les"], {})
    with pytest.raises(RequestError, match=r"no preset 'xyz' \(there are: less, paper\)"):
        alternatives(load(folder), ["xyz"], {})
    with pytest.raises(RequestError, match=r"no preset 'less' \(it has no whatif.yaml\)"):
        alternatives(toy, ["less"], {})
    with pytest.raises(SettingError, match="frst"):
        alternatives(toy, [], {"frst": "0"})
