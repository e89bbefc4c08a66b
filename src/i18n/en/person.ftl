### Personal data: what the files say of somebody, and how to delete it.

person-blank = This name holds no letter or digit.
person-not-a-folder = { $name } is not a folder. Type the name in quotation marks, then the folder: germoir { $command } "First Last" folder
person-export-title = What the files say of { $name }
person-export-found = 
    { $files ->
        [0] Spelt like this, the name stands in none of the files that were read.
        [one] One file. Several people may share one name: check.
       *[other] { $files } files. Several people may share one name: check.
    }
person-export-limits = The .toml and .key files of this folder were read, and the texts that programs wrote there, those that git ignores included. Reports already produced, copies that were sent, e-mail, backups and the history of a repository are not part of it.
person-relation-bearer = carries this project
person-relation-reader = wrote this review
person-relation-witness = wrote this statement
person-relation-decider = took this decision
person-relation-named = is named in it
person-relation-mention = is mentioned in it
person-relation-about = is about a project that this person carries
person-reader-hidden = (name shown with --names)
person-reader-beside = { $name }, and others (shown with --names)
person-hidden-file = file { $number } (its name may say who wrote it; shown with --names)
person-places = Where the name stands
person-values = What the file holds
person-comment = comment or free text
person-hit = { $place }, { $path }: “{ $text }”
person-value = { $path } = { $value }
person-stand-in = [name removed]
person-purge-usage = Give a name and a folder: germoir purge "First Last" folder. For files whose keep_until has passed alone: germoir purge --expired folder
person-purge-title = 
    { $dry ->
        [yes] What would be deleted
       *[no] What was deleted
    }
person-purge-nothing = Nothing to delete.
person-purge-removed = { $file }: file deleted, written by this person.
person-purge-expired = { $file }: file deleted, its keep_until ({ $date }) has passed.
person-purge-entry-removed = { $file }: { $path } deleted.
person-purge-entry-replaced = { $file }: name replaced in { $path }.
person-purge-comments = { $file }: name replaced in the comments.
person-left-title = What is left, and only you can judge
person-left-path = { $file }: the name stands in the name of the file or folder. Rename it.
person-left-link = { $file }: this is a link to another place, and was not followed.
person-left-unread = { $file }: this file could not be read. { $reason }
person-left-not-yet = { $file }: not changed yet. { $reason }
person-left-changed = { $file }: somebody changed this file meanwhile, and it was left as it is. Type the same command again.
person-left-invalid = { $file }: without this name the file would no longer be valid. It was not touched.
person-left-broken = { $place }: this file is not valid TOML and was not touched. “{ $text }”
person-left-key = { $place }: “{ $text }”. The name stands in a key, which this command does not change: change it by hand.
person-left-word = { $place }: “{ $text }”. A single word is not replaced: is it this person?
person-left-written = { $file }, { $count ->
        [one] line
       *[other] lines
    } { $lines }: the name stands there. This file is no descriptor and was not touched: delete it or make it again.
person-left-written-word = { $file }, { $count ->
        [one] line
       *[other] lines
    } { $lines }: a word of the name stands there. Is it this person?
person-left-about = { $file }: this file is about a project of that person. Its notes may speak of them without a name: read them again, or delete the file.
person-left-closed = { $file }: this is no text, or a very long one, and the name was not looked for in it. Open this file, or delete it.
person-kept-title = What expires later
person-undated-title = Without a last day (keep_until)
person-kept = { $date }: { $file }
person-elsewhere-title = Other files of the folder
person-elsewhere = { $file }, { $count ->
        [one] line
       *[other] lines
    } { $lines }: the name stands there.
person-elsewhere-word = { $file }, { $count ->
        [one] line
       *[other] lines
    } { $lines }: a word of the name stands there.
person-elsewhere-closed = { $file }: this is no text, or a very long one, and the name was not looked for in it.
person-left-id = { $place }: the id “{ $text }” leads from file to file and was not changed.
person-beyond-title = What this command cannot reach
person-beyond-reports = Reports already produced (terminal, HTML, spreadsheets, JSON, minutes): delete them or make them again.
person-beyond-copies = Copies that were sent or shared, and blind copies with their key if they are elsewhere.
person-beyond-mail = The e-mail and messages that carried them.
person-beyond-backups = Backups, and the history of a git repository: it keeps the old versions.
person-beyond-memory = What points to somebody without a name: a post, a prize, an event. Read again.
person-recovered-finished = An interrupted deletion was finished: { $files ->
        [one] { $files } file
       *[other] { $files } files
    }.
person-recovered-undone = A deletion that was interrupted before it changed anything was undone.
person-recovered-conflict = { $file }: changed since the interrupted deletion, left as it is.
person-recovery-waits = An interrupted deletion waits in this folder: the next purge without --dry-run finishes it first.
person-purge-busy = Another deletion is under way in { $name }. Wait until it has ended, then type the same command again.
person-purge-unfinished = Begun, not finished: { $files }. Close what is open in another program (editor, Excel, Word, synchronisation), see that you may write in its folder, then type the same command again: it finishes what was begun.
person-purge-unfinished-file = { $file } (not changed yet: { $reason })
person-purge-changed-file = { $file } (changed by somebody meanwhile)
person-purge-waits = { $name }: a deletion was begun in this folder and is not finished. Close the files of this folder wherever they are open, then type the same purge command again.
