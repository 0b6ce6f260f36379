# The chronicle of one war, day by day. Short facts that are joined with semicolons end without a stop.

chronicle-semicolon = { "; " }
chronicle-days = { $count ->
    [one] one day
   *[other] { $count } days
}

## The head and the end

chronicle-title = { $title }: war { $war } of seed { $seed }
chronicle-address = Scenario { $scenario }, digest { $digest }.
chronicle-truth = Drawn for this war: a soldier of the { $attacker } army is worth { $worth } of the { $defender } (log { $log }).
chronicle-prior = On the eve the { $attacker } command believes { $a_worth } (log { $a_log }), the { $defender } { $d_worth } (log { $d_log }).
chronicle-factors = Inputs that the sources leave open, against the scenario’s figure: { $list }.
chronicle-factor = { $name } × { $factor }
chronicle-aid-plan = Shipments of aid: { $all }, of which { $coming } come while the war lasts, { $late } after it and { $never } never.
chronicle-key = The ratio is the attacker’s power over the defender’s in a sector; the believed ratio is what the { $attacker } command thinks it is. The weather is that of { $sector }.
chronicle-end = Day { $day }, { $date }: the war is over. Outcome: { $outcome }.
chronicle-end-horizon = After day { $day }, { $date }, the chronicle stops. Outcome: { $outcome }.
chronicle-end-overrun = Overrun: { $share } of what decides the war; half of it is conquest.
chronicle-end-losses = Lost in all: { $attacker } { $a } (dead and missing { $a_dead }, to frost { $a_frozen }), { $defender } { $d } (dead and missing { $d_dead }, to frost { $d_frozen }).
chronicle-end-line = { $line } reached on { $reached }, breached on { $breached }
chronicle-end-line-held = { $line } reached on { $reached }, never breached
chronicle-end-line-far = { $line } never reached
chronicle-end-sector = { $sector }: front { $where }; { $lines }.
chronicle-end-sector-open = { $sector }: front { $where }.

chronicle-factor-attacker-men = { $attacker } men
chronicle-factor-defender-men = { $defender } men
chronicle-factor-attacker-loss-rate = { $attacker } losses
chronicle-factor-defender-loss-rate = { $defender } losses
chronicle-factor-line-strength = strength of the lines
chronicle-factor-line-wear = wear of the lines
chronicle-factor-defender-stock = { $defender } stocks of ammunition
chronicle-factor-attacker-rail = { $attacker } railways

## A day

chronicle-day = Day { $day }, { $date }. { $sky }.
chronicle-sky = { $temperature } °C, snow { $snow } cm, daylight { $light } hours
chronicle-sky-ice = { $temperature } °C, snow { $snow } cm, daylight { $light } hours, ice { $ice } cm
chronicle-quiet = No change at the front.

## Ground

chronicle-sector = { $sector }: { $text }.
chronicle-ground = Ground: { $list }.
chronicle-week = In the last seven days: { $list }.
chronicle-march = { $sector } { $move } ({ $where })
chronicle-move = { $move }, front { $where }
chronicle-forward = { $km } km forward
chronicle-back = { $km } km back
chronicle-still = no ground changes hands
chronicle-at = at { $place }
chronicle-short-of = { $km } km short of { $place }
chronicle-past = { $km } km past { $place }
chronicle-on-border = on the border
chronicle-from-border = { $km } km from the border
chronicle-taken = { $place } taken
chronicle-retaken = { $place } retaken
chronicle-reached = { $line } reached
chronicle-breached = { $line } breached, { $days } after it was reached
chronicle-worn = { $line } worn down to { $share }
chronicle-counter = { $defender } troops strike back (ratio { $ratio }, below { $threshold })
chronicle-ice-bears = the ice beside { $line }, { $cm } cm, now carries infantry with guns
chronicle-ice-bears-all = the ice beside { $line }, { $cm } cm, now carries tanks

## Decisions and the values compared

chronicle-opening = A general offensive begins where the believed ratio is above { $go }: { $list }.
chronicle-opening-axis = { $sector } { $believed }
chronicle-begin-general = general offensive begins: believed ratio { $believed } is above { $go }
chronicle-begin-deliberate = deliberate offensive begins: believed ratio { $believed } is above { $go }, and preparation { $preparation } is enough ({ $ready } needed)
chronicle-break-off = offensive broken off: believed ratio { $believed } is below { $stop } after { $days }
chronicle-build-up = build-up goes on: believed ratio { $believed }, attack needs { $go }; preparation { $preparation }, attack needs { $ready }
chronicle-wait = no offensive yet: believed ratio { $believed }, a first attack needs { $go }
chronicle-go-on = offensive goes on, { $since } of { $planned } over: believed ratio { $believed } (once they are over, it stops below { $stop })
chronicle-go-on-beyond = offensive goes on after { $days }, { $planned } were planned: believed ratio { $believed } is not below { $stop }
chronicle-rails-full = { $sector }: the first plan no longer suffices, so { $attacker } railways go over to full effort (believed ratio { $believed }, { $go } wanted).
chronicle-rails-calm = { $sector }: the plan seems to suffice, so { $attacker } railways run at { $effort } of what they could (believed ratio { $believed }, { $go } wanted).

## Men, ammunition, aid, beliefs

chronicle-losses = Lost today: { $attacker } { $a }, { $defender } { $d }; so far { $a_total } and { $d_total }.
chronicle-supply = { $side } supply ({ $thing }): { $days }; { $share } of the demand for fire met.
chronicle-men = At the front: { $a_men } { $attacker } and { $d_men } { $defender } men; sent today { $a_sent } and { $d_sent }; in reserve { $a_reserve } and { $d_reserve }.
chronicle-beliefs = A soldier of the { $attacker } army is worth { $a_worth } of the { $defender } in the view of the { $attacker } command (log { $a_log }), { $d_worth } in the { $defender } view (log { $d_log }), { $worth } in truth (log { $log }).
chronicle-spirit = Cohesion where the war is decided: { $attacker } { $a } (the army dissolves below { $a_limit }), { $defender } { $d } (below { $d_limit }).
chronicle-arrived = Aid from { $patron } arrives: { $item } ({ $amount }); route: { $route }.
chronicle-arrived-late = Aid from { $patron } arrives: { $item } ({ $amount }), { $days } late; route: { $route }.
chronicle-closed = Aid from { $patron } will never come: { $item } ({ $amount }), due today; route closed: { $route }.
chronicle-aid-guns = guns
chronicle-aid-men = men

patron-sweden = Sweden
patron-norway = Norway
patron-denmark = Denmark
patron-hungary = Hungary
patron-estonia = Estonia
patron-britain = Britain
patron-france = France
patron-italy = Italy
patron-expatriates = compatriots abroad
patron-overseas = overseas
patron-islands = the islands

## One day in full

chronicle-full-day = Day { $day }, { $date }
chronicle-full-ground = Ground: { $move }
chronicle-full-line = { $km } km to { $line }
chronicle-full-before = { $line } straight ahead, { $share } intact
chronicle-full-decision = Decision: { $why }
chronicle-full-power = Power: ratio { $ratio } in truth, { $a } in the { $attacker } view, { $d } in the { $defender } view; intensity of fighting { $intensity }
chronicle-full-men = { $side }: { $men } men, cohesion { $cohesion }; lost today { $today }, so far { $total }
chronicle-full-weather = Weather: { $sky }
chronicle-full-whole = The whole front
chronicle-full-frost = Of these to frost: { $attacker } { $a }, { $defender } { $d }; so far { $a_total } and { $d_total }.
chronicle-full-fire = { $side } fire: { $share } of the demand met.
chronicle-full-stock = { $thing }: { $rounds } rounds, { $days }
chronicle-full-effort = { $attacker } railways run at { $effort } of what they could ({ $sector }: believed ratio { $believed }, { $go } wanted).
chronicle-full-no-aid = No aid is due today.

## Rounds of talks

chronicle-round = { $date }, talks: the { $attacker } side would take { $least } of all that can be won, the { $defender } side would give { $most }; a third side is expected with { $a_hope } and { $d_hope }.
chronicle-round-closed = No contact: the { $attacker } side recognises another government.
chronicle-round-opening = Messages go through others; terms can be signed in { $left } rounds at the earliest.
chronicle-round-refused = Asked for: { $asked }. Refused.
chronicle-round-signed = Signed, on a proposal of the { $by } side: it gains { $gain } for the attacker and costs the defender { $loss } of its own.
chronicle-end-no-war = A treaty was signed before the first shot: this war was not fought.
