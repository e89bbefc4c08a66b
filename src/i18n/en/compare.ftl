### What the comparison of two states says.

compare-before = Before: { $what }, read on { $date } ({ $profile })
compare-after = After: { $what }, read on { $date } ({ $profile })
compare-project = the project
compare-review = the reading of { $reviewer }{ $role }
compare-role-bearer = bearer
compare-role-funder = funder
compare-role-peer = peer
compare-role-user = user
compare-role-expert = expert
compare-method = Both are worked out by method { $method }: no change below comes from the method. A report that an earlier version printed may follow another (criteria/METHOD.md, 14).
compare-order = Causes are applied in this order: the date, the catalogue, the profile, the stage, then the answers in catalogue order, each before its evidence. Another order would share out the same change otherwise.
compare-nothing = Nothing that is asked about has changed.
compare-change = { $before } → { $after }{ $difference }
compare-figure = { $name }: { $change }
compare-not-shown = not shown
compare-no-gate = no gate
compare-unchanged = Unchanged: { $names }.
compare-supported = { $name }, supported by evidence
compare-gate = { $name } { $from } → { $to } (cause { $causes })
compare-date = The date: from { $from } to { $to }.
compare-aged = Evidence counts otherwise: { $items }.
compare-catalogue = The catalogue: { $items }.
compare-item-added = { $item } added
compare-item-reworded = { $item } reworded
compare-item-reweighted = { $item } weighted otherwise
compare-item-disabled = { $item } taken out
compare-item-redefined = { $item } redefined
compare-item-one-language = { $item } written in one language
compare-profile = The profile: { $from } → { $to }.
compare-weights = Weights: { $weights }.
compare-stage = The stage: { $from } → { $to }. Questions become due, or no longer are.
compare-answer = { $item }: { $from } → { $to }
compare-felt = intensity { $intensity }/4, what was done { $mitigation }/4
compare-not-named = not named
compare-evidence =
    { $item }: { $kind ->
        [added] { $added ->
            [one] one piece of evidence added
           *[other] { $added } pieces of evidence added
        }
        [removed] { $removed ->
            [one] one piece of evidence removed
           *[other] { $removed } pieces of evidence removed
        }
       *[changed] evidence replaced ({ $added } for { $removed })
    } ({ $from } → { $to })
compare-reach =
    From { $from } to { $to } who use it{ $known ->
        [yes] , { $speed } a month between the two
       *[no] { "" }
    }.
compare-reach-corrected = The count of { $date } was corrected: { $from }, now { $to } who use it.
compare-reach-otherwise = The two counts do not say the same thing (unit, way of counting or scope): their difference is no speed.
compare-cohorts = Two states of a cohort
compare-cohorts-read = The second is read on { $date }. Lists are in the order of names.
compare-ask-first = Projects that have not said they may appear beside others are shown by a label alone: ask first.
compare-joined =
    { $count ->
        [0] Nobody joined
        [one] One project joined
       *[other] { $count } projects joined
    }
compare-left =
    { $count ->
        [0] Nobody left
        [one] One project left
       *[other] { $count } projects left
    }
compare-unread =
    { $count ->
        [one] Of one project, one of the two files could not be read
       *[other] Of { $count } projects, one of the two files could not be read
    }
compare-moved =
    { $count ->
        [0] No project moved
        [one] One project moved
       *[other] { $count } projects moved
    }
compare-still =
    { $count ->
        [0] None stayed as it was
        [one] One project stayed as it was
       *[other] { $count } projects stayed as they were
    }
compare-causes = Causes: { $causes }.
compare-cause-date = the date
compare-cause-catalogue = the catalogue
compare-cause-profile = the profile
compare-cause-stage = the stage
compare-cause-others = what is said of other stakes
compare-answers =
    { $count ->
        [one] one answer
       *[other] { $count } answers
    }
compare-evidences =
    { $count ->
        [one] the evidence of one answer
       *[other] the evidence of { $count } answers
    }
compare-distributions = Where projects lie, out of 100
compare-sheet = Changes
compare-column-figure = Figure
compare-column-cause = Cause
compare-column-value-before = Value before
compare-column-value-after = Value after
compare-column-change = Change
compare-column-state = State
compare-column-band = From – to, out of 100
compare-column-count = Projects
compare-column-least = For certain
compare-column-most = At most
compare-column-before = before
compare-column-after = after
compare-bands-key = 3 [1 ; 5]: three projects by their value, one for certain, five at most, because each value has its range.
compare-mixed = { $old } and { $new }: compare two files or two folders, not one with the other.
compare-two-reviews = Two reviews are not enough: one of the two files has to be the project, for the review to apply to. To compare several reviews, type: germoir panel DIR
compare-other-project = { $name }: this review is about “{ $about }”, and the project is “{ $id }”.
compare-other-id = { $old } is the project “{ $before }”, { $new } the project “{ $after }”. Compare two states of one project. If they are, write in both files, under [project]: id = "{ $after }"
compare-not-comparable = { $name }: this file is neither a project nor a review, its table is [{ $kind }].
compare-recused = { $name }: this person stood aside, and the reading does not count.
compare-others-none = The file now says that the project answers no stake beyond those named.
compare-others-unknown = The file no longer says whether the project answers other stakes.
compare-answer-other-words = { $item }: { $from } → { $to }. This sentence has changed since the first answer: the difference may come from the words rather than from the project.
