"""Why this room exists: a law says nothing of how exactly it is worked out.

``1.0 - x`` is a number of 64 bits in Python whatever ``x`` is, so one literal would lengthen all
that it meets. Here a function that is given numbers of 32 bits is compiled with its own literals of
32 bits too: the same text serves both, and laws stay as short as their equations.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba.core import ir, types
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import FunctionPass, register_pass
from numba.core.untyped_passes import InlineInlinables

__all__ = ["Narrowing"]

Part = Any  # the compiler's own objects have no types
_ir: Part = ir
_register: Part = register_pass
_builder: Part = DefaultPassBuilder


def _short(kind: Part) -> bool:
    """Say whether a type holds numbers of 32 bits."""
    if isinstance(kind, types.BaseTuple):
        parts: Part = kind
        return any(_short(part) for part in parts)
    return bool(getattr(kind, "dtype", kind) == types.float32)


@_register(mutates_CFG=False, analysis_only=False)
class _Narrow(FunctionPass):
    """Shorten the literals of a function that works on short numbers."""

    _name = "ceasefire_narrow"

    def __init__(self) -> None:
        _super: Part = FunctionPass.__init__
        _super(self)

    def run_pass(self, state: Part) -> bool:
        if not any(_short(kind) for kind in state.args):
            return False
        for block in state.func_ir.blocks.values():
            for one in block.find_insts(_ir.Assign):
                said = one.value
                if (
                    isinstance(said, _ir.Const | _ir.Global | _ir.FreeVar)
                    and type(said.value) is float
                ):
                    one.value = _ir.Const(np.float32(said.value), said.loc)
        return True


class Narrowing(CompilerBase):
    """The compiler's own steps, and that one."""

    def define_pipelines(self) -> list[Part]:
        """Return the steps of compilation."""
        builder = _builder.define_nopython_pipeline(self.state)
        builder.add_pass_after(_Narrow, InlineInlinables)
        builder.finalize()
        return [builder]
