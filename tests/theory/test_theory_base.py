"""Distributions, kinds of parameters, and the way a game is asked."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate, stats

from ceasefire.errors import RequestError
from ceasefire.theory import kinds
from ceasefire.theory.distribution import Exponential, Uniform, parse_distribution
from ceasefire.theory.game import Game, Parameter, Section, Tag, exceeds

COSTS = st.floats(0.0, 3.0)
UNIFORMS = st.tuples(st.floats(0.0, 2.0), st.floats(0.01, 2.0)).map(
    lambda pair: Uniform(pair[0], pair[0] + pair[1])
)
EXPONENTIALS = st.floats(0.1, 50.0).map(Exponential)


def reference(law):
    """Return scipy's law of the same kind."""
    if isinstance(law, Uniform):
        return stats.uniform(law.low, law.high - law.low)
    return stats.expon(scale=1.0 / law.rate)


class TestDistribution:
    """Laws of one unknown number."""

    @given(law=UNIFORMS | EXPONENTIALS, x=st.floats(-1.0, 5.0))
    def test_agrees_with_scipy(self, law, x):
        """Agrees with scipy."""
        assert law.cdf(x) == pytest.approx(reference(law).cdf(x), abs=1e-12)
        assert law.pdf(x) == pytest.approx(reference(law).pdf(x), abs=1e-9, rel=1e-9)

    @given(law=UNIFORMS | EXPONENTIALS, share=st.floats(0.0, 0.99))
    def test_hazard_is_density_over_survival(self, law, share):
        """Hazard is density over survival."""
        x = float(reference(law).ppf(share))
        expected = reference(law).pdf(x) / reference(law).sf(x)
        assert law.hazard(x) == pytest.approx(expected, rel=1e-6)

    def test_hazard_outside_the_support(self):
        """Hazard is zero below the support and infinite beyond it."""
        assert Uniform(0.1, 0.5).hazard(0.0) == 0.0
        assert Uniform(0.1, 0.5).hazard(0.5) == math.inf
        assert Uniform(0.1, 0.5).hazard(0.9) == math.inf
        assert Exponential(5.0).hazard(-0.1) == 0.0

    @given(law=UNIFORMS | EXPONENTIALS, cost=COSTS)
    def test_balance_is_where_hazard_times_stake_is_one_or_the_lowest_value(self, law, cost):
        """Balance is where hazard times stake is one or the lowest value."""
        markup = law.balance(cost)
        stake = law.hazard(markup) * (markup + cost)
        if markup > law.low:
            assert stake == pytest.approx(1.0, rel=1e-9)
        else:
            assert stake >= 1.0 - 1e-9

    @given(law=UNIFORMS, x=st.floats(-1.0, 5.0))
    def test_mean_below_is_an_integral(self, law, x):
        """Mean below is an integral."""
        top = min(max(x, law.low), law.high)
        expected, _ = integrate.quad(lambda value: value * law.pdf(value), law.low, top)
        assert law.mean_below(x) == pytest.approx(expected, abs=1e-9)

    def test_a_known_number_is_a_uniform_of_no_width(self):
        """A known number is a uniform of no width."""
        known = Uniform(0.2, 0.2)
        assert (known.cdf(0.2), known.cdf(0.2000001), known.balance(0.1)) == (0.0, 1.0, 0.2)
        assert (known.hazard(0.1), known.hazard(0.2), known.pdf(0.2)) == (0.0, math.inf, math.inf)
        assert known.mean_below(0.2) == 0.0
        assert known.mean_below(0.3) == pytest.approx(0.2)

    @given(law=UNIFORMS | EXPONENTIALS)
    def test_reads_what_it_writes(self, law):
        """Reads what it writes."""
        again = parse_distribution(str(law))
        assert again.cdf(0.7) == pytest.approx(law.cdf(0.7), abs=1e-4)
        assert type(again) is type(law)

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "0.4",
            "uniform",
            "uniform()",
            "uniform(0.1)",
            "uniform(0.5,0.1)",
            "uniform(-0.1,0.4)",
            "uniform(0,nan)",
            "uniform(0,inf)",
            "uniform(0,1,2)",
            "uniform(a,b)",
            "exponential(0)",
            "exponential(-1)",
            "exponential(inf)",
            "exponential(1,2)",
            "normal(0,1)",
            "uniform(0,1) or so",
        ],
    )
    def test_refuses_what_is_no_distribution(self, text):
        """Refuses what is no distribution."""
        with pytest.raises(ValueError, match=r".*"):
            parse_distribution(text)


class TestKinds:
    """What a parameter may be."""

    @pytest.mark.parametrize("value", [True, None, "0.5", [0.5], math.nan, math.inf, 1.3, -0.1])
    def test_a_probability_is_a_number_from_zero_to_one(self, value):
        """A probability is a number from zero to one."""
        with pytest.raises(kinds.UnfitError, match=r"a probability in \[0, 1\]"):
            kinds.PROBABILITY.accept(value)

    def test_bounds_are_included_unless_open(self):
        """Bounds are included unless open."""
        assert kinds.PROBABILITY.accept(1) == 1.0
        assert kinds.DISCOUNT.accept(1.0) == 1.0
        for kind, value in ((kinds.IMPATIENT, 1.0), (kinds.POSITIVE, 0.0), (kinds.NUMBER, 10**400)):
            with pytest.raises(kinds.UnfitError):
                kind.accept(value)

    @pytest.mark.parametrize("value", [True, 1.5, -1, "1", math.inf, math.nan])
    def test_a_count_is_a_whole_number(self, value):
        """A count is a whole number."""
        with pytest.raises(kinds.UnfitError, match="a whole number >= 0"):
            kinds.COUNT.accept(value)

    def test_a_whole_float_is_a_count(self):
        """A whole float is a count."""
        assert kinds.COUNT.accept(12.0) == 12
        assert isinstance(kinds.COUNT.accept(12.0), int)

    def test_a_sequence_has_a_length_and_items_of_one_kind(self):
        """A sequence has a length and items of one kind."""
        pair = kinds.sequence("two costs", kinds.COST, shortest=2, longest=2)
        assert pair.accept([1, 0.5]) == (1.0, 0.5)
        for value in ([1], [1, 2, 3], [1, -1], "12", 1, [1, "2"]):
            with pytest.raises(kinds.UnfitError, match="two costs"):
                pair.accept(value)

    def test_words_of_a_command_line(self):
        """Words of a command line are numbers, lists, truth values or words."""
        words = ["0.5", "12", "7,3", "[7, 3]", "true", "uniform(0,0.4)", "X"]
        meant = [0.5, 12, [7, 3], [7, 3], True, "uniform(0,0.4)", "X"]
        assert [kinds.from_text(word) for word in words] == meant


def double(*, p: float, law: object) -> float:
    """Return twice the chance."""
    return 2.0 * p * law.high


GAME = Game(
    name="double",
    title="Double",
    section=Section.CAUSES,
    tag=Tag.CLOSED_FORM,
    citation="",
    solve=double,
    parameters=(
        Parameter("p", kinds.PROBABILITY, 0.5, "a chance"),
        Parameter("law", kinds.DISTRIBUTION, "uniform(0,1)", "a law"),
    ),
    explain=lambda result: [f"It is {result}."],
)


class TestGame:
    """How a game is asked."""

    def test_defaults_fill_what_is_not_given(self):
        """Defaults fill what is not given."""
        assert GAME.solve() == 1.0
        assert GAME.solve(p=0.25) == 0.5
        assert GAME.solve(law=Uniform(0.0, 2.0)) == 2.0

    def test_keeps_the_solvers_name_and_docstring(self):
        """Keeps the solver's name and docstring."""
        assert GAME.solve.__name__ == "double"
        assert GAME.solve.__doc__ == "Return twice the chance."

    def test_a_bad_value_names_game_parameter_expectation_and_value(self):
        """A bad value names game, parameter, expectation and value."""
        with pytest.raises(RequestError) as caught:
            GAME.solve(p=1.3)
        assert str(caught.value) == "double: p: expected a probability in [0, 1] (got 1.3)"
        with pytest.raises(
            RequestError, match=r"double: law: expected uniform.*got 'uniform\(1,0\)'"
        ):
            GAME.solve(law="uniform(1,0)")

    def test_an_unknown_parameter_is_named_with_a_hint(self):
        """An unknown parameter is named with a hint."""
        with pytest.raises(RequestError, match=r"double: there is no parameter 'laws'.*'law'"):
            GAME.solve(laws="uniform(0,1)")
        with pytest.raises(RequestError, match="it has p, law"):
            GAME.solve(zzz=1)

    def test_rounding_is_no_difference(self):
        """Rounding is no difference."""
        assert not exceeds(0.1 + 0.2, 0.3)
        assert exceeds(0.3 + 1e-9, 0.3)
