"""Why this room exists: the rows of the desk on which a few dozen wars are fought together.

A tile holds what moves during a day, in rows of equal length, one lane per war, so near to each
other that they stay in the processor's own memory, and all as floats, so that several lanes are
worked on with each instruction. Rows of two sides lie together: the side is added to the first.
"""

from __future__ import annotations

from ceasefire.kernels.machine import blocks

LANES = 256  # enough that calling a step costs little beside its work

# A sector: what its state keeps, then the line ahead, then what the morning finds.
MEN, LOST, COHESION, BELIEVED = 0, 2, 4, 6
KM, INTEGRITY, PREPARATION, INTENSITY, BASE, RATIO = range(8, 14)
TEMPERATURE, ICE, BEARING = range(14, 17)
LINE, POSTURE, SINCE, TRIED = range(17, 21)
FORWARD = 21  # 1 until the first line is reached
GOAL, EXCESS, WEAR, TURNED = range(22, 26)  # its km, works beyond 1, wear, share that ice turns
COLD, PUBLIC = 26, 27  # tens of degrees below; the ratio of power but for the guns
_SECTOR_ROWS = 28

THETA, POWER = 0, 1  # the truth, and its exponential
BLOOD, WORKS, WORN, RAIL = 2, 4, 5, 6  # factors on uncertain inputs
ANOMALY = 7
FIRE, POOL, FROZEN, MEAN, VARIANCE, PRECISION, EVIDENCE, LOWEST = range(8, 24, 2)
GUESS = 24  # exponential of the mean
RELIEF = 26  # 1 over what the defender's guns multiply
BUSY, THERE = 27, 29  # sums over sectors in the morning: men by intensity, men
LEFT, CLAIMS, SHARE = 31, 32, 34  # in the evening: the attacker's men, and what is asked of rails
SPIRIT, OVERRUN, ENDS = 36, 38, 39
# Of the sector that is fought just now: the next one writes over them, while they are still near.
LOG_BASE = 40
ODDS = 41  # logarithms of what the law of attrition makes of losses
WORST, FALLEN = 43, 45  # losses in battle, without and with the most that a day can take
TOLD, TELLS = 47, 48  # what losses say of effectiveness; 0 where they say nothing
WEIGHT = 49  # men engaged times intensity
SHOWN, WON, CLIPPED, TRIES = range(50, 54)  # by the day's ground
EVENT = 54
_WAR_ROWS = 55

# The luck of four places: the sky is the first of all, sectors come after it. Three addresses of
# four normals make four times three.
LUCK, FORTUNE = 0, 2  # standard normals of losses; multiplier of wear and movement
_LUCK_ROWS = 3
_WORDS = 4
PLACES, ADDRESSES = 4, 3

ROUNDS, GUNS = 0, 1  # a side's class of ammunition

BROKEN, ARRIVED = 1.0, 2.0  # events before a line

sectors_of = blocks(_SECTOR_ROWS, LANES)
war_of = blocks(_WAR_ROWS, LANES)
classes_of = blocks(2, LANES)
arrivals_of = blocks(1, LANES)
words_of = blocks(_WORDS, LANES)
twos_of = blocks(_WORDS, LANES // 2)
luck_of = blocks(_LUCK_ROWS, LANES)
fours_of = blocks(_WORDS, LANES)

SECTOR_SIZE, WAR_SIZE, CLASS_SIZE = _SECTOR_ROWS * LANES, _WAR_ROWS * LANES, 2 * LANES
LUCK_SIZE = PLACES * _LUCK_ROWS * LANES
