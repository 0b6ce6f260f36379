"""Why this room exists: the textbook games of war termination, solved exactly, check the solver.

One game per file. Each file exports a ``GAME`` (or ``GAMES``), :mod:`ceasefire.theory.catalogue`
lists them all, and :mod:`ceasefire.theory.verify` compares them with a file of expected values.
"""

from __future__ import annotations
