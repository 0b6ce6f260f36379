"""Why this room exists: ``ceasefire theory``, the textbook games with exact answers.

The games are subcommands made from the catalogue, one option per parameter, so that a new game
needs no line here and no list of games is loaded before somebody asks for one.
"""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from ceasefire.cli.options import AsJson, print_json
from ceasefire.errors import RequestError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from typer._click import Command, Context

    from ceasefire.bargain.games import General
    from ceasefire.theory.game import Game, Parameter

__all__ = ["theory"]

Cases = Annotated[Path, typer.Argument(metavar="FILE.json", help="A list of cases.")]
AskGeneral = Annotated[
    bool, typer.Option("--general", help="Solve with the general solver too, where it can.")
]
Paths = Annotated[
    int | None, typer.Option("-n", "--paths", help="Paths of the general solver; 20000 by default.")
]
Seeds = Annotated[
    int | None, typer.Option("--seeds", help="How often it solves; 8 by default, at least 2.")
]
Seed = Annotated[int | None, typer.Option("--seed", help="The first of its seeds; 1 by default.")]


class Games(TyperGroup):
    """A group whose subcommands are the games of the catalogue."""

    def list_commands(self, ctx: Context) -> list[str]:
        """Return the names of subcommands in the order of the textbook."""
        from ceasefire.theory.catalogue import GAMES

        return [*super().list_commands(ctx), *GAMES]

    def get_command(self, ctx: Context, cmd_name: str) -> Command:
        """Return a subcommand, or raise an error that names the nearest ones."""
        from ceasefire.theory.catalogue import GAMES

        own = super().get_command(ctx, cmd_name)
        if own is not None:
            return own
        if cmd_name not in GAMES:
            hint = did_you_mean(cmd_name, [*self.commands, *GAMES])
            hint = hint or " (`ceasefire theory` lists them)"
            raise RequestError(f"theory: there is no game {cmd_name!r}{hint}")
        return _command(GAMES[cmd_name])


theory = typer.Typer(
    cls=Games,
    invoke_without_command=True,
    subcommand_metavar="[GAME | verify FILE.json]",
    rich_markup_mode=None,
)


@theory.callback()
def list_games(context: typer.Context, *, as_json: AsJson = False) -> None:
    """Solve a textbook game exactly; without a name, list the games."""
    if context.invoked_subcommand is not None:
        if as_json:
            raise RequestError("theory: --json comes after the game")
        return
    from ceasefire.cli.theory_text import entry, listing
    from ceasefire.theory.catalogue import GAMES

    if as_json:
        print_json([entry(game) for game in GAMES.values()])
        return
    _tell(listing(GAMES.values()))


@theory.command("verify")
def verify_cases(cases: Cases, *, as_json: AsJson = False) -> None:
    """Solve every case of a file and compare every quantity; exit with 1 if any differs."""
    from ceasefire.cli.theory_text import checked, checked_json
    from ceasefire.theory.verify import verify

    checks = verify(cases)
    if as_json:
        print_json(checked_json(checks))
    else:
        _tell(checked(checks))
    raise typer.Exit(0 if all(check.ok for check in checks) else 1)


def _command(game: Game[Any]) -> Command:
    """Return the command that solves a game, with an option for each of its parameters."""

    def solve(
        context: typer.Context,
        *,
        as_json: AsJson = False,
        general: AskGeneral = False,
        paths: Paths = None,
        seeds: Seeds = None,
        seed: Seed = None,
        **words: str | None,
    ) -> None:
        _refuse_leftovers(context, game)
        given = {name: word for name, word in words.items() if word is not None}
        asked = {"paths": paths, "seeds": seeds, "seed": seed}
        luck = {name: number for name, number in asked.items() if number is not None}
        if luck and not general:
            raise RequestError(f"{game.name}: --paths, --seeds and --seed go with --general")
        _solve(game, given, luck if general else None, as_json=as_json)

    _declare(solve, game.parameters)
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(
        game.name,
        help=_story(game),
        short_help=game.title,
        epilog=f"{game.title}: {game.citation}. Tag: {game.tag}.",
        context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    )(solve)
    return typer.main.get_command(app)


def _story(game: Game[Any]) -> str:
    """Return the timing and the equilibrium as the solver's docstring tells them."""
    told = inspect.getdoc(game.solve) or ""
    return re.split(r"\n\n\w+\n---", told)[0].replace("``", "")


def _declare(function: Callable[..., None], parameters: tuple[Parameter, ...]) -> None:
    """Give a function that takes keywords the signature that typer makes options of."""
    from ceasefire.cli.theory_text import shown

    signature = inspect.signature(function, eval_str=True)
    fixed = [each for each in signature.parameters.values() if each.kind != each.VAR_KEYWORD]
    own = [
        inspect.Parameter(
            each.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=None,
            annotation=Annotated[
                str | None,
                typer.Option(
                    _option(each.name),
                    metavar="VALUE",
                    help=f"{each.doc}: {each.kind.words}; {shown(each.default)} by default.",
                ),
            ],
        )
        for each in parameters
    ]
    declared = [fixed[0], *own, *fixed[1:]]
    function.__signature__ = signature.replace(parameters=declared)  # type: ignore[attr-defined]
    function.__annotations__ = {each.name: each.annotation for each in declared}


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _refuse_leftovers(context: typer.Context, game: Game[Any]) -> None:
    for word in context.args:
        known = [_option(parameter.name) for parameter in game.parameters]
        if not word.startswith("--"):
            raise RequestError(f"{game.name}: {word!r} is no option: write --PARAMETER VALUE")
        option = word.partition("=")[0]
        hint = did_you_mean(option, known) or f" (there are: {', '.join(known)})"
        raise RequestError(f"{game.name}: there is no parameter {option}{hint}")


def _solve(
    game: Game[Any], words: Mapping[str, str], luck: Mapping[str, int] | None, *, as_json: bool
) -> None:
    """Solve a game, also by the general solver if ``luck`` is given, and print the answers."""
    from ceasefire.cli.theory_text import answer, answer_json, comparison, comparison_json
    from ceasefire.theory.kinds import from_text

    given = {name: from_text(word) for name, word in words.items()}
    result = game.solve(**given)
    params = {each.name: given.get(each.name, each.default) for each in game.parameters}
    found = None if luck is None else _generally(game, given, **luck)
    if as_json:
        beside = comparison_json(result, found) if found else {}
        print_json(answer_json(game, params, result) | beside)
        return
    _tell(answer(game, params, result) + (comparison(result, found) if found else []))


def _generally(
    game: Game[Any],
    given: Mapping[str, object],
    paths: int = 20_000,
    seeds: int = 8,
    seed: int = 1,
) -> General:
    from ceasefire.bargain.games import GENERAL, general
    from ceasefire.bargain.settings import Settings

    found = general(game.name, game.accept(given), Settings(paths=paths, seed=seed), seeds)
    if found is None:
        able = ", ".join(GENERAL)
        raise RequestError(f"{game.name}: the general solver does not solve it; it solves {able}")
    return found


def _tell(lines: list[str]) -> None:
    typer.echo("\n".join(lines))
