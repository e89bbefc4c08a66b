### What `find` says: who tried something, and what became of it.

find-title = Who tried it, and what became of it
find-subtitle = { $asked }: { $count ->
        [0] nothing found
        [one] one found
       *[other] { $count } found
    }
find-searched = Looked through: { $exemplars } real projects that the map names and { $blocks } blocks, all inside germoir{ $has_own ->
        [yes] , and { $own ->
            [0] no file of yours
            [one] one file of yours
           *[other] { $own } files of yours
        }
       *[no] {""}
    }.
find-all = With all of your words
find-some = With some of your words
find-withheld = { $count ->
        [one] One of these projects has not agreed to be found by its words (publish = true): only its stakes, concepts and other choices from the catalogue were looked at.
       *[other] { $count } of these projects have not agreed to be found by their words (publish = true): only their stakes, concepts and other choices from the catalogue were looked at.
    }
find-nothing = Nothing that was looked at holds it. That says nothing of what was tried elsewhere: try a wider word{ $has_own ->
        [yes] {""}
       *[no] , or a folder of yours with --in
    }.
find-closing = In order of names: this is no ranking. What became of a project is what its file says, and no more.
find-because = Found by: { $reasons }
find-reason-name = its name
find-reason-words = its words: { $what }
find-reason-public = its public: { $what }
find-reason-place = its place: { $what }
find-reason-concept = concept: { $what }
find-reason-stake = stake: { $what }
find-reason-driver = why now: { $what }
find-reason-technology = technology: { $what }
find-reason-field = field: { $what }
find-reason-criterion = helps with: { $what }
find-reason-brake = helps against: { $what }
find-became = What became of it: { $end }
find-ended-on = ended on { $date }, { $ending }.
find-ended = ended, { $ending }; the day is not known.
find-ending-completed = its work done
find-ending-handed-on = handed on to others
find-ending-merged = merged with another
find-ending-stopped = stopped
find-ending-unknown = how is not said
find-stage = { $stage }, by its file.
find-end-unknown = its file does not say where it stands today.
find-last = The latest day that it tells of: { $date }.
find-decided-on = Decided on { $date }: “{ $outcome }”.
find-decided = Decided: “{ $outcome }”.
find-credit =
    { $has_by ->
        [yes] Made by { $by }.
       *[no] {""}
    }{ $has_used ->
        [yes] {" "}Taken up by { $used }.
       *[no] {""}
    }
find-source = Source:
find-kind-practice = practice
find-kind-tool = tool
find-kind-method = method
find-kind-text = text
find-kind-space = space
find-kind-agreement = agreement
find-what-project = project
find-what-block = block
find-holds-all = all
find-holds-some = some
find-sheet = Found
find-column-what = What
find-column-id = Id
find-column-name = Name
find-column-holds = Of the words
find-column-reasons = Found by
find-column-became = What became of it
find-column-summary = In its words
find-column-credit = Credit
find-column-source = Source
find-no-words = Say what to look for: one or several words, such as germoir find neighbours, or --concept, --stake, --public, --place.
find-unknown =
    “{ $id }” is no { $what ->
        [concept] concept
       *[other] stake
    } of the catalogue. { $has_near ->
        [yes] Did you mean “{ $near }”?
       *[no] There are: { $all }
    }
