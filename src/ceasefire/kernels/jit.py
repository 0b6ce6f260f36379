"""Why this room exists: one decorator, so that all kernels compile the same way and type-check.

``fastmath`` stays off: reordering sums would make results depend on the width of the machine's
registers, and the same seed must give the same bytes. ``nogil`` lets chunks of wars run in threads.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

import numba

from ceasefire.kernels.cache import prepare

__all__ = ["kernel", "law"]

prepare()

F = TypeVar("F", bound=Callable[..., object])


def kernel(function: F) -> F:
    """Compile a function over arrays; the compiled form is cached on disk between processes."""
    return cast("F", numba.njit(cache=True, nogil=True, error_model="numpy")(function))


def law(function: F) -> F:
    """Compile one small law of a few scalars; it is inlined into the kernels that use it."""
    return cast("F", numba.njit(nogil=True, error_model="numpy", forceinline=True)(function))
