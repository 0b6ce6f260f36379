"""Why this room exists: how long treaties hold, as tables, sentences, numbers and one figure.

The figure is not imported here: who prints a table does not wait for a plotter.
"""

from __future__ import annotations

from ceasefire.report.durability.numbers import as_numbers
from ceasefire.report.durability.words import Words

__all__ = ["Words", "as_numbers"]
