# The report as a story: one question a chapter.

story-nav = Questions
story-fighting = How does the war go?
story-end = When does it end?
story-terms = On what terms?
story-why = Why then?
story-cost = What does the peace cost?
story-last = Does it last?
story-claims = Which claims of the history hold?
story-record = How close does the model come to the record?
story-limits = What can this model not say?
story-typical = Typical simulated treaty

## When does it end?

ends-title = The day of the end
ends-caption = { $share } of the wars end by a treaty, in the median on { $date }; the middle 80% of them between { $low } and { $high }.
ends-record = The real war ended on { $date }.

## On what terms?

terms-title = What the treaties take
terms-worth = Worth to the attacker
terms-worth-note = share of all that can be won, over the treaties; offers of history above
terms-area = Land ceded
terms-area-note = thousand km², equal steps are equal factors
terms-caption = The median treaty cedes { $area } km² (80% of them: { $range }), and { $people } people have to move ({ $people_range }).
terms-record = History’s treaty took { $area } km².
key-share-treaties = share of the treaties
key-offers-dated = terms of history, the first of them lowest
districts-title = The land that changes hands
districts-near = The land that most treaties take
districts-country = The country before the war
districts-caption = { $count } districts are ceded in at least half of the treaties; the colours say how often each is.
districts-signed = { $terms } took { $count } districts, in whole or in part; { $common } of them are among those.
key-ceded-in = ceded in at least { $share } of the treaties
key-border-signed = border of the treaty that was signed

## Why then?

hope-title = Who hoped for a third side
hope-weeks = Belief in a third side
hope-note = chance given to its coming, by round of talks
hope-caption = The { $defender } side gives the coming of { $third } a chance of { $first } before the first shot, { $most } at the height of its hope, on { $most_date }, and { $last } on { $date }. News moves it; silence wears it down.
key-events = news, by its number in the list
events-title = The news, by number
moved-unasked = How much of the { $defender } side’s change of mind is due to ammunition, to the front, to men, to hope, to what was learnt and to the calendar takes minutes to find, so it was not asked here. The first command asks it; the second puts it on this page.
moved-few = Too few of these wars last long enough to say what moved the { $defender } side. This asks again; give it other dates, or more wars with -n.

## What does the peace cost?

cost-account = The account
cost-what = What
cost-spread = 80% of the treaties: { $range }
cost-note = A simulated treaty is made of whole districts, and of the median length: it knows no lease and no hour, so on those the account has only history. Its day of ceasefire is the median of the wars.

## Does it last?

lasting-answer = { $terms }: the chance that the peace holds { $short_years } is { $short }, and { $long_years } { $long }.
lasting-setting = First day of peace for all terms: { $begins }. Shades, and the numbers in brackets, hold 80% of { $draws } draws of what nobody could know then.
lasting-table = How long each peace would hold
lasting-terms = Terms, from the mildest to the harshest
lasting-numbered = { $number }. { $terms }
lasting-remark = The numbers are those over the second chart.
lasting-limits = Loss is a share of all that the defender has: its land and its government. The resentment of a loser, patrons and opportunities are few numbers with wide bounds; so are the chances.
held-title = The life of a peace
held-dates = Chance that the peace still holds
held-dates-note = at the beginning of a year
held-terms = Chance that it holds { $years }
held-terms-note = against the defender’s loss, as a share of all it has; line: efficient treaties, dots: the treaties of the table
key-renewed = record: war came again

## Which claims hold?

verdicts-count = Of { $claims } claims { $holds } hold, { $partly } hold in part and { $fails } fail; { $not_computable } cannot be computed.
verdicts-wars = Judged by the first { $wars } of these wars.
verdicts-left = Claims not asked here: { $count }. They take a cause away, which needs wars planned anew, or speak of days that this war does not have. This command asks all.
verdicts-behind = Record and rule
verdict-unasked = not asked here
verdict-left = It takes a cause away, and needs wars planned anew.

## What can this model not say?

limit-silent = Its sides do not talk: the scenario has no talks.yaml, so no treaty and no date of peace comes out of it, and wars go on to { $horizon }.
limit-price = What a district, a week or a thousand men are worth to either side is stated, not measured; other values make other treaties and other days.
limit-chain = Treaties take whole districts, one after another from the border on: leases, promises and money are priced in the terms of history only.
limit-states = Two sides speak with one voice each. Cabinets, parties and persons are not in it.
