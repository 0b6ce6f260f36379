"""Files of cases: what agrees, what differs, and what is wrong with a file."""

import json
from pathlib import Path

import pytest

from ceasefire.errors import RequestError
from ceasefire.theory.catalogue import GAMES
from ceasefire.theory.verify import verify

CASES = Path(__file__).parent / "cases.json"
GOOD = {
    "id": "F1",
    "game": "fearon-first-strike",
    "params": {"p_first": 0.6, "p_second": 0.45, "cost_a": 0.05, "cost_b": 0.05},
    "expect": {"low": 0.55, "peace": False},
    "tolerance": 1e-6,
    "tag": "CF",
}
WALK = {
    "id": "S1",
    "game": "slantchev-walk",
    "params": {},
    "expect": {"value_a_proposing": [0.3055, 0.5041, 0.7806]},
    "tolerance": 1e-3,
}


@pytest.fixture
def written(tmp_path):
    """Return a function that writes a file of cases and returns its path."""

    def write(content):
        path = tmp_path / "cases.json"
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return path

    return write


def faults(path):
    """Return what is told of a wrong file, line by line, without its name."""
    with pytest.raises(RequestError) as caught:
        verify(path)
    lines = str(caught.value).splitlines()
    assert all(line.startswith(str(path)) for line in lines)
    return [line.removeprefix(str(path)) for line in lines]


class TestAgreement:
    """Answers compared with what is expected."""

    def test_every_case_of_the_textbook_agrees(self):
        """Every case of the textbook agrees."""
        checks = verify(CASES)
        assert [check for check in checks if not check.ok] == []
        asked = json.loads(CASES.read_text())
        assert len(checks) == sum(len(case["expect"]) for case in asked)
        assert len({check.id for check in checks}) == len(asked)

    def test_numbers_truth_values_and_lists_agree(self, written):
        """Numbers, truth values and lists agree."""
        checks = verify(written([GOOD, WALK]))
        assert [check.ok for check in checks] == [True, True, True]
        assert checks[0].got == pytest.approx(0.55)
        assert checks[0].difference < 1e-6
        assert checks[1].difference == 0.0
        assert checks[2].difference < 1e-3

    def test_a_number_off_by_more_than_the_tolerance_does_not(self, written):
        """A number off by more than the tolerance does not."""
        (low,) = verify(written([GOOD | {"expect": {"low": 0.56}}]))
        assert not low.ok
        assert low.difference == pytest.approx(0.01)
        (low,) = verify(written([GOOD | {"expect": {"low": 0.56}, "tolerance": 0.02}]))
        assert low.ok

    def test_a_truth_value_a_length_or_an_item_that_differs_does_not(self, written):
        """A truth value, a length or an item that differs does not."""
        (peace,) = verify(written([GOOD | {"expect": {"peace": True}, "tolerance": 9}]))
        assert (peace.ok, peace.difference) == (False, None)
        (short,) = verify(written([WALK | {"expect": {"value_a_proposing": [0.3055, 0.5041]}}]))
        assert (short.ok, short.difference) == (False, None)
        (item,) = verify(
            written([WALK | {"expect": {"value_a_proposing": [0.3055, 0.6041, 0.7806]}}])
        )
        assert not item.ok
        assert item.difference == pytest.approx(0.1, abs=1e-3)

    def test_null_differs_from_a_number(self, written):
        """Null differs from a number."""
        (low,) = verify(written([GOOD | {"expect": {"low": None}}]))
        assert (low.ok, low.difference) == (False, None)

    def test_nan_agrees_with_nothing(self, written):
        """NaN agrees with nothing."""
        (low,) = verify(written([GOOD | {"expect": {"low": float("nan")}}]))
        assert (low.ok, low.difference) == (False, None)


class TestFaults:
    """Files that are not what they should be."""

    def test_a_file_that_is_not_there(self, tmp_path):
        """A file that is not there."""
        (fault,) = faults(tmp_path / "none.json")
        assert "cannot be read (No such file" in fault

    def test_a_file_that_is_not_json_names_line_and_column(self, written):
        """A file that is not JSON names line and column."""
        (fault,) = faults(written('[\n  {"id": }\n]'))
        assert fault.startswith(":2:10: expected JSON")

    def test_a_file_that_is_not_text(self, tmp_path):
        """A file that is not text."""
        path = tmp_path / "cases.json"
        path.write_bytes(b"\xff\xfe\x00")
        assert faults(path) == [": expected UTF-8 text"]

    @pytest.mark.parametrize("content", [{}, [], 3, "text"])
    def test_a_file_that_is_no_list_of_cases(self, written, content):
        """A file that is no list of cases."""
        assert "expected a list of cases" in faults(written(json.dumps(content)))[0]

    @pytest.mark.parametrize(
        ("change", "place", "told"),
        [
            ({"game": "fearon-first-strik"}, "F1.game", "did you mean 'fearon-first-strike'"),
            ({"game": 3}, "F1.game", "expected the name of a game (got 3)"),
            ({"params": [1]}, "F1.params", "expected an object"),
            ({"params": {"p_frist": 0.6}}, "F1.params", "no parameter 'p_frist'"),
            ({"params": {"p_first": 1.3}}, "F1.params", "fearon-first-strike: p_first: expected"),
            ({"expect": {}}, "F1.expect", "at least one quantity"),
            ({"expect": {"hihg": 0.5}}, "F1.expect.hihg", "did you mean 'high'"),
            ({"expect": {"low": True}}, "F1.expect.low", "expected a number"),
            ({"expect": {"low": "0.5"}}, "F1.expect.low", "expected a number"),
            ({"expect": {"low": [0.5]}}, "F1.expect.low", "expected a number"),
            ({"expect": {"peace": 0}}, "F1.expect.peace", "expected a truth value"),
            ({"expect": {"peace": {}}}, "F1.expect.peace", "expected a truth value"),
            ({"tolerance": -1}, "F1.tolerance", "expected a number >= 0 (got -1)"),
            ({"tolerance": True}, "F1.tolerance", "expected a number >= 0"),
            ({"id": 7}, "case 1.id", "expected text (got 7)"),
            ({"tolerence": 1}, "F1.tolerence", "did you mean 'tolerance'"),
        ],
    )
    def test_a_wrong_key_is_named_with_file_case_and_key(self, written, change, place, told):
        """A wrong key is named with file, case and key."""
        (fault,) = faults(written([GOOD | change]))
        assert fault.startswith(f": {place}: ")
        assert told in fault

    def test_a_missing_key_is_named(self, written):
        """A missing key is named."""
        bare = {key: value for key, value in GOOD.items() if key != "expect"}
        (fault,) = faults(written([bare]))
        assert fault.startswith(": F1.expect: expected an object")
        assert fault.endswith("it is not there")

    def test_a_case_that_is_no_object_and_an_id_used_twice(self, written):
        """A case that is no object and an id used twice."""
        assert ": case 1: expected an object (got 5)" in faults(written([5]))
        assert ": F1.id: expected an id no other case has" in faults(written([GOOD, GOOD]))

    def test_all_faults_are_told_at_once(self, written):
        """All faults are told at once."""
        told = faults(written([GOOD | {"tolerance": -1}, WALK | {"game": "walk"}]))
        assert len(told) == 2
        told = faults(written([GOOD | {"params": {"p_first": 2}}, WALK | {"params": {"n": 1}}]))
        assert ["F1.params" in told[0], "S1.params" in told[1]] == [True, True]


def test_every_game_of_the_cases_is_known():
    """Every game of the cases is known."""
    assert {case["game"] for case in json.loads(CASES.read_text())} <= GAMES.keys()
