"""The textbook games by name, for whoever has only a name and parameters."""

import pytest

from ceasefire.bargain import Settings
from ceasefire.bargain.games import GENERAL, general
from ceasefire.errors import RequestError
from ceasefire.theory.catalogue import find

FEW = Settings(paths=2_000)


@pytest.mark.parametrize("name", GENERAL)
def test_words_and_numbers_are_those_of_the_exact_game(name):
    """Words and numbers are those of the exact game."""
    game = find(name)
    params = {parameter.name: parameter.default for parameter in game.parameters}
    exact, found = game.solve(**params), general(name, params, FEW, seeds=2)
    for quantity, value in found.values.items():
        expected = getattr(exact, quantity)
        slack = 0.05 if name != "smith-stam" or quantity != "mean_end" else 0.8
        assert value == pytest.approx(expected, abs=slack)
        assert quantity in found.errors
    assert found.iterations == len(found.diagnostics) >= 1
    assert "2 seeds" in found.method


def test_parameters_as_the_textbook_hands_them_over():
    """Parameters as the textbook hands them over."""
    accepted = {"cost_b": find("fearon-risk-return").parameters[2].kind.accept("uniform(0.1,0.5)")}
    found = general("fearon-risk-return", {**accepted, "p": 0.6, "cost_a": 0.05}, FEW, seeds=2)
    assert found.values["demand"] == pytest.approx(0.825, abs=1e-3)
    pairs = {"prior_a": [6, 2], "prior_b": (3, 5)}
    assert general("smith-stam", {**pairs, "horizon": 4}, FEW, seeds=2) is not None


def test_a_game_that_is_not_ours_is_no_error():
    """A game that is not ours is no error."""
    assert general("bermudan-put", {}) is None


def test_a_parameter_that_is_not_there_is_named():
    """A parameter that is not there is named."""
    with pytest.raises(RequestError, match=r"no parameter 'positon'.*did you mean 'position'"):
        general("smith-stam", {"positon": 3}, FEW)
    with pytest.raises(RequestError, match="expected uniform"):
        general("fearon-private-power", {"p": "exponential(2)"}, FEW)
