"""Why this room exists: a table of times is followed by the few ratios that they are read for."""

from __future__ import annotations

import pytest


class Ratios:
    """Medians by name, in seconds for one war or one start."""

    def __init__(self):
        self.medians = {}

    def note(self, name, benchmark, count=1):
        """Keep the median time of one of ``count`` things."""
        if benchmark.stats is not None:  # there are none where benchmarks are switched off
            self.medians[name] = benchmark.stats.stats.median / count

    def lines(self):
        """Yield what can be said of the medians that are known."""
        m = self.medians
        for name in ("1 thread", "2 thread"):
            if name in m:
                yield f"{name}{'s' if name[0] != '1' else ''}: {1 / m[name]:,.0f} wars/s"
        for one, other, words in (
            ("1 thread", "2 thread", "two threads are {:.2f} times as fast as one"),
            ("twin", "1 thread", "the kernel is {:,.0f} times as fast as its slow twin"),
            ("alone", "1 thread", "a war alone takes {:.1f} times as long as a war of a batch"),
            ("help", "python", "asking for help takes {:.1f} times as long as starting Python"),
        ):
            if one in m and other in m:
                yield words.format(m[one] / m[other])


@pytest.fixture(scope="session")
def ratios(request):
    """Return where medians are kept until the end of the session."""
    request.config.ratios = Ratios()
    return request.config.ratios


def pytest_terminal_summary(terminalreporter, config):
    """Print the ratios."""
    found = getattr(config, "ratios", None)
    if found and found.medians:
        terminalreporter.section("medians and ratios")
        for line in found.lines():
            terminalreporter.write_line(line)
