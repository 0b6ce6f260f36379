# ceasefire run at a terminal.

progress-loading = loading the war
progress-planning = planning the talks
progress-fighting = fighting
progress-compiling = compiling the kernels (once)
progress-rate = { $rate } wars/s
column-median-error = Median ± SE
column-bounds = Bounds
summary-changed = Changed: { $settings }
summary-covered = Covered: { $covered } of { $tests } tests.
summary-batch = { $wars } wars, seed { $seed }, { $seconds } s, { $rate } wars/s
summary-written = Written to { $folder }
keep-size = Keeping every day of { $wars } wars: { $file } will take { $size } MB.
summary-counted = Medians and intervals are read from counts of all wars, in bins of relative width { $width }; those of days are exact.
summary-kept = Report figures and { $file } show the first { $kept } wars; the table and the shares count all of them.
