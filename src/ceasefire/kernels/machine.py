"""Why this room exists: the few instructions of the machine that the language has no word for.

Bits seen as numbers and numbers as bits, a product and a sum rounded once, arrays whose shape is
known when a kernel is compiled, arrays that nobody counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from numba import types
from numba.core import cgutils, imputils
from numba.extending import intrinsic

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

__all__ = [
    "apart",
    "bits",
    "bits32",
    "blocks",
    "fused",
    "fused32",
    "lent",
    "real",
    "real32",
]

Kind = TypeVar("Kind", bound="np.generic")
Part = Any  # the compiler's own objects have no types
_pack: Part = cgutils.pack_array
_null: Part = cgutils.get_null_value
_borrowed: Part = imputils.impl_ret_borrowed


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


def _bare(context: Part, builder: Part, kind: Part, value: Part) -> Part:
    """Return a value in which no array knows who owns it."""
    if isinstance(kind, types.BaseTuple):
        kinds: Part = kind
        parts = [
            _bare(context, builder, inner, builder.extract_value(value, i))
            for i, inner in enumerate(kinds)
        ]
        return context.make_tuple(builder, kind, parts)
    if isinstance(kind, types.Array):
        array = context.make_array(kind)(context, builder, value)
        array.meminfo = _null(array.meminfo.type)
        array.parent = _null(array.parent.type)
        return array._getvalue()  # noqa: SLF001 - it has no public name
    return value


@intrinsic
def _lent(typing: Part, value: Part) -> Part:
    del typing

    def emit(context: Part, builder: Part, signature: Part, values: Part) -> Part:
        return _bare(context, builder, signature.args[0], values[0])

    return value(value), emit


# Arrays that the caller keeps alive: nobody counts who looks at them, which would cost more than
# looking. For arguments of kernels that call many steps.
lent = cast("Callable[[Any], Any]", _lent)
