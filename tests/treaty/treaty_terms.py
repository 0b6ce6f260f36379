"""Why this room exists: all tests of treaties draw terms and land from the same hat."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import strategies as st

from ceasefire.treaty.clauses import KINDS
from ceasefire.treaty.clock import parse_local
from ceasefire.treaty.treaty import Treaty

HEAD = {"schema": "ceasefire/treaty@1", "id": "terms", "title": {"en": "Terms", "ar": "شروط"}}


@dataclass(frozen=True)
class Plain:
    """Land as a dictionary: who owns what, what lies beside what, which lines cut what."""

    owners: dict
    beside: dict
    on_border: frozenset = frozenset()
    kinds: dict = field(default_factory=dict)
    regions: tuple = ("north", "south")
    cuts: dict = field(default_factory=dict)

    @property
    def ids(self):
        """All districts."""
        return self.owners.keys()

    @property
    def lines(self):
        """All lines."""
        return self.cuts.keys()

    def owner(self, district):
        """Who holds it."""
        return self.owners[district]

    def kind(self, district):
        """Return a town, an island, or just land."""
        return self.kinds.get(district, "rural")

    def neighbours(self, district):
        """Return what lies beside it."""
        return self.beside.get(district, frozenset())

    def touches(self, district, side):
        """Whether it borders on what a side holds."""
        return (district in self.on_border and side != self.owners[district]) or any(
            self.owners[other] == side for other in self.neighbours(district)
        )

    def cut_by(self, line, giver):
        """Return what a line cuts."""
        return {d for d in self.cuts[line] if self.owners[d] == giver}


def chain(*names, owner="defender", **more):
    """Return districts in a row, the first of which lies on the border."""
    pairs = list(pairwise(names))
    beside = {n: {b if a == n else a for a, b in pairs if n in {a, b}} for n in names}
    return Plain(dict.fromkeys(names, owner), beside, frozenset(names[:1]), **more)


def treaty(*clauses, **head):
    """Return a treaty of clauses given as mappings."""
    return Treaty.model_validate({**HEAD, **head, "clauses": clauses}, strict=False)


LETTERS = st.characters(exclude_categories=("Cs",), exclude_characters="\0")
WORDS = st.text(LETTERS, min_size=1, max_size=20)
TEXTS = st.fixed_dictionaries({"en": WORDS, "ar": WORDS})
IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
SIDES = st.sampled_from(["attacker", "defender"])
DATES = st.dates(date(1800, 1, 1), date(2200, 1, 1))
AMOUNTS = st.floats(0, 1e12)
SOME = st.floats(1e-3, 1e12)
LAND = st.lists(IDS, min_size=1, max_size=5).map(tuple)
HOURS = st.datetimes(parse_local("1000-01-01T00:00"), parse_local("2999-01-01T00:00")).map(
    lambda when: when.strftime("%Y-%m-%dT%H:%M")
)


@st.composite
def segments(draw):
    """Draw a segment whose finish comes after its start."""
    start = parse_local(draw(HOURS))
    finish = start + timedelta(minutes=draw(st.integers(1, 100_000)))
    given = {"start": f"{start:%Y-%m-%dT%H:%M}", "finish": f"{finish:%Y-%m-%dT%H:%M}"}
    where = draw(st.sampled_from(["regions", "districts"]))
    more = st.fixed_dictionaries(
        {"id": IDS, "name": TEXTS, "km_per_day": st.floats(0.1, 500)},
        optional={"side": SIDES, "gap_km": AMOUNTS, "note": WORDS},
    )
    return {**draw(more), **given, where: draw(LAND)}


def _clause(kind, needed, optional=None):
    optional = {"note": WORDS, **(optional or {})}
    return st.fixed_dictionaries({"kind": st.just(kind), **needed}, optional=optional)


YEARS = st.integers(1, 999)
FORBIDDEN = st.lists(st.sampled_from(["attack", "alliance", "bases", "coalition"]), unique=True)
LIMITS = {"ships_max": st.integers(0, 99), "tonnes_max": SOME, "works": st.booleans()}
BASE = {"purpose": TEXTS, "garrison_men": st.integers(0, 99999), "sea_belt_nm": AMOUNTS}
WAY = {"what": st.sampled_from(["goods", "military"]), "free_of_duty": st.booleans()}
CLAUSES = {
    "cession": _clause("cession", {"from": SIDES, "districts": LAND}, {"enclave": st.booleans()})
    | _clause("cession", {"from": SIDES, "beyond": IDS}, {"price": AMOUNTS}),
    "exchange": _clause("exchange", {"from": SIDES, "districts": LAND}),
    "lease": _clause(
        "lease",
        {"from": SIDES, "districts": LAND, "years": YEARS},
        {"rent_per_year": AMOUNTS, "evacuated_within_days": st.integers(0, 99), **BASE},
    ),
    "transit": _clause("transit", {"from": SIDES, "route": TEXTS}, {"built_by": DATES, **WAY}),
    "demilitarisation": _clause("demilitarisation", {"side": SIDES, "area": TEXTS}, LIMITS),
    "neutrality": _clause(
        "neutrality", {"sides": SIDES.map(lambda s: (s,)), "forbids": FORBIDDEN.filter(bool)}
    ),
    "reparations": _clause("reparations", {"from": SIDES, "amount": SOME, "years": YEARS}),
    "recognition": _clause("recognition", {"of": TEXTS}, {"from": SIDES, "regime": st.booleans()}),
    "prisoners": _clause("prisoners", {}, {"all": st.booleans(), "by": DATES}),
    "ceasefire": _clause("ceasefire", {"at": HOURS, "clock": SIDES}, {"strip_km": AMOUNTS}),
    "withdrawal": _clause(
        "withdrawal",
        {
            "clock": SIDES,
            "segments": st.lists(segments(), min_size=1, max_size=3, unique_by=lambda s: s["id"]),
        },
    ),
}
assert CLAUSES.keys() == KINDS.keys()
ONCE = {"ceasefire", "withdrawal"}


@st.composite
def treaties(draw):
    """Draw any treaty that the schema allows."""
    kinds = draw(st.lists(st.sampled_from(sorted(CLAUSES)), min_size=1, max_size=6))
    kinds = [k for i, k in enumerate(kinds) if k not in ONCE or k not in kinds[:i]]
    head = st.fixed_dictionaries(
        {"id": IDS, "title": TEXTS},
        optional={"dated": DATES, "signed": DATES, "place": TEXTS, "source": WORDS, "note": WORDS},
    )
    return treaty(*(draw(CLAUSES[kind]) for kind in kinds), **draw(head))
