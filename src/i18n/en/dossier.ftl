### The dossier of a meeting: all projects, a page each.

dossier-title = { $count ->
        [one] Reading dossier: { $count } project
       *[other] Reading dossier: { $count } projects
    }
dossier-read = read on { $date }
dossier-how = Projects are in the order of names, and each was read by itself. A reading proposes; people decide, and say why.
dossier-projects = The projects
dossier-project = Project
dossier-proposed = Proposed
dossier-open = Open or not met
dossier-decided = Decided
dossier-page = Page
dossier-met = the gates are met
dossier-undecided = not recorded yet
dossier-denies-itself = something in the file is to be cleared up
dossier-closing = Neither a grade nor a ranking. To print the dossier: print.html. To record a decision: germoir decide.
dossier-who = Who carries it
dossier-own-words = The project in its own words
dossier-more = The other projects
dossier-back = Back to the list of projects
dossier-more-folded = { $count ->
        [one] One more point is folded below.
       *[other] { $count } more points are folded below.
    }
dossier-written = { $count ->
        [one] One project, one page: { $path }
       *[other] { $count } projects, a page each: { $path }
    }
dossier-on-another = (the file or the reading has changed since)
dossier-replied = a reply has come
dossier-replied-elsewhere = a reply to a decision that is not in this folder
