"""Why this room exists: terms that cannot be are refused with the reason and the place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from treaty_terms import Plain, chain, treaty

from ceasefire.errors import ScenarioFileError
from ceasefire.scenario.peace import Clocks
from ceasefire.treaty.check import check_treaty, require_treaty
from ceasefire.treaty.treaty import read_treaty_places

COAST = chain("border", "middle", "heart", cuts={"ridge": ("border",), "dyke": ()})
LAND = Plain(
    {**COAST.owners, "isle": "defender", "march": "attacker"},
    {**COAST.beside, "border": {"middle", "march"}, "march": {"border"}},
    kinds={"isle": "island"},
    cuts=COAST.cuts,
)
CLOCKS = Clocks.model_validate(
    {
        "attacker": {"zone": "Europe/Moscow", "name": {"en": "Leningrad", "ar": "لينينغراد"}},
        "defender": {"zone": "Europe/Helsinki", "name": {"en": "Helsinki", "ar": "هلسنكي"}},
    }
)


def cede(*districts, side="defender", **more):
    """Return a clause that cedes districts."""
    return {"kind": "cession", "from": side, "districts": districts, **more}


def swap(*districts):
    """Return a clause by which the attacker gives land in return."""
    return {"kind": "exchange", "from": "attacker", "districts": districts}


def beyond(line):
    """Return a clause that cedes what lies beyond a line."""
    return {"kind": "cession", "from": "defender", "beyond": line}


def faults(*clauses, ground=LAND, clocks=None):
    """Return what is said of clauses on the small land, without the treaty's id."""
    found = check_treaty(treaty(*clauses), ground, clocks=clocks)
    return [str(fault).removeprefix("terms: ") for fault in found]


SOUND = [
    [cede("border")],
    [cede("border", "middle"), cede("heart")],
    [cede("isle")],
    [cede("heart", enclave=True)],
    [swap("march")],
    [{"kind": "lease", "from": "defender", "districts": ["heart"], "years": 9}],
    [beyond("ridge"), cede("middle")],
    [{"kind": "prisoners"}],
]


@pytest.mark.parametrize("clauses", SOUND)
def test_terms_that_can_be_are_accepted(clauses):
    """Beside the acquirer's land, over the sea, over other ceded land, or asked for."""
    assert faults(*clauses) == []


ALONE = "touches neither the attacker's land nor other ceded land that does (its neighbours: "
LAND_BETWEEN = "); cede the land between"
REFUSED = [
    ([cede("bordr")], "[0].districts[0]: must be a district of the war (got 'bordr') (did you"),
    ([cede("isle", "hart")], "[0].districts[1]: must be a district of the war (got 'hart') (did"),
    ([cede("border", "border")], "[0].districts[1]: 'border' is given twice (first in clauses[0])"),
    ([cede("isle"), cede("isle")], "[1].districts[0]: 'isle' is given twice (first in clauses[0])"),
    (
        [cede("march")],
        "[0].districts[0]: must be the defender's to give ('march' is the attacker's",
    ),
    (
        [swap("heart")],
        "[0].districts[0]: must be the attacker's to give ('heart' is the defender's",
    ),
    (
        [cede("heart")],
        f"[0].districts[0]: 'heart' {ALONE}middle{LAND_BETWEEN}, or say enclave: true",
    ),
    (
        [beyond("rigde")],
        "[0].beyond: must be a line of the war (got 'rigde') (did you mean 'ridge'",
    ),
    ([beyond("dyke")], "[0].beyond: 'dyke' parts nothing from the defender's land"),
]


@pytest.mark.parametrize(("clauses", "said"), REFUSED)
def test_terms_that_cannot_be_are_refused_with_the_reason(clauses, said):
    """One fault, at the name that is wrong."""
    (fault,) = faults(*clauses)
    assert fault.startswith(f"clauses{said}")


def test_lands_that_only_touch_each_other_cannot_be_swapped():
    """Each side gives away the land to which it would have joined what it gets."""
    found = faults(swap("march"), cede("border"))
    assert [fault.split("'")[1] for fault in found] == ["border", "march"]
    assert faults(swap("march"), cede("isle")) == []


def test_what_an_exchange_leaves_alone_cannot_be_an_enclave():
    """The remedy that the clause does not have is not named."""
    far = chain("a", "b", "c", owner="attacker")
    (fault,) = faults(swap("c"), ground=far)
    assert fault.endswith("(its neighbours: b); cede the land between")


@given(st.integers(2, 12), st.data())
def test_a_row_can_be_ceded_from_the_border_inwards_and_in_no_other_way(length, data):
    """Exactly the districts after the first gap are refused."""
    names = [f"d{i}" for i in range(length)]
    given_away = data.draw(st.lists(st.sampled_from(names), min_size=1, unique=True))
    gap = next((i for i, name in enumerate(names) if name not in given_away), length)
    found = check_treaty(treaty(cede(*given_away)), chain(*names))
    refused = {str(fault).split("'")[1] for fault in found}
    assert refused == {name for name in given_away if names.index(name) > gap}


@given(st.permutations(["border", "middle", "heart", "isle"]))
def test_the_order_of_names_does_not_matter(names):
    """Nor does the clause in which they stand."""
    assert faults(cede(*names)) == []
    assert faults(*(cede(name) for name in names)) == []


def segment(name="a", start="1940-03-15T10:00", **more):
    """Return one segment of a withdrawal."""
    text = {"en": name, "ar": name}
    return {"id": name, "name": text, "start": start, "finish": "1942-12-01T20:00", **more}


def leave(*segments):
    """Return a withdrawal on the defender's clock."""
    pace = [{"km_per_day": 7.0, **one} for one in segments]
    return {"kind": "withdrawal", "clock": "defender", "segments": pace}


def silence(at, clock="defender"):
    """Return a ceasefire."""
    return {"kind": "ceasefire", "at": at, "clock": clock}


@pytest.mark.parametrize(
    ("clauses", "said"),
    [
        (
            [leave(segment(regions=["nort"]))],
            "regions[0]: must be a region of the war (got 'nort')",
        ),
        ([leave(segment(districts=["isl"]))], "districts[0]: must be a district of the war (got"),
        (
            [leave(segment(regions=["north"]), segment("b", regions=["north"]))],
            "regions[0]: 'north' is left twice (first in segment a)",
        ),
        (
            [leave(segment(regions=["north"])), silence("1940-03-16T11:00")],
            "start: must not come before the ceasefire",
        ),
        ([silence("1942-04-03T00:30")], "at: 1942-04-03T00:30 does not exist in Europe/Helsinki"),
        ([silence("1942-10-04T00:30")], "at: 1942-10-04T00:30 comes twice in Europe/Helsinki"),
        (
            [leave(segment(regions=["north"], start="1942-04-03T00:30"))],
            "start: 1942-04-03T00:30 does not exist in Europe/Helsinki",
        ),
    ],
)
def test_a_withdrawal_needs_land_and_hours_that_exist(clauses, said):
    """Names of land are checked always, hours where clocks are given."""
    (fault,) = faults(*clauses, clocks=CLOCKS)
    assert f".{said}" in fault


def test_the_other_sides_clock_can_name_the_hour_that_comes_twice():
    """Moscow had no summer time in 1942, so its clock is plain that night."""
    assert faults(silence("1942-10-04T00:30", "attacker"), clocks=CLOCKS) == []
    assert faults(silence("1942-10-04T00:30")) == []  # no clocks, no question


def test_both_sides_may_leave_the_same_land():
    """Each to its own side of the new border."""
    north = {"regions": ["north"]}
    assert faults(leave(segment(**north), segment("b", side="attacker", **north))) == []


def test_a_fault_names_the_line_of_the_file(tmp_path):
    """The places come from the reader."""
    path = tmp_path / "terms.yaml"
    path.write_text(
        "schema: ceasefire/treaty@1\nid: terms\ntitle: {en: T, ar: ش}\nclauses:\n"
        "  - kind: cession\n    from: defender\n    districts: [border, herat]\n",
        encoding="utf-8",
    )
    terms, places = read_treaty_places(path)
    with pytest.raises(ScenarioFileError) as caught:
        require_treaty(terms, LAND, places)
    said = "7:25: clauses[0].districts[1]: must be a district of the war (got 'herat')"
    assert str(caught.value) == f"{path}:{said} (did you mean 'heart'?)"
    mended = replace(LAND, owners={**LAND.owners, "herat": "defender"}, kinds={"herat": "island"})
    assert require_treaty(terms, mended, places) is terms
