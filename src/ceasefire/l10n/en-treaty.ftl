# A treaty as lawyers write it, and what it does to the land and the people in it.
# Counted nouns keep their digits in every form of the plural, so that articles can be compared.

treaty-semicolon = { "; " }
treaty-item = – { $text }
treaty-article = Article { $n }. { $title }
treaty-money = { $amount } { $money }
treaty-moment = { $time } on { $date }
treaty-hour = { $time } in { $place } on { $date }
treaty-hour-only = { $time } in { $place }
treaty-places = { $region }: { $names }

## Counted nouns; in Arabic they stand in the genitive

treaty-n-days = { $count ->
    [one] one day ({ $shown })
   *[other] { $shown } days
}
treaty-n-districts = { $count ->
    [one] one district ({ $shown })
   *[other] { $shown } districts
}
treaty-n-km = { $count ->
    [one] one kilometre ({ $shown })
   *[other] { $shown } kilometres
}
treaty-n-men = { $count ->
    [one] one man ({ $shown })
   *[other] { $shown } men
}
treaty-n-miles = { $count ->
    [one] one nautical mile ({ $shown })
   *[other] { $shown } nautical miles
}
treaty-n-ships = { $count ->
    [one] one armed ship ({ $shown })
   *[other] { $shown } armed ships
}
treaty-n-tonnes = { $count ->
    [one] one tonne ({ $shown })
   *[other] { $shown } tonnes
}
treaty-n-years = { $count ->
    [one] one year ({ $shown })
   *[other] { $shown } years
}

## Over the first article and under the last

treaty-signed = Signed on { $date }.
treaty-signed-at = Signed in { $place } on { $date }.
treaty-dated-historical = Text of { $date }.
treaty-dated-demand = Demand of { $date }, never signed.
treaty-dated-offer = Offer of { $date }, never signed.
treaty-dated-user = Draft of { $date }.
treaty-preamble = The { $attacker } Government and the { $defender } Government, resolved to end the war between them and to secure a lasting peace, have agreed on the following:
treaty-preamble-historical = The { $attacker } Government and the { $defender } Government agree on the following:
treaty-preamble-demand = Terms demanded, in the form of a treaty between the { $attacker } Government and the { $defender } Government:
treaty-preamble-offer = Terms offered, in the form of a treaty between the { $attacker } Government and the { $defender } Government:
treaty-preamble-user = Draft of a treaty between the { $attacker } Government and the { $defender } Government:
treaty-source = Source: { $source }

## Titles of articles

treaty-title-cession = Cession of land
treaty-title-exchange = Land in return
treaty-title-lease = Lease
treaty-title-transit = Transit
treaty-title-demilitarisation = Limits on arms
treaty-title-neutrality = Non-aggression and neutrality
treaty-title-reparations = Reparations
treaty-title-recognition = Recognition
treaty-title-prisoners = Prisoners of war
treaty-title-ceasefire = Ceasefire
treaty-title-withdrawal = Withdrawal of troops
treaty-title-ratification = Ratification

## Articles

treaty-cede = The { $giver } Government cedes to the { $taker } Government, in full sovereignty, { $districts }:
treaty-cede-beyond = The { $giver } Government cedes to the { $taker } Government, in full sovereignty, all its land beyond the line “{ $line }”.
treaty-cede-enclave = The parties accept that this land need not adjoin other { $taker } land.
treaty-cede-price = The { $taker } Government pays { $amount } for this land, once.
treaty-exchange = In return the { $giver } Government cedes to the { $taker } Government, in full sovereignty, { $districts }:
treaty-lease = The { $giver } Government leases to the { $taker } Government, for a term of { $years }, { $districts }:
treaty-lease-rent = The { $taker } Government pays a rent of { $amount } a year.
treaty-lease-free = No rent is named.
treaty-lease-purpose = Purpose of the lease: { $purpose }.
treaty-lease-garrison = The { $taker } Government may keep there a garrison of at most { $men }.
treaty-lease-sea = The lease takes in the sea around this land, to a distance of at most { $miles }.
treaty-lease-evacuated = The { $giver } troops leave this land within { $days } of signature.
treaty-transit-goods = The { $giver } Government grants the { $taker } Government the transit of goods through its land. Route: { $route }.
treaty-transit-military = The { $giver } Government grants the { $taker } Government the transit of troops and arms through its land. Route: { $route }.
treaty-transit-free = Transit is free of duty.
treaty-transit-built = The route shall be built by { $date }.
treaty-limit = The { $side } Government limits its arms in this area: { $area }.
treaty-limit-ships = It keeps there a force of at most { $ships }.
treaty-limit-tonnes = No armed ship there has a displacement of more than { $tonnes }.
treaty-limit-works = It razes its fortifications there and builds no others.
treaty-promise-both = The { $attacker } Government and the { $defender } Government each undertake:
treaty-promise-one = The { $side } Government undertakes:
treaty-forbids-attack = to refrain from any attack on the other party
treaty-forbids-alliance = to conclude no alliance directed against the other party
treaty-forbids-bases = to grant no military bases to third states
treaty-forbids-coalition = to join no coalition directed against the other party
treaty-reparations = The { $giver } Government pays the { $taker } Government reparations of { $amount } in equal yearly parts over a term of { $years }.
treaty-recognise = The { $giver } Government recognises: { $of }.
treaty-recognise-regime = The { $giver } side accepts as the government of its country one chosen by the { $taker } side: { $of }.
treaty-prisoners-all = Each party returns all prisoners of war in its hands.
treaty-prisoners-listed = Each party returns prisoners of war by lists on which both agree.
treaty-prisoners-by = Their return is complete by { $date }.
treaty-fire-ceases = Hostilities on land, at sea and in the air cease at { $first }, which is { $second }.
treaty-fire-strip = From that hour the forward units leave between them a strip with a width of { $km }.
treaty-leave = Troops leave the land that changes hands as follows, by the clock of { $place }.
treaty-leave-segment = { $name } ({ $places }): { $side } troops, from { $start } to { $finish }, at a pace of at least { $km } a day.
treaty-leave-gap = Those who follow keep a distance of at least { $km }.
treaty-ratified = This treaty enters into force on signature. Instruments of ratification are exchanged by { $date }.

## Figures

treaty-section-land = What changes hands
treaty-section-people = People
treaty-section-calendar = Calendar
treaty-fact = { $label }: { $value }
treaty-none = –
treaty-area = { $value } km²
treaty-km = { $value } km
treaty-between = { $use } ({ $low } to { $high })
treaty-of-country = { $value } ({ $share } of the country)
treaty-of-people = { $value }, { $share } of all people
treaty-of-whole = { $share } of the country’s
treaty-over-table = { $value }; the map measures { $share }
treaty-rent = { $years }, { $amount } a year
treaty-rent-free = { $years }, no rent named
treaty-works-lost = { $name }, { $km } ({ $share } of it)
treaty-rule = of the residents { $use } leave ({ $low } to { $high })
treaty-passes = { $before }, then { $after }
treaty-on-clocks = { $first } ({ $second })
treaty-day-named = { $what }: { $name }
treaty-fact-ceded = land ceded
treaty-fact-table = published areas of the same districts
treaty-fact-leased = land leased
treaty-fact-received = land received
treaty-fact-lease = lease
treaty-fact-towns = towns lost
treaty-fact-farmland = farmland lost
treaty-fact-industry = industry lost
treaty-fact-hydropower = hydropower lost
treaty-fact-works = fortified line lost
treaty-fact-residents = lived on the land ceded or leased
treaty-fact-displaced = leave it
treaty-fact-rule = rule
treaty-fact-to-go = of these, after the fire ceased
treaty-fact-late = of these, too late by the model of stations and roads
treaty-grid-border = Distance to the border between the sides
treaty-grid-regions = By region, land ceded or leased
treaty-grid-districts = Districts from which most people leave
treaty-grid-stations = Stations
treaty-column-place = place
treaty-column-before = before
treaty-column-after = after
treaty-column-land = on whose land
treaty-column-region = region
treaty-column-km2 = km²
treaty-column-residents = residents
treaty-column-leave = leave
treaty-column-district = district
treaty-column-to-go = after the ceasefire
treaty-column-leave-by = leave by
treaty-column-station = station
treaty-column-by-rail = people
treaty-column-a-day = at most a day
treaty-column-first = first day
treaty-column-last = last day
treaty-day-dated = put forward
treaty-day-signed = signed
treaty-day-ratified-by = last day for ratification
treaty-day-ceasefire = ceasefire
treaty-day-strip = forward units leave a strip between them
treaty-day-withdrawal-start = withdrawal begins
treaty-day-withdrawal-finish = withdrawal ends
treaty-day-lease-start = lease begins
treaty-day-lease-evacuated = leased land is evacuated
treaty-day-lease-end = last day of the lease
treaty-day-built-by = way is built
treaty-day-prisoners-by = prisoners are back

## The map

treaty-key-old = border before the treaty
treaty-key-new = border of the treaty
treaty-key-ceded = land ceded, with its districts
treaty-key-received = land received in return
treaty-key-leased = leased land
treaty-key-works = fortified line
treaty-key-borrowed = land leased by the other side
treaty-map-before = Before
treaty-map-after = After
treaty-map-note = { $when } Ceded { $area } ({ $share } of the country); { $people } people leave ceded or leased land.
treaty-map-note-nothing = { $when } No land is ceded.

## The list of packages

treaty-list-title = Terms of { $war } that come with it
treaty-list-none = No terms come with { $war }.
treaty-list-how = One of them: { $one }
treaty-list-own = Your own: { $own }
treaty-status-historical = treaty
treaty-status-demand = demand
treaty-status-offer = offer
treaty-status-user = draft
treaty-column-package = package
treaty-column-day = date
treaty-column-status = status
treaty-column-title = title
treaty-map-written = Map: { $file }
