### What the report of a cohort says.

cohort-title = A cohort of projects
cohort-subtitle = read on { $date }, profile { $profile }, in the order of names
cohort-how-many =
    { $projects ->
        [0] No project was read
        [one] { $projects } project was read
       *[other] { $projects } projects were read
    }{ $refused ->
        [0] .
        [one] , and { $refused } file needs mending and counts in no table.
       *[other] , and { $refused } files need mending and count in no table.
    }
cohort-withheld =
    { $count ->
        [one] { $count } project has not agreed to appear by name: only a label is shown.
       *[other] { $count } projects have not agreed to appear by name: only labels are shown.
    } Ask first. Their words (publics, places, skills) are in no list.
cohort-other-project = { $count } projects were set aside.
cohort-other-review =
    { $count ->
        [one] { $count } review was also found; it is not part of this report.
       *[other] { $count } reviews were also found; they are not part of this report.
    }
cohort-other-structure =
    { $count ->
        [one] { $count } structure was also found; it is not part of this report.
       *[other] { $count } structures were also found; they are not part of this report.
    }
cohort-other-decision =
    { $count ->
        [one] { $count } decision was also found; it is not part of this report.
       *[other] { $count } decisions were also found; they are not part of this report.
    }
cohort-other-block =
    { $count ->
        [one] { $count } building block was also found; it is not part of this report.
       *[other] { $count } building blocks were also found; they are not part of this report.
    }
cohort-other-statement =
    { $count ->
        [one] { $count } statement was also found; it is read with the project that it is about.
       *[other] { $count } statements were also found; they are read with the projects that they are about.
    }
cohort-other-case =
    { $count ->
        [one] { $count } practice case was also found; it is not part of this report.
       *[other] { $count } practice cases were also found; they are not part of this report.
    }
cohort-other-assignments =
    { $count ->
        [one] { $count } file of assignments was also found; it is not part of this report.
       *[other] { $count } files of assignments were also found; they are not part of this report.
    }
cohort-more-publics =
    { $count ->
        [one] One more public is named; cohort.json lists them all.
       *[other] { $count } more publics are named; cohort.json lists them all.
    }
cohort-in-short = In short
cohort-point-evidence =
    { $answered ->
        [one] One answer
       *[other] { $answered } answers
    } to the { $asked ->
        [one] one question asked.
       *[other] { $asked } questions asked ({ $share }).
    }{ $open ->
        [0] {""}
       *[other] {" "}The rest is unknown or declined, and does not count as zero.
    } { $supported ->
        [0] None is given with a document or an observation that still counts.
        [one] Only one rests on a document, an observation or better.
       *[other] { $supported } answers rest on a document, an observation or better.
    }
cohort-point-evidence-none =
    { $asked ->
        [one] The one question asked has no answer yet.
       *[other] No answer yet to the { $asked } questions asked.
    }
cohort-point-stakes =
    { $covered ->
        [one] One stake of { $all } receives a contribution
       *[other] { $covered } stakes of { $all } receive a contribution
    }, in { $groups ->
        [one] one group
       *[other] { $groups } groups
    } of { $all-groups }.
cohort-point-stakes-at-zero = By the answers given, no stake answered receives a contribution yet.
cohort-point-stakes-none = No project says yet which stake it contributes to.
cohort-point-brakes = Felt by the largest number of projects (that number in brackets): { $named }.
cohort-point-brakes-none = None of the brakes that the projects speak of is felt.
cohort-point-brakes-unknown = No project speaks of its brakes yet.
cohort-point-support = Asked for by the largest number of projects (that number in brackets): { $named }.
cohort-point-reach =
    { $count ->
        [0] No project says yet how many people it reaches.
        [one] One project says how many people it reaches.
       *[other] { $count } projects say how many people they reach. Their publics overlap, so there is no overall total.
    }
cohort-point-kinship =
    { $count ->
        [one] One federation to propose
       *[other] { $count } federations to propose
    }, between { $projects } projects.
cohort-chart-bands-key = Solid: the projects that are in the column for certain. Hatched, with a question mark: those that may be in it, as long as answers are missing. “3”, and below it “2?”, means three for certain, two perhaps.
cohort-section-glance = The cohort at a glance
cohort-section-evidence = What is known, and what supports it
cohort-section-families = Families of factors
cohort-section-stakes = Stakes that the projects speak of
cohort-section-brakes = Brakes felt most, and their levers
cohort-section-support = Support and skills
cohort-section-reach = People reached
cohort-section-kinship = Who could meet whom
cohort-section-unanswered = Who has not answered yet
cohort-unanswered-how = The questions of the short questionnaire that have no answer yet. A refusal is an answer, and nobody is asked twice. Projects that did not agree to be named stand under their labels: who holds the key of the labels can ask them.
cohort-unanswered-none = The questions of the short questionnaire have their answers, or were refused.
cohort-unanswered-more = and { $count } more, in the sheet of who has not answered (format csv or xlsx)
cohort-unanswered-long = The list of projects stops at { $count }, in the order of names; the sheet (format csv or xlsx) goes on.
cohort-caption-unanswered-questions = Question by question
cohort-caption-unanswered-projects = Project by project
cohort-column-unanswered-by = No answer yet from
cohort-column-unanswered-what = Open questions
cohort-problem-again = { $message } (and { $more ->
    [one] one more remark
   *[other] { $more } more remarks
  } of this sort in this file)
cohort-section-by = By { $key }
cohort-by-how = What a project says there is shown where it agreed to show its words; the others are one group. Groups with fewer than five projects are joined, and those too that fewer than five projects tell from another group or from all. They stand in the order of the alphabet, and the order says nothing of them.
cohort-by-nothing = No groups can be shown here: they would take two or more of at least five projects that share what they say.
cohort-by-unsaid-key = --by { $key }: no project that shares what it says has anything under this key. Look at how it is spelt.
cohort-by-unsaid = No project that shares what it says has anything under this key: look at how it is spelt.
cohort-by-places = places
cohort-by-silent = not said
cohort-by-withheld = not shown
cohort-by-joined = { $count } groups with fewer than five projects, or joined with them
cohort-by-counted = { $name } ({ $count })
cohort-by-many = --by takes up to { $most } keys, separated by commas.
cohort-caption-by-stages = Projects and their stages
cohort-caption-by-families = The middle half of the projects that have a value, family by family
cohort-caption-by-stakes = Projects that contribute to a group of stakes; a dash where its projects are silent on it
cohort-caption-by-needs = What they feel and what they ask for most
cohort-caption-by-reach = People reached
cohort-column-by = Grouped by
cohort-column-brakes-felt = Brakes most often felt (projects)
cohort-column-support-asked = Support most often asked for (projects)
cohort-column-known-of = With a value: { $family }
cohort-column-first-of = First quarter: { $family }
cohort-column-median-of = Middle: { $family }
cohort-column-third-of = Third quarter: { $family }
cohort-sheet-groups = Groups
cohort-section-forge = The forge: what several could build together
cohort-section-matrix = Projects and criteria
cohort-section-projects = The projects, in the order of their names
cohort-section-problems = Files to mend, and remarks
cohort-evidence-how = Every question put to every project, by what supports the answer on the day of reading. Evidence ages and falls by a rung. What is not known is not counted as zero.
cohort-families-how = For each family, the median of the projects with the first and third quarters in brackets, out of 100. “At least” and “at most” bound what each project may still come to. A distribution compares nobody.
cohort-stakes-how = One stake is enough for a project, if it is answered deeply. These tables say what the cohort covers together, what projects say that they do not do yet, and what no project speaks of.
cohort-brakes-how = How many projects feel each brake, how strongly, and what is left of it on average (0 to 1) once what was done about it is counted, over those that feel it and say so (their number in brackets).
cohort-left-of = { $left } ({ $told } of { $felt })
cohort-support-how = What the projects ask for, and the skills they look for or offer in their own words.
cohort-reach-none = No project says yet how many people it reaches.
cohort-reach-how = Units and ways of counting are kept apart. A sum only joins projects that count in the same way, and the same person may be in it several times: the publics of several projects overlap.
cohort-reach-few = A count of one to four people or households is not shown, and enters no sum.
cohort-kinship-left-out = Kinship between projects was left out of this report, as --no-kinship asks.
cohort-forge-left-out = The forge was left out with kinship, as --no-kinship asks.
cohort-forge-more = The command germoir federate --forge makes a page of its own of it.
cohort-kinship-nearest = The command germoir federate says who is nearest to each project, and why.
cohort-matrix-how = A digit from 0 to 4: the level answered; ?: unknown; –: declined; …: not due at this stage; ×: not applicable; ·: to be discussed, without a level. Levels do not add up from one project to another.
cohort-matrix-long = This page shows the matrix for up to { $count } projects. Beyond that, read it in a spreadsheet: add xlsx or csv to --format.
cohort-projects-how = Each name leads to the page of the project, which begins with whoever carries it.
cohort-projects-without-pages = No page for each project comes with this report. The command germoir assess FILE --format html writes the page of one project.
cohort-problems-none = No file to mend, and no remark.
cohort-problems-how = A file with an error counts for nothing until it is mended. A remark prevents nothing.
cohort-problems-long = The first { $count } lines. To have them all, add csv or xlsx to --format.
cohort-list-long = The first { $count } projects, in name order. To have them all, add csv or xlsx to --format.
cohort-caption-stages = Stages
cohort-caption-scales = Territories
cohort-caption-bearers = Who carries the projects
cohort-caption-fields = Fields
cohort-caption-publics = Publics, in the words of the projects that share them
cohort-caption-evidence = Answers on criteria
cohort-caption-families = Median, and between which ends the middle half lies
cohort-caption-groups = The five groups of stakes
cohort-caption-covered = Stakes that projects speak of
cohort-caption-at-zero = Stakes to which projects say that they do not contribute yet
cohort-caption-silent = Stakes that no project speaks of yet
cohort-caption-brakes = Brakes
cohort-caption-support = Support asked for
cohort-caption-own = What bearers ask of themselves
cohort-column-own = Question
cohort-caption-skills = Skills wanted and offered
cohort-caption-reach-sums = Sums, by unit and way of counting
cohort-caption-reach = Project by project
cohort-caption-projects = Projects
cohort-caption-problems = To mend, and to know
cohort-column-name = Project
cohort-column-id = Id
cohort-column-stage = Stage
cohort-column-scale = Territory
cohort-column-places = Places
cohort-column-bearer = Carried by
cohort-column-fields = Field
cohort-column-public = Public
cohort-column-projects = Projects
cohort-column-answered = Answered
cohort-column-asked = Asked
cohort-column-groups = Groups of stakes
cohort-column-sharing = Sharing
cohort-column-file = File
cohort-column-coverage-of = Known: { $family }
cohort-column-value-of = Value: { $family }
cohort-column-low-of = At least: { $family }
cohort-column-high-of = At most: { $family }
cohort-column-supported-low-of = On evidence, at least: { $family }
cohort-column-supported-high-of = On evidence, at most: { $family }
cohort-column-rung = Support
cohort-column-answers = Answers
cohort-column-share = Share
cohort-column-family = Family
cohort-column-value = Value
cohort-column-low = At least
cohort-column-high = At most
cohort-column-coverage = Known
cohort-column-supported = Known with evidence
cohort-column-silent = No answer yet
cohort-column-asked-projects = Projects asked
cohort-column-group = Group
cohort-column-covered = Stakes covered
cohort-column-stake = Stake
cohort-column-state = State
cohort-column-still-open = Open in all
cohort-column-question = Question
cohort-column-question-id = Question (id)
cohort-column-contribution = Contribution
cohort-column-contributing = Contribute
cohort-column-deeply = Deeply (3 or 4)
cohort-column-open = Named, not said how much
cohort-column-at-zero = Answered 0
cohort-column-brake = Brake
cohort-column-intensity = Intensity
cohort-column-mitigation = What was done
cohort-column-levers = Levers
cohort-column-felt = Feel it
cohort-column-answered-projects = Speak of it
cohort-column-intensities = Intensity 1 · 2 · 3 · 4
cohort-column-left = What is left
cohort-column-support = Support
cohort-column-skill = Skill
cohort-column-needed = Want it
cohort-column-offered = Offer it
cohort-column-unit = Unit
cohort-column-counting = Way of counting
cohort-column-day = As of
cohort-column-users = Users
cohort-column-registered = Registered
cohort-column-expected = Expected
cohort-column-uptake = Share of expected
cohort-column-speed = Per month
cohort-column-users-sum = Users
cohort-column-registered-sum = Registered
cohort-column-expected-low = Expected, fewest
cohort-column-expected-high = Expected, most
cohort-column-uptake-low = Share of expected, low
cohort-column-uptake-high = Share of expected, high
cohort-column-expected-sum = Expected
cohort-column-severity = Severity
cohort-column-code = Code
cohort-column-path = Place
cohort-column-line = Line
cohort-column-column = Column
cohort-column-message = Remark
cohort-column-help = What to do
cohort-sheet-kinship = Kinship
cohort-sheet-projects = Projects
cohort-sheet-criteria = Criteria
cohort-sheet-brakes = Brakes
cohort-sheet-stakes = Stakes
cohort-sheet-reach = Reach
cohort-sheet-problems = Problems
cohort-sheet-unanswered = Not answered yet
cohort-scale-neighbourhood = neighbourhood
cohort-scale-local = local
cohort-scale-regional = regional
cohort-scale-national = national
cohort-scale-international = international
cohort-not-said = not said
cohort-shares = name and words shared
cohort-ask-first = ask first
cohort-covered-of = { $covered } of { $all }
cohort-sum =
    { $total } ({ $projects ->
        [one] { $projects } project
       *[other] { $projects } projects
    }{ $few ->
        [0] {""}
       *[other] , { $few } not shown
    })
cohort-band = { $within } surely, { $crossing } perhaps
cohort-chart-bands = Where projects stand, family by family, out of 100
cohort-chart-bands-how = For each family, five columns from 0 to 100. The solid part counts the projects whose range lies in the column altogether; the hatched part, followed by a question mark, those whose range crosses it: they are counted in every column that they touch. The table below says the same.
cohort-progress = {"{"}bar:30{"}"} {"{"}pos{"}"}/{"{"}len{"}"} files, {"{"}per_sec{"}"}, {"{"}eta{"}"} left
cohort-option-idle = { $option } is about { $formats }, and nothing of that is written here. Add --format { $typed }, or leave { $option } out.
cohort-no-output = Say which folder the reports go to: -o OUT
cohort-no-line = { $name } holds no line with a project. Nothing was written. Each line is one project as a JSON object; what may stand in it is printed by: germoir schema project
cohort-nothing-found = { $names }: no .toml file here. Nothing was written. To begin a project, type: germoir new my-project.toml
cohort-output-is-a-file = { $out } is a file. Give the name of a folder: -o OUT
cohort-output-not-ours = { $out } holds “{ $what }”, which germoir batch did not write; nothing was touched. Give an empty or a new folder: -o OUT
cohort-lines-how = --input ndjson reads the lines of one file, or of standard input: germoir batch - --input ndjson -o FOLDER.
cohort-output-edited = { $out } holds “{ $what }”, which was changed since germoir batch wrote it; nothing was touched. Give another folder, or add --force to lose the changes.
cohort-output-unknown = { $out } holds “{ $what }”, and nothing says that germoir batch wrote it; nothing was touched. Give another folder, or add --force to replace it.
cohort-busy = Another run is writing into { $name }. Wait until it has ended, or choose another place with -o.
cohort-not-written = { $name } could not be written ({ $reason }). The earlier output, if there is one, is whole.
cohort-held = { $name } is open in another program (file explorer, Excel, synchronisation…) and could not be replaced. The earlier output is whole. Close it there, then type the same command again.
cohort-unfinished = The new output of { $name } is begun, not finished. Still to be replaced: { $files }. Close what is open in another program (Excel, browser, synchronisation…), then type the same command again: it finishes this first.
cohort-interrupted = Interrupted. Nothing was changed: the earlier output, if there is one, is whole.
cohort-resume-nothing = Nothing to resume from: no earlier output, or other settings. Everything is read anew.
cohort-more-refused =
    { $count ->
        [one] And { $count } more file to mend, named in the reports.
       *[other] And { $count } more files to mend, named in the reports.
    }
cohort-kept-old = { $out } was kept as it was: { $refused } of { $all } files could not be used, and the report would have lost more than half. Mend them, then type the same command again; for a report without them, give another name.
cohort-done =
    { $out } is ready: { $projects ->
        [0] no project
        [one] { $projects } project
       *[other] { $projects } projects
    }{ $refused ->
        [0] .
        [one] , { $refused } file to mend.
       *[other] , { $refused } files to mend.
    }
cohort-line = Line { $line }, column { $column }: { $message }
cohort-line-key = Line { $line }, { $key }: { $message }
cohort-line-kind = this is not a project: its table is [{ $kind }].
cohort-line-too-long = it is larger than { $limit }. To read it all the same: --max-size { $flag }
cohort-line-not-text = it is not text in UTF-8.
cohort-stream-how = --input ndjson reads projects, one a line, and writes one assessment a line. Type: germoir assess - --input ndjson --format ndjson
cohort-middle-half = { $value } (middle half { $low } to { $high })
cohort-section-sorts = Of which sorts
cohort-section-annexes = Annexes: the tables behind these pages
cohort-chart-ranges = Ranges of the projects, out of 100
cohort-chart-ranges-each = One line is one project that answers, without its name: from the least to the most that it may come to. Pale, behind: on evidence alone. Those that answer nothing may come to anything, and are not drawn.
cohort-chart-ranges-some = Where more than { $lines } answer, { $lines } of them are drawn, taken evenly.
cohort-chart-ranges-known = { $known } of { $asked } answer
cohort-chart-stakes-key = Dark: contribute deeply (3 or 4 out of 4); lighter: contribute; hatched: named, not said how much. Left blank: no project speaks of it.
cohort-chart-at-zero =
    { $count ->
        [one] { $count } says 0
       *[other] { $count } say 0
    }
cohort-chart-brakes = Brakes felt by the largest number of projects
cohort-chart-brakes-key = Dark: something was done about it; lighter: nothing yet, by what the project says; hatched: not said. Below each, a first lever of the catalogue.
cohort-stakes-one = One stake is enough for a project, if it is answered deeply.
cohort-brakes-loosened = How many projects feel each brake, of these how many say what was done about it, and what could loosen it.
cohort-support-most = What the largest number of projects ask for.
cohort-support-none = No project says yet which support it asks for.
cohort-families-compare-nobody = A distribution compares nobody: it says how far answers go, and what they leave open.
cohort-families-unknown = Nothing to draw yet: no project answers a question of a family.
cohort-reach-years = The last count of each year, of those projects that counted in that year (their number in brackets). The same person may be in several counts, and the projects that count are not the same each year. Small counts are in no sum.
cohort-year = { $total } ({ $projects })
cohort-federations-some = { $shown } of the { $all } federations to propose: those whose members share most, in the order of names.
cohort-federation-pair = { $both }: { $reasons }
cohort-column-loosened = Something done
cohort-column-untouched = Nothing done yet
cohort-column-not-told = Not said
cohort-search-words = Search in names, places, fields, publics
cohort-search-all = all
cohort-search-found = Projects found:
cohort-search-part = . The first 200 are shown: add a word, or choose.
cohort-list-of = Projects: { $letter }
cohort-list-other = other
cohort-list-back = Back to the report
cohort-list-by-letter = All projects, by the first letter of their names (how many in brackets):
cohort-logo-unknown = { $name } is no image that every browser shows. Give a PNG, JPEG or SVG file: --logo FILE
cohort-logo-too-large = { $name } is larger than { $most } KiB. Make the image smaller, then type the same command again.
cohort-logo-entities = { $name } is an SVG that defines entities (<!ENTITY), which can unfold to any length. Save it again as plain SVG, or as PNG.
cohort-section-since = What changed since
cohort-since-how = Beside an earlier folder, whose projects are paired by their ids. Both are read with the same questions and by one method, so a change here comes from neither. An answer can rise or fall only where it was given both times: silence is not a change. Answers chosen on other words of their levels are counted apart.
cohort-since-projects =
    { $both ->
        [one] { $both } project is in both folders
       *[other] { $both } projects are in both folders
    }, { $joined ->
        [one] { $joined } in the later one alone
       *[other] { $joined } in the later one alone
    }, { $left ->
        [one] { $left } in the earlier one alone.
       *[other] { $left } in the earlier one alone.
    }
cohort-since-unread =
    { $count ->
        [one] Of { $count } more project one of the two files cannot be read: what changed in it is unknown.
       *[other] Of { $count } more projects one of the two files cannot be read: what changed in them is unknown.
    }
cohort-caption-since-levels = Answers to criteria and stakes
cohort-caption-since-brakes = Brakes
cohort-since-same-levels =
    { $count ->
        [one] { $count } level given both times is the same.
       *[other] { $count } levels given both times are the same.
    }
cohort-since-same-brakes =
    { $count ->
        [one] { $count } brake spoken of both times is the same.
       *[other] { $count } brakes spoken of both times are the same.
    }
cohort-since-stages = From one stage to another:
cohort-since-stage = { $moved } ({ $count ->
    [one] { $count } project
   *[other] { $count } projects
  })
cohort-since-stages-more =
    { $count ->
        [one] { $count } more project went from one stage to another; the annexes say from which to which.
       *[other] { $count } more projects went from one stage to another; the annexes say from which to which.
    }
cohort-since-people =
    { $projects ->
        [one] { $projects } project counted people in the same way both times
       *[other] { $projects } projects counted people in the same way both times
    }: { $before } before, { $after } now. The same person may be in several counts.
cohort-since-kept-back =
    { $count ->
        [one] In { $count } project one of the two counts is of one to four people: it is not shown, and enters no sum.
       *[other] In { $count } projects one of the two counts is of one to four people: it is not shown, and enters no sum.
    }
cohort-since-no-new-count =
    { $count ->
        [one] { $count } project with a count gives the same one as before: it has not counted people again, or does not say so.
       *[other] { $count } projects with a count give the same one as before: they have not counted people again, or do not say so.
    }
cohort-since-corrected =
    { $count ->
        [one] { $count } project gives another number of people for the same day: a correction, not a movement.
       *[other] { $count } projects give another number of people for the same day: corrections, not movements.
    }
cohort-since-not-alike =
    { $count ->
        [one] { $count } project counts people otherwise than before (way of counting, scope or a new series): its two counts cannot be compared.
       *[other] { $count } projects count people otherwise than before (way of counting, scope or a new series): their two counts cannot be compared.
    }
cohort-since-aged =
    { $count ->
        [one] In { $count } project evidence counts otherwise because time has passed: that is not counted as a change of answers.
       *[other] In { $count } projects evidence counts otherwise because time has passed: that is not counted as a change of answers.
    }
cohort-since-turn = { $item }: { $from } → { $to } ({ $way })
cohort-since-more =
    { $count ->
        [one] and { $count } more change, in the sheet of changes (format csv or xlsx)
       *[other] and { $count } more changes, in the sheet of changes (format csv or xlsx)
    }
cohort-since-all = In all
cohort-since-long = The list of projects stops at { $count }, in the order of names; the sheet of changes (format csv or xlsx) goes on.
cohort-caption-since-stages = From one stage to another
cohort-caption-since-joined = In the later folder alone
cohort-caption-since-left = In the earlier folder alone
cohort-caption-since-projects = Project by project, in the order of names
cohort-caption-by-since = What changed since, by the number of answers
cohort-column-in-both = Projects in both folders
cohort-column-change = Change
cohort-column-changes = What is said otherwise
cohort-column-item = What it is about
cohort-column-before = Before
cohort-column-after = Now
cohort-way-rose = rose
cohort-way-fell = fell
cohort-way-loosened = loosened
cohort-way-tightened = weighs more
cohort-way-known = became known
cohort-way-unsaid = given before, not known now
cohort-way-other-words = chosen on other words
cohort-way-otherwise = said otherwise
cohort-way-joined = in the later folder alone
cohort-way-left = in the earlier folder alone
cohort-way-stage = stage
cohort-way-people = people reached
cohort-sheet-since = Changes
cohort-before-same = { $before } and { $other } are the same folder. Give the folder of an earlier time: --before DIR2
cohort-before-within = { $before } and { $other } lie one in the other: each project would be read twice. Move the earlier folder elsewhere, then type the same command again.
cohort-before-nothing = { $before }: no project can be read there, so there is nothing to compare with. To see what to mend, type: germoir check { $before }
cohort-before-unread =
    { $count ->
        [one] { $before }: { $count } file cannot be read as a project, and what changed in it since is unknown.
       *[other] { $before }: { $count } files cannot be read as projects, and what changed in them since is unknown.
    } To see what to mend, type: germoir check { $before }
cohort-column-import-file = Comes from
cohort-column-import-row = Row there
cohort-column-import-id = Id there
