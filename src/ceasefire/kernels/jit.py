"""Why this room exists: one decorator, so that all kernels compile the same way and type-check.

``fastmath`` stays off: reordering sums would make results depend on the width of the machine's
registers, and the same seed must give the same bytes. ``nogil`` lets chunks of wars run in threads.
What the language has no word for is in :mod:`ceasefire.kernels.machine`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
from numba import types
from numba.extending import overload

from ceasefire.kernels.cache import prepare
from ceasefire.kernels.narrow import Narrowing

__all__ = ["agenda", "either", "kernel", "law", "step"]

prepare()

F = TypeVar("F", bound=Callable[..., object])
Part = Any  # the compiler's own objects have no types
_compiler: Part = numba.njit
_WAY: dict[str, Part] = {"error_model": "numpy", "pipeline_class": Narrowing}
_INNER: dict[str, Part] = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True}
_overload: Part = overload


def kernel(function: F) -> F:
    """Compile a function over arrays; the compiled form is cached on disk between processes."""
    return cast("F", _compiler(cache=True, nogil=True, **_WAY)(function))


def step(function: F) -> F:
    """Compile a loop over lanes that kernels call, and Python never does; see :func:`apart`.

    What would let Python call it takes longer to compile than the function itself.
    """
    return cast("F", _compiler(nogil=True, **_INNER, **_WAY)(function))


def agenda(function: F) -> F:
    """Take a list of steps as if it were written where it is called."""
    return cast("F", _compiler(nogil=True, inline="always", **_WAY)(function))


def law(function: F) -> F:
    """Compile one small law of a few scalars; it is inlined into the kernels that use it."""
    return cast("F", _compiler(nogil=True, forceinline=True, **_WAY)(function))


def either(short: Part, long: Part) -> Part:
    """Return a law that is one for numbers of 32 bits and another for those of 64.

    Which one is meant is seen from the first argument when a kernel is compiled.
    """

    def chosen(*arguments: Part) -> Part:
        raise RuntimeError(
            f"called outside a kernel, where lengths of numbers are not known: {arguments}"
        )

    def choose(*arguments: Part) -> Part:
        one: Part = short if arguments[0] == types.float32 else long

        def call(*arguments: Part) -> Part:
            return one(*arguments)

        return call

    options = {"error_model": "numpy", "forceinline": True}
    _overload(chosen, jit_options=options, strict=False)(choose)
    return chosen
