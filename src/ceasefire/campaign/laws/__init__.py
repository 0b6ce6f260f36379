"""Why this room exists: one law of war a file, each with its equation, units, source and slow twin.

A law takes and returns plain numbers. The twin (``…_slow``) says the same thing in ordinary
Python, as literally as the equation; a test compares the two on random input and a second one
compares a whole war fought with the twins against the kernel.
"""
