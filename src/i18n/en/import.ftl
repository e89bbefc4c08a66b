### What the import of filled-in forms says.

import-summary =
    { $count ->
        [0] No descriptor written.
        [one] { $count } descriptor written.
       *[other] { $count } descriptors written.
    }
import-at-row = row { $row }
import-at-column = column ‘{ $column }’
import-at-key = key ‘{ $column }’
import-trouble = { $place }: { $reason }
import-written =
    { $count ->
        [0] { $name }: created.
        [one] { $name }: created, { $count } answer.
       *[other] { $name }: created, { $count } answers.
    }
import-updated = { $name }: updated.
import-unchanged = { $name }: nothing changed.
import-into-a-file = { $name } is not a folder. Give --into a folder.
import-a-folder = { $name } is a folder; give files.
import-too-large = this file is larger than { $limit }; nothing of it was read. To read it all the same: --max-size { $flag }
import-too-large-inside = once unpacked, this workbook is larger than { $limit }; nothing of it was read. Save the sheet you need in a new workbook, or type: --max-unpacked { $flag }
import-too-many-parts = this workbook is made of { $count } parts or sheets, and { $limit } are read at most; nothing of it was read. Save the sheet you need in a new workbook.
import-count-too-large = this workbook states { $count } texts where there is room for { $limit }; nothing of it was read. Open it in a spreadsheet program and save it again as .xlsx.
import-too-many-rows = there are more than { $rows } rows, or { $cells } cells, with something in them; nothing of it was read. To read them all the same: --max-rows { $flag }
import-list-too-long = the list ‘{ $key }’ has { $count } entries, with { $limit } at most; it was not imported. To import it all the same: --max-list { $count }
import-too-deep = its braces and brackets are nested deeper than { $limit } levels; nothing of it was read. To read it all the same: --max-depth N, N being 80 at most
import-old-or-locked = this workbook has a password or is in the old .xls format. Save it as .xlsx, without a password.
import-broken-xlsx = this workbook is damaged ({ $reason }). Open it in a spreadsheet program and save it again as .xlsx.
import-not-xlsx = this archive is neither a workbook (.xlsx, .ods) nor the tables of ODK Central. Save the sheet as .xlsx or as .csv.
import-macros = this workbook holds macros: they were not read, the cells were.
import-external-links = this workbook refers to other files: only the values that are in its cells were read.
import-windows-1252 = this text is not UTF-8: it was read as Windows-1252. Check the accents.
import-not-text = this file is neither text, nor an .xlsx workbook, nor the file of the HTML form.
import-broken-csv = this CSV file could not be read ({ $reason }).
import-broken-json = this JSON file is damaged ({ $reason }).
import-not-a-form = this JSON file was not saved by the HTML form.
import-a-page = this is the page of a form, and the answers are not in it. Open it in a browser, answer, then “Save a file”: that .json file is the one to import.
import-a-descriptor = this is a descriptor already: there is nothing to import. Put it into the folder, then type: germoir check FOLDER
import-nothing-known = no column is recognised; the headings are: { $seen }. For a form that is not ours, type: germoir import FILE --draft-map map.toml, check that map, then give it with --map map.toml
import-sheet-unknown = the sheet { $name } answers no question; it was not read.
import-column-twice = this column answers the same question as ‘{ $first }’; it was not read.
import-torn-row = this row has { $cells } cells for { $headings } columns; it was not imported.
import-empty-row = this row answers no question; it was not imported.
import-place-unknown = this place is not that of a question.
import-not-here = this question expects nothing in this column.
import-cell-fault = the cell holds an error of calculation.
import-not-a-date = ‘{ $value }’ is not read as a day of the calendar. Write year-month-day, for example 2026-05-01, or 1 May 2026.
import-date-serial = ‘{ $value }’ is not read as a day. Where it is the number that a spreadsheet keeps for one, show that column as dates there, or import the workbook (.xlsx, .ods) itself.
import-date-doubtful = ‘{ $value }’ does not say which number is the day. Write year-month-day, for example 2026-05-01.
import-date-which-day = ‘{ $value }’ does not say which number is the day. Write year-month-day, for example 2026-05-01, or say it in --map: dates = "day/month/year"
import-not-a-number = ‘{ $value }’ is not read as a whole number. Write it in digits, without a unit: 1200.
import-in-thousands = { $n ->
        [one] ‘{ $value }’ was read as { $number }: what is counted is whole.
       *[other] { $n } numbers of this column, ‘{ $value }’ among them, were read in thousands, this one as { $number }: what is counted is whole.
    } If decimals stood behind the comma or the point, write the number without them.
import-sheets-aside =
    { $n ->
        [one] this workbook has another sheet, which was not read
       *[other] this workbook has { $n } other sheets, which were not read
    }: { $list }. To have one read, save it in a workbook of its own.
import-sheets-aside-map =
    { $n ->
        [one] this workbook has another sheet, which was not read
       *[other] this workbook has { $n } other sheets, which were not read
    }: { $list }. Say in --map which one to read, for instance: sheet = "{ $first }"
import-sheets-aside-draft =
    { $n ->
        [one] this workbook has another sheet, which this draft leaves aside
       *[other] this workbook has { $n } other sheets, which this draft leaves aside
    }: { $list }. The sheet that ‘sheet’ names is read; another one needs a map of its own.
import-no-such-sheet = no sheet of this workbook is called ‘{ $name }’; nothing of it was read. Its sheets: { $list }
import-map-sheet = write the name of a sheet between quotation marks: sheet = "Answers"
import-not-consent = ‘{ $value }’ is not read as a yes: what others may see was set to no (false). If it means yes, write yes in the cell, or say so in --map.
import-consent-kept = nothing is said here, and the descriptor says yes: that consent was kept. To take it back, write no here, then import again with --update; or write false in the descriptor.
import-not-yes-no = ‘{ $value }’ is neither yes nor no.
import-not-a-choice = ‘{ $value }’ is not one of the choices of the question.
import-not-a-level = ‘{ $value }’ is neither a level from 0 to 4, nor a sentence of the scale, nor a refusal to answer.
import-not-five = five sentences are needed, a line each.
import-no-intensity = what was done is given without the intensity; the answer stays unknown.
import-reason-missing = ‘does not apply’ needs a reason; the answer stays unknown.
import-reason-alone = a reason is given without ‘does not apply’; it was not imported.
import-declined-with-note = a refusal to answer carries no note or evidence; they were not imported.
import-row-incomplete = a value that is needed is missing (the kind of evidence, the date, the number or the name); it was not imported.
import-footing-missing = this answer needs another one, { $before }, which is missing; it was not imported.
import-wrong-kind = the value is not of the kind that the question expects.
import-key-unknown = no question has this place; the value was not imported.
import-no-name = the name of the project is missing; nothing of this answer was imported.
import-no-id = ‘{ $name }’ has no Latin letter or digit: no id can come of it. The row was not imported.
import-no-summary = the summary of the project is missing; nothing of this answer was imported.
import-no-stage = the stage is not said; it is written as ‘unknown’.
import-same-name = ‘{ $name }’ is the name of { $other } as well, accents and signs aside; this one is taken for another project, in { $file }. If it is the same, map a column to project.id, or write in --map: key = "project.name"
import-same-file = { $other } has that file name already, in which accents and signs do not count; ‘{ $name }’ is taken for another project, in { $file }. If it is the same, write it here as it is written there, and import again into a new folder.
import-same-id = ‘{ $name }’ gives, accents and signs aside, an id that { $other } has already: it is taken for another project, { $id }, in { $file }. If it is the same, write it here as it is written there, and import again into a new folder.
import-exists = { $name } exists already and was left alone. With --update it is updated and the changes are shown.
import-changed-meanwhile = { $name } was changed by somebody else meanwhile and was left alone. Type the same command again.
import-waits = Another import is writing into { $name }; this one begins when it has ended.
import-invalid-there = { $name } is not readable TOML; it was left alone. Type: germoir check { $name }
import-would-be-invalid = { $name } would not be valid; nothing was written. This is why:
import-map-broken = this file is not TOML ({ $reason }).
import-map-format = the first line must be: format = 1
import-map-key = this is not read here. Type: germoir schema map
import-map-place = this place is not that of a question. The nearest is: { $near }
import-map-empty = the table [columns] is empty: it says what each column answers.
import-at-line = line { $line }
import-at-row-and-line = row { $row } (row { $line } in a text editor)
import-stray-bytes =
    { $n ->
        [one] one character of this UTF-8 text, in line { $line }, was
       *[other] { $n } characters of this UTF-8 text, the first in line { $line }, were
    } written in another encoding and read as Windows-1252. Check the accents there.
import-quote-open = a quotation mark (") that opens here is not closed in its own cell: lines { $first } to { $last } of the file were taken for one row and were not imported. Take that mark out, or write it twice (""), then import again.
import-headings-at = the headings were found in this row; what stands above it was not read.
import-no-headings = there is no row of headings in this file: there is nothing to import.
import-map-knows-none = none of the headings of --map stands in the first 20 rows of this file; its headings are: { $seen }. For a map that has them, type: germoir import FILE --draft-map map.toml
import-columns-unknown =
    { $n ->
        [one] one column answers no question and was not read
       *[other] { $n } columns answer no question and were not read
    }: { $list }
import-columns-missing =
    { $n ->
        [one] --map names a column that the file does not have
       *[other] --map names { $n } columns that the file does not have
    }: { $list }
import-margin =
    { $n ->
        [one] what stands in column { $list }, which has no heading, was not read.
       *[other] what stands in columns { $list }, which have no heading, was not read.
    }
import-formula-empty = the cell holds the formula { $formula }, without a computed value; it was not imported. Open the workbook in a spreadsheet program, save it, and import it again.
import-formula-for-text = the cell holds the formula { $formula }, of which ‘{ $value }’ is the value, where words are expected; it was not imported. If somebody typed that text, put an apostrophe before it.
import-formulas =
    { $n ->
        [one] this cell holds a formula: the value last computed was taken.
       *[other] { $n } cells of this column hold formulas, the first in this row: the values last computed were taken.
    }
import-not-ticked = ‘{ $value }’ is neither one of the words that tick this box ({ $words }) nor a way of leaving it empty; it was not imported.
import-commas =
    in { $count } of { $n ->
        [one] one cell
       *[other] { $n } cells
    } commas stand between words, as in ‘{ $value }’, and each cell was read as one entry. If the commas part entries, write in --map: { "{" } to = "{ $place }", separator = "," { "}" }; otherwise a semicolon or a line parts them.
import-key-twice = the key ‘{ $key }’ comes twice in this JSON file; nothing of it was read. Keep only one of the two.
import-later-wins = ‘{ $name }’ was answered before, in { $other }: where the two differ, what is said here counts.
import-several-of-name = ‘{ $name }’ is the name of several projects ({ $files }), and this row does not say which; it was not imported. Map a column to project.id.
import-map-dates = write dates = "day/month/year" or dates = "month/day/year"
import-map-its-key = write key = "project.id" or key = "project.name"
import-map-extra = a key of [extra] is made of letters without accents, digits and hyphens: "extra.mentor"
import-map-twice = ‘{ $first }’ answers this already, and there is room for one answer.
import-map-value = ‘when’ says which words tick the box; write also what a ticked box stands for: value = "young people"
import-map-no-constant = this is different for each project, or an answer that only its bearer can give: no constant can stand for it.

## The draft of a map.

import-draft-head =
    What the columns of { $file } answer: a draft, from the headings in its row { $row } and the { $n ->
        [one] row
       *[other] { $n } rows
    } below.
import-draft-check = Check each line; nothing is imported before you do. Then type: { $typed }
import-draft-dates = Which number of 03/04/2026 is the day: "day/month/year" or "month/day/year".
import-draft-key = If a later row of the same name is a later answer about the same project: key = "project.name"
import-draft-ignore = Columns that answer nothing, or are empty: nothing is said of them.
import-draft-seen = { $filled } of { $rows } rows, { $different } different: { $shown }
import-draft-tick = One box of a list: the words of ‘when’ tick it, ‘value’ is what is written then.
import-draft-tick-off = One box of a list: the words of ‘when’ tick it, ‘value’ is what is written then. Check the list behind ‘to’, write words in the place of a code, and take out the #.
import-draft-consent = Whether others may see a project is for its bearer to say. Write what the question asks: sharing.cohort (a report about several projects), sharing.introduce (to be introduced to others), sharing.publish (anybody), and take out the #.
import-draft-unknown = Not recognised. Write a place of the list below, or keep it under [extra], and take out the #.
import-draft-constants = What holds of every row. Take out the # in front of what is true.
import-draft-counting = What is counted, and how: people, each once ("unique"), or each visit ("cumulative"). Correct what is not so.
import-draft-day = A count of people needs its day: write it below, or give the column that says it, and take out the #.
import-draft-agreed = Only if each of them agreed to stand in a report about several projects, with name and words:
import-draft-words = Words of the table, and what each stands for: { $choices }
import-draft-places = The places, each with its question. Behind `answers.…`, `brakes.…` and `stakes.…` there are also `.note`, `.evidence.kind`, `.evidence.date` and `.evidence.source`; behind `brakes.…` `.mitigation`; rows have `.1.` to `.5.`.
import-draft-place-id = what tells the project from others: the number of its file, for instance
import-draft-place-language = the language of its words: "fr", "en"
import-draft-place-updated = the day on which its words were last seen to
import-draft-place-extra = a key of your own, kept and read by no assessment
import-draft-written = { $name } says what the columns of { $file } seem to answer. Check each line, then type: { $typed }
import-draft-exists = { $name } exists already and was not touched. Choose another name for the draft.
import-draft-folder = projects
import-draft-one-file = --draft-map looks at one table: give one file.
import-draft-no-heading = No line names the columns. Write on the first line: question, level 0, level 1, level 2, level 3, level 4.
import-draft-half = A question and its five sentences are needed, from 0 to 4, in one language or in both; a language that is begun is finished.
import-draft-taken = The id “{ $id }” is empty or taken already. Give another in a column “id”.
import-draft-family = “{ $family }” is no family. The families: { $all }.
import-draft-only = { $name } ({ $language ->
        [fr] in French
       *[en] in English
    } only)
import-draft-documented = A dated writing, a photo or an account that shows it.
import-draft-observed = Somebody came to see it, and says when.
import-draft-corroborated = Somebody outside of the project tells of it.
import-draft-advice = The next step: { $level }
import-reading-of-nothing = this reading does not say who reads, or what; it is left out.
import-statement-of-nothing = this statement does not say of which project, by whom, or about which point; it is left out.
import-differs = { $count ->
        [one] This answer differs from { $name }. To choose:
       *[other] These { $count } answers differ from { $name }. To choose, one after the other:
    }
      germoir interview { $path } --beside { $other }{ $map }
