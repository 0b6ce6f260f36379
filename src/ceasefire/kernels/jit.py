"""Why this room exists: one decorator, so that all kernels compile the same way and type-check.

``fastmath`` stays off: reordering sums would make results depend on the width of the machine's
registers, and the same seed must give the same bytes. ``nogil`` lets chunks of wars run in threads.
Below the decorators are the few instructions of the machine that the language has no word for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numba
from numba import types
from numba.core import cgutils, imputils
from numba.extending import intrinsic, overload

from ceasefire.kernels.cache import prepare

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["agenda", "apart", "bits", "blocks", "fused", "kernel", "law", "real", "step"]

prepare()

F = TypeVar("F", bound=Callable[..., object])
Kind = TypeVar("Kind", bound="np.generic")
Part = Any  # the compiler's own objects have no types
_compiler: Part = numba.njit
_pack: Part = cgutils.pack_array
_borrowed: Part = imputils.impl_ret_borrowed
_overload: Part = overload


def kernel(function: F) -> F:
    """Compile a function over arrays; the compiled form is cached on disk between processes."""
    return cast("F", numba.njit(cache=True, nogil=True, error_model="numpy")(function))


def step(function: F) -> F:
    """Compile a loop over lanes that kernels call, and Python never does; see :func:`apart`.

    What would let Python call it takes longer to compile than the function itself.
    """
    options = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True}
    return cast("F", _compiler(nogil=True, error_model="numpy", **options)(function))


def agenda(function: F) -> F:
    """Take a list of steps as if it were written where it is called."""
    return cast("F", numba.njit(nogil=True, error_model="numpy", inline="always")(function))


def law(function: F) -> F:
    """Compile one small law of a few scalars; it is inlined into the kernels that use it."""
    return cast("F", numba.njit(nogil=True, error_model="numpy", forceinline=True)(function))


def _instruction(result: Part, arguments: tuple[Part, ...], build: Callable[..., Part]) -> Part:
    """Return the signature and the making of an instruction."""

    def emit(context: Part, builder: Part, signature: Part, values: Part) -> Part:
        return build(builder, context.get_value_type(signature.return_type), *values)

    return result(*arguments), emit


@intrinsic
def _bits(typing: Part, x: Part) -> Part:
    del typing, x
    return _instruction(types.int64, (types.float64,), lambda b, kind, v: b.bitcast(v, kind))


@intrinsic
def _real(typing: Part, word: Part) -> Part:
    del typing, word
    return _instruction(types.float64, (types.int64,), lambda b, kind, v: b.bitcast(v, kind))


@intrinsic
def _fused(typing: Part, x: Part, y: Part, z: Part) -> Part:
    del typing, x, y, z
    return _instruction(types.float64, (types.float64,) * 3, lambda b, _, x, y, z: b.fma(x, y, z))


@intrinsic
def _apart(typing: Part) -> Part:
    del typing

    def emit(context: Part, builder: Part, signature: Part, values: Part) -> Part:
        del signature, values
        builder.function.attributes.add("noinline")
        return context.get_dummy_value()

    return types.none(), emit


# First statement of a step that stays a function of its own: a loop that is one of many in a long
# function is no longer taken apart into lanes.
apart = cast("Callable[[], None]", _apart)
bits = cast("Callable[[float], int]", _bits)  # the 64 bits of a number
real = cast("Callable[[int], float]", _real)  # the number of 64 bits
fused = cast("Callable[[float, float, float], float]", _fused)  # x * y + z, rounded once


def blocks(rows: int, lanes: int) -> Callable[[NDArray[Kind]], NDArray[Kind]]:
    """Return a function of kernels that sees a flat array as (block, row, lane).

    Shapes of arrays are known when a kernel runs; these are known when it is compiled. Only so can
    the compiler see that rows do not overlap, and take several lanes at a time.

    Parameters
    ----------
    rows, lanes
        Rows of a block, and lanes of a row.
    """

    @intrinsic
    def view(typing: Part, flat: Part) -> Part:
        del typing
        shaped = types.Array(flat.dtype, 3, "C")

        def emit(context: Part, builder: Part, signature: Part, values: Part) -> Part:
            source = context.make_array(signature.args[0])(context, builder, values[0])
            out = context.make_array(shaped)(context, builder)
            wide = context.get_abi_sizeof(context.get_data_type(flat.dtype))
            size = [context.get_constant(types.intp, n) for n in (rows * lanes, rows, lanes)]
            count = builder.udiv(source.nitems, size[0])
            step = [context.get_constant(types.intp, wide * n) for n in (rows * lanes, lanes, 1)]
            out.data, out.meminfo, out.parent = source.data, source.meminfo, source.parent
            out.itemsize, out.nitems = source.itemsize, source.nitems
            out.shape = _pack(builder, [count, size[1], size[2]])
            out.strides = _pack(builder, step)
            return _borrowed(context, builder, shaped, out._getvalue())  # noqa: SLF001 - it has no public name

        return shaped(flat), emit

    return cast("Callable[[NDArray[Kind]], NDArray[Kind]]", view)


@intrinsic
def _bits32(typing: Part, x: Part) -> Part:
    del typing, x
    return _instruction(types.int32, (types.float32,), lambda b, kind, v: b.bitcast(v, kind))


@intrinsic
def _real32(typing: Part, word: Part) -> Part:
    del typing, word
    return _instruction(types.float32, (types.int32,), lambda b, kind, v: b.bitcast(v, kind))


@intrinsic
def _fused32(typing: Part, x: Part, y: Part, z: Part) -> Part:
    del typing, x, y, z
    return _instruction(types.float32, (types.float32,) * 3, lambda b, _, x, y, z: b.fma(x, y, z))


# The same three for numbers of half the length: twice as many fit into a register.
bits32 = cast("Callable[[np.float32], np.int32]", _bits32)
real32 = cast("Callable[[np.int32], np.float32]", _real32)
fused32 = cast("Callable[[np.float32, np.float32, np.float32], np.float32]", _fused32)
__all__ += ["bits32", "fused32", "real32"]


def either(short: Part, long: Part) -> Part:
    """Return a law that is one for numbers of 32 bits and another for those of 64.

    Which one is meant is seen from the first argument when a kernel is compiled.
    """

    def chosen(*arguments: Part) -> Part:
        raise NotImplementedError("only kernels know lengths of numbers")

    def choose(*arguments: Part) -> Part:
        return (short if arguments[0] == types.float32 else long).py_func

    options = {"error_model": "numpy", "forceinline": True}
    _overload(chosen, jit_options=options, strict=False)(choose)
    return chosen


__all__ += ["either"]
