### Blind copies, and what would still give somebody away.

blind-word-project = Project
blind-word-person = Person
blind-word-bearer = Bearer
blind-word-partner = Partner
blind-word-place = [place]
blind-word-address = [address withheld]
blind-word-telephone = [telephone withheld]
blind-word-someone = [someone]
blind-word-number = [number withheld]
blind-word-local = local
blind-word-name = [name withheld]
blind-key-warning = 
    Key of blind copies. With this file the copies are personal data again:
    keep it apart, do not send it with them, delete it when the reading is over.
blind-title = Blind copies
blind-not-anonymous = These copies are blind, not anonymous: with the key they remain personal data. This list does not see everything; read them again before you send them.
blind-copy = 
    { $file }: { $replaced ->
        [0] no name to replace
        [one] one name replaced
       *[other] { $replaced } names replaced
    }.
blind-copy-kept = { $file }: a copy corrected by hand, kept as it is.
blind-copy-kept-old = { $file }: a copy corrected by hand, kept as it is, although the original has changed since. To make a new one, delete it and start again.
blind-leak = { $place }: { $what }, “{ $text }”. Proposal: { $proposal }
blind-leaks-title = What still gives somebody away
blind-leaks-none = Nothing found.
blind-look-title = To look at as well
blind-look = These words are written like names, and no list knows them. Many give nobody away; one of them alone does not have a copy refused.
blind-leaks-how = Correct the copies themselves, then run the same command again: what you corrected is kept. Or ask for the list with --format csv or xlsx, tick proposals in its last column and give it with --apply. A harmless word is accepted with --allow.
blind-trace-email = e-mail address
blind-trace-url = web address
blind-trace-account = social-network account
blind-trace-telephone = telephone number
blind-trace-street-address = street address or part of a town
blind-trace-project-name = the project’s name
blind-trace-bearer-name = the bearer’s name
blind-trace-partner-name = a partner’s name
blind-trace-place = place
blind-trace-title = title before a name
blind-trace-first-name = first name
blind-trace-part-of-name = word of a name
blind-trace-register-number = number of a register
blind-trace-personal-number = number of a person or an account
blind-trace-coordinates = place on the map
blind-trace-postal-code = postal code
blind-trace-department = department, by its number
blind-trace-demonym = name for people of a place
blind-trace-initials = initials
blind-trace-acronym = acronym
blind-trace-capital = word written like a name
blind-key-written = Key: { $key }. Keep it apart from the copies.
blind-no-output = Say where the copies go: -o and the name of a folder.
blind-output-is-file = { $name } is a file; -o takes a folder, for the copies alone.
blind-input-inside = { $name } lies in the folder of the copies. Choose a folder apart for -o, or the originals would leave with them.
blind-key-inside = The key cannot lie in the folder of the copies: { $name }. Choose another place for it with --key.
blind-no-project = No project to copy.
blind-not-copied = { $name }: the file could not be copied. Check it with germoir check.
blind-copy-invalid = { $name }: this copy, corrected by hand, is no longer a valid project. See what is wrong with germoir check, or delete it to have it made again.
blind-no-list = { $name } is no list of a command “blind” (--format csv or xlsx).
