"""Why this room exists: an account is a sum of districts, and moves by what is put in or out."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from treaty_land import BORDER, FIRE, beyond, cede, exchange, lease, on_land

from ceasefire.scenario.load import load
from ceasefire.treaty.accounts import account
from ceasefire.treaty.atlas import read_atlas
from ceasefire.treaty.figure import Figure
from ceasefire.treaty.settle import settle
from ceasefire.treaty.treaty import read_treaty


@pytest.fixture(scope="module")
def moscow(winter):
    """Return the treaty of March 1940."""
    return read_treaty(Path(winter.folder) / "record/packages/moscow-1940.yaml")


@pytest.fixture(scope="module")
def peace_of_moscow(moscow, winter_atlas):
    """Return its account."""
    return account(settle(moscow, winter_atlas))


def test_sums_are_those_of_the_table(toy_atlas):
    """By hand: people of the table, areas of the map, one in ten or five stays."""
    books = account(on_land(toy_atlas, cede("border-south", "mill-town"), exchange("march"), FIRE))
    assert books.residents == Figure(27000.0, 30000.0, 33000.0)
    assert books.displaced == Figure(27000 * 0.8, 27000.0, 33000.0)
    assert books.ceded_km2 == toy_atlas.area_km2("border-south") + toy_atlas.area_km2("mill-town")
    assert books.ceded_share == books.ceded_km2 / toy_atlas.country_km2("defender")
    assert books.received_km2 == toy_atlas.area_km2("march")
    assert books.received.residents.use == 3000.0
    assert books.given.towns == ("mill-town",)
    assert books.share("industry") == pytest.approx(0.08)
    assert books.share("farmland") == pytest.approx(0.04)
    assert books.ceded.table_km2 == 1200.0
    area = toy_atlas.area_km2("border-south")
    assert books.ceded.over_table == pytest.approx(area / 1200 - 1)
    assert books.residents_share == pytest.approx(30000 / 389500)
    assert (books.lease_years, books.lease_rent_per_year, books.leased_km2) == (None, None, 0)
    assert books.ceasefire.texts() == {
        "attacker": "1951-01-30T12:00",
        "defender": "1951-01-30T11:00",
    }


def test_leases_are_told_beside_land_that_is_ceded(toy_atlas):
    """The longest term, all rents, and people who leave as from ceded land."""
    books = account(on_land(toy_atlas, lease("port"), lease("isle", years=5, rent=10.0)))
    assert (books.lease_years, books.lease_rent_per_year) == (20, 1010.0)
    assert books.ceded_km2 == 0
    assert books.leased_km2 == toy_atlas.area_km2("port") + toy_atlas.area_km2("isle")
    assert books.displaced.use == pytest.approx(4500 * 0.9)
    assert books.ceasefire is None


def test_a_part_of_a_district_has_a_part_of_everything(toy_atlas):
    """People, published area and fields go by area; a town is lost by its greater part."""
    books = account(on_land(toy_atlas, beyond("ridge")))
    north = next(e for e in books.entries if e.district == "border-north")
    assert north.residents.use == pytest.approx(6000 * north.share)
    assert north.table_km2 == pytest.approx(1250 * north.share)
    assert north.hydropower == pytest.approx(0.1 * north.share)
    assert books.given.towns == ()


def test_what_the_table_does_not_tell_is_not_told(toy_peace):
    """A column without figures gives no share, and no share of nothing."""
    rows = tuple(r.model_copy(update={"hydropower_share": 0.0}) for r in toy_peace.districts)
    books = account(on_land(read_atlas(replace(toy_peace, districts=rows)), cede("border-north")))
    assert books.share("hydropower") is None
    assert books.as_dict()["hydropower_share"] is None
    assert books.share("farmland") == 0.03


def test_the_border_is_told_by_its_distance(toy_atlas):
    """From a fort beyond it and from a town before it that falls behind it."""
    fort, town = account(on_land(toy_atlas, cede(*BORDER))).reaches
    assert fort.before_km == pytest.approx(28.4, abs=0.1)
    assert fort.after_km == pytest.approx(56.9, abs=0.3)
    assert (fort.inside_before, fort.inside_after) == (False, False)
    assert town.before_km == pytest.approx(24.9, abs=0.1)
    assert town.after_km == pytest.approx(3.6, abs=0.3)
    assert (town.inside_before, town.inside_after) == (True, False)


def test_works_are_lost_by_length(toy_atlas):
    """The canal runs through two districts and the town, from 49.9 to 50.4 degrees north."""
    (canal,) = account(on_land(toy_atlas, cede("border-south"))).works
    assert (canal.id, canal.share) == ("canal", pytest.approx(0.6, abs=1e-3))
    assert canal.km == pytest.approx(0.3 * 111.2, abs=0.1)
    (whole,) = account(on_land(toy_atlas, cede(*BORDER))).works
    assert whole.share == pytest.approx(1.0)
    assert account(on_land(toy_atlas, cede("border-north"))).works == ()


def test_an_account_is_plain_json(toy_atlas):
    """With the keys that machines look for."""
    clauses = cede("border-south"), lease("port"), FIRE
    told = json.loads(json.dumps(account(on_land(toy_atlas, *clauses)).as_dict(), allow_nan=False))
    assert told["ceasefire_local"]["defender"] == "1951-01-30T11:00"
    assert set(told["displaced"]) == {"low", "use", "high"}
    assert [(one["id"], one["fate"]) for one in told["districts"]] == [
        ("border-south", "ceded"),
        ("port", "leased"),
    ]
    assert set(told["regions"]) == {"border", "coast"}


def test_the_peace_of_moscow_lies_within_what_is_known(peace_of_moscow):
    """Computed from districts, geometry and the stated rule; published figures are only bounds."""
    books = peace_of_moscow
    assert 34_000 <= books.ceded_km2 <= 36_000
    assert 0.088 <= books.ceded_share <= 0.096
    assert books.displaced.low <= 407_000
    assert books.displaced.high >= 430_000
    assert (books.lease_years, books.lease_rent_per_year) == (30, 8_000_000)
    assert books.ceasefire.texts() == {
        "attacker": "1940-03-13T12:00",
        "defender": "1940-03-13T11:00",
    }


def test_areas_lie_near_those_that_were_published(peace_of_moscow):
    """The table mixes land with and without water, so it is a check and not the measure."""
    assert abs(peace_of_moscow.ceded.over_table) < 0.06
    for name, lot in peace_of_moscow.regions.items():
        assert abs(lot.over_table) < 0.12, name


@pytest.mark.parametrize("lost", ["viipuri", "suojarvi", "hanko", "seiskari", "rybachy"])
def test_one_district_less_moves_every_total_by_it(lost, moscow, winter_atlas, peace_of_moscow):
    """Nothing is typed in: take a district out of the clause and look."""
    clauses = []
    for clause in moscow.clauses:
        kept = tuple(d for d in getattr(clause, "districts", ()) if d != lost)
        if kept == getattr(clause, "districts", ()):
            clauses.append(clause)
        elif kept:
            clauses.append(clause.model_copy(update={"districts": kept}))
    less = account(settle(moscow.model_copy(update={"clauses": tuple(clauses)}), winter_atlas))
    (gone,) = (e for e in peace_of_moscow.entries if e.district == lost)
    lot = "leased" if lost == "hanko" else "ceded"
    assert getattr(peace_of_moscow, lot).km2 - getattr(less, lot).km2 == pytest.approx(gone.km2)
    for what in ("residents", "displaced"):
        for end in ("low", "use", "high"):
            before, after = (getattr(getattr(b, what), end) for b in (peace_of_moscow, less))
            moved = getattr(getattr(gone, what), end)
            assert before - after == pytest.approx(moved, rel=1e-9, abs=1e-6)
    for what in ("farmland", "industry", "hydropower"):
        moved = peace_of_moscow.share(what) - less.share(what)
        assert moved == pytest.approx(getattr(gone, what), abs=1e-12)


def test_twice_the_people_are_twice_displaced(peace_copy, toy_atlas):
    """The figures come from the table and from nowhere else."""
    path = peace_copy / "districts.csv"
    text = path.read_text("utf-8")
    path.write_text(text.replace("9000,10000,11000", "18000,20000,22000"), "utf-8")
    one, two = (
        account(on_land(atlas, cede("border-south"))).displaced
        for atlas in (toy_atlas, read_atlas(load(peace_copy)))
    )
    assert two == one * 2
