"""Why this room exists: ``--set`` reaches every number of ``war.yaml`` and nothing else."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from ceasefire.errors import SettingError
from ceasefire.scenario.load import load
from ceasefire.scenario.settings import parse_settings

TAKEN = [  # path, value, where it ends up, what stands there then
    ("frost", "off", "switches.frost", 0.0),
    ("frost", "ON", "switches.frost", 1.0),
    ("frost", None, "switches.frost", 0.0),
    ("frost", "1e1", "switches.frost", 10.0),
    ("learning", "0", "switches.learning", 0.0),
    ("learning", True, "switches.learning", 1.0),
    ("shells", 2, "switches.shells", 2.0),
    ("switches.shells", "0.5", "switches.shells", 0.5),
    ("aid.shells", np.float64(0.5), "switches.aid.shells", 0.5),
    ("aid", "none", "switches.aid.men", 0.0),
    ("aid", None, "switches.aid.guns", 0.0),
    ("aid", "0.5", "switches.aid.shells", 0.5),
    ("aid", {"men": 3}, "switches.aid.men", 3.0),
    ("sectors.river-road.road_men", "300000", "sectors.0.road_men", 300_000.0),
    ("sectors.river-road.lines.canal.strength", "1.5", "sectors.0.lines.0.strength", 1.5),
    ("sectors.river-road.flank", "none", "sectors.0.flank", None),
    ("routes.harbour.chance", 0, "routes.0.chance", 0.0),
    ("beliefs.common", "on", "beliefs.common", True),
    ("beliefs.common", "false", "beliefs.common", False),
    ("beliefs.attacker", {"mean": 0.1, "sd": 0.2}, "beliefs.attacker.sd", 0.2),
    ("combat.attrition", "lanchester-log", "combat.attrition", "lanchester-log"),
    ("calendar.days", np.int64(40), "calendar.days", 40),
    ("calendar.thaw", "1951-02-01", "calendar.thaw", date(1951, 2, 1)),
    ("calendar.thaw", date(1951, 2, 1), "calendar.thaw", date(1951, 2, 1)),
    ("posture.note", "off", "posture.note", "off"),
    ("codes.cow", "142", "codes.cow", 142),
    ("sectors.hill-road.cover", 2, "sectors.1.cover", 2.0),
]


@pytest.mark.parametrize(("path", "value", "where", "expected"), TAKEN)
def test_a_setting_reaches_its_place(toy, path, value, where, expected):
    """Words, texts and numbers become what the schema has there."""
    here = toy.change({path: value}).document
    for step in where.split("."):
        here = here[int(step)] if step.isdigit() else getattr(here, step)
    assert here == expected
    assert type(here) is type(expected)


REFUSED = [
    ("frst", 1, "setting frst: war.yaml has no 'frst' (did you mean 'frost'?)"),
    ("zzz", 1, "setting zzz: war.yaml has no 'zzz'; it has schema, id, title"),
    ("sectors.canal.terrain", 1, "sectors has no 'canal'; it has river-road, hill-road"),
    ("sectors.0.terrain", 1, "sectors has no '0'; it has river-road, hill-road"),
    ("sectors.hill-road.flank.loss", 1, "sectors.hill-road.flank has no 'loss'; it is a single"),
    ("aid.shels", 1, "setting aid.shels: switches.aid has no 'shels' (did you mean 'shells'?)"),
    ("aid", {"shels": 1}, "setting aid: has no 'shels' (did you mean 'shells'?)"),
    ("weather", 0, "setting weather: is a section; it has persistence, daily_spread_c"),
    ("sectors", 0, "setting sectors: is a list; it has river-road, hill-road"),
    ("calendar", None, "setting calendar: must be a mapping of fields (got nothing)"),
    ("frost", "cold", "setting frost: must be a number (got 'cold')"),
    ("frost", "1,5", "setting frost: must be a number (got '1,5')"),
    ("frost", -1, "setting frost: must be at least 0 (got -1)"),
    ("frost", float("nan"), "setting frost: must be a finite number (got nan)"),
    ("frost", [1], "setting frost: must be a number or a text (got a list)"),
    ("learning", 2, "setting learning: must be at most 1 (got 2)"),
    ("calendar.days", "40.5", "setting calendar.days: must be a whole number (got 40.5)"),
    ("beliefs.common", "maybe", "setting beliefs.common: must be true or false (got 'maybe')"),
    ("combat.attrition", "fair", "setting combat.attrition: must be 'force-ratio', "),
    ("posture.stop", 9, "setting posture.stop: posture: stop must not be above go"),
    ("supply.watched", "shels", "setting supply.watched: must be a class of the defender in"),
    ("sectors.hill-road.id", "x", "setting sectors.hill-road.id: forces.csv: must be a sector"),
    ("schema", "other", "setting schema: must be 'ceasefire/war@1' (got 'other')"),
]


@pytest.mark.parametrize(("path", "value", "said"), REFUSED)
def test_an_impossible_setting_is_refused_in_words(toy, path, value, said):
    """The setting, what was expected, what came, and a hint where one is near."""
    with pytest.raises(SettingError) as caught:
        toy.change({path: value})
    assert said in str(caught.value)


def test_settings_are_judged_together(toy):
    """Two changes that are only right together are right."""
    other = toy.change({"posture.stop": 3, "posture.go": 4})
    assert (other.document.posture.stop, other.document.posture.go) == (3.0, 4.0)
    with pytest.raises(SettingError, match=r"^setting posture.go: "):
        toy.change({"frost": 1, "posture.go": 0.1})


def test_nothing_else_changes(toy):
    """The original stays, the copy differs in one place, and back again is equal."""
    before = toy.digest
    other = toy.change({"shells": 2})
    assert toy.digest == before != other.digest
    assert other.forces is toy.forces
    assert other.folder == toy.folder
    assert other.change({"shells": 1.0}) == toy
    assert toy.change({}) == toy


def test_every_switch_of_the_winter_war_turns(toy):
    """All documented switches exist and change the digest."""
    war = load("winter-war")
    digests = {
        war.change({name: "off"}).digest
        for name in (
            "shells",
            "aid",
            "aid.shells",
            "aid.guns",
            "aid.men",
            "frost",
            "ice",
            "learning",
        )
    }
    assert len(digests | {war.digest}) == 9


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (["frost"], "must be PATH=VALUE (got 'frost')"),
        (["=1"], "must be PATH=VALUE (got '=1')"),
        (["frost=1", "frost=2"], "setting frost: given twice"),
    ],
)
def test_a_garbled_setting_is_refused(texts, said):
    """The command line's form is checked before the scenario is asked."""
    with pytest.raises(SettingError) as caught:
        parse_settings(texts)
    assert said in str(caught.value)


def test_a_value_may_hold_an_equals_sign():
    """Only the first one parts path and value."""
    assert parse_settings([" posture.note = a=b "]) == {"posture.note": "a=b"}
