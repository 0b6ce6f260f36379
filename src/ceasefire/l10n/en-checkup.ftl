# ceasefire run --diagnostics: how far the plans of both sides can be trusted. Columns have at most 9 letters.

checkup-title = The talks, planned { $seeds } times from { $paths } simulated wars each; { $wars } wars fought under every plan. Worse of the two sides; shares of fighting that the first plan has not seen.
checkup-column-day = day
checkup-column-wars = wars
checkup-column-degree = degree
checkup-column-r2 = R²
checkup-column-condition = condition
checkup-column-effective = effective
checkup-column-settling = settling
checkup-column-tied = tied
checkup-column-clipped = clipped
checkup-gain = { $side } could gain { $share } % of what endings differ by if it left the plan (below { $limit } % is good).
checkup-value = { $side }: before the first shot the war is worth { $value } % of all that can be won, ± { $spread } from plan to plan.
checkup-dates = Dates of settlement: total variation { $apart } between two plans, { $most } at most (below { $limit } is good); two plans end { $moved } of the wars on different days.
checkup-sound = The plans are as good as they should be.
checkup-unsound = The plans are not as good as they should be: read dates and terms with these errors in mind.
