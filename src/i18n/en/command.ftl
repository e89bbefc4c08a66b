### What the commands say.

too-slow = { $name }: more than { $limit } s were not enough, and nothing is kept of it. To wait longer: --max-time { $flag }
file-no-folder = { $name }: there is no folder { $folder }. Make it, or give another name.
file-forbidden = { $name }: you may not write here. Give another name, in a folder of your own.
file-read-only = { $name } is read-only, and stays as it is. To let it be changed, type: { $writable }
file-disk-full = { $name }: the disk is full; nothing was written. Make room, then type the same command again.
file-other-kind = { $name }: the table of this file is [{ $kind }], and “{ $command }” { $command ->
        [support] reads structures and projects.
        [screen] reads projects; it finds the decisions beside them by itself.
       *[other] reads projects.
    }
file-goes-beside = { $name }: “germoir { $command }” reads this beside a project. Name the project’s file too.
statement-of-none = { $name }: this statement is about “{ $id }”, which is not among the projects read here. It changes nothing.
folder-nothing = { $name }: there is { $kind ->
        [file] no .toml file in this folder.
        [structure] neither a structure nor a project in this folder.
       *[other] no project in this folder. To begin one, type: germoir new my-project.toml
    }
folder-links = { $count ->
        [one] In { $name }, a link leads out of the folder, and was not followed: { $first }
       *[other] In { $name }, { $count } links lead out of the folder, and were not followed. The first: { $first }
    }
folder-copies =
    { $count ->
        [one] one file says the same as another and was read once: { $first } is a copy of { $of }.
       *[other] { $count } files say the same as another and were read once: { $first } is a copy of { $of }, and so on.
    }
folder-ignored = { $count ->
        [one] In { $name }, one .toml file is left out because git ignores it. To have it read, name it: { $typed }
       *[other] In { $name }, { $count } .toml files are left out because git ignores them. To have one read, name it: { $typed }
    }
folder-alike = Left out: { $name } looks like a descriptor under another name. To have it read, rename it: { $better }
file-busy = { $name } is open in another program (Excel, Word, synchronisation…). Close it there, then type the same command again.
file-name-refused = Windows refuses the name { $name }: it holds one of <>:"|?*. Give another one.
work-not-a-folder = { $name } is a link or a file. germoir keeps a folder of its own under this name while it works, and follows nothing that somebody else has put there; nothing was changed. Delete { $name } itself, not what it leads to, then type the same command again.
work-not-private = { $name } belongs to another user, or others may enter it, so that nothing in it can be trusted; nothing was changed. If somebody else is running germoir here, wait for the end of that run. Otherwise look at what the folder holds, delete it, then type the same command again.
work-entry = { $name } holds “{ $entry }”, which no run of germoir has left there; nothing was changed. Move what you want to keep somewhere else, delete the folder { $name }, then type the same command again.
work-journal = { $name } holds a list of changes that no run of germoir has left here, such as one that came with a copy of the folder; nothing of it was carried out. Delete the folder { $name }, then type the same command again.
work-left-apart = { $name } was left by a run that was interrupted, and no command reads it. If no other run is under way here, delete it.
overlay-empty = { $name }: this folder holds no .toml file.
profile-unknown = “{ $name }” is not a known profile. Choose one of: { $all }, or give the path of a file.
date-invalid = “{ $date }” is not a date. Write it like this: --date 2026-11-23.
fail-on-bearer = --fail-on { $what } does not exist in profile bearer: a self-assessment has no pass mark. Choose another profile, such as --profile funder.
fail-on-unknown = --fail-on { $what }: unknown value. Choose one of: { $all }.
document-needs-file = A document cannot be shown in a terminal. Give the name of a file: -o letter.docx
workbook-needs-file = A workbook cannot be shown in a terminal. Give the name of a file: -o report.xlsx
check-summary = 
    { $files ->
        [0] No file read
        [one] { $files } file read
       *[other] { $files } files read
    }: { $errors ->
        [0] no error
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warning
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }.
new-exists = { $name } exists already and was not touched. Choose another name.
new-written = { $name } is ready. Open it, answer what you know, then type: germoir check { $typed }
new-other-name = This name does not end in .toml: another program might open it, and “check” does not find it in a folder. A name that fits: { $typed }
assess-next = To answer the questions that are left: germoir interview { $typed } --full
assess-slim-how = --slim is about lines of JSON. Add --format ndjson, or leave --slim out.
new-opening = 
    This file describes a project. Lines that begin with # are explanations.
    Answer what you know; leave "unknown" everywhere else: what is unknown is not counted as zero.
    To rather not say, write "declined".
new-summary = To be completed: the project in a few sentences, for whom and with whom.
new-stage = Stage of the project, one of these words: { $stages }
new-bearer = Who carries the project. Take the # off a line to fill it in.
new-answers = 
    { $rule }
    Replace "unknown" with its number, 0 to 4.
    With a note and evidence: { $id } = {"{"} level = 3, note = "…", evidence = [{"{"} kind = "documented", date = 2026-05-01, source = "…" {"}"}] {"}"}
    If a third party confirms it: kind = "corroborated", and by = "who says so" beside the source.
    If you cannot tell about the next sentence: { $id } = {"{"} level = 2, at_least = true {"}"}
    If the question does not apply: { $id } = {"{"} not_applicable = "the reason" {"}"}
new-brakes = What holds the project back, 0 to 4, and what has been done about it: fear-of-change = {"{"} intensity = 3, mitigation = 2 {"}"}; mitigation = "unknown" if you do not know.
new-stakes = The stakes of society that the project answers. One is enough. Take the # off those that concern you.
new-stakes-express = The stakes of society that the project answers. One is enough: take the # off it. To read its sentences from 0 to 4: germoir criteria show housing
new-others = If the project touches no issue of the list beside those you named, take the # off:
new-places = In which places: towns, neighbourhoods, countries. Take the # away to answer.
new-keep = Until when those who receive this file may keep it, that day included. Take away the # and change the date.
new-sharing = Who may read you: true allows it. introduce: may you be introduced to other bearers? cohort: may your texts stand in a report about several projects?
new-reach = How many people use it, and when. Visits and sales do not count. `expected`: how many would use it, said in one of three ways.
new-review-opening = 
    A reading of “{ $name }” by one person. Lines that begin with # are explanations.
    Answer what you saw or heard; leave "unknown" everywhere else: what is unknown is not counted as zero.
    What the project says of itself is not repeated here, so that this reading stays your own.
new-review-reader = Your name. The report shows numbers alone, unless names are asked for.
new-review-role = In what capacity you read, one of these words: { $roles }
new-review-read = The fingerprint of the file that was read: it tells later whether the file has changed. Leave it as it is.
new-review-recused = Too close to the project to read it? Write why, take the # off, and nothing else will count.
new-review-keep = Until when this review may be kept, that day included. Take away the #; after that day “germoir purge --expired” deletes it.
new-review-stakes = The stakes of society that the project answers, as you see it. Take the # off those that you saw.
new-review-directory = { $name } is a folder, and a review is of one project. Give its file.
new-review-not-a-project = { $name }: this file is neither a project nor a structure, its table is [{ $kind }]. After --review, give the file of what is read.
new-review-written = { $name } is ready. Open it, answer what you know, then type: germoir check { $typed }
    To be asked question by question instead, type: germoir interview { $typed }
    To lay readings side by side, put them with the projects, then type: germoir panel followed by the folder
new-review-structure-opening =
    What a bearer saw of “{ $name }”. Lines that begin with # explain.
    Answer what you saw; leave "unknown" everywhere else: what is unknown is not counted as zero.
    What the structure says of itself is not in it, so that this reading stays your own.
new-review-structure-reader = Your name: it keeps anybody from counting twice, and no report shows it.
new-review-structure-recused = Too close to the structure to read it? Write why, take the # off, and nothing else will count.
new-review-structure-written = { $name } is ready. Open it, answer what you know, then type: germoir check { $typed }
    To be asked the questions one by one, type: germoir interview { $typed }
    From five bearers on, beside what the structure says of itself: germoir support and its file, followed by the folder of readings
new-own = A question that you ask of yourselves: it is shown beside the others, to you and to those who read you, and enters no figure. Write the question and its five sentences, each of which holds the one before it. The level is yours to give once they are written.
new-own-question = What do you ask of yourselves, that nobody asks you?
new-own-level = To be written: what somebody would see at { $level }.
new-block-opening = 
    A block: what “{ $name }” did that others can take up and change. The credit follows the chain.
    It is for anybody to read once you hand it on. Take out what does not belong to it.
new-block-summary = To be completed: what is done, by whom and for whom, in a few sentences.
new-block-kind = What it is, one of these words: { $kinds }
new-block-serves = What it helps with: what the project answered at 3 or more, and its concepts. Leave what this block helps with, and take out the rest.
new-block-needs = What one must have to begin: a place, a tool, somebody.
new-block-steps = What one does, step by step.
new-block-credit = Whom to thank for it: people or projects. Ask people before you name them.
new-block-based-on = The ids of the blocks that you made it from, if any.
new-block-licence = Under which licence others may use your words (SPDX). Take the # off if this one suits you.
new-block-directory = { $name } is a folder, and a block is made from one project. Give its file.
new-block-not-a-project = { $name }: this file is not a project, its table is [{ $kind }]. After --block, give the file of the project that the block is made from.
new-block-written = { $name } is ready. Open it, complete it, then type: germoir check { $typed }
    To see what it answers in a cohort, put it with the projects, then type: germoir federate --forge followed by the folder
criteria-unknown = 
    “{ $id }” is not in the catalogue. { $has_near ->
        [yes] Did you mean “{ $near }”?
       *[no] “germoir criteria search { $id }” looks for a word, “germoir criteria list” gives every name.
    }
criteria-checked = The catalogue is valid: { $criteria } criteria, { $brakes } brakes, { $stakes } stakes, { $support } kinds of support.
criteria-draft-output = Give a folder for the overlay, for instance: -o my-criteria
criteria-draft-there = { $name } exists already and was not touched. Choose another folder after -o.
criteria-draft-made = { $count ->
        [one] One question written
       *[other] { $count } questions written
    } to { $name }, { $doubts ->
        [0] with nothing that the ladder rule finds.
        [one] with one point to look at again, above.
       *[other] with { $doubts } points to look at again, above.
    } That each sentence implies the one below it, only you can tell. To use it: germoir form html --criteria { $folder } -o form.html
criteria-at-fault = The catalogue cannot be used as it is: put right what is marked as an error.
kind-family = Families
kind-phase = Phases
kind-group = Groups
kind-criterion = Criteria
kind-brake = Brakes
kind-stake = Stakes
kind-support = Kinds of support
kind-warning = Warnings for structures
kind-facet = Facets
kind-gate = Gates
kind-rule = Rules that a file is checked against
crosswalk-how = Closeness goes from 0 (alike, and not the same thing) to 3 (the same thing). It tells of the two references, never of the project.
crosswalk-match = { $title } ({ $id }){ $has_answer ->
        [yes] : { $answer }
       *[no] {""}
    }
crosswalk-why = Closeness { $confidence } of { $top }. { $reason }
crosswalk-reach-users = People reached
crosswalk-reach-expected = People expected
crosswalk-reach-registered = Registered
crosswalk-reach-active = Active users
crosswalk-reach-retained = Users who came back
crosswalk-reach-observations = Dated observations
crosswalk-reach-unit-people = Reached, counted in people
crosswalk-reach-unit-households = Reached, counted in households
crosswalk-reach-unit-organisations = Reached, counted in organisations
crosswalk-count = { $count }{ $has_date ->
        [yes] {""} on { $date }
       *[no] {""}
    }
crosswalk-directory = { $name } is a folder, and one project is read at a time. Give its file.
crosswalk-not-a-project = { $name }: this file is not a project, its table is [{ $kind }]. Give the file of a project.
crosswalk-level = level { $level }/4
crosswalk-brake = intensity { $intensity }/4
crosswalk-needed = need named
crosswalk-named = named
crosswalk-unknown = “{ $id }” is not a known reference. Choose one of: { $all }
search-nothing = Nothing in the catalogue contains these words.
show-named = “{ $name }” ({ $id })

## What a system refuses.

system-not-found = it is not there
system-denied = the system does not allow it
system-exists = it is there already
system-folder = it is a folder
system-no-folder = a part of its path is no folder
system-read-only = the disk can only be read
system-full = the disk is full
system-quota = the room that you are allowed on the disk is used up
system-too-large = it is too large for the disk
system-name = the system takes no such name
system-too-late = the disk did not answer in time
system-memory = there is not enough memory
system-interrupted = it was interrupted
system-cut = it ends too early
system-unsupported = the disk cannot do it
