"""Why this room exists: ``ceasefire theory`` lists, solves, compares, and refuses in words."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from ceasefire.cli import main
from ceasefire.theory.catalogue import GAMES
from ceasefire.theory.game import Tag

CASES = Path(__file__).parents[1] / "theory" / "cases.json"
GOOD = {
    "id": "F1",
    "game": "fearon-first-strike",
    "params": {"p_first": 0.6, "p_second": 0.45, "cost_a": 0.05, "cost_b": 0.05},
    "expect": {"low": 0.55, "peace": False},
    "tolerance": 1e-6,
}
OWN_OPTIONS = {"as_json", "general", "paths", "seeds", "seed", "context", "help", "json"}


@pytest.fixture
def theory(capsys):
    """Return a function that runs the command here: exit code, standard output, standard error."""

    def call(*words):
        with pytest.raises(SystemExit) as left:
            main(["theory", *map(str, words)])
        return left.value.code, *capsys.readouterr()

    return call


@pytest.fixture
def written(tmp_path):
    """Return a function that writes a file of cases and returns its path."""

    def write(cases):
        path = tmp_path / "cases.json"
        path.write_text(json.dumps(cases))
        return path

    return write


class TestList:
    """What there is, in the order of the textbook."""

    def test_every_game_has_its_line_under_its_section(self, theory):
        """Names come in the catalogue's order, each after the title of its section."""
        code, out, err = theory()
        assert (code, err) == (0, "")
        lines = out.splitlines()
        places = [
            next(k for k, one in enumerate(lines) if one.startswith(f"  {n} ")) for n in GAMES
        ]
        assert places == sorted(places)
        for place, game in zip(places, GAMES.values(), strict=True):
            assert game.title in lines[place]
            assert game.tag.name.partition("_")[0].lower() in lines[place]
            assert lines.index(str(game.section)) < place
        assert [f"  {tag}" for tag in Tag] == lines[-len(Tag) :]

    def test_the_list_speaks_json(self, theory):
        """Names, tags and parameters for programs."""
        games = json.loads(theory("--json")[1])
        assert [game["game"] for game in games] == list(GAMES)
        first = games[0]["params"][0]
        assert first.keys() == {"name", "expected", "default", "meaning"}

    def test_help_names_games_and_files(self, theory):
        """And so does help."""
        code, out, _ = theory("--help")
        assert code == 0
        assert all(f"  {name}" in out for name in [*GAMES, "verify"])


class TestSolve:
    """One game, its parameters, its answer."""

    @pytest.mark.parametrize("name", GAMES)
    def test_every_game_is_solved_and_explained(self, theory, name):
        """Without options all parameters have their defaults."""
        game = GAMES[name]
        code, out, err = theory(name)
        assert (code, err) == (0, "")
        result = game.solve()
        shown = {line.split()[0] for line in out.splitlines() if line.startswith("  ")}
        assert {parameter.name for parameter in game.parameters} <= shown
        assert asdict(result).keys() <= shown
        assert out.endswith("\n".join(game.explain(result)) + "\n")
        assert str(game.tag) in out

    @pytest.mark.parametrize("name", GAMES)
    def test_help_lists_every_parameter(self, theory, name):
        """One option each, with dashes; none takes the name of an option of the command."""
        game = GAMES[name]
        code, out, _ = theory(name, "--help")
        assert code == 0
        assert not {parameter.name for parameter in game.parameters} & OWN_OPTIONS
        for parameter in game.parameters:
            assert f"  --{parameter.name.replace('_', '-')} VALUE" in out

    def test_options_reach_the_solver(self, theory):
        """Numbers, laws, lists, negative numbers; with a space or an equals sign."""
        out = theory("fearon-risk-return", "--p", "0.6", "--cost-b=uniform(0.1,0.5)", "--json")[1]
        law = {"p": 0.6, "cost_b": "uniform(0.1,0.5)"}
        told = json.loads(out)
        assert told["params"] == {"p": 0.6, "cost_a": 0.1, "cost_b": "uniform(0.1,0.5)"}
        assert told["result"] == asdict(GAMES["fearon-risk-return"].solve(**law))
        assert told["explain"] == GAMES["fearon-risk-return"].explain(
            GAMES["fearon-risk-return"].solve(**law)
        )
        assert told.keys() == {"game", "tag", "params", "result", "explain"}
        told = json.loads(theory("smith-stam", "--prior-a", "6,2", "--n", "8", "--json")[1])
        assert (told["params"]["prior_a"], told["params"]["n"]) == ([6, 2], 8)
        exact = GAMES["smith-stam"].solve(prior_a=[6, 2], n=8)
        assert told["result"]["value_a"] == exact.value_a
        told = json.loads(theory("power-to-hurt", "--war-flow-1", "-0.2", "--json")[1])
        assert told["params"]["war_flow_1"] == -0.2

    def test_rounding_is_shown_as_nothing(self, theory):
        """A probability of 1e-16 is nought to a reader, and itself to a program."""
        assert "  quit_1           0\n" in theory("fearon-1994")[1]
        assert json.loads(theory("fearon-1994", "--json")[1])["result"]["quit_1"] != 0.0

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (["fearon-risk-retrun"], "theory: there is no game 'fearon-risk-retrun' (did you mean"),
            (["xyz"], "theory: there is no game 'xyz' (`ceasefire theory` lists them)"),
            (["verfy", "x.json"], "did you mean 'verify'?"),
            (["smith-stam", "--positon", "3"], "no parameter --positon (did you mean '--position'"),
            (["wagner-limit", "--zz=1"], "there is no parameter --zz (there are: --p, --decisive"),
            (["smith-stam", "3"], "smith-stam: '3' is no option: write --PARAMETER VALUE"),
            (["smith-stam", "--n", "abc"], "smith-stam: n: expected a whole number"),
            (["powell-1999", "--p", "1.3"], "powell-1999: p: expected a probability in [0, 1]"),
            (["powell-1999", "--p", "[" * 50_000], "powell-1999: p: expected a probability"),
            (["--json", "smith-stam"], "theory: --json comes after the game"),
            (["wagner-2000", "-n", "5"], "wagner-2000: --paths, --seeds and --seed go with"),
            (["wagner-2000", "--general"], "does not solve it; it solves smith-stam, "),
            (["smith-stam", "--general", "-n", "0"], "paths: expected a number >= 1 (got 0)"),
            (["smith-stam", "--general", "--seeds", "1"], "seeds: expected at least 2 (got 1)"),
            (["verify", "no-such.json"], "no-such.json: cannot be read"),
        ],
    )
    def test_bad_input_leaves_with_2_and_one_line(self, theory, words, said):
        """On standard error, without a traceback."""
        code, out, err = theory(*words)
        assert (code, out) == (2, "")
        assert said in err
        assert err.count("\n") == 1


class TestGeneral:
    """The exact and the general answer side by side."""

    def test_both_answers_differences_and_errors(self, theory):
        """A table below the exact answer."""
        words = ["fearon-risk-return", "--general", "-n", "500", "--seeds", "2"]
        code, out, err = theory(*words)
        assert (code, err) == (0, "")
        _, _, table = out.partition("The general solver beside it: ")
        method, head, *rows = table.splitlines()
        assert method.endswith("500 paths, degree 4, 2 seeds")
        assert head.split() == ["quantity", "exact", "general", "difference", "s.e."]
        assert [row.split()[0] for row in rows] == ["demand", "war_probability", "value_a"]
        told = json.loads(theory(*words, "--json")[1])["general"]["quantities"]["value_a"]
        assert told["difference"] == told["value"] - told["exact"]
        assert told["value"] == pytest.approx(0.55625, abs=1e-3)
        assert told["error"] >= 0.0

    def test_lists_are_compared_item_by_item(self, theory):
        """Each number of a list has a row; the seed changes the luck."""
        words = ["smith-stam", "--horizon", "9", "--general", "-n", "300", "--seeds", "2", "--json"]
        told = json.loads(theory(*words)[1])["general"]["quantities"]
        assert {f"settlement_dates[{k}]" for k in range(9)} <= told.keys()
        other = json.loads(theory(*words, "--seed", "9")[1])["general"]["quantities"]
        assert told["mean_end"]["value"] != other["mean_end"]["value"]
        assert told["value_a"]["exact"] == other["value_a"]["exact"]


class TestVerify:
    """Files of cases."""

    def test_all_cases_of_the_textbook_pass(self, theory):
        """A line per quantity and a closing line."""
        code, out, err = theory("verify", CASES)
        assert (code, err) == (0, "")
        asked = sum(len(case["expect"]) for case in json.loads(CASES.read_text()))
        *rows, closing = out.splitlines()
        assert len(rows) == 1 + asked
        assert closing == f"{asked} passed, 0 failed"

    def test_a_difference_leaves_with_1(self, theory, written):
        """Whatever else agrees."""
        path = written([GOOD | {"expect": {"low": 0.56, "peace": False, "high": 0.5}}])
        code, out, err = theory("verify", path)
        assert (code, err) == (1, "")
        rows = [line.split() for line in out.splitlines()]
        assert rows[0] == ["case", "quantity", "expected", "got", "difference", "ok"]
        assert rows[1] == ["F1", "low", "0.56", "0.55", "1.0e-02", "FAILED"]
        assert rows[2] == ["F1", "peace", "no", "no", "0.0e+00", "ok"]
        assert rows[-1] == ["2", "passed,", "1", "failed"]

    def test_verify_speaks_json(self, theory, written):
        """Exit codes are the same; what JSON cannot hold is text or null."""
        expect = {"low": 0.55, "high": float("inf"), "width": float("nan"), "peace": True}
        code, out, _ = theory("verify", written([GOOD | {"expect": expect}]), "--json")
        told = json.loads(out)
        assert (code, told["cases"], told["passed"], told["failed"]) == (1, 1, 1, 3)
        assert [check["expected"] for check in told["checks"]] == [0.55, "inf", None, True]
        assert told["checks"][0].keys() == {
            "id", "game", "quantity", "expected", "got", "difference", "ok",
        }  # fmt: skip
        assert theory("verify", written([GOOD]), "--json")[0] == 0

    def test_a_bad_file_leaves_with_2_and_every_fault(self, theory, written):
        """With file, case and key."""
        path = written([GOOD | {"game": "fearon-first-strik"}, GOOD | {"id": 3}])
        code, out, err = theory("verify", path)
        assert (code, out) == (2, "")
        first, second = err.splitlines()
        assert first.startswith(f"{path}: F1.game: expected the name of a game (got 'fearon-first")
        assert first.endswith(" (did you mean 'fearon-first-strike'?)")
        assert second == f"{path}: case 2.id: expected text (got 3)"
