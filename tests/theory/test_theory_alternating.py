"""Alternating offers against long finite games played backwards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.errors import RequestError
from ceasefire.theory.catalogue import GAMES

CHANCES = st.floats(0.0, 1.0)
COSTS = st.floats(0.0, 1.2)
SMALL_COSTS = st.floats(0.0, 0.02)


def ask(name, **params):
    """Solve a game of the catalogue by name."""
    return GAMES[name].solve(**params)


def long_battles(p, decisive, discount, cost_a, cost_b, rounds=3000):
    """Play backwards a game with so many rounds that its end does not matter."""
    stay = discount * (1.0 - decisive)
    a_offers = b_offers = 0.5
    for _ in range(rounds):
        b_refusing = decisive * (1.0 - p) - cost_b + stay * (1.0 - b_offers)
        a_refusing = decisive * p - cost_a + stay * a_offers
        a_offers, b_offers = 1.0 - max(b_refusing, 0.0), max(a_refusing, 0.0)
    return a_offers, b_offers


class TestDecisiveBattle:
    """Alternating offers when each battle may decide."""

    @given(
        p=CHANCES,
        decisive=st.floats(0.0, 1.0),
        discount=st.floats(0.0, 0.99),
        cost_a=COSTS,
        cost_b=COSTS,
    )
    def test_agrees_with_a_long_game_also_where_a_side_gives_in(
        self, p, decisive, discount, cost_a, cost_b
    ):
        """Agrees with a long game also where a side gives in."""
        params = {"p": p, "decisive": decisive, "discount": discount}
        result = ask("wagner-2000", **params, cost_a=cost_a, cost_b=cost_b)
        played = long_battles(**params, cost_a=cost_a, cost_b=cost_b)
        shares = (result.share_a_proposing, result.share_a_responding)
        assert shares == pytest.approx(played, abs=1e-9)
        assert 0.0 <= shares[1] <= shares[0] <= 1.0
        assert result.surplus == pytest.approx(1.0 - result.war_a - result.war_b)

    @given(p=CHANCES, decisive=st.floats(0.01, 1.0), cost_a=COSTS, cost_b=COSTS)
    def test_swapping_the_sides_mirrors_the_shares(self, p, decisive, cost_a, cost_b):
        """Swapping the sides mirrors the shares."""
        one = ask("wagner-2000", p=p, decisive=decisive, cost_a=cost_a, cost_b=cost_b)
        other = ask("wagner-2000", p=1.0 - p, decisive=decisive, cost_a=cost_b, cost_b=cost_a)
        assert one.share_a_proposing == pytest.approx(1.0 - other.share_a_responding, abs=1e-9)
        assert one.war_a == pytest.approx(other.war_b, abs=1e-9)

    @given(
        p=CHANCES,
        rate=st.floats(0.05, 3.0),
        interest=st.floats(0.0, 1.0),
        cost_a=COSTS,
        cost_b=COSTS,
    )
    def test_frequent_offers_tend_to_the_limit(self, p, rate, interest, cost_a, cost_b):
        """Frequent offers tend to the limit."""
        limit = ask(
            "wagner-limit",
            p=p,
            decisive_rate=rate,
            interest_rate=interest,
            cost_rate_a=cost_a,
            cost_rate_b=cost_b,
        ).share_a
        gaps = []
        for step in (1e-3, 1e-5):
            result = ask(
                "wagner-2000",
                p=p,
                decisive=rate * step,
                discount=1.0 - interest * step,
                cost_a=cost_a * step,
                cost_b=cost_b * step,
            )
            gaps.append(
                max(abs(result.share_a_proposing - limit), abs(result.share_a_responding - limit))
            )
        assert gaps[0] < 0.02
        assert gaps[1] < 2e-4

    def test_patience_splits_the_difference_over_war_to_the_finish(self):
        """Patience splits the difference over war to the finish."""
        share = ask(
            "wagner-limit",
            p=0.3,
            decisive_rate=0.4,
            interest_rate=0.0,
            cost_rate_a=0.05,
            cost_rate_b=0.1,
        ).share_a
        war_a, war_b = 0.3 - 0.05 / 0.4, 0.7 - 0.1 / 0.4
        assert share == pytest.approx(war_a + (1.0 - war_a - war_b) / 2.0)

    def test_a_war_that_nothing_ends_is_refused(self):
        """A war that nothing ends is refused."""
        with pytest.raises(RequestError, match="wagner-2000: decisive: expected a chance > 0"):
            ask("wagner-2000", decisive=0.0, discount=1.0)
        with pytest.raises(RequestError, match="wagner-limit: decisive_rate: expected a rate > 0"):
            ask("wagner-limit", decisive_rate=0.0, interest_rate=0.0)


def long_walk(n, p, cost_a, cost_b, discount, rounds=3000):
    """Play the moving front backwards from far away, one position after the other."""
    a_offers = [k / n for k in range(n + 1)]
    b_offers = list(a_offers)
    for _ in range(rounds):
        new_a, new_b = [0.0] * n + [1.0], [0.0] * n + [1.0]
        for k in range(1, n):
            after_a = p * b_offers[k + 1] + (1.0 - p) * b_offers[k - 1]
            after_b = p * a_offers[k + 1] + (1.0 - p) * a_offers[k - 1]
            new_a[k] = 1.0 - max(discount * (1.0 - after_a) - cost_b, 0.0)
            new_b[k] = max(discount * after_b - cost_a, 0.0)
        a_offers, b_offers = new_a, new_b
    return a_offers[1:n], b_offers[1:n]


class TestWalk:
    """Alternating offers over a front that moves."""

    @pytest.mark.parametrize("cost_a", [0.0, 0.03, 0.3, 1.1])
    @pytest.mark.parametrize("cost_b", [0.01, 0.2, 0.9])
    @pytest.mark.parametrize(
        ("n", "p", "discount"), [(2, 0.6, 0.9), (5, 0.35, 1.0), (9, 0.5, 0.97)]
    )
    def test_agrees_with_a_long_game_also_where_a_side_gives_in(
        self, n, p, discount, cost_a, cost_b
    ):
        """Agrees with a long game also where a side gives in."""
        params = {"n": n, "p": p, "cost_a": cost_a, "cost_b": cost_b, "discount": discount}
        result = ask("slantchev-walk", **params)
        proposing, responding = long_walk(**params)
        assert result.value_a_proposing == pytest.approx(proposing, abs=1e-9)
        assert result.value_a_responding == pytest.approx(responding, abs=1e-9)

    @given(
        n=st.integers(2, 12), p=CHANCES, cost_a=COSTS, cost_b=COSTS, discount=st.floats(0.0, 1.0)
    )
    def test_shares_are_shares_and_mirror_when_sides_swap(self, n, p, cost_a, cost_b, discount):
        """Shares are shares and mirror when sides swap."""
        one = ask("slantchev-walk", n=n, p=p, cost_a=cost_a, cost_b=cost_b, discount=discount)
        other = ask(
            "slantchev-walk", n=n, p=1.0 - p, cost_a=cost_b, cost_b=cost_a, discount=discount
        )
        mirrored = [1.0 - share for share in reversed(other.value_a_responding)]
        assert one.value_a_proposing == pytest.approx(mirrored, abs=1e-9)
        for proposing, responding in zip(
            one.value_a_proposing, one.value_a_responding, strict=True
        ):
            assert -1e-9 <= responding <= proposing + 1e-9
            assert proposing <= 1.0 + 1e-9

    @given(
        n=st.integers(3, 12), p=st.floats(0.2, 0.8), cost=SMALL_COSTS, discount=st.floats(0.9, 1.0)
    )
    def test_the_nearer_to_victory_the_larger_the_share_on_equal_turns(self, n, p, cost, discount):
        """The nearer to victory the larger the share on equal turns."""
        result = ask("slantchev-walk", n=n, p=p, cost_a=cost, cost_b=cost, discount=discount)
        both = zip(result.value_a_proposing, result.value_a_responding, strict=True)
        mean = [(proposing + responding) / 2.0 for proposing, responding in both]
        assert mean == sorted(mean)

    @pytest.mark.parametrize("p", [1e-12, 1 / 3, 1.0])
    @pytest.mark.parametrize(("cost_a", "cost_b"), [(1e6, 0.1), (50.0, 1e6), (0.0, 1e6)])
    def test_costs_beyond_all_measure_end_in_giving_in(self, p, cost_a, cost_b):
        """Costs beyond all measure end in giving in, not in an endless search."""
        result = ask(
            "slantchev-walk", n=40, p=p, cost_a=cost_a, cost_b=cost_b, discount=1.0 - 1e-12
        )
        if cost_a > 1.0:
            assert result.value_a_responding == (0.0,) * 39
        if cost_b > 1.0:
            assert result.value_a_proposing == (1.0,) * 39

    def test_a_long_front_is_solved_and_one_without_length_refused(self):
        """A long front is solved and one without length refused."""
        assert len(ask("slantchev-walk", n=300).value_a_proposing) == 299
        for n in (1, 501, 2.5):
            with pytest.raises(RequestError, match="slantchev-walk: n: expected a whole number"):
                ask("slantchev-walk", n=n)
