# Words that every face shares. Numbers that must be rounded come in as text beside the count.

program = ceasefire

## Time

days = { $count ->
    [one] one day
   *[other] { $count } days
}
weeks = { $count ->
    [one] one week
   *[other] { $count } weeks
}
wars = { $count ->
    [one] one war
   *[other] { $count } wars
}
day-number = day { $day }
day-and-date = day { $day } ({ $date })
never = never

## Units, as they follow a number or head a column

unit-day = day
unit-days = days
unit-km2 = km²
unit-people = people
unit-men = men
unit-thousand-men = thousand men
unit-km = km
unit-rounds = rounds
unit-thousand-rounds = thousand rounds
unit-celsius = °C

## How a war ends (codes of the outcome)

outcome-settled = a treaty ends it
outcome-intervention = a third side comes in
outcome-front-holds = the front holds
outcome-defender-collapses = the defender collapses
outcome-conquest = the defender is conquered
outcome-attacker-collapses = the attacker collapses

## What the attacker does (posture)

posture-paused = pause and build-up
posture-general = general offensive
posture-deliberate = deliberate offensive

## Sides and subjects

attacker = attacker
defender = defender
front = front
losses = losses
strength = strength
ammunition = ammunition
weather = weather
belief = belief
record = record
model = model
