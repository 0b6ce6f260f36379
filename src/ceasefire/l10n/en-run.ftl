# ceasefire run at a terminal.

progress-fighting = fighting
progress-compiling = compiling the kernels (once)
progress-rate = { $rate } wars/s
column-median-error = Median ± SE
column-bounds = Bounds
summary-changed = Changed: { $settings }
summary-covered = Covered: { $covered } of { $tests } tests.
summary-batch = { $wars } wars, seed { $seed }, { $seconds } s, { $rate } wars/s
summary-written = Written to { $folder }
