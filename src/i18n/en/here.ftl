### What is said where there is no terminal: each takes the place of the phrase whose id follows “here-”.

here-cohort-forge-more = The page shared.html, beside this report, says more of it.
here-cohort-kinship-nearest = The page federations.html, beside this report, says who is nearest to each project, and why.
here-cohort-projects-without-pages = No page for each project comes with this report.
here-cohort-matrix-long = This page shows the matrix for up to { $count } projects. Beyond that, read it in the spreadsheet beside this report.
here-cohort-problems-long = The first { $count } lines. The spreadsheet beside this report has them all.
here-cohort-list-long = The first { $count } projects, in name order. The spreadsheet beside this report has them all.
here-date-invalid = “{ $date }” is not a date. Write it like this: 2026-11-23.
here-decide-exists = { $name } holds a decision already, which came with your files, and was not replaced. To replace it, write yours down again and say that it takes the other’s place; to keep both, first give the file that is there another name.
here-decide-other-file = { $name } is among your files and is not a decision: it was left as it is, and nothing was written down. Give it another name first.
here-decide-keep-invalid = “{ $value }”, until when the decision is to be kept, is not a date. Write it like this: 2028-11-23.
here-decide-keep-past = { $keep }, until when the decision is to be kept, is before the day of the decision, { $date }.
here-decide-expired = A decision about this project was to be kept until { $date }: what it says is no longer shown. Delete { $name }.
here-dossier-closing = Neither a grade nor a ranking.
here-forge-unanswered = Without a block here yet. Whoever of you has made a way of it can share it.
here-forge-ready-others =
    { $count ->
        [one] One more block comes with the program, for something else.
       *[other] { $count } more blocks come with the program, for something else.
    }
here-forge-circle = Blocks made from one another in a circle are left out: { $chain }. What was noticed in the files says where each names the next.
here-import-a-descriptor = this is a descriptor already: it is read as it is, with the applications.
here-import-consent-kept = nothing is said here, and the descriptor says yes: that consent was kept. To take it back, write false in the descriptor.
here-import-exists = { $name } is among the files already and was left alone.
here-import-list-too-long = the list ‘{ $key }’ has { $count } entries, with { $limit } at most; it was not imported.
here-import-not-consent = ‘{ $value }’ is not read as a yes: what others may see was set to no (false). If it means yes, write yes.
here-import-nothing-known = nothing in it is recognised; what stands there: { $seen }. This page reads what it saved itself; another form is read by the program.
here-import-same-name = ‘{ $name }’ is the name of { $other } as well, accents and signs aside; this one is taken for another project, in { $file }. If it is the same, give both the same project.id.
here-import-too-deep = its braces and brackets are nested deeper than { $limit } levels; nothing of it was read.
here-import-too-large = this file is larger than { $limit }; nothing of it was read.
here-kin-nearest-part = The page shows the first { $count } projects.
here-kin-list-part = The first { $count } lines.
here-page-left-out = What folds on the screen is printed only where you unfolded it: { $names }.
here-page-left-out-full = What folds on the screen is printed only where you unfolded it: { $names }.
here-panel-expired = { $file }: its keep_until has passed, and nothing of it is shown. You may delete it.
here-panel-minutes-decision = A decision is written apart, with who decides and why, by “Write down what was decided”, where these minutes were made.
here-panel-nobody = No review of this project counts here yet. To write one, open readings.html, then add what it saves to the files.
here-panel-questions-how = Over all projects, the questions with the largest share of pairs two levels or more apart come first, then those with the smallest share of pairs on the same level. A share of a few pairs says little: it points to a sentence to talk about, not to a fault. Alpha takes { $enough } projects.
here-panel-questions-more = { $count ->
        [one] One more question is
       *[other] { $count } more questions are
    } left out here: the spreadsheet has them.
here-panel-stray-blind = { $file }: a review of a blind copy, “{ $project }”. This page does not lead it back to its project; the program does, with the key file.
here-problem-empty-file = This file is empty.
    .help = The questionnaire of “I carry a project” writes one, filled in.
here-problem-is-a-directory = This is a folder, not a file.
    .help = Choose it by “A whole folder”.
here-problem-long-list = The list “{ $key }” has { $count } entries, with { $limit } at most: those from here on were not read.
    .help = Keep the entries that say something.
here-problem-missing-kind = { $other ->
        [map] This is a map of columns, for the program: it describes no project.
        [profile] This is a profile: it describes no project.
        [overlay] This adds to the questions: it describes no project.
       *[none] Nothing says what this file describes.
    }
    .help =
        { $has_near ->
            [yes] Did you mean [{ $near }]?
           *[no] { $other ->
                [map] It is for the program, and not for this page: leave it aside.
                [profile] It is for the program, and not for this page: leave it aside.
                [overlay] It is for the program, and not for this page: leave it aside.
               *[none] Write one header: [project], [review], [structure], [decision], [block], [statement], [case] or [assignments].
            }
        }
here-problem-more-mistakes = There are many more mistakes: from here on nothing was read.
    .help = Mend those above, and give the file again.
here-problem-more-problems = { $count ->
    [one] One more problem is not shown.
   *[other] { $count } more problems are not shown.
    }
    .help = Mend those that are, and give the file again ({ $limit } at most are shown).
here-problem-too-large = This file is too large: { $size }, with { $limit } at most.
here-problem-too-many-files = This folder holds more than { $limit } files and folders. Choose a folder further down.
here-problem-unknown-item = “{ $name }” is not in the catalogue.
    .help =
        { $has_near ->
            [yes] Did you mean “{ $near }”?
           *[no] { $has_all ->
                [yes] Choose one of: { $all }
               *[no] The questionnaire of this page asks every question of the catalogue, and writes their names.
            }
        }
here-problem-unknown-name = “{ $name }” is not a possible name here.
    .help =
        { $has_near ->
            [yes] Did you mean “{ $near }”{ $has_gloss ->
                [yes] {" "}({ $gloss })?
               *[no] ?
            }
           *[no] { $has_all ->
                [yes] Choose one of: { $all }
               *[no] The questionnaire of this page asks every question of the catalogue, and writes their names.
            }
        }
here-screen-record-it = No decision is recorded about this project yet. To record one: “Write down what was decided”, where this page was made.
here-screen-questions-read = The page of readings (readings.html) asks them all.
here-seen-check = The names and words of these files are withheld here. If they were sent to you, “What was noticed in the files”, where this page was made, shows what is wrong in them.
here-seen-check-lines = The names and words of these lines are withheld here.
here-syntax-saved-form = This is JSON, such as what a form saves, not a descriptor.
    .help = This page reads it by “I read applications” where its name ends with .json.
here-syntax-too-deep = Braces, brackets or keys are nested deeper than { $limit } levels.
    .help = A descriptor needs four.
here-syntax-web-page = This is a page of the web, not a descriptor.
    .help = If it is a form that was filled in, open that page and save it: the file that comes of it is read here, as .toml or .json.
here-trajectory-how-to-say = To say it: the full questionnaire asks about them too.
here-trajectory-survey-of-many = For very many people; where their number is known, fewer are enough
