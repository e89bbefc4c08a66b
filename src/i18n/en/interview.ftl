### What is said about the questionnaire in the terminal.

interview-new = This file does not exist yet: it is made as soon as the project has a name.
interview-prompt-name = What is the project called? >
interview-name-needed = A name is needed to make the file. To stop, type q.
interview-nothing-written = Nothing was written.
interview-not-text = What was just typed is not text that can be read (UTF-8). What stood before it is kept; type the rest again.
interview-opening-express = Express questionnaire: { $all } questions, { $left } of them without an answer. With --full, every question.
interview-opening-full = Full questionnaire: { $all } questions, { $left } of them without an answer.
interview-commands = Each answer is saved at once. At any question: ? help, Enter or s skip (where a level is asked for: I do not know), b back, l see your answers, j 12 go to question 12, q stop. What you do not know is not counted as zero.
interview-passed-over = { $count ->
        [one] One question where you did not know is not asked again this time; j and its number goes there.
       *[other] { $count } questions where you did not know are not asked again this time; j and their number goes there.
    }
interview-first = This is the first question.
interview-stakes = Which issues does your project touch? Give their numbers; the others will not be asked about one by one.
interview-prompt-numbers = Numbers, with spaces between them (Enter: later) >
interview-numbers-wrong = Type numbers from 1 to { $most } with spaces between them, for example: 2 5
interview-prompt-level = 0 to 4, 2+, Enter: I do not know, ?: help >
interview-prompt-level-alone = 0 to 4, Enter: I do not know, ?: help >
interview-prompt-level-again = 0 to 4, Enter: keep, ?: help >
interview-prompt-note = A note (Enter: skip) >
interview-prompt-one = A number >
interview-prompt-many = One or more numbers, with spaces between them >
interview-prompt-yes-no = yes or no >
interview-prompt-date = A date, for example 2026-05-01 >
interview-prompt-number = A whole number >
interview-prompt-own = One a line, or with semicolons between them >
interview-one-item = This is noted as one. To make several of it, type b, then part them with semicolons.
interview-prompt-count = How many? (Enter: later) >
interview-proof = What shows it, and from when? Enter if nothing shows it yet.
interview-prompt-rows = yes to add some, Enter to skip >
interview-prompt-text = >
interview-prompt-reason = This does not apply, because… >
interview-prompt-mitigation = 0 to 4, Enter: I do not know >
interview-reason-needed = A reason is needed, however short.
interview-now = Current answer: { $answer }
interview-half = What you said about its strength before the interruption has been kept: { $answer }. It remains to say what was done about it.
interview-yes = yes
interview-no = no
interview-declined = would rather not say
interview-help-level = Type the number of the last true sentence, climbing from 1, with a note after it if you like: 3 seen at the market. 2+: sentence 2 is true, you cannot tell about 3. s I do not know, - I would rather not say, n the question does not apply, e add evidence.
interview-help-stake = Type the number of the last true sentence, climbing from 1, with a note after it if you like. Other answers: s I do not know, - I would rather not say, e add evidence.
interview-help-note = This is a point to discuss: it has no level. Write what you want to keep of it, or Enter to skip.
interview-help-fact = Enter or s skips the question, b goes back, l shows your answers, q stops; nothing is lost.
interview-level-wrong = Type a number from 0 to 4, or ? to see the other possible answers.
interview-mitigation-wrong = Type a number from 0 to 4 to say what was done, or Enter if you do not know.
interview-not-here = This letter does nothing here. Type ? for help.
interview-drop = The note and the evidence of this answer will be erased. yes or no >
interview-kept = Kept. A level is still to be given, or skip.
interview-row-kept = Kept. Another one, or Enter to go on.
interview-evidence-unsourced = Without a date or a source, this evidence will count as declared.
interview-column-required = { $name } (Enter: nothing more) >
interview-column-date-required = { $name }, for example 2026-05-01 (Enter: nothing more) >
interview-column = { $name } (Enter: skip) >
interview-column-needed = { $name } (needed; Enter: keep nothing of the above) >
interview-column-date-needed = { $name }, for example 2026-05-01 (needed; Enter: keep nothing of the above) >
interview-row-dropped = Nothing was kept of what was just typed here: a part that it needs is missing.
interview-in-thousands = Read as { $number }: what is counted is whole. To change it: b.
interview-column-date = { $name }, for example 2026-05-01 (Enter: skip) >
interview-prompt-level-own = What would be seen at { $level } (Enter: leave this question) >
interview-help-own = A sentence about what somebody else could see, which holds the one before it. At 0, nothing of it has been done yet.
interview-date-wrong = This is not a date that can be read. Write its year, month and day: 2026-05-01, or 1 May 2026.
interview-number-wrong = Type a whole number, 0 or more, without a unit.
interview-choice-wrong = Type one of the numbers of the list.
interview-choices-wrong = Type numbers of the list with spaces between them, for example: 1 3
interview-yes-no-wrong = Type yes or no, or Enter to skip.
interview-rows-wrong = Type yes to add some, or Enter to skip.
interview-interrupted = Interrupted: every answer given is saved. Run the same command again to resume.
interview-interrupted-unsaved = Interrupted: the last answer is not saved, those before it are. Run the same command again to resume.
interview-prompt-again = Your answer is kept. Put this right, then press Enter to save it; q: stop without it >
interview-unsaved = { $name }: the last answer is not saved, those before it are. Run the same command again to resume.
interview-unreadable = { $name }: this file could not be read for editing; nothing has changed. Check it with: germoir check { $typed }
interview-changed-elsewhere = { $name } was changed elsewhere meanwhile: what was changed there is kept, and this answer is added to it.
interview-broken-elsewhere = { $name } was changed elsewhere meanwhile and is not valid any more. It was left as it is, and this last answer is not saved. This is why:
interview-not-a-project = { $name }: this file is not a project. ‘interview’ fills in projects, and readings.
interview-stopped = Your answers are in { $name }. Run the same command again to go on from where you stopped.
interview-done-express = This is the end of the express questionnaire. Your answers are in { $name }; with --full, the same command asks the other questions.
interview-done-full = This is the end of the questionnaire. Your answers are in { $name }.
interview-next =
    To point out what contradicts itself:
      germoir check { $typed }
    To see strengths, brakes and small steps:
      germoir assess { $typed }
    To read the same in words, in a browser:
      germoir letter { $typed } -o letter.html
    It is no grade: every figure is an interval, wide as long as few answers are known, and serves to compare with nobody.
interview-keys = Typing takes the place of what is in the line already; an arrow begins to correct it. A text of several lines is pasted at once; Enter keeps it.
interview-too-long = That is too long for an answer: a million characters at most. This answer is not kept, those before it are.
interview-commas = { $count } answers: { $items }? yes or no >
interview-help-commas = yes: each counts by itself. no: the comma is part of the name.
interview-permission-wrong = Write yes or no in full, or Enter to skip: without a yes, others than those you send this file to see neither your name nor your words.
interview-help-mitigation = The number of the last true sentence, climbing from 1. Enter or s: I do not know; the strength stays noted. b: back to the strength.
interview-help-reason = A short sentence is enough, for example: the project has no computer. b or Enter: back to the question.
interview-help-drop = yes: the note and the evidence go, and your refusal stays. Enter: change nothing.
interview-help-stakes = For example 2 5 if the project touches issues 2 and 5. One is enough. Enter: later.
interview-help-kind = Declared: you say so. Documented: a dated writing or a photo. Observed: it was seen on the spot. Corroborated: an outsider confirms it. Enter: nothing more.
interview-help-source = A web address, or who and where. For example: the book of rides, at the treasurer’s.
interview-help-by = The name of the outside person or organisation. For example: the community centre of Ely.
interview-help-column = Enter or s: skip. b: back to the question. q: stop, and nothing is lost.
interview-help-name = The name that people know you by, for example: The Plateau Shuttle. You can change it later. q: stop.
interview-help-brake = Type the number of the last true sentence, climbing from 1, with a note after it if you like. s I do not know, - I would rather not say, n the question does not apply, e add evidence.
interview-plus-wrong = The + goes after 1, 2 or 3: 2+ says that sentence 2 is true and that you cannot tell about 3.
interview-plus-not-here = No + here: give the number of the last true sentence.
interview-no-such-number = The questions go from 1 to { $most }.
interview-after = This question rests on an answer to question { $number }.
interview-list-end = { $left ->
        [0] The questions are answered.
        [one] One question is open: j { $first } goes there.
       *[other] { $left } questions are open; j { $first } goes to the first.
    }
interview-not-applicable = does not apply: { $reason }
interview-done-unknown = what was done: unknown
interview-unfinished = What you were typing when the window closed stands in the line again.
interview-evidence-by-nobody = Without saying who confirms it, this evidence will count as documented.
interview-pasted = { $count } lines, kept as one answer; b goes back to it.
interview-changed-ladders = { $count ->
        [one] One of your answers was chosen on sentences that have changed since: it is asked again first. Enter keeps it as it is.
       *[other] { $count } of your answers were chosen on sentences that have changed since: they are asked again first. Enter keeps them as they are.
    }
interview-done-one = This is kept in { $name }.
interview-no-such-question = There is no question “{ $word }”. { $kind ->
        [file] If that is the end of a file’s name, put quotes around it: germoir interview { $typed }
        [near] Did you mean “{ $near }”?
       *[none] The word to give is the one before the question in “germoir assess”.
    }
interview-prompt-reader = Your name? >
interview-help-reader = The name under which your reading is gathered with the others, the same for all your readings. q: stop.
interview-opening-reading = Reading of a project: { $all } questions, { $left } of them without an answer. Answer from what the project shows, its file before you. If you should not read it, say why: nothing else is then asked of you.
interview-opening-structure = Reading of a structure: { $all } questions, { $left } of them without an answer. Answer from what you saw of it. If you should not read it, say why: nothing else is then asked of you.
interview-stakes-reading = Going by what you read, which issues does this project touch? Give their numbers; the others will not be asked one by one.
interview-done-reading = This is the end of the reading. It is in { $name }.
interview-next-reading =
    To find what cannot be read in it:
      germoir check { $typed }
    Put it into a folder with the project and the other readings; “germoir panel” and that folder then show where they differ.
interview-next-structure =
    To find what cannot be read in it:
      germoir check { $typed }
    Send it to whoever gathers them. From five bearers on, “germoir support” and the file of the structure, followed by their folder, show where they differ from it, without a name.
interview-beside = { $count ->
        [0] { $name } says nothing else than this file.
        [one] One answer of { $name } differs from this file. Both are shown, and you choose.
       *[other] { $count } answers of { $name } differ from this file. Both are shown, and you choose.
    }
interview-done-beside = Your answers are in { $name }.
interview-beside-ours = this file: { $answer }
interview-beside-theirs = the other: { $answer }
interview-beside-open = no answer
interview-prompt-beside = 1 keep, 2 take the other, 3 answer otherwise >
interview-help-beside = 1: the answer of this file stays. 2: that of the other takes its place; pieces of evidence are added. 3: the question is put to you. Enter: later, this file stays as it is. b: back. q: stop, nothing is lost.
interview-beside-wrong = Type 1, 2 or 3, or ? for help.
interview-beside-none = { $name }: there are no answers about a project in it.
