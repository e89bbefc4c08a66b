### What the forge says: what several projects look for or already have.

forge-title = The forge: what several could build together
forge-subtitle =
    { $projects ->
        [0] No project to look at.
        [one] { $projects } project
       *[other] { $projects } projects
    }{ $blocks ->
        [0] {""}
        [one] , { $blocks } building block in common
       *[other] , { $blocks } building blocks in common
    }
forge-how = A building block is here when at least two projects look for it or already have it. It can be made once, then shared.
forge-how-order = Blocks are in order of kind and name, projects in order of name. This is not a ranking.
forge-none = No building block in common shows here. They are read from [needs], [offers], technologies and concepts: the more of these lines are filled in, the more there is to share.
forge-closing = What a file does not say is not here. Nobody is bound to answer: ask.
forge-section-skill = Skills wanted and offered
forge-section-technology = Technologies in common
forge-section-concept = Concepts in common
forge-section-support = Support that several ask for
forge-section-quiet = To be asked first
forge-about-skill = In the words of the projects that share theirs, whatever case, accents and endings.
forge-about-technology = What several already build on: share what is built before somebody builds it again.
forge-about-concept = What several already work on: lay side by side what each has learnt.
forge-about-support = What several expect of those who help: ask with one voice.
forge-about-quiet = These projects do not share their words: all that is said is that somebody here would answer them. Ask them before saying more.
forge-do-skill-met =
    { $wanted ->
        [one] one project looks for it
       *[other] { $wanted } projects look for it
    }, { $held ->
        [one] one offers it
       *[other] { $held } offer it
    }: put them around a table.
forge-do-skill-many = { $wanted } look for it, { $held } offer it: bring them together, a few at a time.
forge-do-skill-wanted = { $wanted } projects look for it and no file here offers it: look for it together, once.
forge-do-skill-offered = { $held } projects offer it and no file here looks for it: let it be known, or take turns.
forge-do-technology = { $held } projects build on it: share what is already built before building it again.
forge-do-concept = { $held } projects work on it: lay side by side what each has learnt.
forge-do-support = { $wanted } projects ask for it: ask with one voice.
forge-block = { $name } ({ $count } projects): { $who }
forge-side = { $label }: { $who }
forge-wanted-skill = Wanted by
forge-held-skill = Offered by
forge-held-technology = Build on it
forge-held-concept = Work on it
forge-wanted-support = Asked for by
forge-named = { $name } ({ $id })
forge-ask-first = { $name } ({ $id }, ask first)
forge-hidden = { $id } (ask first)
forge-says = { $who }: “{ $words }”
forge-more =
    { $count ->
        [one] and one more; the formats csv and json name them all
       *[other] and { $count } more; the formats csv and json name them all
    }
forge-quiet-met =
    { $count ->
        [one] looks for a skill that somebody offers
       *[other] looks for { $count } skills that somebody offers
    }
forge-quiet-wanted =
    { $count ->
        [one] offers a skill that somebody looks for
       *[other] offers { $count } skills that somebody looks for
    }
forge-quiet-alike =
    { $count ->
        [one] looks for a skill that somebody else looks for too
       *[other] looks for { $count } skills that somebody else looks for too
    }
forge-quiet-more =
    { $count ->
        [one] And one more; the json format names them all.
       *[other] And { $count } more; the json format names them all.
    }
forge-column-kind = Kind
forge-column-block = Building block
forge-column-side = Role
forge-column-project = Project
forge-column-id = Id
forge-column-words = In its words
forge-column-what-to-do = What to do
forge-column-who = Who
forge-column-told = Why ask
forge-sheet-blocks = Building blocks
forge-sheet-who = Who
forge-sheet-quiet = Ask first
forge-no-graph = The forge is not drawn: --forge goes with terminal, json, csv, html, markdown or xlsx. For the drawing of kinship, leave out --forge.
forge-section-lacks = What this cohort lacks, and which block answers it
forge-about-lacks = What at least two projects say of themselves; what is not answered is no lack. Projects are counted, not named.
forge-lack-criterion = { $name }: answered 0 or 1 in { $projects } projects of { $all }
forge-lack-brake = { $name }: felt at 2 or more, with 0 or 1 done about it, in { $projects } projects of { $all }
forge-lack-concept = { $name }: { $projects } projects of { $all } work on it
forge-answered = To take up: { $blocks }
forge-unanswered = Without a block here yet. Whoever of you has made a way of it can share it: germoir new, followed by a file, --block and the project.
forge-unanswered-more =
    { $count ->
        [one] And one more; the formats json and xlsx name it.
       *[other] And { $count } more; the formats json and xlsx name them.
    }
forge-section-ready = Blocks to take up
forge-about-ready = Made once, taken up and changed elsewhere: the credit follows.
forge-ready-others =
    { $count ->
        [one] One more block comes with germoir, for something else: germoir find, followed by a word.
       *[other] { $count } more blocks come with germoir, for something else: germoir find, followed by a word.
    }
forge-helps = Helps with: { $what }
forge-needs = What one must have: { $what }
forge-used = Used by: { $who }
forge-used-since = { $name } (since { $since })
forge-credit = Credit: { $who }
forge-descent = Made from: { $from }
forge-licence = Licence: { $licence }
forge-circle = Blocks made from one another in a circle are left out: { $chain }. Where each names the next: germoir check followed by the folder.
forge-column-lack = What several lack
forge-column-ready = Block
forge-column-helps = Helps with
forge-column-used = Where
forge-column-credit = Credit
forge-column-descent = Made from
forge-column-licence = Licence
forge-sheet-lacks = What the cohort lacks
forge-sheet-ready = Blocks to take up
forge-no-map = The map is of projects, not of blocks: leave out --forge, or choose another format.
forge-map-left =
    { $count ->
        [one] One project has not agreed to be published, and is not in it.
       *[other] { $count } projects have not agreed to be published, and are not in it.
    }
