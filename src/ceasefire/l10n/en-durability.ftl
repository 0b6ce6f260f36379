## How long a peace holds: tables, sentences and the figure.

durability-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
durability-share = { $mean } ({ $low }–{ $high })
durability-from-to = { $low } – { $high }
durability-later = later

durability-title = How long the peace would hold: { $war }
durability-setting = Peace from { $begins } under all terms. { $draws } draws of the circumstances, seed { $seed }; in brackets the middle { $most } of them.
durability-opportunity-dated = { $name } begins on { $date }, as it did. Nobody at the table knew that.
durability-opportunity-random = { $name } may begin on any day, at a rate of { $rate } a year.

durability-grid-chances = Prices, and the chance that the peace holds
durability-grid-days = When war comes again
durability-column-terms = terms
durability-column-gain = gain to the { $attacker } side
durability-column-loss = loss to the { $defender } side
durability-column-holds = holds { $years }
durability-column-war-by = war by { $date }
durability-column-day-if-war = war, if within { $horizon }
durability-column-most = middle { $most }
durability-column-day = war, peace counted as later
durability-column-begun-attacker = begun by the { $attacker } side
durability-column-begun-defender = begun by the { $defender } side
durability-column-violation = breach as feared at the time

durability-recorded-within = { $terms }: war came again on { $date }. That lies within the middle { $most } of the days computed for it ({ $low } to { $high }).
durability-recorded-outside = { $terms }: war came again on { $date }. That lies outside the middle { $most } of the days computed for it ({ $low } to { $high }).
durability-falls = { $terms }: the chance of war by { $date } is { $mean } points lower ({ $low } to { $high }) than under { $reference }, and lower in { $share } of the draws.
durability-turn = Beyond a loss of { $loss } the chance that the peace holds { $years } rises again: little is left to fight with.
durability-regime = { $terms }: whether a government of { $attacker } choosing would have sought revenge is not modelled; the numbers suppose that it would.
durability-limits = Gain and loss are shares of each side’s pie: all the land and the government of the defender. “Breach as feared at the time” knows no dates and counts a later breach less.
durability-written = Figure: { $file }

## The figure

durability-figure-title = Terms against the chance that the peace holds
durability-figure-curve = Line: efficient treaties made of districts. Dots: terms of history. First day of peace for all: { $begins }.
durability-figure-luck = Shades and bars: middle { $most } of { $draws } draws of the circumstances.
durability-figure-panel = holds { $years }
durability-figure-name = { $number }: { $terms }
durability-figure-loss = loss to the { $defender } side, share of its pie
durability-figure-path-title = Chance of war again, by date
durability-figure-path-opportunity = { $name }
durability-figure-path-record = war came again, { $date }
