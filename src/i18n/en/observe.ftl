### What cohorts of several years say: what became of projects.

observe-title = What became of projects
observe-subtitle =
    { $cohorts ->
        [0] No cohort
        [one] { $cohorts } cohort
       *[other] { $cohorts } cohorts
    }, { $projects ->
        [0] no project
        [one] { $projects } project
       *[other] { $projects } projects
    }{ $again ->
        [0] {""}
        [one] , { $again } of them seen again in another cohort
       *[other] , { $again } of them seen again in another cohort
    }. Read on { $date }.
observe-invalid =
    { $count ->
        [one] { $count } file needs mending and counts nowhere. Its project may therefore seem to be without news.
       *[other] { $count } files need mending and count nowhere. Their projects may therefore seem to be without news.
    }
observe-nothing = Nothing to observe here. Give folders that hold projects. Type: germoir observe 2022 2023 2024
observe-expired =
    { $count ->
        [one] { $count } decision is past the date until which it was to be kept: it is not counted. To delete it: germoir purge --expired
       *[other] { $count } decisions are past the date until which they were to be kept: they are not counted. To delete them: germoir purge --expired
    }
observe-principle = Projects counted, side by side: what was there first, what was seen afterwards. Nothing here says that one comes from the other.
observe-no-failure = Ending is not failing: a project that has done its work may stop (node 2.1.1.4). And a project without a later file has not ended: these folders hold no later news of it.
observe-selection = The projects seen again are those that came back, or were asked to. They need not be like the others, and do not speak for them.
observe-section-cohorts = The cohorts, in the order of time
observe-about-cohorts = A folder is a cohort. One id in several folders is one project, seen several times.
observe-dated-updated = { $name }: the year is that of the latest update of its projects.
observe-dated-decision = { $name }: the year is that of the latest decision.
observe-dated-reading = { $name }: nothing says its year, so that of the reading is taken. Put the year in the name of the folder.
observe-same-time = { $one }, { $next }: nothing says which of them is earlier. They stand in the order in which they were given.
observe-one-cohort = One cohort alone: nothing can have followed. Give the folder of another year too.
observe-section-became = What they became
observe-about-became = Projects in the cohort where they first appear, with what their last file says.
observe-legend = { $head }: { $means }
observe-section-stages = Stage in the first file and in the last
observe-about-stages = For the projects seen again: the stage in the first file in rows, that in the last one in columns.
observe-no-stages = No project has a file in two cohorts yet.
observe-section-decisions = What had been decided
observe-about-decisions = In the words of those who decided, and what has been seen since. A refused project may have gone on elsewhere. A project of which several things were decided stands under each.
observe-decision-withheld = other words (withheld)
observe-decision-why-withheld = Words of a decision are shown where five projects or more have them, or where one of these has agreed to appear with its words: by others, somebody could be recognised.
observe-no-decision = No decision lies in these folders. To record one: germoir decide
observe-section-items = First answers, and what was seen afterwards
observe-items-counted =
    { $counted ->
        [0] No project counts here.
        [one] { $counted } project counts here: its first file is older than the last cohort, and does not say that it had already ended.
       *[other] { $counted } projects count here: their first file is older than the last cohort, and does not say that they had already ended.
    }{ $early ->
        [0] {""}
        [one] {" "}{ $early } first appears in the last cohort: too early.
       *[other] {" "}{ $early } first appear in the last cohort: too early.
    }{ $ended ->
        [0] {""}
        [one] {" "}{ $ended } had ended by its first file.
       *[other] {" "}{ $ended } had ended by their first file.
    }
observe-items-none = Nothing to lay side by side yet: it takes a file of one year and a later one of the same project.
observe-items-few = Too few to tell: for none of the { $count } questions do two levels each have five projects with news. The counts are in csv, json and xlsx.
observe-items-how =
    { $count ->
        [one] One question has, at two levels or more, five projects with news.
       *[other] { $count } questions have, at two levels or more, five projects with news. With so many counts side by side, some differ by chance.
    } A share is given from thirty on only, with its 95% interval (Wilson).
observe-items-brief = These are the first { $shown } of { $count }, in the order of the catalogue. For all: --verbose, or the formats html, markdown, csv, xlsx, json.
observe-items-others =
    { $count ->
        [one] One more question: too few to tell. Its counts are in csv, json and xlsx.
       *[other] { $count } more questions: too few to tell. Their counts are in csv, json and xlsx.
    }
observe-shares = { $answer }: news of { $known } projects out of { $all }
observe-share =
    { $what }: { $count } of { $known }, which is { $value } [{ $low } ; { $high }]{ $bounded ->
        [one] ; of all { $all }, between { $least } and { $most }
       *[other] {""}
    }
observe-group-brakes = Brakes
observe-group-stakes = Stakes
observe-became-completed = Completed
observe-became-handed-on = Handed on
observe-became-merged = Merged
observe-became-stopped = Stopped
observe-became-ended = Ended
observe-became-going-on = Going on
observe-became-stage-unknown = Unclear
observe-became-no-later-file = No news
observe-became-no-file = No file
observe-means-completed = the project finished what it had to do
observe-means-handed-on = others took it over
observe-means-merged = it became part of another
observe-means-stopped = it stopped
observe-means-ended = it ended, and its file does not say how
observe-means-going-on = it was still there in a later file
observe-means-stage-unknown = a later file, whose stage is not known
observe-means-no-later-file = no later file; this is no end
observe-means-no-file = a decision speaks of it, and no file describes it
observe-given-criterion-0-1 = Level 0 or 1
observe-given-criterion-2 = Level 2
observe-given-criterion-3-4 = Level 3 or 4
observe-given-brake-0-1 = Felt 0 or 1
observe-given-brake-2 = Felt 2
observe-given-brake-3-4 = Felt 3 or 4
observe-given-stake-0-1 = Contribution 0 or 1
observe-given-stake-2 = Contribution 2
observe-given-stake-3-4 = Contribution 3 or 4
observe-given-none = No level
observe-given-not-applicable = Does not apply
observe-column-cohort = Cohort
observe-column-year = Year
observe-column-dated = Year taken from
observe-column-projects = Projects
observe-column-first = New
observe-column-again = Seen again
observe-column-decisions = Decisions
observe-column-decision = Decision
observe-column-answer = First answer
observe-column-first-stage = First stage
observe-column-last-stage = Last stage
observe-column-group = Family
observe-column-question = Question
observe-column-told = Comparable
observe-column-known = With news
observe-column-became = Became
observe-column-count = Projects that did
observe-column-share = Share
observe-column-low = From (95%)
observe-column-high = To (95%)
observe-column-least = At least, of all
observe-column-most = At most, of all
observe-column-project = Project
observe-column-id = Id
observe-column-first-cohort = First file
observe-column-last-cohort = Last file
observe-column-files = Files
observe-sheet-cohorts = Cohorts
observe-sheet-stages = Stages
observe-sheet-decisions = Decisions
observe-sheet-answers = Answers
observe-sheet-shares = Shares
observe-sheet-projects = Projects
observe-by-name = name of the folder
observe-by-updated = latest update of a project
observe-by-decision = latest decision
observe-by-reading = date of the reading
observe-told = yes
observe-too-few = too few to tell
observe-ask-first = ask first
observe-table-alone = --table chooses the table to write as CSV, and this is not written as CSV. Type: --format csv --table { $table }
observe-not-a-folder = { $name } is a file. germoir observe reads folders, one for each cohort. Type: germoir observe 2022 2023 2024
observe-mixed = { $name } holds files beside subfolders: it is read as one cohort. For one cohort a subfolder, name them. Type: germoir observe { $name }/*/
observe-inside = { $inner } lies inside { $outer }: its projects would count twice. Give one or the other.
