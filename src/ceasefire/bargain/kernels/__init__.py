"""Why this room exists: the compiled part of the bargaining solver, arrays in and arrays out.

Random numbers, moments of a regression and its predictions are all that is worth compiling here;
everything above works on whole arrays in NumPy.
"""
