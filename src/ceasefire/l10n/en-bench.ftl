# ceasefire bench: how fast wars are fought. Cells of tables are short.

bench-machine = { $processor }, { $cores } cores; Python { $python }, NumPy { $numpy }, Numba { $numba }.
bench-rounds = Median of { $rounds } rounds; in a round everything is measured once, one after the other.
bench-progress = measured { $done } of { $total }

bench-group-common = The common war of attrition: wars a second
bench-group-winter = The Winter War: wars a second; the plan: seconds
bench-group-start = Starting up: seconds

bench-column-what = what
bench-column-median = median
bench-column-low = least
bench-column-high = most
bench-column-ratio = ceasefire is … times as fast

bench-row-ceasefire = ceasefire, { $precision }, threads: { $threads }
bench-row-numpy = NumPy, whole arrays, float64
bench-row-python = plain Python
bench-row-march = fighting and beliefs, { $precision }, threads: { $threads }
bench-row-talks = with talks and daily record
bench-row-plan = solving a plan for the talks
bench-row-help = ceasefire --help
bench-row-version = ceasefire --version
bench-row-nothing = an interpreter that does nothing

bench-no-peers = Mesa and SimPy were not measured: in a clone of the repository call `make peers` once, then `ceasefire bench --peers .venv-peers/bin/python`.
bench-ratio = The ratio is that of ceasefire with float32 on all cores.

bench-peaks = What the machine does: billions of operations a second
bench-bandwidth = Reading two rows and writing a third
bench-counts = Operations, counted: a law for one lane, a day for one war
bench-fractions = What is reached: millions of days of wars a second
bench-column-length = length, threads
bench-column-threads = threads
bench-column-bytes = bytes of the rows of a thread
bench-column-speed = billions of bytes a second
bench-column-bytes-a-day = bytes a day
bench-column-attainable = attainable
bench-column-reached = reached
bench-column-share = share
bench-column-limit = limit
bench-length = { $precision }, threads: { $threads }
bench-kernel-common = common war
bench-kernel-march = Winter War

bench-kind-fused = multiply-add
bench-kind-multiply = multiply
bench-kind-add = add
bench-kind-divide = divide
bench-kind-root = root
bench-kind-mix = both
bench-kind-compare = compare
bench-kind-whole = bits
bench-kind-wide = bits of 64
bench-kind-product = whole product
bench-kind-all = all kinds together
bench-kind-memory = memory

bench-roofline = Among peaks, multiply is a fused multiply-add, and both is that and adding in turn. Attainable is what the nearest of these limits allows; docs/explanation/speed.md says how it is computed.
