"""Why this room exists: after a treaty every piece of land has one holder and one border."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from shapely import LineString, distance, get_coordinates, points, segmentize, unary_union
from treaty_land import BORDER, beyond, cede, exchange, lease, on_land

from ceasefire.errors import RequestError
from ceasefire.scenario.mapfile import read_map
from ceasefire.treaty.geodesy import length_km
from ceasefire.treaty.settle import settle
from ceasefire.treaty.treaty import read_treaty


def held(settled, side):
    """Return what a side has after a treaty, in km2 of the plane."""
    return settled.land(side).area


def test_districts_go_whole(toy_atlas):
    """Each clause's land has its fate; the country loses what it gives and gains what it gets."""
    settled = on_land(toy_atlas, cede("border-south"), exchange("march"), lease("port"))
    assert [(p.district, p.fate, p.share, p.clause) for p in settled.pieces] == [
        ("border-south", "ceded", 1.0, 0),
        ("march", "received", 1.0, 1),
        ("port", "leased", 1.0, 2),
    ]
    area = {name: one.flat.area for name, one in toy_atlas.districts.items()}
    country = toy_atlas.land("defender").area
    assert held(settled, "defender") == pytest.approx(
        country - area["border-south"] + area["march"]
    )
    assert held(settled, "attacker") == pytest.approx(area["border-south"])
    assert settled.kept("defender").area == pytest.approx(
        country - area["border-south"] - area["port"]
    )
    assert settled.land("defender").contains(toy_atlas.districts["port"].flat.centroid)


def test_what_the_attacker_lends_is_borrowed(toy_atlas):
    """And is no gain of land."""
    settled = on_land(toy_atlas, {**lease("march"), "from": "attacker"})
    assert [p.fate for p in settled.pieces] == ["borrowed"]
    assert held(settled, "defender") == pytest.approx(toy_atlas.land("defender").area)


def test_a_line_gives_parts(toy_atlas):
    """Beyond the ridge lies half of each border district, and its people with it."""
    settled = on_land(toy_atlas, beyond("ridge"))
    shares = {p.district: p.share for p in settled.pieces}
    assert set(shares) == {"border-south", "border-middle", "border-north"}
    assert shares["border-north"] == pytest.approx(0.5, abs=1e-4)
    # The middle district lacks the town in its east, so its half before the ridge is more of it.
    assert shares["border-middle"] == pytest.approx(8 / 15, abs=2e-3)


@pytest.mark.parametrize(
    "clauses",
    [
        (cede("border-north"), beyond("ridge")),
        (beyond("ridge"), cede("border-north")),
        (beyond("ridge"), beyond("river")),
        (cede("border-north"), lease("border-north")),
        (beyond("ridge"), lease("border-north"), beyond("river")),
    ],
)
def test_land_is_given_once(toy_atlas, clauses):
    """Whatever clauses overlap, a district's pieces do not, and are no more than all of it."""
    pieces = on_land(toy_atlas, *clauses).pieces
    for name in {p.district for p in pieces}:
        mine = [p for p in pieces if p.district == name]
        assert sum(p.share for p in mine) <= 1 + 1e-12
        for i, one in enumerate(mine):
            assert all(one.flat.intersection(two.flat).area < 1e-6 for two in mine[:i])
    north = [p for p in pieces if p.district == "border-north"]
    assert sum(p.share for p in north) == pytest.approx(1.0)
    assert north[0].clause == 0


def test_the_border_moves_with_the_land(toy_atlas):
    """Along the river if all before it is ceded; nothing is left of the old one."""
    settled = on_land(toy_atlas, cede(*BORDER))
    river = toy_atlas.plane.flat(LineString([(10.4, 49.8), (10.4, 51.0)]))
    assert settled.standing.is_empty
    assert settled.border.hausdorff_distance(river) < 0.5
    assert length_km(toy_atlas.plane.degrees(settled.border)) == pytest.approx(133.5, abs=1.0)


def test_the_border_stays_where_no_land_goes(toy_atlas):
    """Old stretches beside new ones."""
    settled = on_land(toy_atlas, cede("border-middle", "mill-town"))
    old = toy_atlas.plane.flat(LineString([(10.0, 49.8), (10.0, 50.2)]))
    middle = toy_atlas.plane.flat(LineString([(10.0, 50.25), (10.0, 50.55)]))
    assert old.difference(settled.border.buffer(0.3)).length < 2.5
    assert middle.intersection(settled.border.buffer(0.3)).is_empty
    untouched = on_land(toy_atlas, lease("port"))
    assert untouched.border.hausdorff_distance(toy_atlas.frontier) < 0.1


def test_the_border_goes_round_what_is_gained(toy_atlas):
    """The stretch between the march and the country is no border any more."""
    settled = on_land(toy_atlas, exchange("march"))
    inner = toy_atlas.plane.flat(LineString([(10.0, 50.25), (10.0, 50.55)]))
    outer = toy_atlas.plane.flat(LineString([(9.7, 50.25), (9.7, 50.55)]))
    assert inner.intersection(settled.border.buffer(0.3)).is_empty
    assert outer.difference(settled.border.buffer(0.3)).is_empty


def test_a_base_has_a_border_of_its_own(toy_atlas):
    """On land only, and it is not the border between the countries."""
    settled = on_land(toy_atlas, lease("port"))
    assert settled.lease_border.length == pytest.approx(14.3 + 2 * 11.1, rel=0.03)
    assert settled.border.intersection(settled.lease_border.buffer(5)).is_empty


REFUSED = [
    (cede("ilse"), "there is no district 'ilse' (did you mean 'isle'?)"),
    (cede("march"), "'march' is the attacker's, not the defender's to give"),
    (beyond("rigde"), "there is no line 'rigde' (did you mean 'ridge'"),
    (beyond("ridge", side="attacker"), "the line 'ridge' parts nothing from the attacker's land"),
]


@pytest.mark.parametrize(("clause", "said"), REFUSED)
def test_what_cannot_be_given_is_refused(toy_atlas, clause, said):
    """Even if nobody checked the terms before."""
    with pytest.raises(RequestError) as caught:
        on_land(toy_atlas, clause)
    assert said in str(caught.value)


def test_the_peace_of_moscow_gives_the_border_that_was_drawn(winter, winter_atlas):
    """The border that follows from districts, against the line of March 1940 on the map."""
    folder = Path(winter.folder)
    settled = settle(read_treaty(folder / "record/packages/moscow-1940.yaml"), winter_atlas)
    drawn = [
        winter_atlas.plane.flat(f.geometry)
        for f in read_map(folder / "map" / "borders.geojson")
        if f.properties["year"] == 1940
    ]
    told = segmentize(settled.border, 1.0)
    line = unary_union(drawn)
    off = distance(points(get_coordinates(told)), line)
    missed = distance(points(get_coordinates(segmentize(line, 1.0))), told)
    assert np.quantile(off, 0.95) < 2.0
    assert np.quantile(missed, 0.95) < 2.0


def test_the_line_of_1940_gives_what_the_list_of_districts_gives(winter, winter_atlas):
    """Two ways to one area: parishes by name, and all land beyond the line with the islands."""
    path = Path(winter.folder) / "record/packages/moscow-1940.yaml"
    named = settle(read_treaty(path), winter_atlas).given("defender").area
    islands = cede("suursaari", "lavansaari", "tytarsaari", "seiskari")
    assert on_land(winter_atlas, beyond("moscow-1940"), islands).given(
        "defender"
    ).area == pytest.approx(named, rel=0.005)
