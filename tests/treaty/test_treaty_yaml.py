"""Why this room exists: a treaty that is written is the treaty that is read, or a named fault."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from treaty_terms import CLAUSES, treaties, treaty

from ceasefire.errors import ScenarioFileError
from ceasefire.treaty.clauses import KINDS, Ceasefire
from ceasefire.treaty.treaty import read_treaty, write_treaty

HEAD = "schema: ceasefire/treaty@1\nid: terms\ntitle: {en: Terms, ar: شروط}\nclauses:\n"


def said(folder, text):
    """Return what is said of a file of clauses, without the folder."""
    path = folder / "terms.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    with pytest.raises(ScenarioFileError) as caught:
        read_treaty(path)
    return [str(fault).replace(str(path), "terms.yaml") for fault in caught.value.faults]


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(terms=treaties())
def test_what_is_written_is_what_is_read(tmp_path, terms):
    """All kinds of clause, any letters, any numbers."""
    path = tmp_path / "terms.yaml"
    write_treaty(path, terms)
    assert read_treaty(path) == terms


def test_line_breaks_that_yaml_folds_come_back(tmp_path):
    """NEL and the Unicode separators are letters to Python and line breaks to YAML."""
    terms = treaty({"kind": "prisoners", "note": "a\x85b\u2028c\u2029d\r\n e "})
    write_treaty(tmp_path / "terms.yaml", terms)
    assert read_treaty(tmp_path / "terms.yaml") == terms


@pytest.mark.parametrize("kind", sorted(KINDS))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_each_kind_comes_back_with_all_its_fields(tmp_path, kind, data):
    """One clause alone, so that no kind is left to chance."""
    terms = treaty(data.draw(CLAUSES[kind]))
    write_treaty(tmp_path / "terms.yaml", terms)
    again = read_treaty(tmp_path / "terms.yaml")
    assert again.clauses == terms.clauses
    assert again.clauses[0].kind == kind


LEASE = "  - kind: lease\n    from: defender\n    districts: [hanko]\n"
AT = "  - {kind: ceasefire, clock: attacker, at: "
SEGMENTS = "  - kind: withdrawal\n    clock: attacker\n    segments:\n      - "
SEGMENT = "id: a, name: {en: a, ar: أ}, start: 1940-03-15T10:00, km_per_day: 7"
WRONG = [  # what the file says, where the fault is, how its sentence begins
    (LEASE + "    years: -5\n", "8:12: clauses[0].years", "must be more than 0 (got -5)"),
    (LEASE + "    years: 0\n", "8:12: clauses[0].years", "must be more than 0 (got 0)"),
    (LEASE + "    years: lots\n", "8:12: clauses[0].years", "must be a whole number (got 'lots')"),
    (LEASE, "5:5: clauses[0].years", "is required"),
    (
        LEASE + "    years: 30\n    rent_year: 8\n",
        "9:5: clauses[0].rent_year",
        "is not a known key (did you mean 'rent_per_year'?)",
    ),
    ("  - {kind: leese}\n", "5:12: clauses[0].kind", "must be 'cession', 'exchange', 'lease', "),
    ("  - {from: defender}\n", "5:5: clauses[0].kind", "is required"),
    ("  - land\n", "5:5: clauses[0]", "must be a mapping of fields (got 'land')"),
    ("  - {kind: cession, from: defender}\n", "5:5: clauses[0]", "either districts or beyond must"),
    (AT + "1940-03-13T12:00+03:00}\n", "5:44: clauses[0].at", "must be a local time, without an"),
    (AT + "13.3.1940}\n", "5:44: clauses[0].at", "must be a local date and time such as 1940-03"),
    (AT + "1940-02-30T12:00}\n", "5:44: clauses[0].at", "must be a local date and time such as"),
    ((AT + "1940-03-13T12:00}\n") * 2, "5:3: clauses", "at most one may be of the kind ceasefire"),
    (
        SEGMENTS + f"{{{SEGMENT}, regions: [east], finish: 1940-03-15T09:00}}\n",
        "8:9: clauses[0].segments.a",
        "finish must come after start (got 1940-03-15T10:00 and 1940-03-15T09:00)",
    ),
    (
        SEGMENTS + f"{{{SEGMENT}, finish: 1940-03-16T09:00}}\n",
        "8:9: clauses[0].segments.a",
        "regions or districts must say which land is left",
    ),
    (
        "  - {kind: neutrality, sides: [attacker, attacker], forbids: [alliance]}\n",
        "5:31: clauses[0].sides",
        "each must be named once (got attacker, attacker)",
    ),
    ("  - {kind: prisoners, by: soon}\n", "5:27: clauses[0].by", "must be a date such as"),
    ("  []\n", "5:3: clauses", "must have at least 1 entry (got a list)"),
]


@pytest.mark.parametrize(("text", "place", "words"), WRONG)
def test_a_fault_names_file_line_and_column(tmp_path, text, place, words):
    """One fault is one sentence: where, what was expected, what came."""
    faults = said(tmp_path, text)
    assert len(faults) == 1
    assert faults[0].startswith(f"terms.yaml:{place}: {words}")


def test_a_misspelt_kind_is_told_which_is_near(tmp_path):
    """The list of kinds is long; the near one stands at its end."""
    (fault,) = said(tmp_path, "  - {kind: leese}\n")
    assert fault.endswith("'withdrawal' (got 'leese') (did you mean 'lease'?)")


def test_all_faults_are_said_at_once(tmp_path):
    """Two clauses, two faults."""
    faults = said(tmp_path, LEASE + "    years: -5\n  - {kind: cession, from: nobody, beyond: x}\n")
    assert [fault.split(": ")[1] for fault in faults] == ["clauses[0].years", "clauses[1].from"]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ({"status": "historical"}, "source: is required"),
        ({"signed": "1940-03-12", "ratified_by": "1940-03-11"}, "must not come before"),
    ],
)
def test_a_treaty_of_history_has_a_source_and_a_calendar(head, expected):
    """Users may leave both out."""
    with pytest.raises(ValueError, match=expected):
        treaty({"kind": "prisoners"}, **head)


def test_clauses_are_found_by_kind():
    """The two that come once have names of their own."""
    fire = {"kind": "ceasefire", "at": "1940-03-13T12:00", "clock": "attacker"}
    terms = treaty({"kind": "prisoners"}, fire, dated="1940-03-11", signed="1940-03-12")
    assert terms.ceasefire == terms.of(Ceasefire)[0] == terms.clauses[1]
    assert terms.withdrawal is None
    assert terms.day.isoformat() == "1940-03-12"
