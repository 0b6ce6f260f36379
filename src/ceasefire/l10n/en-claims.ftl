# The claims of a text about a war: what it says, what the record says, what the program computes.

claims-title = { $title }: { $claims } claims, { $wars } wars, seed { $seed }
claims-two-ways = Claims about the fighting are asked of wars in which nobody talks, those about talks of the same wars with both sides at the table.
claims-total = { $verdict } { $count }
claims-beyond = beyond the horizon
claims-and = { " and " }
claims-rule = holds if { $holds }, else fails
claims-rule-partly = holds if { $holds }; partly if { $partly }; else fails
claims-record = { $agreement }: { $text }

## Lines of a claim

claims-label-record = record
claims-label-rule = rule
claims-label-shown = shown by

## Topics

claims-topic-causes = How it came to war
claims-topic-fighting = The fighting
claims-topic-supply = Ammunition and help
claims-topic-talks = Offers and talks
claims-topic-treaty = The treaty
claims-topic-people = The people
claims-topic-afterwards = What followed

## Verdicts, and how far the record agrees

claims-verdict-holds = holds
claims-verdict-partly = partly
claims-verdict-fails = fails
claims-verdict-not-computable = not computable
claims-agreement-agree = agrees
claims-agreement-partly = agrees in part
claims-agreement-disagree = disagrees
claims-agreement-opinion = opinion

## Why a claim is not computed

claim-why-told = The program is told this day: its calendar begins with it.
claim-why-name = A name follows from nothing that is computed.
claim-why-person = Who held an office and when he travelled follows from nothing that is computed.
claim-why-place = Where a treaty was signed stands in its text; nothing is computed of it.
claim-why-statement = What people had been told is an input to their hopes, not a result of anything here.
claim-why-opinion = A judgement has no figure. What the terms took is computed elsewhere in this list.

## What is computed

claim-superior-force = { $value } men to one at the front on the first day ({ $low } to { $high } by source): { $attackers } against { $defenders }; field guns { $guns } to one.
claim-believed-victory = What he was sure of is for the record. Fought as the attacker believed (one of its soldiers worth { $worth } of the defender’s), the median war is won after { $value } ({ $most } of the wars: { $low } to { $high }). Won within the time claimed: { $won }; within the horizon: { $ever }.
claim-surprise = By { $day } the worth that the attacker gave to one of its own soldiers went from { $worth_before } to { $worth_after } of the defender’s: { $value } standard deviations of its first belief ({ $most } of the wars: { $low } to { $high }).
claim-heavy-losses = By { $day } the attacker had lost { $men_value } men ({ $most } of the wars: { $men_low } to { $men_high }): { $value } of all who had come to its front ({ $low } to { $high }), and { $exchange } for one of the defender’s.
claim-stalemate = On { $day } the main line stood unbroken in { $unbroken } of the wars; median day of the breach: { $broken }. Before it the attacker stood for { $value } of the period ({ $most } of the wars: { $low } to { $high }).
claim-advance = From { $since } to { $until } the front moved by one kilometre or more in a decisive sector in { $moving } of the wars; median { $value } km ({ $most }: { $low } to { $high }).
claim-at-the-gates = On { $day } the front is past the town in { $taken } of the wars, and past it or within 10 km in { $near }. An axis has no flanks, so a ring is not resolved.
claim-holding = Chance that the front holds for another 30 days: { $before } on { $since }, { $after } on { $until }; change in percentage points { $value } ({ $most } interval: { $low } to { $high }).
claim-fragile = What he said is for the record. Of the wars that hold on { $day }, the last line breaks within 14 days in { $value } ({ $most } interval: { $low } to { $high }).
claim-collapse = What was feared is for the record. Of the wars still fought on { $day }, the army is beaten as a whole within 14 days in { $value } ({ $most } interval: { $low } to { $high }).
claim-running-out = Shells left on { $until }: { $value } at the full rate of fire ({ $most } of the wars: { $low } to { $high }); on { $since } { $before }, on the first day { $at_first }.
claim-aid-arrives = From { $since } to { $until } shells worth { $value } of the first stock come in ({ $most } of the wars: { $low } to { $high }), with { $guns } guns and { $men } volunteers in the median war.
claim-aid-falls = From { $since } to { $until } shells worth { $arms_after } of the first stock come in on average, against { $arms_before } in as many days before; volunteers { $men_after } against { $men_before }. Change of the shells in percentage points, median { $value } ({ $most }: { $low } to { $high }). Aircraft are not counted.

## What is computed of the talks

claim-war-lasts = The median war ends on { $value } ({ $most } of the wars: { $low } to { $high }); { $longer } of them last longer than claimed, and { $settled } end by a treaty. The sides meet every { $every }.
claim-treaty-signed = A treaty ends { $settled } of the wars; it is signed in the median on { $value } ({ $most } of them: { $low } to { $high }). The sides meet every { $every }.
claim-first-offer = The attacker turns to the government that it fights in { $ever } of the wars; in the median on { $value } ({ $most } of the wars: { $low } to { $high }), by { $last } in { $by }. The sides meet every { $every }.
claim-refusal = At the round of { $held } these terms take { $terms } of all that the defender has, the chance of a breach counted in; rather than fight on it would bear a loss of { $value } ({ $most } of the wars: { $low } to { $high }). It would have refused in { $refused } of the wars. The attacker expects { $wanted } of all there is to win from fighting on; the terms give it { $gain }.
claim-hope = What was hoped is told to the program by dated signals: from { $since } to { $held } the defender gives the third side’s coming { $value } on average (from { $low } to { $high }). What it does at the table comes out: without that hope the defender would bear { $saved } percentage points more of loss rather than fight on ({ $most }: { $saved_low } to { $saved_high }).
claim-shortage = At the round of { $held } the defender would bear a loss of { $costs } rather than fight on; in the same wars with ten times the shells at the start that is less by { $value } percentage points ({ $most } of the wars: { $low } to { $high }), so the shortage has a part of { $part } in it. A treaty ends { $settled } of the wars, and { $settled_ample } with those shells; of the wars that end so as they are, { $kept } do so with them too.
claim-over = No such war is still fought at the round of { $held }.

## Of treaties

claim-area-lost = { $area } km² of { $country } km² are ceded: { $value }.
claim-land-ceded = { $value } km² are ceded of what is named.
claim-part-ceded = { $area } km² are ceded: { $value } of the land meant, or { $low } if all of { $widened }, a part of which is meant, is counted in.
claim-extra-parts = Of the places named { $value } are ceded (by area); of that land { $extra } lies outside what had been counted already.
claim-terms-beyond = The terms of { $asked } take { $later } km² where the demands before the war took { $earlier } km²: { $value } times as much land, worth { $price } times as much to the one who asks.
claim-terms-cede = As a whole it is asked for first in the list of { $first }; in the last list { $value } of it.
claim-lease-years = Leased for { $value } years.
claim-lease-lists = Leased for { $value } years in the last of { $lists } lists; shortest { $low }, longest { $high }.
claim-rent = A rent of { $value } a year, or { $total } over { $years } years.
claim-ceasefire-hour = On { $date } at { $value } by the clock of the defender, { $attackers } by that of the attacker.
claim-people-moved = { $value } people leave what is ceded or leased ({ $low } to { $high } by source).
claim-left-after = Of those who leave, { $value } were still there when the fire ceased ({ $low } to { $high } by source); all go to land that is kept.

## Of what followed

claim-patron = A patron found by { $until } after these terms: { $value } ({ $most } of the draws: { $low } to { $high }); after the demands from before the war: { $spared }. So { $caused } of the chance comes from what the terms took beyond them.
claim-renewed-war = War again by { $last }: { $chance } ({ $most } of the draws: { $chance_low } to { $chance_high }). If it comes within the horizon, its median day is { $value } ({ $most }: { $low } to { $high }).
