"""What several tests of the talks use."""

from __future__ import annotations

import numpy as np

SEED = 2


def same(one, other):
    """Fail unless two arrays are alike to the last bit."""
    assert one.dtype == other.dtype
    np.testing.assert_array_equal(one, other)
