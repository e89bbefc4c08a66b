### What is wrong in a file, and what to type.

syntax-duplicate-key = This key is already written above in the same table.
    .help = Keep only one of the two lines.
syntax-key-used-twice = This key already has a value: it cannot hold other keys as well.
    .help = Keep one of the two ways of writing it.
syntax-unquoted-text = A text must stand in straight quotes.
    .help =
        { $has_instead ->
            [yes] Write `{ $instead }`; a level is given by its number, 0 to 4, without quotes.
           *[no] Write for example `"Garden"`; a level is given by its number, 0 to 4, without quotes.
        }
syntax-curly-quotes = These quotes come from a word processor; straight ones are needed here.
    .help = In the whole file, replace “ and ” by ", at once with “Find and replace”; save as plain text.
syntax-quote-inside = A straight quote ends the text here, and the line goes on.
    .help = Inside a text, write `“yes”`, or put a backslash before it: `\"yes\"`.
syntax-no-break-space = There is a no-break space here, which looks like an ordinary space.
    .help = Delete it, and type an ordinary space.
syntax-unclosed-string = This text opens with a quote and does not close.
    .help = Add the quote at the end of the line; for several lines, put """ around the text.
syntax-bad-escape = After a backslash, this sign is not understood.
    .help = Double it: `\\`, or put the text in straight single quotes.
syntax-missing-equals = The sign = is missing between the key and its value.
    .help = Write `key = value`; an explanation begins with #.
syntax-missing-value = Nothing stands after the sign =.
    .help = Give a value, or put # before the line to leave it out.
syntax-missing-comma = A comma is missing between two items.
    .help = Write `["one", "two"]`
syntax-extra-comma = There is one comma too many.
    .help = Take it out.
syntax-extra-equals = There is one = too many.
    .help = A text that holds = goes in quotes.
syntax-unclosed-header = This table header does not close.
    .help = Close it as it opens, with ] or ]], as in `[answers]`.
syntax-unclosed-list = This list does not close.
    .help = Add ] at its end.
syntax-unclosed-table = This brace does not close.
    .help = Add {"}"} at its end, on the same line.
syntax-bad-key = This key holds a sign that has no place there.
    .help = A key is written with plain letters, digits, - and _.
syntax-bad-number = This number is not written properly.
    .help = Write it with no leading zero and no space: `3`, `1200`.
syntax-decimal-comma = A number is written with a point here, not a comma.
    .help = Write `3.5`; a level is a whole number from 0 to 4.
syntax-bad-date = This date does not exist or is not written properly.
    .help = Write year, month and day: `2026-11-23`
syntax-bad-boolean = Either true or false is written here.
    .help =
        { $has_instead ->
            [yes] Write `{ $instead }`, without quotes.
           *[no] Write `false` or `true`, without quotes.
        }
syntax-control-character = There is an invisible character here that has no place in a file.
    .help = Delete it, then type the line again.
syntax-too-deep = Braces, brackets or keys are nested deeper than { $limit } levels.
    .help = A descriptor needs four. To read a text that is meant to be deeper: --max-depth N, N being 80 at most.
syntax-not-json = This line is not a whole JSON object.
    .help = One object a line, in braces.
syntax-twice-in-json = The key ‘{ $instead }’ comes twice in one object.
    .help = Keep only one of the two.
syntax-unexpected = The line goes on after the value has ended.
    .help = Put each key on its own line; a text that holds an apostrophe goes in " ".
syntax-foreign-key = This key is written under its French name, and the file expects it under another.
    .help = Write `{ $instead }`
syntax-spaced-number = A number is written here without spaces or zeros in front.
    .help = Write `{ $instead }`
syntax-level-between = A level is a whole number: 0, 1, 2, 3 or 4.
    .help = Write `{ $instead }` if the next sentence is not true.
syntax-word-for-level = A level is given here, and this word is not one.
    .help = Write the number of the last true sentence, 0 to 4, or `{ $instead }`
syntax-level-and-more = A level is written in a file as one digit, without a sign.
    .help = Write `{ $instead }`; “at least” is said of levels under [answers] alone, by at_least = true.
syntax-foreign-date = A date is written here with the year first.
    .help = Write `{ $instead }`, without quotes; the day was taken to come first.
syntax-web-page = This is a page of the web, not a descriptor.
    .help = A form that is filled in is saved from its page, as .toml or .json; the .json is read by: germoir import FILE --into DIR
syntax-saved-form = This is JSON, such as what a form saves, not a descriptor.
    .help = To make a descriptor of it: germoir import FILE --into DIR
problem-at-line = { $name }, line { $line }
problem-missing-key = The key “{ $key }” is missing.
    .help = 
        { $key ->
            [format] Write `format = 1` on the first line.
            [counting] Add `counting = "unique"` (each person is counted once) or `counting = "cumulative"` to this table.
            [unit] Add `unit = "people"` to this table, or "households", or "organisations".
           *[other] Add `{ $key } = …` to this table: on a line of its own or, between braces, after a comma.
        }
problem-blank-text = The text of “{ $key }” is blank.
    .help = Write a few words between the quotes.
problem-unknown-key = The key “{ $key }” has no place here.
    .help = 
        { $has_near ->
            [yes] Did you mean “{ $near }”?
           *[no] { $has_all ->
                [yes] Possible keys: { $all }. What is your own goes in [extra].
               *[no] What is your own goes in [extra], which is free.
            }
        }
problem-unknown-name = “{ $name }” is not a possible name here.
    .help = 
        { $has_near ->
            [yes] Did you mean “{ $near }”{ $has_gloss ->
                [yes] {" "}({ $gloss })?
               *[no] ?
            }
           *[no] { $has_all ->
                [yes] Choose one of: { $all }
               *[no] “germoir criteria list” gives every name.
            }
        }
problem-wrong-type = 
    This calls for { $wanted ->
        [text] a text in quotes
        [integer] a whole number
        [number] a number
        [boolean] true or false
        [date] a date
        [list] a list in square brackets
        [table] a table
        [level] a level from 0 to 4
        [required-level] a level from 0 to 4
        [brake] an intensity and what was done
       *[other] something else
    }, and the file gives { $found ->
        [text] a text
        [integer] a whole number
        [number] a number with a fraction
        [boolean] true or false
        [date] a date
        [moment] a date with a time
        [list] a list
        [table] a table
       *[other] something else
    }.
    .help = 
        { $wanted ->
            [text] Put it in quotes: `{ $key } = "…"`
            [integer] { $has_instead ->
                [yes] Write `{ $key } = { $instead }`
               *[no] Write a whole number, in digits and without quotes.
            }
            [boolean] Write `{ $key } = false` or `{ $key } = true`, without quotes.
            [date] { $has_instead ->
                [yes] Write the date without quotes or time: `{ $key } = { $instead }`
               *[no] Write the date without quotes or time: `{ $key } = 2026-11-23`
            }
            [table] { $has_instead ->
                [yes] Write `[{ $instead }]` on a line of its own, and what belongs to it below.
               *[no] { "" }
            }
            [list] Write `{ $key } = ["…", "…"]`
            [level] Write the number of the last true sentence, 0 to 4, without quotes, or `{ $key } = "unknown"`
            [required-level] Write the number of the last true sentence, 0 to 4, without quotes.
            [brake] { $has_instead ->
                [yes] Write `{ $key } = {"{"} intensity = { $instead }, mitigation = "unknown" {"}"}`; what was done is said in the same way, 0 to 4.
               *[no] Write `{ $key } = "unknown"`, or two levels from 0 to 4 in braces: `intensity` and `mitigation`.
            }
           *[other] { "" }
        }
problem-out-of-range =
    { $has_instead ->
        [yes] { $number } is not a level: a level is 0, 1, 2, 3 or 4.
       *[no] { $number } is outside what is possible: { $least } to { $most }.
    }
    .help =
        { $has_instead ->
            [yes] Write `{ $instead }` if the next sentence is not true.
           *[no] Choose a number from { $least } to { $most }.
        }
problem-listed-twice = “{ $name }” is written twice.
    .help = Keep it once.
problem-unknown-format = This file format is not known.
    .help = Write `format = { $known }`; a newer file needs a newer germoir.
problem-level-not-plain = A level is written as one digit, without quotes, decimals or a sign.
    .help = { $more ->
        [table] Write `{ $key } = {"{"} level = { $level }, at_least = true {"}"}` to say: at least { $level }.
        [beside] Write `{ $key } = { $level }` and, in the same table, at_least = true to say: at least { $level }.
       *[no] Write `{ $key } = { $level }`
    }
problem-defined-twice = “{ $name }” is defined twice.
    .help = Keep one of the two definitions.
problem-unknown-item = “{ $name }” is not in the catalogue.
    .help = 
        { $has_near ->
            [yes] Did you mean “{ $near }”?
           *[no] { $has_all ->
                [yes] Choose one of: { $all }
               *[no] “germoir criteria list” gives every name.
            }
        }
problem-wrong-count = 
    { $exact ->
        [yes] This calls for { $least } texts, and the file gives { $found }.
       *[no] This calls for { $least } to { $most } texts, and the file gives { $found }.
    }
problem-names-itself = “{ $name }” names itself among its sisters.
    .help = Take it out: sisters are other criteria.
problem-weight-not-positive = A weight must be greater than zero.
    .help = To take a criterion out, write `disabled = true`; in a profile, only a family may weigh 0.
problem-no-minimum = A gate of 0 is met by nothing said.
    .help = Write a minimum above 0, or take the gate out.
problem-family-emptied = The family “{ $name }” would have no criterion left.
    .help = Keep at least one criterion, or give the family the weight 0 in a profile.
problem-must-be-scored = Every criterion of this family has levels.
    .help = Take out `scored = false`, and write the five levels.
problem-not-a-node = “{ $name }” is not a number of the map.
    .help = Write for instance "1.1.1.4".
problem-control-character =
    { $breaks ->
        [yes] This key or text holds a line break.
       *[no] This key or text holds a character that is not seen or acts on what is around it: { $character }.
    }
    .help =
        { $breaks ->
            [yes] Write the text on one line; between """, end each line with a backslash \.
           *[no] Delete the character, or the \u… that writes it.
        }
problem-unknown-measure = “{ $name }” is not a measure.
    .help = 
        { $has_near ->
            [yes] Did you mean “{ $near }”?
           *[no] Write stakes, release, family:…, coverage:… or criterion:…
        }
problem-empty-file = This file is empty.
    .help = “germoir new project.toml” writes one to fill in.
problem-missing-kind = { $other ->
        [map] This is a map of columns for “germoir import”: it describes no project.
        [profile] This is a profile: it describes no project.
        [overlay] This adds to the questions: it describes no project.
       *[none] Nothing says what this file describes.
    }
    .help = 
        { $has_near ->
            [yes] Did you mean [{ $near }]?
           *[no] { $other ->
                [map] Its lines are checked where it is used: germoir import TABLE --map THIS --into FOLDER
                [profile] It is checked where it is used: germoir assess PROJECT --profile THIS
                [overlay] Check the folder that it is in: germoir criteria check FOLDER
               *[none] Write one header: [project], [review], [structure], [decision], [block], [statement], [case] or [assignments].
            }
        }
problem-several-kinds = This file is both [{ $first }] and [{ $second }].
    .help = Make two files of it.
problem-bad-id = “{ $name }” cannot serve as an id.
    .help = 
        { $has_near ->
            [yes] Write "{ $near }": plain small letters, digits and hyphens.
           *[no] Use plain small letters, digits and hyphens.
        }
problem-bad-language = “{ $name }” is not a language code.
    .help = Write for instance "fr", "en" or "pt-BR".
problem-bad-fingerprint = This fingerprint is not whole.
    .help = Copy it as germoir gave it: `sha256:` and 64 signs.
problem-bad-version = “{ $name }” is not the number of a version of the catalogue.
    .help = Write it between straight quotation marks, for example: answered_on = "2"
problem-ladder-changed = { $changed ->
        [one] One answer of { $all } was chosen among sentences that have changed since (version { $version } of the catalogue). It counts as before, and is shown by its number.
       *[other] { $changed } answers of { $all } were chosen among sentences that have changed since (version { $version } of the catalogue). They count as before, and are shown by their numbers.
    }
    .help = Read these questions again with today’s sentences, change what has to be changed, then write: answered_on = "{ $now }"
problem-wrong-table = “{ $name }” belongs in another table.
    .help = { $table ->
            [brakes] Take this line out, and write under [brakes]: `{ $name } = {"{"} intensity = 2, mitigation = "unknown" {"}"}`, with the intensity that you would give.
           *[other] Move this line under [{ $table }].
        }
problem-level-and-not-applicable = “{ $name }” has a level and does not apply: it is one or the other.
    .help = Keep the level, or the reason.
problem-not-five-levels = A question of your own has five sentences, for the levels 0 to 4; { $count ->
        [0] none is written
        [one] one is written
       *[other] { $count } are written
    } here.
    .help = Write `levels` as a list of five sentences.
problem-review-of-one = This reading is of a { $first } and of a { $second }.
    .help = Keep one of the two keys, and make a second file for the other.
problem-serves-nothing = Nothing says what this block helps with.
    .help = Name at least one item, as in: serves = ["brake:fear-of-change"]
problem-blocks-in-a-circle = { $chain ->
        [none] The block “{ $name }” is made from itself.
       *[other] Blocks are made from one another in a circle: { $chain }.
    }
    .help = Take “{ $name }” out of `based_on`.
problem-observed-twice = Two observations bear the date { $date } in one scope.
    .help = Keep one, or tell them apart by `scope`.
problem-not-a-unit-of-reach = “{ $name }” does not count people reached.
    .help = Write people, households or organisations; the rest goes in a note.
problem-expected-twice = The expectation is said in two ways at once.
    .help = Keep { $kept } and take out { $surplus }.
problem-low-above-high = `low` ({ $low }) is more than `high` ({ $high }).
    .help = Exchange the two: the smaller number is `low`.
problem-yes-above-asked = { $yes } said yes, and only { $asked } were asked.
    .help = `yes` counts those of the `asked` who said yes: { $asked } at most.
problem-asked-above-population = { $asked } were asked, and the survey stands for only { $population }.
    .help = `population` counts everybody whom the survey stands for, those asked included: { $asked } at least.
problem-same-id = The id “{ $id }” is also that of { $other }.
    .help = Give one of the two another `id`.
problem-money-return = “{ $key }” is about a return in money. germoir counts return in people: this key is not used, and costs nothing.
    .help = You may take it out, or keep it for yourself in [extra].
problem-placeholder = { $count ->
    [one] The text of “{ $names }” is still to be written.
   *[other] { $count } texts are still to be written ({ $names }).
    }
    .help = { $count ->
        [one] Put your own words in its place.
       *[other] Put your own words in the place of each.
    }
problem-not-scored = { $count ->
    [one] “{ $names }” is discussed and has no level; your figure is kept as a note.
   *[other] { $count } answers ({ $names }) are discussed and have no level; your figures are kept as notes.
    }
    .help = Rather write `{ $name } = {"{"} note = "what you would say about it" {"}"}`{ $count ->
        [one] .
       *[other] , and the others likewise.
    }
problem-evidence-unsourced = { $count ->
    [one] This evidence counts as declared: it lacks { $missing ->
        [source] a source
        [date] a date
       *[both] a source and a date
    }.
   *[other] { $count } pieces of evidence count as declared ({ $names }): they lack a source, a date or both.
    }
    .help = { $count ->
        [one] Add who or which address (`source`) and the day (`date`).
       *[other] Add to each who or which address (`source`) and the day (`date`).
    }
problem-not-independent = { $count ->
    [one] This evidence counts as documented, not as corroborated: { $lack ->
        [by] it does not say who vouches
        [one-word] “{ $by }” is a single word, which does not tell a third party
        [bearer] the file names no bearer, from whom a third party could be told
        [name] “{ $by }” has the name of the bearer or of the project
       *[link] its source is a page of the project itself
    }.
   *[other] { $count } pieces of evidence count as documented, not as corroborated ({ $names }): for none of them is it shown that a third party vouches.
    }
    .help = { $count ->
        [one] { $lack ->
        [by] Write who says so, in words (`by`), or write kind = "documented".
        [one-word] Write who says so in a few words (`by`), or write kind = "documented".
        [bearer] Write the name of the bearer under [bearer], or write kind = "documented".
        [name] Have somebody else say so (`by`), or write kind = "documented".
       *[link] Give a source of the third party’s own, or write kind = "documented".
    }
       *[other] Write for each who says so, in a few words (`by`), or write kind = "documented".
    }
problem-evidence-in-future = { $count ->
    [one] This evidence is dated { $date }, after { $today }: it counts as declared.
   *[other] { $count } pieces of evidence are dated after { $today } and count as declared ({ $names }).
    }
    .help = { $count ->
        [one] Write the day on which it was seen or written.
       *[other] Write in each the day on which it was seen or written.
    }
problem-statement-in-future = This statement is dated { $date }, after { $today }: it counts for nothing yet.
    .help = Write the day on which it was made.
problem-statement-not-independent = This statement counts as a document, not as somebody vouching: { $lack ->
        [by] it does not say who makes it
        [one-word] “{ $by }” is a single word, which does not tell a third party
        [bearer] the project’s file names no bearer, from whom a third party could be told
       *[name] “{ $by }” has the name of the bearer or of the project
    }.
    .help = { $lack ->
        [by] Write who says so, in words (`by`).
        [one-word] Write who says so in a few words (`by`).
        [bearer] Write the name of the bearer in the project’s file, under [bearer].
       *[name] Have somebody else say so (`by`), or leave the statement out.
    }
problem-top-without-evidence = { $count ->
    [one] “{ $names }” stands at level 4, and no evidence is given for it.
   *[other] { $count } answers stand at level 4, and no evidence is given for them ({ $names }).
    }
    .help = Add what you can show, with its own date and source: `{ $name } = {"{"} { $key } = 4, evidence = [{"{"} kind = "documented", date = { $today }, source = "address, or who and where" {"}"}] {"}"}`{ $count ->
        [one] .
       *[other] , and so for the others.
    }
problem-users-above-expected =
    { $range ->
        [yes] { $users } use it, more than the { $expected } expected at most.
       *[no] { $users } use it, more than the { $expected } expected.
    }
    .help = The expectation may have grown: keep the old one in `earlier_expectations`.
problem-ladder-upside-down = On { $date }, `{ $lower }` is more than `{ $upper }`, which it is part of.
    .help = Correct one of the two: `{ $upper }` contains `{ $lower }`.
problem-observation-in-future = This observation of { $date } is after { $today }: it is not used.
    .help = Write the day on which these people were counted. A number that you hope for goes in `expected`.
problem-empty-observation = The observation of { $date } counts nothing.
    .help = Add `users`, `registered`, `active` or `retained`.
problem-cumulative-count = A cumulative count does not say how many use it today: no uptake and no speed are worked out.
    .help = If you can, count each person once: `counting = "unique"`
problem-cumulative-falls = A cumulative count cannot fall, and it falls on { $date } (from { $from } to { $to }).
problem-idea-with-users = The project is at the stage of an idea, and { $users ->
        [one] { $users } uses it.
       *[other] { $users } use it.
    }
    .help = The stage may be experiment or operating.
problem-competes-yet-serves = The project says it competes with a service, and answers { $level } to “{ $name }”.
    .help = Read both again: one of them may have changed.
problem-skills-not-named = “{ $name }” stands at level { $level }, and neither dreamer nor doer is named.
    .help = Add "dreamer" or "doer" to `skills`, under [bearer].
problem-ended-without-ending = The project has ended, and the file does not say how.
    .help = Add `ending = "completed"`, "handed-on", "merged", "stopped" or "unknown": to end is not to fail.
problem-ending-without-end = The file says how the project ended, and its stage is { $stage }.
problem-ended-before-start = The end ({ $ended }) comes before the start ({ $started }).
problem-date-in-future = `{ $key }` is { $date }, after { $today }.
problem-much-set-aside = { $count ->
    [one] What weighs much is said not to apply ({ $names }): the figures are then of the rest alone.
   *[other] What weighs much is said not to apply, in { $count } places ({ $names }): the figures are then of the rest alone.
    }
    .help = Where a question applies after all, take `not_applicable` out and answer. Where it does not, this message stays, for those who read; `evidence` shows it.
problem-stake-not-named = This stake is left open, and no note says which it is.
    .help = Add the note: `{ $name } = {"{"} contribution = { $level }, note = "which stake it is" {"}"}`
problem-introduce-without-contact = The project may be introduced to others, and no contact is given.
    .help = Add `contact` under [bearer].
problem-disabled-item = { $count ->
    [one] “{ $names }” was taken out of the catalogue in use: what is said of it is left aside, and costs nothing.
   *[other] What is said of questions that were taken out of the catalogue in use ({ $names }) is left aside, and costs nothing.
    }
problem-scopes-differ = People are counted in “{ $users_scope }” and expected in “{ $expected_scope }”.
problem-users-fall = The number falls on { $date }: from { $from } to { $to }. That is a fact, not a fault.
problem-binary-file = This is not a text file.
    .help = A descriptor is a .toml file, written with a text editor.
problem-not-utf8 = This text is not saved as UTF-8.
    .help = In your editor, choose “Save as”, then the encoding UTF-8.
problem-too-large = This file is too large: { $size }, with { $limit } at most. To read it all the same: --max-size { $flag }
problem-too-many-files = This folder holds more than { $limit } files and folders. Name a folder further down, or type: --max-files { $flag }
problem-long-list = The list “{ $key }” has { $count } entries, with { $limit } at most: those from here on were not read.
    .help = Keep the entries that say something. To read them all the same: --max-list { $count }
problem-more-mistakes = There are many more mistakes: from here on nothing was read.
    .help = Mend those above, and check again. To have more of them looked for: --max-problems N
problem-more-problems = { $count ->
    [one] One more problem is not shown.
   *[other] { $count } more problems are not shown.
    }
    .help = Mend those that are, and check again. To see more at once: --max-problems N (now { $limit })
problem-unreadable = This file could not be read: { $reason }.
    .help = Check that you may open it.
problem-busy = This file is open in another program.
    .help = Close it there (Excel, Word, synchronisation…), then type the same command again.
problem-name-refused = Windows refuses this name: it holds one of <>:"|?*.
    .help = Give another name. Where a folder stands in quotation marks, leave out a \ before the second one: it makes the mark a part of the name.
problem-not-found = This file does not exist.
    .help = Check its name and the folder you are in.
problem-no-such-folder = There is no folder of this name.
    .help = Check its name and the folder you are in.
problem-is-a-directory = This is a folder, not a file.
    .help = Name a file; “germoir check” reads folders too.
problem-withheld = This project has not agreed to appear with its name and words: they are withheld.
problem-few-people = Counts of one to four people or households are withheld: somebody could be recognised by them.
