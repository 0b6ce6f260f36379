## The table: what sides would sign, and how wars end

talks-title = What each side would sign, week by week
talks-range = The bargaining range
talks-range-note = worth to the attacker, as a share of all that can be won
talks-ends = When the wars end
talks-ends-note = share of the wars that end in each round
talks-caption = A treaty is possible where the most that the defender would give lies above the least that the { $attacker } side would take. While the first lies below the second, no paper suits both, and the war goes on.
talks-caption-none = In none of these wars was there a treaty that both sides preferred to another week of war.
key-least = the least that the { $side } side would take
key-most = the most that the { $side } side would give
key-treaties = ended by a treaty
key-other-ends = ended otherwise
words-end = { $share } of the wars end by a treaty, in the median on { $date }. Nothing in the scenario says when: both sides preferred the paper to another week of war.
words-end-none = None of these wars ends by a treaty.
outcomes-title-talks = How the wars end, looking ahead to { $date }
outcomes-talks = The sides talk every round and sign when both prefer the treaty to going on. Shares are given with their standard errors.
