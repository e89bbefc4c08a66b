### What is noticed in the answers of a form, for somebody who sees no file.

notice-at = { $ask }: { $notice }
notice-other = This answer is not understood as it stands: take it up again.
notice-missing-key = { $key ->
        [date] The date is missing: add it to this row.
        [unit] Say what is counted, at the question “Unit”.
        [counting] Say how you count, at the question “Way of counting”.
        [name] The name is missing.
        [summary] The summary is missing: a few sentences are enough.
        [stage] The stage of the project is missing.
        [level] The level is missing.
        [question] The question is missing.
       *[other] An answer is missing here: add it.
    }
notice-blank-text = This text is empty: write a few words.
notice-unknown-name = “{ $name }” is no answer that is offered here: choose one of the list.
notice-wrong-type = { $wanted ->
        [date] This date is not understood: choose the day, the month and the year.
        [integer] This number is not understood: write a whole number, in digits.
        [number] This number is not understood: write it in digits.
        [level] Choose one of the sentences, 0 to 4, or “I do not know”.
        [required-level] Choose one of the sentences, 0 to 4.
        [brake] Say first how strong it is, then what was done.
       *[other] This answer is not understood as it stands: take it up again.
    }
notice-out-of-range = { $number } is outside what is possible: give a number from { $least } to { $most }.
notice-listed-twice = “{ $name }” is given twice: keep it once.
notice-level-not-plain = Choose one of the sentences, 0 to 4. “Perhaps more” says: at least this one.
notice-long-list = This list is too long to be read as a whole: keep what tells something.
notice-more-problems = { $count ->
        [one] One more remark is not shown: it comes once these are settled.
       *[other] { $count } more remarks are not shown: they come once these are settled.
    }
notice-level-and-not-applicable = A level is chosen, and it is also said that this does not apply: keep one of the two.
notice-not-five-levels = A question of your own has five sentences, a line each, for the levels 0 to 4: complete them.
notice-observed-twice = Two rows bear the date { $date }. Remove one, change the date or, if they count different places, say which under “Area” (full questionnaire).
notice-not-a-unit-of-reach = Count people, households or organisations: choose at the question “Unit”.
notice-expected-twice = The number of people expected is said in two ways: keep one.
notice-low-above-high = The range of what is expected is upside down: { $low } is above { $high }. Swap the two numbers.
notice-yes-above-asked = { $yes } said yes, and only { $asked } were asked: correct one of the two numbers.
notice-asked-above-population = { $asked } were asked, and the survey stands for { $population } only: correct one of the two numbers.
notice-money-return = A return in money is noted here. Return is counted in people: this number is not used, and costs nothing.
notice-placeholder = { $count ->
        [one] A text that only holds a place is still there: put your own words.
       *[other] { $count } texts that only hold a place are still there: put your own words.
    }
notice-not-scored = { $names }: this is talked about, without a level. The number given is kept as a note; add your words under “Note”.
notice-ladder-changed = { $changed ->
        [one] One answer was chosen among sentences that have changed since: read that question again. The answer counts as before.
       *[other] { $changed } answers were chosen among sentences that have changed since: read those questions again. The answers count as before.
    }
notice-evidence-unsourced = { $count ->
        [one] { $names }: the evidence counts as a mere statement, for it lacks { $missing ->
            [source] a source. Add the source: who, or which address.
            [date] a date. Add the date.
           *[both] a source and a date. Add both.
        }
       *[other] { $names }: some evidence counts as mere statements. Add its source (who, or which address) and its date to each.
    }
notice-not-independent = { $names }: this evidence counts as a document, not as confirmed by a third party. Write under “Who confirms it” the name, in a few words, of somebody outside the project, give the name of who carries the project, or choose “Documented”.
notice-evidence-in-future = { $names }: some evidence bears a date to come and counts as a mere statement. Give the day on which it was seen or written.
notice-statement-in-future = This statement bears a date to come: it does not count yet.
notice-statement-not-independent = This statement counts as a document: nothing shows that it comes from a third party.
notice-top-without-evidence = { $count ->
        [one] { $names }: level 4 is chosen, without evidence. If you have some, open “Refusal, note, evidence”, then “Add evidence”: its kind, its date, its source.
       *[other] { $names }: level 4 is chosen, without evidence. If you have some, open “Refusal, note, evidence” at each question, then “Add evidence”: its kind, its date, its source.
    }
notice-users-above-expected = { $users } people use it, more than the { $expected } expected: the expectation may have grown.
notice-ladder-upside-down = On { $date }, a part is larger than the whole that it is taken from: correct one of the numbers counted that day.
notice-observation-in-future = The count of { $date } bears a date to come: it is not used. Give the day on which these people were counted; a number that is hoped for is given at the question “Expected” of the full questionnaire.
notice-empty-observation = The count of { $date } has no number: add it, or remove the row.
notice-cumulative-count = A number added up since the start does not tell how many use it today. If you know, count each one once at each date.
notice-cumulative-falls = A number added up since the start cannot fall, and it falls on { $date } (from { $from } to { $to }): correct one of the two.
notice-idea-with-users = The stage chosen is the idea, and { $users ->
        [one] { $users } person uses it
       *[other] { $users } people use it
    }: the stage may be further on.
notice-competes-yet-serves = The project says that it competes with a service, and level { $level } is chosen at “{ $name }”: read both again.
notice-skills-not-named = Level { $level } is chosen at “{ $name }”. Say at “What you bring” too, “dreamer” or “doer” if that is so.
notice-ended-without-ending = The project has ended: say how, at the question “Ending” of the full questionnaire. To end is not to fail.
notice-ending-without-end = It is said how the project ended, and its stage is: { $stage }. Read “Stage” and “Ending” again.
notice-ended-before-start = The end ({ $ended }) comes before the start ({ $started }): correct one of the two dates.
notice-date-in-future = This date ({ $date }) is still to come: check it.
notice-much-set-aside = What counts much is said not to apply ({ $names }): the figures are then about the rest alone. Where the question applies all the same, choose a sentence.
notice-stake-not-named = This stake is left open: open “Refusal, note, evidence”, and say under “Note” which one it is.
notice-introduce-without-contact = You agree to be introduced to others: say how you can be reached too, at the question “Contact” of the full questionnaire.
notice-disabled-item = { $names }: this question is no longer asked; what is said of it is left aside, and costs nothing.
notice-scopes-differ = People are counted over “{ $users_scope }” and expected over “{ $expected_scope }”: the two numbers cannot be compared.
notice-users-fall = The number falls on { $date }: from { $from } to { $to }. That is a fact, not a fault.
