"""Why this room exists: what every compiled law needs: a compiler and addressed luck.

Modules here, in ``campaign.laws`` and the other kernels import numpy, numba, math and each other
only: arrays and named tuples in, arrays out. They do not validate, print, or know what a scenario
is.
"""
