"""Why this room exists: the command line. It parses, calls one thing of the package, and prints.

Heavy imports wait inside the commands, so that ``ceasefire --help`` answers at once.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from ceasefire.errors import CeasefireError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

BAD_INPUT = 2
INTERRUPTED = 130  # as shells report a process ended by Ctrl-C


def main(argv: Sequence[str] | None = None) -> None:
    """Run the program and leave with its exit code.

    0 is success, 2 bad input (with its message on standard error), 130 an interruption. A reader
    that closes its end of the pipe early is no fault and gets no message.
    """
    try:
        code = _run(argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        # At once: an orderly exit would wait for the threads, and one of them may be compiling.
        os._exit(INTERRUPTED)
    except BrokenPipeError:
        # What is still buffered has no reader; give it one that does not mind.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    sys.exit(code)


def _run(argv: Sequence[str] | None) -> int:
    from ceasefire.cli.app import app

    try:
        app(args=argv, prog_name="ceasefire")
    except SystemExit as leave:
        return leave.code if isinstance(leave.code, int) else 0
    except CeasefireError as error:
        sys.stderr.write(f"{error}\n")
        return BAD_INPUT
    return 0
