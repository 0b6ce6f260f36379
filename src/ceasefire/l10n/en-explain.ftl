# ceasefire explain: what moved a side, and why there was a war.

explain-solving = fighting and solving: { $done } of { $plans }
explain-title = What moved the { $side } side: { $from } to { $to }
explain-note = terms worth as much as fighting on, % of all that the defender has to lose; 95% intervals
explain-terms-defender = On { $from } the { $side } side would have borne the certain loss of { $before } of all it had to lose rather than fight on; on { $to } it would have borne { $after }.
explain-terms-attacker = On { $from } the { $side } side would have taken the certain gain of { $before } of all there was to win rather than fight on; on { $to } it would have taken { $after }.
explain-readier = So it was { $points } points readier to settle ({ $range }).
explain-warier = So it was { $points } points less ready to settle ({ $range }).
explain-same = No change can be told from chance: { $points } points ({ $range }).
explain-largest = The largest part of the change is { $factor }: { $points } points ({ $range }).

## Causes

explain-ammunition = ammunition
explain-front = front
explain-manpower = manpower
explain-intervention = hope of intervention
explain-strength = strength learnt
explain-calendar = calendar
explain-total = change

## Columns

explain-column-cause = cause
explain-column-points = points
explain-column-error = ±
explain-column-interval = 95% interval

## Did ammunition make it give in?

explain-verdict-mainly = Did ammunition make the { $side } side give in? Mainly, yes: { $points } of the { $total } points are its part ({ $range }).
explain-verdict-partly = Did ammunition make the { $side } side give in? In part: { $points } of the { $total } points are its part ({ $range }); by size it is number { $rank } of the six causes.
explain-verdict-hardly = Did ammunition make the { $side } side give in? Hardly: { $points } of the { $total } points are its part ({ $range }); by size it is number { $rank } of the six causes.
explain-verdict-open = Did ammunition make the { $side } side give in? Whether it gave way at all cannot be told; the part of ammunition is { $points } points ({ $range }).
explain-verdict-none = Did ammunition make the { $side } side give in? No: its part of { $points } points cannot be told from nothing ({ $range }).
explain-verdict-against = Did ammunition make the { $side } side give in? No: its part is { $points } points ({ $range }) and made it less ready to settle.
explain-verdict-still = Did ammunition make the { $side } side give in? Nothing did: it had become less ready to settle. The part of ammunition is { $points } points ({ $range }).

## Notes

explain-scope = Counted is what stock and fire mean for the rest of the war. Ground and men that want of shells had already cost count under front and manpower; how the war goes with more shells is a question for { $command }.
explain-sample = Means over { $wars } wars, taken from the { $alive } of { $fought } that are still fought on { $to } if nobody signs, in { $plans } solutions with seeds from { $seed }.
explain-key-attacker = towards the attacker
explain-key-defender = towards the defender

## Why there was a war

cause-title = Why the war began: { $war }
cause-note = surplus of the best treaty over fighting, % of all that the defender has to lose; 95% intervals
cause-eve = On the eve, { $date }: what the best treaty has above fighting, for both sides together.
cause-peaceful = with common beliefs and trust
cause-beliefs = disagreement
cause-commitment = treaties may be broken
cause-indivisibility = some things cannot be divided
cause-surplus = what is left
cause-war = What is left is { $points } points ({ $range }): no treaty suits both, so the war begins.
cause-no-war = What is left is { $points } points ({ $range }): some treaty suits both, so there need be no war.
cause-open = What is left is { $points } points ({ $range }): whether a treaty suits both cannot be told.
cause-most = Most is taken away by this: { $cause }, { $points } points ({ $range }).
cause-divisible = Indivisibility is zero by construction: any two treaties of this war can be mixed.
cause-kept = The part of commitment is zero by construction: { $setting } is off, so treaties are taken to be kept.
cause-sample = Means over the first day of { $wars } wars, in { $plans } solutions with seeds from { $seed }; treaties are those that the model can price, and the surplus is counted in the attacker’s values.
