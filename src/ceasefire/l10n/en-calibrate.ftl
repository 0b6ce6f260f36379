# ceasefire calibrate: two fits beside the record.

calibrate-title = { $title }: two fits, never to be mistaken for each other
calibrate-military-is = Military fit: the fighting held against losses, lines and stocks. What it says of offers, the end of the war and its terms is a prediction.
calibrate-full-is = Full fit: the settings of the talks held against how the war ended. What it says of that it was told.
calibrate-none = There is no { $fit } fit yet; make it with { $command }.
calibrate-old = The war’s files have changed since the { $fit } fit was made; make it again with { $command }.
calibrate-military = military
calibrate-full = full
calibrate-used = The { $fit } fit was told: { $list }.
calibrate-held-out = Held out from the { $fit } fit: { $list }.
calibrate-made = The { $fit } fit: { $particles } particles in { $populations } populations down to { $tolerance } times the stated tolerances, { $wars } wars, seed { $seed }: { $command }
calibrate-stored = Stored in { $path }

## Columns

calibrate-column-parameter = parameter
calibrate-column-start = as stated
calibrate-column-prior = prior
calibrate-column-posterior = posterior
calibrate-column-observable = observable
calibrate-column-record = record
calibrate-column-military = military fit
calibrate-column-full = full fit
calibrate-column-role = where from

## Cells: a median and the middle 80%

calibrate-cell = { $median } ({ $range })
calibrate-told = told
calibrate-prediction = prediction
calibrate-verdict = { $role }: { $verdict }
calibrate-note = Medians, and in brackets the middle 80%. What the military fit was told is read off wars without talks, all else off whole wars. Factors multiply what war.yaml has; effectiveness is a logarithm, attacker over defender.
calibrate-note-ranges = Prediction over the stated ranges of the talks’ settings: { $list }.

## What wars are born with; the factors have their names in the chronicle

calibrate-effectiveness = effectiveness (log)
calibrate-attacker-dead-share = { $attacker } dead among losses
calibrate-defender-dead-share = { $defender } dead among losses

## Progress

calibrate-leading = population { $number }: tolerance { $tolerance }, { $wars } wars
calibrate-planning = point { $done } of { $points }
calibrate-checking = synthetic war { $done } of { $truths }

## Check

calibrate-check-title = Simulation-based calibration: { $truths } synthetic wars, { $particles } particles each, seed { $seed }
calibrate-column-chi2 = χ²
calibrate-column-p = p
calibrate-column-ranks = ranks of the truth, from below
calibrate-check-note = Each war is drawn from the prior and fitted like the record. If the fit is right, the truth falls into each of the { $bins } classes of the posterior equally often; { $few } of { $parameters } parameters have p below { $level }. A hump in the middle means a posterior that is too wide, high ends one that is too narrow.
calibrate-check-short = { $count } of the fits did not come down to the stated tolerances.

## Under the table of a run

fit-in-use = Wars are drawn from the { $fit } fit; { $option } chooses.
fit-none = Wars are drawn as the files state; no fit is used.
fit-by-hand = Set by hand, so not taken from the fit: { $list }.
fit-beside = { $name }: military fit { $military } (prediction), full fit { $full } (told)
fit-beside-none = { $name }: military fit { $military } (prediction)
