"""Why this room exists: what is asked of every war at every round, compiled.

What the sides see of a war, and the round of talks itself: arrays in, arrays out. The same said
path by path in NumPy is in the rooms above, and tests hold one against the other.
"""
