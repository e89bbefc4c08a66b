### What the reports say.

list-between = {"; "}
titled = { $title }: { $text }
cut-short = …: cut to fit one screen. --full shows everything.
confidential = Confidential: for those to whom these files were sent
closing = Factors from a mind map, not proven ones. No grade, no certificate, no ranking. What is unknown is not zero: it widens the range.
not-asked = not asked
range = { $value } [{ $low } ; { $high }]
known-of = { $answered } of { $asked }
range-bounds = [{ $low } ; { $high }]
range-both = { $declared } as declared, { $supported } on evidence
count-answered = { $answered } of { $asked } answered
share-answered = { $share } answered
share-of-what-applies = { $share } of what applies answered
range-unknown = unknown [{ $low } ; { $high }]
read-on = read on { $date }, profile { $profile }
release = Release from brakes
section-bearer = Who carries it
section-words = What your answers say
words-strong = Strong
words-under-way = Under way
words-to-begin = To begin
words-not-begun = Not begun
words-not-known = Not known yet
words-not-asked = Not asked yet
words-questions = { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
words-and-others = { $count ->
        [one] { $names }, and { $count } other
       *[other] { $names }, and { $count } others
    }
section-families = Ranges, from 0 to 100
section-index = Index
section-gates = Gates
section-brakes = Strongest brakes, and what loosens them
section-needs = Needs
section-stakes = Stakes of society
section-reach = People reached
section-strengths = What is strong
section-questions = What to find out next
section-advice = Next steps
section-own = Questions of one’s own, in no figure
section-statements = What others say
statement-later = (Dated after this reading: it does not count yet.)
statement-own = (It is not shown that a third party says so: it counts as a document.)
statement-line = { $name }: { $level }, by { $by }, { $date }. { $words }
column-name = Family
column-range = value [range]
column-declared = as declared
evidence-by = by { $by }
column-shown = on evidence
column-bar = 0 ····· 100
column-coverage = answered
column-supported = On evidence
column-id = Id
column-project = Project
column-outcome = Outcome
column-gate = Gate
column-state = State
column-low = At least
column-high = At most
column-file = File
column-line = Line
column-column = Column
column-key = Key
column-what = What it is
column-text = Text
column-tick = replace: x
column-proposal = Instead
column-point = Point
column-scale = Scale
column-reader = Reader
column-level = Level
column-own = Bearer
bearer-unnamed = The file does not say yet who carries the project.
skill-dreamer = someone who dreams
skill-doer = someone who does
profile-bearer = bearer
profile-funder = funder
profile-accelerator = accelerator
bearer-skills = Skills brought together: { $skills }
bearer-person = person
bearer-team = team
bearer-collective = collective
bearer-association = association
bearer-cooperative = cooperative
bearer-company = company
bearer-public-body = public body
stage-idea = Idea
stage-design = Design
stage-experiment = Experiment
stage-operating = Running
stage-scaling = Scaling
stage-renewing = Renewing
stage-closing = Closing down
stage-ended = Ended
stage-unknown = Stage unknown
state-answered = answered
state-not-scored = to discuss, no level
state-not-applicable = does not apply
state-not-due = not due at this stage
state-declined = declined
state-unknown = unknown
rung-declared = declared
rung-documented = documented
rung-observed = observed
rung-corroborated = corroborated
gate-met = met
gate-unmet = unmet
gate-undecided = undecided
gate-undecided-unknown = undecided, answers are missing
gate-undecided-unproved = undecided, on word alone
gate-help = What can help: { $support }.
index-is = Out of 100: { $range }; without the family “How the project is carried”, which is read apart.
index-rests-on = { $known ->
        [one] Its value rests on only one of the { $all } figures that make it up: the rest is not known yet.
       *[other] Its value rests on only { $known } of the { $all } figures that make it up: the rest is not known yet.
    }
brake-felt = { $name }: { $lever }Intensity { $intensity }/4, { $response }.
brake-response = what was done { $level }/4
brake-response-unknown = what was done about it is not said
lever = What the map suggests to the bearer: { $levers }
brakes-none = By the answers given, none of the brakes answered about still holds the project back.
brakes-unknown = No brake has been answered yet.
stakes-none = The file says that the project answers none of the stakes listed.
stakes-both = How far, out of 100: { $range }
stakes-unknown = No stake has been answered yet. One is enough, answered deeply.
stake-answered = { $name } ({ $group }) · contribution { $level }/4
reach-none = The file says nothing of the people reached.
reach-users = 
    { $precision ->
        [at-least] At least{" "}
        [about] About{" "}
       *[exact] {""}
    }{ $unit ->
        [households] { $shown } { $count ->
            [one] household
           *[other] households
        }
        [organisations] { $shown } { $count ->
            [one] organisation
           *[other] organisations
        }
       *[people] { $shown } { $count ->
            [one] person
           *[other] people
        }
    } on { $date }{ $scope }.
reach-uptake = Expected: { $expected }, so { $uptake } to date.
reach-less-than-one = less than 1%
reach-more-than-99 = more than 99%
reach-between = { $low } to { $high }
reach-at-least = at least { $low }
reach-registered = { $count } registered or members; how many use it is not known.
reach-speed = Speed: { $speed } a month between the last two observations.
reach-speed-year = Over twelve months: { $speed } a month.
reach-doubling = Growing in that proportion, the number doubles in { $months } months.
reach-cumulative = The count adds up since the beginning: it does not say how many use it today.
reach-no-users = No observation says how many use it.
reach-one-observation = One observation tells no speed yet.
question-done = { $name }: what has been done about it, if only by talking of it?
question-done-others = { $name }: tell me what has been done about it, if only by talking of it.
strengths-unknown = No criterion is answered at level 3 or above yet.
departure-added = Departure from the original catalogue: { $item } added.
departure-reworded = Departure from the original catalogue: { $item } reworded.
departure-one-language = { $item } is written in one language in the overlay: its words stand as they are in the other too.
departure-reweighted = Departure from the original catalogue: { $item } reweighted.
departure-disabled = Departure from the original catalogue: { $item } disabled.
departure-redefined = Departure from the original catalogue: { $item } redefined.
explain-title = The arithmetic, line by line: { $name }
explain-how = Each answer counts weight × level / 4. What is unknown or declined counts nothing in low and everything in high. The names are those of the JSON: low and high are the ends of the range; coverage is the share that is known.
explain-sums = weight answered: { $known }; weight without an answer: { $open }
explain-weight = weight { $weight }
explain-set-aside = set aside as not applicable: { $count }, a share of { $share }
explain-span = { $rung } for { $months } months, until { $until }
explain-unsourced = without a source or a day that has come
explain-others-none = others = "none": no stake beyond those named
explain-others-unknown = others: not said, so that high is 1
explain-supported = Counting only answers documented or better:
explain-core = core brake, counted
explain-not-core = shown, not counted
express-title = Express questionnaire
express-only = This file answers { $answered } of the { $asked } express questions about what is done, what holds back and the stakes; the full questionnaire would ask { $more } more.
express-yours = You answered { $answered } of the { $asked } express questions about what you do, what holds you back and your stakes; the full questionnaire would ask { $more } more:
questions-lead = { $title }, by { $command } and the word
axes-view = French funders often look along four axes ({ $axes }). To see your answers that way:
axes-file = your-file.toml
axes-title = By the axes of French funders
axes-brief = By the four axes of French funders (the Avise grid):
