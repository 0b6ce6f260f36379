"""What holds of every textbook game, whatever it is about."""

import inspect
import json
from dataclasses import asdict, is_dataclass

import pytest

from ceasefire.errors import RequestError
from ceasefire.theory.catalogue import GAMES, find
from ceasefire.theory.game import Section, Tag

EVERY = pytest.mark.parametrize("game", GAMES.values(), ids=list(GAMES))


@EVERY
def test_answers_without_arguments_in_plain_values(game):
    """Answers without arguments in plain values."""
    result = game.solve()
    assert is_dataclass(result)
    assert type(result).__dataclass_params__.frozen
    json.dumps(asdict(result), allow_nan=False)


@EVERY
def test_gives_the_same_answer_twice(game):
    """Gives the same answer twice."""
    assert game.solve() == game.solve()


@EVERY
def test_explains_itself_in_sentences(game):
    """Explains itself in sentences."""
    lines = game.explain(game.solve())
    assert lines
    assert all(line.endswith((".", "?", "!", "...")) for line in lines)


@EVERY
def test_says_whose_model_it_is(game):
    """Says whose model it is."""
    assert isinstance(game.tag, Tag)
    assert isinstance(game.section, Section)
    assert game.title
    assert game.citation
    if game.tag is Tag.REDUCED:
        assert "in the spirit of" in inspect.getdoc(game.solve)


@EVERY
def test_documents_every_parameter_and_takes_no_other(game):
    """Documents every parameter and takes no other."""
    signature = inspect.signature(inspect.unwrap(game.solve))
    assert list(signature.parameters) == [parameter.name for parameter in game.parameters]
    assert all(parameter.doc and parameter.kind.words for parameter in game.parameters)


@EVERY
def test_refuses_nonsense_for_each_parameter_by_name(game):
    """Refuses nonsense for each parameter by name."""
    for parameter in game.parameters:
        for nonsense in (None, {"a": 1}, "nonsense(1)", float("nan")):
            with pytest.raises(RequestError, match=f"{game.name}: {parameter.name}: expected"):
                game.solve(**{parameter.name: nonsense})


@EVERY
def test_refuses_a_parameter_it_does_not_have(game):
    """Refuses a parameter it does not have."""
    with pytest.raises(RequestError, match=f"{game.name}: there is no parameter 'no_such'"):
        game.solve(no_such=1)


def test_games_stand_in_the_order_of_the_chapters():
    """Games stand in the order of the chapters."""
    order = list(Section)
    places = [order.index(game.section) for game in GAMES.values()]
    assert places == sorted(places)


def test_a_game_is_found_by_name_or_refused_with_a_hint():
    """A game is found by name or refused with a hint."""
    assert find("powell-1999").name == "powell-1999"
    with pytest.raises(RequestError, match=r"no game 'powel-1999'.*'powell-1999'"):
        find("powel-1999")
