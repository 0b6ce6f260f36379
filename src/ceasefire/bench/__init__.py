"""Why this room exists: how fast wars are fought here, beside other engines and beside the machine.

Nothing in it is needed to fight a war, and it knows no language; the command line prints what it
finds.
"""
