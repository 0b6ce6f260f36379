# The page report.html and the tables shared with the command line.

date-and-day = { $date } (day { $day })
range = { $low } to { $high }
plus-minus = { $value } ± { $error }
after = after { $day }
of-side = { $thing }, { $side }
page-title = { $title }, fought { $wars } times
page-subtitle = Fought { $wars } times by simulation.

## Classes of ammunition; a calibre in millimetres follows some

class-shells = shells
class-bombs = mortar bombs
class-anti-tank = anti-tank shells
class-cartridges = cartridges
class-calibre = { $name }, { $calibre } mm

## Summary

words-belief = On { $date } the { $attacker } command went to war believing that one of its soldiers was worth { $believed } { $defender } ones; in these wars the truth is { $truth }.
words-no-stall = In most of the wars the attack in the sector { $sector } never paused.
words-stall = The offensive in the sector { $sector } stalled: by { $date } fewer than half of the wars still had an attack running there, for the attacker had come to believe that its power was only { $ratio } times the defender’s.
words-stall-resume = The first offensive in the sector { $sector } stalled: by { $date } fewer than half of the wars still had an attack running there, for the attacker had come to believe that its power was only { $ratio } times the defender’s. From { $again } more than half were attacking again.
words-unbroken = The { $line } broke in only { $share } of the wars.
words-breach = The { $line } broke in { $share } of the wars, in the median one on { $median }; the middle 80% of these fall between { $low } and { $high }.
words-breach-record = The record says { $date }.
words-coverage = Of { $tests } recorded figures that the model was not told, { $covered ->
    [one] one lies
   *[other] { $covered } lie
} within the middle 80% of its wars.

## How the wars stand at the horizon

outcomes-title = How the wars stand on { $date } if nobody makes peace
outcomes-note = The sides of this war do not talk. Shares are given with their standard errors.
outcomes-beyond = The wars are fought on beyond the last day of the record, because its sides do not talk. Shares are given with their standard errors.

## The table

coverage-note = A figure is covered when the record lies within the middle 80% of the simulated wars. The median stands with its standard error.
column-observable = Observable
column-record = Record
column-median = Median of the wars
column-interval = Middle 80%
column-strip = Model and record
column-verdict = Verdict
role-test = test
role-input = told to the model
covered = covered
missed = missed
never-in = never in { $share } of the wars
never-renewed = not within { $years } years after { $share } of the treaties

## Legends

key-median = median of the wars
key-band = middle 50% and 80%
key-line = fortified line
key-border = border of { $year }
key-record = record
key-record-reached = record: line reached
key-record-breached = record: line breached
key-all-losses = losses of all kinds, model
key-dead-model = dead and missing, model (middle 80%)
key-record-all = losses of all kinds, record
key-record-dead = dead and missing, record
key-belief-band = one standard deviation of belief
key-truth = truth, and its spread over the wars
key-record-low = record: lowest point, of unknown day
key-rule = attacks above { $go }, breaks off below { $stop }
key-attacking = share of the wars with an attack running
key-breached = share of the wars
key-median-80 = median and middle 80%

## The map

map-title = Where the front stood
map-theatre = The theatre of war
map-decisive = The decisive sectors
map-caption = Each stroke across an axis of advance is the median front of one day; the pale stretch beside it holds 80% of the wars. In the sector { $sector } the median front lies { $km_first } km from the border on { $first } and { $km_last } km on { $last }, when 80% of the wars have it at { $range } km.

## The front

fronts-title = The front, sector by sector
fronts-note = km
fronts-caption = On { $date } the median front in the sector { $sector } lies { $km } km from the border (80% of the wars: { $range } km).
fronts-held = In more than half of the wars the { $line } was not broken in that sector.
fronts-stand = Before the { $line } it stood for { $days } days in the median war (80%: { $range }).

## Belief

belief-title = What the attacker believed, and what was true
belief-worth = What one soldier of the attacker is worth
belief-worth-note = in soldiers of the defender
belief-ratio = Ratio of power: { $sector }
belief-ratio-note = attacker over defender, believed (colour) and true (black); share of the wars attacking beneath
belief-caption = The { $attacker } command began with the belief that one of its soldiers was worth { $prior } { $defender } ones and had come down to { $last } by { $date }; the truth is { $truth }. The share of the wars with an attack in the main sector is lowest on { $least_date }, at { $least }.

## Breach

breach-title = When the lines broke
breach-never = never in { $share }
breach-caption = { $line }: broken in { $share } of the wars; median { $median }, 80% between { $low } and { $high }.
breach-none = { $line }: not broken in any war.

## Losses

losses-title = What it cost
losses-caption = By { $date } the median war has cost the { $attacker } side { $attacker_lost } men and the { $defender } side { $defender_lost }: { $ratio } to one.
losses-record = { $thing }: { $model } in the model ({ $range }), { $record } in the record.

## Strength

strength-title = Men at the front, and men to come
strength-front = At the front
strength-reserve = In reserve
strength-caption = On the first day the { $attacker } side has { $first_attacker } men at the front against { $first_defender } on the { $defender } side; on { $date } it has { $last_attacker } against { $last_defender }, or { $ratio } to one.

## Ammunition

ammunition-title = What was left to shoot with
ammunition-caption = The { $side } side starts with { $first } days of supply of { $thing }, counted at the rate of full fighting. In the median it is lowest on { $lowest_date } with { $lowest } days; on { $date } there are { $last } days left (80% of the wars: { $last_range }). Fire is rationed long before the stock is empty.

## What the model cannot say

limit-strength = One number stands for all that makes one army’s soldier worth more than another’s; it differs from war to war and not from sector to sector.
limit-lines = A line is one strength and one integrity, not bunkers, and a breach anywhere in a sector is a breach of its line there.
limit-tuned = Parameters of fighting were set by hand within what sources allow; the intervals carry that doubt only as far as the scenario says how large it is.
limit-panel = Daily bands are drawn from the first { $panel } wars; the table counts all of them.
limit-kept = Of { $wars } wars the first { $kept } were kept one by one: pictures and captions are of these; the table and the outcomes count all of them.

## Footer

footer-record = The record is read only for comparison: nothing of it enters the simulation, except where a row says that the model was told.
fact-command = Made by
fact-digest = Scenario
fact-seed = Seed
fact-wars = Wars
fact-version = Version

## The staff's estimate

staff-title = How long would the front have held?
staff-days = The front breaks within some days
staff-note = share of the wars still fought that evening, and two standard errors
staff-caption = The front counts as broken when a line of the deciding sector is breached or the defender’s army falls. The same wars are fought on with nobody talking, so that a treaty hides nothing of what would have come. On { $date } a break within { $days } days first became more likely than not ({ $chance } ± { $error } of { $wars } wars).
staff-caption-never = The front counts as broken when a line of the deciding sector is breached or the defender’s army falls. The same wars are fought on with nobody talking. On no evening was a break within { $days } days more likely than not; at most it came in { $most } of the wars still fought.
key-within = within { $days } days
