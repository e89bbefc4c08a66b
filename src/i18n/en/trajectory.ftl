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
trajectory-survey-title = How many people to ask
trajectory-survey-of = For { $population } people whom it concerns
trajectory-survey-of-many = For very many people; with their number, --population, fewer are enough
trajectory-survey-made = What was asked already
trajectory-survey-read = { $has_project ->
        [yes] { $project }: of
       *[no] Of
    } { $asked } people asked, { $yes } said yes. For { $population } people this is { $low } to { $high } who would use it, at 95 %.
trajectory-survey-ask = How many to ask, by how close you want to know
trajectory-survey-ask-how = The share that says yes is then known to so many points more or less, 95 times out of a hundred. On the right: how many people it would be if half said yes.
trajectory-survey-column-margin = points, more or less
trajectory-survey-column-ask = to ask
trajectory-survey-column-low = people, at least
trajectory-survey-column-high = people, at most
trajectory-survey-sheet = How many to ask
trajectory-survey-who = Whom to ask, and how
trajectory-survey-who-lot = Draw them by lot among those whom it concerns: a list of doors, one in ten. Those who come by themselves like the project already.
trajectory-survey-who-refused = Whoever was drawn and cannot be found is asked again another day; note how many did not answer.
trajectory-survey-who-words = Ask “would you use it?” of people, not of visits, and say what it is without praising it.
trajectory-survey-who-number = Three numbers go into the file: expected = {"{"} asked = { $asked }, yes = { $yes }, population = { $population }, basis = "survey" {"}"} under [reach].
trajectory-survey-formula = The formula
trajectory-survey-formula-ask = To ask: n0 = z²/(4·e²) with z = 1.96 and e the points as a share; of a population of N, n = n0 / (1 + (n0 − 1)/N), rounded up (Cochran, Sampling Techniques, 1977, section 4.4).
trajectory-survey-formula-read = To read: N times the interval of Wilson (1927) for the share that said yes, without the correction for a finite population: a little wider than it need be where a great part was asked.
trajectory-survey-closing = Saying “I would” is not using it yet: count those who use it as soon as there are some.
trajectory-survey-impossible = { $yes } yes of { $asked } asked, for { $population } people: yes cannot be above asked, nor asked above the population.
