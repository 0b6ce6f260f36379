"""Why this room exists: whoever waits at a terminal sees how fast the wars go."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.progress import Task
    from rich.text import Text

    from ceasefire.l10n import Tongue

__all__ = ["watched"]


@contextmanager
def watched(wars: int, tongue: Tongue) -> Iterator[Callable[[int], None] | None]:
    """Give a function to call with the number of wars finished, or None if nobody watches.

    A bar is drawn on standard error, and only if that is a terminal. When a kernel has to be
    compiled, which happens once a machine, the bar says so.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Rate(ProgressColumn):
        """Wars a second."""

        def render(self, task: Task) -> Text:
            rate = tongue.number(task.speed) if task.speed else "\u2013"
            return Text(tongue.say("progress-rate", rate=rate), style="progress.data.speed")

    words, share = TextColumn("{task.description}"), TextColumn("{task.percentage:>3.0f}%")
    columns = (words, BarColumn(), share, Rate(), TimeRemainingColumn(compact=True))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(tongue.say("progress-fighting"), total=wars)

        def advance(finished: int) -> None:
            bar.update(task, advance=finished, description=tongue.say("progress-fighting"))

        def warn() -> None:
            bar.update(task, description=tongue.say("progress-compiling"))

        with _listening(warn):
            yield advance


@contextmanager
def _listening(warn: Callable[[], None]) -> Iterator[None]:
    """Call a function whenever a kernel has to be compiled; to read it from the cache is silent."""
    from numba.core import event

    class Compiler(event.Listener):
        """Hears of compilations."""

        def on_start(self, _: object) -> None:
            warn()

        def on_end(self, _: object) -> None:
            """Leave the words: the next chunk of wars changes them."""

    with event.install_listener("numba:compile", Compiler()):
        yield
