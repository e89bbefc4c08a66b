### What the import of filled-in forms says.

import-summary =
    { $count ->
        [0] No descriptor written.
        [one] { $count } descriptor written.
       *[other] { $count } descriptors written.
    }
import-at-row = row { $row }
import-at-column = column ‘{ $column }’
import-trouble = { $place }: { $reason }
import-written =
    { $name }: created, { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }.
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
import-not-xlsx = this archive is no .xlsx workbook. Save the sheet as .xlsx or as .csv.
import-macros = this workbook holds macros: they were not read, the cells were.
import-external-links = this workbook refers to other files: only the values that are in its cells were read.
import-windows-1252 = this text is not UTF-8: it was read as Windows-1252. Check the accents.
import-not-text = this file is neither text, nor an .xlsx workbook, nor the file of the HTML form.
import-broken-csv = this CSV file could not be read ({ $reason }).
import-broken-json = this JSON file is damaged ({ $reason }).
import-not-a-form = this JSON file was not saved by the HTML form.
import-a-page = this is the page of a form, and the answers are not in it. Open it in a browser, answer, then “Save a file”: that .json file is the one to import.
import-a-descriptor = this is a descriptor already: there is nothing to import. Put it into the folder, then type: germoir check FOLDER
import-nothing-known = no column is recognised. For another form, say what its columns answer with --map.
import-sheet-unknown = the sheet { $name } answers no question; it was not read.
import-column-unknown = this column answers no question; it was not read.
import-column-twice = this column answers the same question as ‘{ $first }’; it was not read.
import-column-missing = --map names this column, and the file does not have it.
import-torn-row = this row has { $cells } cells for { $headings } columns; it was not imported.
import-empty-row = this row answers no question; it was not imported.
import-place-unknown = this place is not that of a question.
import-not-here = this question expects nothing in this column.
import-cell-fault = the cell holds an error of calculation.
import-not-a-date = ‘{ $value }’ is no date that can be read for certain. Write year-month-day, for example 2026-05-01.
import-not-a-number = ‘{ $value }’ is not a whole number.
import-not-yes-no = ‘{ $value }’ is neither yes nor no.
import-not-a-choice = ‘{ $value }’ is not one of the choices of the question.
import-not-a-level = ‘{ $value }’ is neither a level from 0 to 4, nor a sentence of the scale, nor a refusal to answer.
import-no-intensity = what was done is given without the intensity; the answer stays unknown.
import-reason-missing = ‘does not apply’ needs a reason; the answer stays unknown.
import-reason-alone = a reason is given without ‘does not apply’; it was not imported.
import-declined-with-note = a refusal to answer carries no note or evidence; they were not imported.
import-row-incomplete = a value that is needed is missing (the kind of evidence, the date, the number or the name); it was not imported.
import-footing-missing = this answer needs another one, { $before }, which is missing; it was not imported.
import-wrong-kind = the value is not of the kind that the question expects.
import-key-unknown = no question has this place; the value was not imported.
import-no-name = the name of the project is missing; nothing of this answer was imported.
import-no-id = ‘{ $name }’ has no Latin letter or digit: no file name can come of it. Nothing was imported.
import-no-summary = the summary of the project is missing; nothing of this answer was imported.
import-no-stage = the stage is not said; it is written as ‘unknown’.
import-same-name = ‘{ $name }’ already comes from { $other }; this answer was not imported.
import-exists = { $name } exists already and was left alone. With --update it is updated and the changes are shown.
import-changed-meanwhile = { $name } was changed by somebody else meanwhile and was left alone. Type the same command again.
import-waits = Another import is writing into { $name }; this one begins when it has ended.
import-invalid-there = { $name } is not readable TOML; it was left alone. Type: germoir check { $name }
import-would-be-invalid = { $name } would not be valid; nothing was written. This is why:
import-map-broken = this file is not TOML ({ $reason }).
import-map-format = the first line must be: format = 1
import-map-key = this is not read here. Under [columns], write "heading of the column" = "answers.openness"; under [values."answers.openness"], "answer" = 3
import-map-place = this place is not that of a question. The nearest is: { $near }
import-map-empty = the table [columns] is empty: it says what each column answers.
