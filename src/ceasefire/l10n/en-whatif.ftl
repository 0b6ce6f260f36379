# ceasefire whatif: a war and a changed one with the same luck. Labels have at most 31 letters.

whatif-by-hand = Other settings
whatif-settings = Changed: { $settings }
whatif-none = { $war } has no questions of its own; change it with { $option }.
whatif-how = Ask one of them: { $command }

## Columns

whatif-column-war = as it was
whatif-column-alternative = changed
whatif-column-difference = difference
whatif-column-interval = 95% interval
whatif-column-solver = solver ±

## Rows

whatif-end-day = the war ends (day)
whatif-end-if-fought = … if it is fought (day)
whatif-not-fought = signed before the war (%)
whatif-settled = a treaty ends it (%)
whatif-defender-falls = the defender falls (%)
whatif-attacker-collapses = the attacker collapses (%)
whatif-intervention = a third side comes in (%)
whatif-front-holds = still fought at the end (%)
whatif-defender-loss = { $defender }: loss (% of pie)
whatif-attacker-gain = { $attacker }: gain (% of pie)
whatif-ceded-km2 = land ceded (km²)
whatif-displaced = people displaced
whatif-attacker-lost = { $attacker }: losses (men)
whatif-defender-lost = { $defender }: losses (men)

## Notes

whatif-note-clear = { $mark } the interval leaves zero out
whatif-note-days = A war that has not ended by day { $last } counts as day { $after }, one that is never fought as day 0.
whatif-note-fought = “If it is fought” counts the { $pairs } pairs in which both wars are fought.
whatif-note-terms = Terms are compared in the { $pairs } pairs in which a treaty ends both wars.
whatif-note-plan = With one plan the solver’s own error is unknown and not in the intervals; see { $option }.
whatif-batch = { $wars } pairs, seed { $seed }; { $plans } plans of { $paths } paths for each war; solving { $solving } s, fighting { $fighting } s

## Packages

whatif-package = { $package }, at the round of { $date }: { $wars } of { $fought } wars are still fought.
whatif-both = both
whatif-worth = the package is worth (% of pie)
whatif-going-on = fighting on is worth (% of pie)
whatif-signs = would sign (% of these wars)
whatif-note-signing = Worth to the attacker is what it gains, to the defender what it keeps, each in its own eyes and with the chance of a breach; ± is a standard error over wars and plans.
