"""Why this room exists: how long somebody at a terminal looks at nothing, and at what after that.

Run as a program. It starts ``ceasefire run`` at a pseudo-terminal and prints when each text of the
bar was first seen; ``--cold`` starts without compiled kernels and without a plan, which takes
minutes.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time

STEPS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
WORDS = re.compile(r"[a-z][a-z ()]*[a-z)]")


def watch(words: list[str], cache: str | None) -> list[tuple[float, str]]:
    """Return the texts that stood before the bar, with the seconds after which each was seen."""
    ours, theirs = os.openpty()
    env = os.environ | {"WORDS": " ".join(words)} | ({"XDG_CACHE_HOME": cache} if cache else {})
    began, seen = time.perf_counter(), []
    with subprocess.Popen(
        [
            sys.executable, "-c",
            "import os; from ceasefire.cli import main; main(os.environ['WORDS'].split())",
        ],
        stdout=subprocess.DEVNULL, stderr=theirs, env=env,
    ) as program:  # fmt: skip
        os.close(theirs)
        while chunk := _read(ours):
            now = time.perf_counter() - began
            for line in re.split(r"[\r\n]", STEPS.sub("", chunk.decode(errors="replace"))):
                found = WORDS.match(line)
                if found and (not seen or seen[-1][1] != found[0]):
                    seen.append((now, found[0]))
        program.wait()
    os.close(ours)
    return [*seen, (time.perf_counter() - began, "(end)")]


def _read(terminal: int) -> bytes:
    """Return what came; nothing once the other end is closed, which Linux reports as an error."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


def main() -> None:
    """Start the program twice, so that the second time all is in the cache; print what was seen."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--cold", action="store_true", help="first without anything in the cache")
    options.add_argument("words", nargs="*", default=["winter-war", "-n", "300"])
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as empty:
        cache = empty if asked.cold else None
        for name in ("cold" if asked.cold else "first", "warm"):
            print(name)
            for seconds, text in watch(["run", *asked.words], cache):
                print(f"  {seconds:7.2f} s  {text}")


if __name__ == "__main__":
    main()
