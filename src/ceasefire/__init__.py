"""ceasefire simulates how wars end: when, on what terms, and why then.

Examples
--------
>>> import ceasefire as cf
>>> war = cf.load("winter-war")
>>> runs = war.simulate(200, seed=1)
>>> len(runs)
200
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ceasefire.study.whatif import compare as compare
    from ceasefire.war.facade import Runs as Runs
    from ceasefire.war.facade import War as War
    from ceasefire.war.facade import load as load

__all__ = ["Runs", "War", "compare", "load"]
__version__ = "0.1.0"

_HOMES = {"compare": "ceasefire.study.whatif"}


def __getattr__(name: str) -> object:
    """Import the engine when it is first asked for: ``ceasefire --help`` must not pay for it."""
    if name in __all__:
        return getattr(import_module(_HOMES.get(name, "ceasefire.war.facade")), name)
    msg = f"module 'ceasefire' has no attribute {name!r}"
    raise AttributeError(msg)
