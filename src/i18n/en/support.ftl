### What is said of structures that help, and of whom bearers can see for what.

support-title = Whom bearers can count on
support-title-one = { $name }: what it does for bearers
support-subtitle = Read on { $date }: { $structures ->
        [0] no structure
        [one] { $structures } structure
       *[other] { $structures } structures
    }, { $bearers ->
        [0] no bearer
        [one] { $bearers } bearer
       *[other] { $bearers } bearers
    }.
support-principle = A structure looks at itself here with the honesty that it asks of bearers. What it has not answered is asked, and is not held against it.
support-kind-foundation = foundation
support-kind-public-funder = public funder
support-kind-accelerator = accelerator
support-kind-incubator = incubator
support-kind-local-authority = local authority
support-kind-company = company
support-kind-association = association
support-kind-lab = lab
support-column-group = Group
support-section-warnings = What the map warns against
support-warned = { $warning } (map, { $nodes })
support-answered = Answered { $level }/4, { $rung }: { $words }
support-next = Next step: { $advice }
support-warning-open = Not known yet: { $question }
support-warnings-clear = Nothing of what the map warns against stands in the answers.
support-questions-more = { $count ->
        [one] { $count } other question has no answer yet: --verbose shows it.
       *[other] { $count } other questions have no answer yet: --verbose shows them.
    }
support-questions-none = No question is left to ask: each has an answer or was declined.
support-section-offers = What it offers
support-offer = { $support }: { $capacity }.
support-offer-conditions = { $support }: { $capacity }. Conditions: { $conditions }
support-capacity = { $places ->
        [0] no place this year
        [one] { $places } bearer a year
       *[other] { $places } bearers a year
    }
support-capacity-unstated = capacity not stated
support-skills = Skills: { $skills }
support-offers-none = The file names no offer.
support-section-answers = Every answer
support-unanswered = { $name }: { $state }
support-note = Note: { $text }
support-evidence = Evidence: { $text }
support-counts-as = { $rung }, which counts as { $counts } today
support-section-bearers = The needs of bearers
support-how = As many needs are met as there are places for. Where a capacity is not stated, needs are counted as met all the same: ask how many places there are. Among the ways to do so, a stated capacity comes before one that is not stated, then a structure of the bearer’s own place before one of the same country, and that before any other.
support-how-choice = This is a proposal to talk over, in the order of names; it chooses nobody. Where places are short, whoever offers them decides, by a rule announced beforehand.
support-count-met = Every need met: { $count }
support-count-partly = Part of the needs met: { $count }
support-count-unmet = No need met: { $count }
support-count-none-named = No need named in the file: { $count }
support-section-gaps = Needs without a place
support-gap-no-offer = { $support }: needed by { $bearers ->
        [one] { $bearers } bearer
       *[other] { $bearers } bearers
    }, offered by nobody here.
support-gap-short = { $support }: { $places ->
        [0] no place
        [one] { $places } place
       *[other] { $places } places
    } for { $bearers ->
        [one] { $bearers } bearer
       *[other] { $bearers } bearers
    }, { $missing } too few.
support-gap-skill = Skill “{ $skill }”: offered by nobody here.
support-gap-skills-withheld = Skills in words that may not be shown here, offered by nobody: { $count }
support-gaps-none = Every need named has someone to see.
support-section-demand = Needs and places
support-column-kind = Kind of support
support-column-needed = needed
support-column-places = places
support-column-met = met
support-column-missing = not met
support-places-unstated = not stated
support-places-both = { $places } + not stated
support-section-places = By territory
support-places-how = A bearer who names several places counts in each. “Met there”: by a structure that names the same place.
support-column-place = Place
support-column-bearers = bearers
support-column-needs = needs
support-column-within = met there
support-place-none = (no place given)
support-place-withheld = (place not shared)
support-section-who = Whom to see for what
support-bearer = { $name }: { $met }
support-met-met = every need met
support-met-partly = part of the needs met
support-met-unmet = no need met
support-met-none-named = no need named in the file
support-see = { $support }: see { $structure }.
support-see-how = { $support }: see { $structure } ({ $how }).
support-near-within = in the same place
support-near-country = in the same country
support-near-unknown = territory to be checked
support-near-elsewhere = elsewhere: ask whether it comes that far
support-also = Also offered by: { $structures }
support-and-more = { $list }; and { $count ->
        [one] one more, farther away
       *[other] { $count } more, farther away
    }
support-full = { $support }: no place left at { $structures }. Ask by which rule places are shared.
support-no-offer = { $support }: offered by nobody here.
support-skill = Skill “{ $need }”: see { $structures }.
support-skill-offer = { $structure } (“{ $offer }”)
support-skills-withheld = Skills in words that may not be shown here: { $met } of { $count } can be found at a structure.
support-section-taken = What it would take of each structure
support-taken = { $support }: { $placed } of { $capacity ->
        [one] { $capacity } place
       *[other] { $capacity } places
    } ({ $names })
support-taken-unstated = { $support }: { $placed ->
        [one] { $placed } bearer
       *[other] { $placed } bearers
    }, capacity not stated ({ $names })
support-taken-nothing = Nobody here is sent to it.
support-no-structure = No structure among these files: nothing is offered.
support-nothing = Neither a structure nor a project among these files.
support-section-left-out = Files left out
support-left-out-how = They count for nothing until they are mended; germoir check says how.
support-sheet-groups = Groups
support-sheet-answers = Answers
support-sheet-warnings = Warnings
support-sheet-offers = Offers
support-sheet-demand = Needs and places
support-sheet-who = Whom to see
support-sheet-places = Territories
support-sheet-left-out = Left out
support-column-structure = Structure
support-column-bearer = Bearer
support-column-capacity = Places a year
support-column-conditions = Conditions
support-column-placed = Bearers placed
support-column-warning = Warning
support-column-outcome = Outcome
support-column-near = Territory
support-column-others = Also offered by
support-column-file = File
support-warning-state-done = done, by the answer
support-warning-state-open = not known
support-warning-state-clear = not done, by the answer
support-outcome-placed = a place
support-outcome-full = no place left
support-outcome-no-offer = offered by nobody
support-outcome-offered = offered
support-section-read = What bearers who read it say
support-read-by = { $count } bearers have read it. Their answers are shown together, the middle one of each question, and nobody by name.
support-read-alike = On what five or more of them answered, they and the structure say the same, or the structure has not answered.
support-read-parted = Where it and they differ most:
support-read-item = { $name }: it says { $own }/4 of itself, the middle one of { $readers } readers says { $middle }/4
support-read-words-own = It: { $words }
support-read-words-readers = They: { $words }
