### The readers’ panel: several people read the same projects.

panel-title = Readers’ panel, { $date }
panel-counts = 
    { $reviews ->
        [0] No review counted
        [one] { $reviews } review counted
       *[other] { $reviews } reviews counted
    }, { $projects ->
        [one] { $projects } project
       *[other] { $projects } projects
    }, { $recused ->
        [0] no recusal
        [one] { $recused } recusal, set apart
       *[other] { $recused } recusals, set apart
    }.
panel-principle = Neither a grade nor a ranking: a gap says what to talk about, not who is right. Levels are those that each person gave, never corrected.
panel-at-least = A plus after a level (2+) says “at least”: whether the next sentence holds could not be told. In medians, gaps and agreement it counts as the level before the plus.
panel-no-project = This folder holds no project that can be read.
panel-contact = Contact: { $contact }
panel-reader = Reader { $number }
panel-bearer = Bearer
panel-bearer-review = Bearer ({ $reader })
panel-undated = undated
panel-verdict-title = What each reading would change
panel-verdict-file = By the file, the reading proposes: { $outcome }
panel-verdict-with = With the answers of { $readers }: { $outcome }
panel-verdict-same = With the answers of each reading, the proposal and the gates are the same.
panel-decides = This point alone can change a gate or the proposal.
panel-one-reader = “{ $one }” and “{ $other }”: counted as one person, first and family name the other way round. If they are two people, add to one a sign that tells them apart.
panel-duties-title = Where the readings stand
panel-duties-reader = who
panel-duties-done = read
panel-duties-of = of
panel-duties-recused = recusals
panel-duties-left = still to read
panel-duties-more = { $count ->
        [one] and one more
       *[other] and { $count } more
    }
panel-assigned-unknown = The assignments name “{ $id }”, and no project of this folder has that id.
panel-conflicts-title = Links to look at before the meeting
panel-conflicts-how = A name that is found again is no reproach: it is a question to ask, and perhaps a recusal.
panel-conflict = { $reader } may have a link to “{ $project }”.
panel-conflict-bearer = { $reader } bears the name of who carries “{ $project }”: that review is set apart, and does not count among the others.
panel-conflict-named = { $reader } is a name that stands in “{ $project }”, { $place }.
panel-conflict-organisation = { $reader } reads for “{ $organisation }”, a name that stands in “{ $project }”, { $place }.
panel-place-bearer = as who carries it
panel-place-partner = among who carries it or its partners
panel-place-words = in its texts
panel-place-evidence = in its evidence
panel-who-title = Who read what
panel-read = 
    { $reader }{ $role ->
        [funder] {" "}(funder)
        [peer] {" "}(peer)
        [user] {" "}(user)
        [expert] {" "}(expert)
       *[other] {""}
    }, { $date }: { $version ->
        [current] current version
        [older] an older version of the file
       *[other] does not say which version
    }{ $blind ->
        [yes] , as a blind copy
       *[no] {""}
    }; { $points ->
        [one] { $points } level given
       *[other] { $points } levels given
    }.
panel-read-own = 
    { $reader }{ $role ->
        [bearer] {" "}(bearer)
       *[other] {""}
    }, { $date }: { $version ->
        [current] current version
        [older] an older version of the file
       *[other] does not say which version
    }{ $blind ->
        [yes] , as a blind copy
       *[no] {""}
    }; set beside the descriptor, not counted among the readers.
panel-recused = { $reader } stood aside: { $reason } Nothing else of this review counts.
panel-replaced = { $reader }: earlier review ({ $date }) replaced by the latest one.
panel-replaced-same-day = { $reader }: two reviews bear one date ({ $date }); one of them counts, and nothing tells that it is the later one.
panel-untouched = { $reader }: nothing answered yet; not counted.
panel-as-late = { $file } and { $counted } are by one reader and bear one date: { $counted } counts. Delete the one that is not to count, or give the later one its date.
panel-unassigned = “{ $name }” has read here, and stands in no share of the assignments. If this is somebody of that list, write the name in both places alike.
panel-unread = { $count ->
        [one] One file of this folder could not be used: what it says is missing here.
       *[other] { $count } files of this folder could not be used: what they say is missing here.
    }
panel-unread-named = { $count ->
        [one] One file of this folder could not be used: what it says is missing here ({ $names }).
       *[other] { $count } files of this folder could not be used: what they say is missing here ({ $names }).
    }
panel-nobody = No review of this project counts in this folder yet. To write one: germoir new REVIEW.toml --review followed by the file of the project.
panel-discuss-title = What to discuss
panel-discuss-more =
    { $count ->
        [one] One more point on which voices part: { $names }.
       *[other] { $count } more points on which voices part: { $names }.
    }
panel-discuss-none = Nothing to settle yet: on no point were two different levels given.
panel-discuss-nobody = Without a review there is nothing to compare.
panel-point = { $name }: { $scales }
panel-scale-level = level
panel-scale-intensity = intensity
panel-scale-mitigation = what was done
panel-scale-contribution = contribution
panel-summary = 
    { $scale }, readers from { $lowest } to { $highest }, median { $median }, { $own ->
        [none] no level from the bearer
       *[other] bearer { $own }
    }
panel-summary-same = 
    { $scale }, { $readers ->
        [one] one reader at { $lowest }
       *[other] { $readers } readers at { $lowest }
    }, { $own ->
        [none] no level from the bearer
       *[other] bearer { $own }
    }
panel-voice = { $who }: { $said }. { $note }
panel-said-unknown = no level
panel-said-declined = preferred not to answer
panel-said-not-applicable = does not apply, { $reason }
panel-reply = Bearer’s reply ({ $date }): { $text }
panel-agreement-title = Agreement between readers
panel-all-title = Agreement over all projects
panel-not-enough = 
    Not enough overlap to measure agreement: { $points ->
        [0] no point has two readers
        [one] one point has two readers or more
       *[other] { $points } points have two readers or more
    }, and it takes { $enough }.
panel-nothing-varies = The same level everywhere, on { $points } shared points: nothing varies, and the coefficients then mean nothing.
panel-answered = 
    { $readers ->
        [2] { $points ->
            [one] One point answered by both readers
           *[other] { $points } points answered by both readers
        }
       *[other] { $all ->
            [one] { $all } point answered by all { $readers } readers
           *[other] { $all } points answered by all { $readers } readers
        }; { $points } by at least two
    }.
panel-answered-projects = 
    { $all ->
        [one] { $all } point answered by every reader of its project
       *[other] { $all } points answered by every reader of their project
    }; { $points } by at least two, over { $projects ->
        [one] { $projects } project
       *[other] { $projects } projects
    }.
panel-answered-cases = 
    { $all ->
        [one] { $all } point answered by every reader of its page
       *[other] { $all } points answered by every reader of their page
    }; { $points } by at least two.
panel-shares = { $pairs ->
        [one] The one pair of readings of one point
       *[other] Of { $pairs } pairs of readings of one point
    }: the same level in { $same }, levels at most one apart in { $near }.
panel-alpha-few-projects = Points of one project hang together, and these intervals take them for independent: they are too narrow. From { $enough } projects on, a second interval draws whole projects.
panel-alpha-projects = Points of one project hang together: of the two intervals, the one by projects is the one to read.
panel-questions-title = Which question is read differently
panel-questions-how = Over all projects, the questions with the largest share of pairs two levels or more apart come first, then those with the smallest share of pairs on the same level. A share of a few pairs says little: it points to a sentence to talk about, not to a fault. Alpha takes { $enough } projects. To see where readers hesitate: germoir criteria show, the id in brackets, --readings and the folder.
panel-questions-question = question
panel-questions-projects = points
panel-questions-pairs = pairs
panel-questions-same = same
panel-questions-near = within 1
panel-questions-alpha = alpha
panel-questions-more = { $count ->
        [one] One more question is
       *[other] { $count } more questions are
    } left out here: --verbose, and the other formats, have them.
panel-cases-title = Agreement on practice cases, apart
panel-cases-left-out = { $count ->
        [one] One reading is
       *[other] { $count } readings are
    } left out: of another version of a case, or of a case that does not come with germoir.
panel-cases-counts = { $readings ->
        [one] { $readings } reading
       *[other] { $readings } readings
    } of { $cases ->
        [one] { $cases } practice case
       *[other] { $cases } practice cases
    }, by { $readers ->
        [one] one person
       *[other] { $readers } people
    }.
panel-cases-agreed = Beside the agreed levels: { $same } of { $pairs } the same, { $near } at most one apart.
panel-readings-title = How “{ $name }” is read
panel-readings-no-level = This point is talked over without a level: there is nothing to set side by side.
panel-readings-no-question = Readings are of criteria, brakes and stakes, and “{ $id }” is none of these.
panel-readings-not-a-folder = { $name } is not a folder. After --readings, type the folder of the reviews.
panel-readings-projects = On projects, { $scale }: { $readings ->
        [one] { $readings } reading with a level
       *[other] { $readings } readings with a level
    }, by { $readers ->
        [one] one person
       *[other] { $readers } people
    }.
panel-readings-at-least = { $count ->
    [one] One of these readings says “at least” (2+): it counts as the level before the plus, and the next sentence may hold too.
   *[other] { $count } of these readings say “at least” (2+): they count as the level before the plus, and the next sentence may hold too.
    }
panel-readings-cases = On practice cases, apart, { $scale }: { $readings ->
        [one] { $readings } reading with a level
       *[other] { $readings } readings with a level
    }, by { $readers ->
        [one] one person
       *[other] { $readers } people
    }.
panel-readings-alone = Nothing to compare: in these files, no two readings are of one version of one page.
panel-readings-pairs = { $pages ->
        [one] One page has
       *[other] { $pages } pages have
    } two readings or more of one version, that is { $pairs ->
        [one] one pair
       *[other] { $pairs } pairs
    }: the same level in { $same }, at most one apart in { $near }.
panel-readings-parted-how = Whoever climbs to a sentence holds it true. Pairs that each sentence parts:
panel-readings-parted = { $level }: { $pairs ->
        [one] { $pairs } pair
       *[other] { $pairs } pairs
    }. { $words }
panel-readings-few = Few readings: these pairs show where to look at the words, and measure nothing. A coefficient takes { $enough } pages.
panel-readings-alpha = Krippendorff’s alpha, ordinal, over { $pages } pages: { $value } { $interval } (95%, { $draws } draws).
panel-readings-not-applicable = { $count ->
        [one] One reading says that the question does not apply.
       *[other] { $count } readings say that the question does not apply.
    }
panel-readings-without-level = { $count ->
        [one] One reading leaves the question open.
       *[other] { $count } readings leave the question open.
    }
panel-readings-other-words = { $count ->
        [one] One reading was
       *[other] { $count } readings were
    } made on other words of this question: left out.
panel-explain-title = The arithmetic
panel-explain-draws = Intervals: { $draws } draws of { $points } points with replacement (ChaCha8, seed { $seed }), the 2.5th to the 97.5th percentile of what they come to.
panel-explain-draws-projects = Intervals: { $draws } draws with replacement, of { $points } points and of { $projects } whole projects (ChaCha8, seed { $seed }), the 2.5th to the 97.5th percentile of what they come to.
panel-alpha-how = 1 is full agreement, 0 no more than chance. Where nearly everybody gives the same level, these coefficients are small however large the agreement: read the percentages first.
panel-alpha-ordinal = Krippendorff’s alpha, ordinal
panel-alpha-interval = alpha, interval
panel-alpha-nominal = alpha, nominal
panel-kappa-linear = weighted kappa, linear
panel-kappa-quadratic = weighted kappa, quadratic
panel-head-coefficient = coefficient
panel-head-value = value
panel-head-interval = 95% interval
panel-head-by-points = 95% by points
panel-head-by-projects = by projects
panel-head-reader = who
panel-head-points = shared points
panel-head-difference = levels apart
panel-severity-title = Levels above or below the others’
panel-severity-how = Mean difference from the other readers on the same points. It corrects no level: whoever gives less may have seen what others have not.
panel-severity-too-many = Not estimated: of people who hang together by shared points, { $most } at most can be set side by side.
panel-severity-not-enough = Not estimated: it takes at least { $readers } people who hang together by { $enough } shared points.
panel-column-point = point
panel-column-n = readers
panel-column-median = med.
panel-column-low = min
panel-column-high = max
panel-column-spread = spread
panel-column-bearer = bearer
panel-all-points-title = Every point
panel-unscored-title = To talk over, without a level
panel-replies-title = The bearer’s other replies
panel-left-out-title = Left out
panel-a-review = A review
panel-stray = 
    { $file }: no project of this folder has the id “{ $project }”.{ $has_near ->
        [yes] {" "}Did you mean “{ $near }”?
       *[no] {""}
    }
panel-stray-invalid = { $file }: the file of the project “{ $project }” is invalid; its review waits until it is mended.
panel-stray-blind = { $file }: a review of a blind copy, “{ $project }”. To lead it back to its project, add --key and the key file.
panel-expired = { $file }: its keep_until has passed, and nothing of it is shown. To delete it, type: germoir purge --expired and the folder.
panel-unknown-project = “{ $id }” is the id of no project of this folder.
panel-not-a-folder = { $name } is not a folder. Type: germoir panel and the folder that holds the projects and their reviews.
panel-minutes-title = Minutes of the panel
panel-minutes-from = Prepared from the reviews as of { $date }. To be completed during the meeting.
panel-minutes-date = Date and place:
panel-minutes-present = Present:
panel-minutes-excused = Apologies:
panel-minutes-recused = { $reader } leaves the room for this project.
panel-minutes-heard = What was said:
panel-minutes-agreed = What is agreed, and on which observations:
panel-minutes-open = What remains to be asked, and of whom:
panel-minutes-end-title = Before moving on
panel-minutes-bearer = What the bearer could reply:
panel-minutes-next = Next steps: what, who, by when:
panel-minutes-minority = Differing views, to be kept:
panel-minutes-decision = A decision is written apart, with who decides and why: germoir decide.
