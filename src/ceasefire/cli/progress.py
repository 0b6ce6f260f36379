"""Why this room exists: whoever waits at a terminal sees at once what is done and how fast it goes.

The bar opens before anything heavy is imported: loading a war and planning its talks take longer
than anybody should look at nothing.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.progress import Progress, Task
    from rich.text import Text

    from ceasefire.l10n import Tongue

__all__ = ["Bar", "watched"]


class Bar:
    """A bar at a terminal; to call it with a number of wars says that so many are finished.

    Parameters
    ----------
    progress, wars, tongue, stage
        The drawing, how many wars there are, the language, and what is done first.
    """

    def __init__(self, progress: Progress, wars: int, tongue: Tongue, stage: str) -> None:
        self._progress, self._tongue, self._stage = progress, tongue, stage
        self._task = progress.add_task(self._words(self._stage), total=wars)

    def __call__(self, finished: int) -> None:
        """Count wars."""
        self._show(self._stage, finished)

    def stage(self, name: str) -> None:
        """Say what is done now: ``loading``, ``planning`` or ``fighting``."""
        self._stage = name
        self._show(name)

    def compiling(self) -> None:
        """Say that a kernel has to be compiled, which happens once a machine."""
        self._show("compiling")

    def compiled(self) -> None:
        """Say again what was being done."""
        self._show(self._stage)

    def tell(self, text: str) -> None:
        """Write a line above the bar."""
        self._progress.console.print(text, highlight=False, markup=False)

    def _show(self, stage: str, finished: int = 0) -> None:
        self._progress.update(self._task, advance=finished, description=self._words(stage))

    def _words(self, stage: str) -> str:
        return self._tongue.say(f"progress-{stage}")


@contextmanager
def watched(wars: int, tongue: Tongue, stage: str = "fighting") -> Iterator[Bar | None]:
    """Give a bar, to be called with the number of wars finished, or None if nobody watches.

    A bar is drawn on standard error, and only if that is a terminal.

    Parameters
    ----------
    wars
        How many will be fought.
    tongue
        The language.
    stage
        What is done first.
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
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = Bar(progress, wars, tongue, stage)
        progress.refresh()  # now: what follows may import for a second
        with _listening(bar.compiling, bar.compiled):
            yield bar


@contextmanager
def _listening(warn: Callable[[], None], calm: Callable[[], None]) -> Iterator[None]:
    """Call a function whenever a kernel has to be compiled, and another once it is.

    To read a kernel from the cache is silent.
    """
    from numba.core import event

    class Compiler(event.Listener):
        """Hears of compilations, also of those inside others."""

        depth = 0

        def on_start(self, _: object) -> None:
            self.depth += 1
            warn()

        def on_end(self, _: object) -> None:
            self.depth -= 1
            if self.depth == 0:
                calm()

    with event.install_listener("numba:compile", Compiler()):
        yield
