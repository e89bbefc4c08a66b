### What “germoir reach” says: how many people, and how fast.

trajectory-title = People reached over time
trajectory-subtitle = Read on { $date }
trajectory-closing = These figures tell a speed, never the goal. They enter no appraisal of the project.
trajectory-ask-first = This project has not said that it may appear beside others: only its id is shown. Ask first.
trajectory-how-to-say = To say it: “germoir interview” with the name of the file and --full asks about them too.
trajectory-section-ladder = Date by date
trajectory-section-speeds = Speeds
trajectory-section-findings = To know before reading these figures
trajectory-section-arithmetic = The arithmetic
trajectory-column-date = date
trajectory-column-scope = scope
trajectory-column-expected-low = expected, at least
trajectory-column-expected-high = expected, at most
trajectory-column-precision = precision
trajectory-precision-about = about
trajectory-precision-at-least = at least
trajectory-column-expected = expected
trajectory-column-registered = registered
trajectory-column-users = users
trajectory-column-active = active
trajectory-column-retained = stayed
trajectory-column-use = not compared
trajectory-ladder-key = A dash: unknown. ~: about. ≥: at least.
trajectory-use-future = dated after this reading
trajectory-use-no-users = no number of users
trajectory-use-cumulative = adds up
trajectory-use-other-scope = other scope
trajectory-use-other-period = other period
trajectory-use-before-break = before the break
trajectory-speed = From { $from } to { $to }: { $speed } a month{ $range }
trajectory-range =
    { $kind ->
        [exact] { "" }
        [between] { " " }(from { $low } to { $high })
        [from] { " " }(at least { $low })
        [up-to] { " " }(at most { $high })
       *[open] { " " }(not known how far off)
    }
trajectory-one-line = Both speeds come from one straight line, over months of two lengths: sentences give the first alone.
trajectory-after = { $line } months after { $date }: { $then }
trajectory-everyone =
    { $kind ->
        [never] At today’s speed what is expected ({ $expected }) would not be reached: the number does not rise.
        [far] At today’s speed what is expected ({ $expected }) would be reached in more than a century.
        [already] What is expected ({ $expected }) may have been reached already.
        [already-before] What is expected ({ $expected }) may have been reached already; if today’s speed went on, it would be around { $latest } at the latest.
        [in] If today’s speed went on, what is expected ({ $expected }) would be reached around { $soonest }.
        [from] If today’s speed went on, what is expected ({ $expected }) would be reached around { $soonest } at the earliest.
        [before] If today’s speed went on, what is expected ({ $expected }) would be reached around { $latest } at the latest.
       *[between] If today’s speed went on, what is expected ({ $expected }) would be reached between { $soonest } and { $latest }.
    } This tells a speed; it is neither a forecast nor a goal.
trajectory-noticed = To know: { $names }.
trajectory-name-cumulative = a count that adds up
trajectory-name-break = the series starts anew
trajectory-name-falls = the number fell
trajectory-name-scope-changes = the scope changes
trajectory-name-period-changes = the period changes
trajectory-name-households = households, not people
trajectory-name-unit-in-words = unit to be checked
trajectory-name-registered-only = registered only
trajectory-name-members-in-words = users or members, to be checked
trajectory-name-users-are-registered = as many users as registered
trajectory-name-expectation-revised = expectation revised
trajectory-name-expectation-elsewhere = expectation about another scope
trajectory-name-expectation-passed = expectation passed
trajectory-name-future = an observation after this reading, not used
trajectory-name-about = approximate counts
trajectory-name-at-least = counts that say “at least”
trajectory-name-rough-dates = approximate dates
trajectory-name-one-observation = a single observation
trajectory-name-old = the last count is old
trajectory-finding-cumulative = The count adds up since the beginning: it can only rise, and does not say how many use it today.
trajectory-finding-break =
    On { $date } the series starts anew{ $said ->
        [yes] { " " }(“{ $why }”)
       *[no] { "" }
    }: the counts before are not compared with those after.
trajectory-finding-falls = On { $date } the count is lower than the one before: { $to } after { $from }.
trajectory-finding-scope-changes = On { $date } the scope changes: { $from }, then { $to }. Only counts of the last scope are compared.
trajectory-finding-period-changes = On { $date } the period counted changes: { $from }, then { $to }. Only counts over the same period are compared.
trajectory-finding-households = Households are counted here. A household is not a person: this count does not stand beside a count of people.
trajectory-finding-unit-in-words =
    { $dated ->
        [yes] On { $date } the words beside the count
       *[no] The words beside the expectation
    } name another unit than the file’s, households or people. To be checked: what is counted?
trajectory-finding-registered-only = Only registered people or members are counted: how many use it is not known.
trajectory-finding-members-in-words = On { $date } the words beside the number of users speak of members or registered people. If these are registrations, write them in “registered”.
trajectory-finding-users-are-registered = At each date, as many users as registered: is it one number, written twice?
trajectory-finding-expectation-revised =
    The expectation was revised{ $dated ->
        [yes] { " " }on { $date }
       *[no] { "" }
    }: { $to } after { $from }.
trajectory-finding-expectation-elsewhere = The expectation is about one scope ({ $expected }), the count about another ({ $counted }): read their ratio with care.
trajectory-finding-expectation-passed = More people use it than were expected: it is the expectation that needs another look.
trajectory-finding-future =
    { $count ->
        [one] One observation, dated after this reading, is not used.
       *[other] { $count } observations, dated after this reading, are not used.
    }
trajectory-finding-about =
    { $count ->
        [one] One count is “about”: it is read give or take ten per cent.
       *[other] { $count } counts are “about”: they are read give or take ten per cent.
    }
trajectory-finding-at-least =
    { $count ->
        [one] One count is “at least”: the true number is higher, by how much is not known.
       *[other] { $count } counts are “at least”: the true numbers are higher, by how much is not known.
    }
trajectory-finding-rough-dates =
    { $count ->
        [one] One date is known only to the month or the year: the speeds that come from it are approximate.
       *[other] { $count } dates are known only to the month or the year: the speeds that come from them are approximate.
    }
trajectory-finding-one-observation = A single observation can be read: there is no speed yet.
trajectory-finding-old = The last observation is { $months } months old: what it says is no longer today’s.
trajectory-place-withheld = a scope that the project keeps to itself
trajectory-place-unsaid = a scope that is not given
trajectory-months = { $months } months
trajectory-one-day = a count at one date
