### What other weights and other steps between levels would change.

robust-title = If the weights were others
robust-how = { $draws } sets of weights drawn around those of the profile (seed { $seed }), then the same with levels not equally spaced.
robust-nine = { $low } to { $high }, { $mid } in the middle
robust-measure = { $name }: nine sets in ten give { $weights }; with other steps, { $levels }.
robust-one-scale = At the extreme, one scale for all questions at once, { $name } goes from { $spread }.
robust-index = Index
robust-ends = With all that is unknown, the index stays between { $low } and { $high } in nine sets in ten; with other steps, between { $low_levels } and { $high_levels }.
robust-gates-still = None of the sets drawn, of weights or of steps between levels, moves a gate.
robust-gate = Gate “{ $gate }” ({ $status }): elsewhere in { $weights } of the sets; with other steps, in { $levels }.
robust-outcome = Outcome of the screening ({ $outcome }): { $changes ->
        [no] the same in every set.
       *[yes] another in { $weights } of the sets; with other steps, in { $levels }.
    }
robust-flip-answer = One answer: { $item } { $from ->
        [none] answered at { $to }
       *[other] at { $to } rather than { $from }
    } → { $effect }.
robust-flip-intensity = One answer: { $item } { $from ->
        [none] felt at { $to } with no response
       *[other] felt at { $to } rather than { $from }
    } → { $effect }.
robust-flip-mitigation = One answer: what was done about { $item } at { $to } rather than { $from } → { $effect }.
robust-flip-disbelieved = One answer: { $item } (given at { $from }), if it is not believed → { $effect }.
robust-flip-reader = One answer: { $item } at { $to }, as a reader gives it, rather than { $from } → { $effect }.
robust-any-stake = a stake of society
robust-effect-gate = gate “{ $gate }” { $status }
robust-effect-outcome = outcome “{ $outcome }”
robust-levels-between = { $low } to { $high }
robust-no-flip = No single answer moves a gate or the outcome, by one level or by not being believed.
robust-no-gate = This profile sets no gate: nothing else could change.
robust-more = { $count ->
        [one] { $count } more change of this kind, in the data (JSON).
       *[other] { $count } more changes of this kind, all of them in the data (JSON).
    }
