# ceasefire offers: the packages of history beside what fighting on was worth. Labels have at most 41 letters.

offers-held = Weighed at the round of { $date }: { $wars } of { $fought } wars are still fought.
offers-both = both
offers-worth = the package is worth (% of pie)
offers-going-on = fighting on is worth, median (% of pie)
offers-middle = the same, middle 80% of these wars
offers-signs = would sign (% of these wars)
offers-model = By the model: { $verdict }
offers-history = In history: { $text }
offers-verdict-both = both sides should have signed.
offers-verdict-attacker = { $attacker } should have signed, { $defender } not.
offers-verdict-defender = { $defender } should have signed, { $attacker } not.
offers-verdict-neither = no treaty: there are too few wars in which both sides would have signed.
offers-verdict-nobody = no war is still fought on that day, so nobody is left to ask.
offers-note-worth = Worth to the attacker is what it gains, to the defender what it keeps, each in its own eyes and with the chance of a breach if the sides reckon with one. Fighting on means fighting on with talks open. ± is a standard error over wars and plans.
offers-note-verdict = A side should have signed if the package is worth at least as much to it as fighting on in half of the wars; both should have if that holds for both at once.

## What became of a package, by its status

offers-status-demand = it was demanded.
offers-status-offer = it was offered.
offers-status-historical = it was signed.
offers-status-user = nobody has proposed it.

## What became of those of the Winter War

offers-history-demands-1939 = refused; the Finnish delegation left Moscow on 13 November 1939, and the war began on the 30th.
offers-history-finnish-reply-1939-11 = refused in Moscow; the talks were over on 13 November 1939.
offers-history-terijoki-1939 = signed with a government that held Terijoki and nothing else; dropped in January 1940.
offers-history-note-1940-01-29 = the first serious offer. Finland answered on 2 February with less, which Moscow called insufficient.
offers-history-list-1940-02-12 = not accepted; Finland offered an island instead.
offers-history-list-1940-02-23 = to be answered by 1 March. The cabinet took it as a basis on 29 February, held the answer back while the Allies promised men, and agreed on 5 March.
offers-history-moscow-1940 = signed on 12 March 1940; the fire ceased on the 13th.

## Marks in the figure of the bargaining range

key-offers = offers of history, by their day: what they were worth to the { $side } side
