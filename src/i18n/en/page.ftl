### What is said about HTML pages.

page-skip = Skip to the content
page-contents = On this page
page-overdue = This file was to be kept until { $date }, and that day has passed. Delete it, or ask whoever carries the project for another day.
page-counts-as = now counts as { $rung }
page-sheet-summary = Summary
page-sheet-criteria = Criteria
page-sheet-brakes = Brakes
page-sheet-stakes = Stakes
page-sheet-reach = People reached
page-arithmetic = The arithmetic
page-sheet-arithmetic = Arithmetic
page-column-arithmetic = The arithmetic
page-sheet-questions = Questions
page-sheet-problems = Remarks
page-column-what = What
page-column-says = What the file says
page-column-value = Value
page-column-low = At least
page-column-high = At most
page-column-coverage = Known
page-column-supported = Supported by evidence
page-column-supported-low = Low on evidence
page-column-supported-high = High on evidence
page-column-criterion = Criterion
page-column-id = Id
page-column-family = Family
page-column-state = State
page-column-level = Level
page-column-words = The level in words
page-column-rung = Support
page-column-evidence = Evidence
page-column-note = Note or reason
page-column-weight = Weight
page-column-nodes = Nodes
page-column-brake = Brake
page-column-intensity = Intensity
page-column-felt = The intensity in words
page-column-mitigation = What was done
page-column-done = The response in words
page-column-residual = What is left of it
page-column-levers = Levers
page-column-stake = Stake
page-column-group = Group
page-column-item = Id of the question
page-answer-criterion = criterion
page-answer-brake = brake
page-answer-stake = stake
page-column-contribution = Contribution
page-column-day = Date
page-column-kind = What is counted
page-column-expected-low = Expected, fewest
page-column-expected-high = Expected, most
page-column-registered = Registered
page-column-users = Users
page-column-active = Active
page-column-retained = Retained
page-column-unit = Unit
page-column-scope = Scope
page-column-break = Why the series starts anew
page-column-source = Source
page-column-question = Question
page-column-funder-question = In an interview
page-column-message = Remark
page-column-help = What to do
page-column-severity = Severity
page-column-path = Where
page-column-line = Line
page-column-column = Column
page-fact-project = Project
page-fact-id = Id
page-fact-summary = Summary
page-fact-stage = Stage
page-fact-places = Places
page-fact-profile = Profile
page-fact-date = Read on
page-fact-read = Fingerprint of this reading
page-fact-project-print = Fingerprint of the file
page-fact-profile-print = Fingerprint of the profile
page-fact-catalogue-print = Fingerprint of the catalogue
page-survey = survey: { $yes } of { $asked } said yes, for { $population }
page-kind-expected = expectation
page-kind-unique = each counted once
page-kind-cumulative = adds up since the start
page-unit-people = people
page-unit-households = households
page-unit-organisations = organisations
page-severity-error = error
page-severity-warning = warning
page-severity-note = note
page-chart-table = The same figures as a table
page-chart-families = What is known, out of 100: the value within its range
page-chart-families-how = For each family a band runs from the lowest to the highest figure that the answers still unknown allow; a diamond marks the value of what is known, and a dashed frame the range on evidence. A hatched band alone: nothing is known yet. The table below says the same.
page-chart-brakes = Brakes: how strongly felt, and what has been done
page-chart-brakes-how = For each brake a solid bar shows how strongly it is felt and, below it, a rounded outline shows what has been done, each from 0 to 4. A hatched bar: not known yet. The table below says the same.
page-chart-intensity = intensity { $level }/4
page-chart-mitigation = what was done { $level }/4
page-chart-stakes = Stakes of society, group by group
page-chart-stakes-how = For each group, the stakes that the project names, with four boxes filled according to its contribution. One stake is enough, answered deeply. The table below says the same.
page-chart-stakes-none = no stake named
page-chart-trajectory = How many people, over time
page-chart-trajectory-how = Circles show how many use it, squares how many are registered, the dashed line how many were expected, a hatched band where that is a range. Where the series starts anew, nothing joins the points. The table below says the same.
page-chart-users-unique = Use it
page-chart-users-cumulative = Total since the start
page-chart-registered = Registered
page-chart-expected = Expected: { $count } (an expectation, not a target)
page-chart-expected-beyond = Expected: { $count }, beyond this drawing
page-several =
    { $count ->
        [one] { $count } project
       *[other] { $count } projects
    }
page-several-order = In the order of their names. No project is compared with another.
page-level = Level { $level }/4
page-open-unknown = Not known yet:
page-open-declined = Declined:
page-open-not-due = Not due at this stage:
page-other-brakes = The other brakes that the file mentions
page-done = What has been done:
page-done-unknown = What was done about it is not said.
page-levers = What can loosen it:
page-gates-how = A gate is a minimum. It compares nobody, and nothing elsewhere can buy it.
page-gate-help = What can change it:
page-index-how = An index sums up, and hides: read its range first, then the families. It is not for comparing projects.
page-steps =
    { $count ->
        [1] One next step
        [2] Two next steps
       *[other] Three next steps
    }
page-steps-why = Where do they come from?
page-more-questions =
    { $count ->
        [one] One more question is open
       *[other] { $count } more questions are open
    }
page-today = Today:
page-remarks = What the reading noticed
page-at-line = (line { $line })
page-prints = Fingerprints: what it takes to repeat this reading exactly
page-fact-publics = For and with
page-fact-started = Started on
page-fact-ended = Ended on
page-fact-relation = Beside what exists
page-fact-partners = Partners
page-fact-offering = Offered
page-fact-definition = Definition taken
page-fact-funding = Means
page-fact-links = Links
page-relation-serves = serves it
page-relation-supersedes = gradually replaces it
page-relation-none-existing = no such service, by its own account
page-relation-competes = competes with it
page-xlsx-output = A workbook cannot be shown in a terminal. Give the name of a file: -o project.xlsx
page-xlsx-one = A workbook describes one project. For several, type: germoir batch FOLDER -o OUT --format xlsx
page-template-at = { $name }, line { $line }: { $fault }
page-template-in = { $name }: { $fault }
page-template-too-large = this template is too long; it may have { $limit }. To read it all the same: --max-size { $flag }
page-template-too-long = one expression has more than { $limit } words and signs. Cut it up: { "{% set part = … %}" } first, then { "{{ part }}" }.
page-template-too-nested = more than { $limit } brackets or blocks stand inside one another. Put what is inside into a { "{% set part = … %}" } or a macro before.
page-template-too-many-branches = conditions have more than { $limit } branches (elif) here. Look the answer up instead: { "{% set words = {\"a\": \"…\"} %}" }, then { "{{ words[key] }}" }.
page-template-whole-namespace = a namespace is made with { "{% set total = namespace(…) %}" }, and used by its values alone, as { "{{ total.value }}" }; its name stands for nothing else in the template.
page-template-no-stack = this machine has no { $limit } of memory left for the template. With fewer steps it needs less: --max-steps { $flag }
page-template-syntax = this line of the template is not understood.
page-template-undefined = the template asks for something that is not in the data. “germoir assess FILE --format json” shows what is.
page-template-other-file = a template reads no other file: put everything into it.
page-template-steps = the template asks for more than { $limit } steps; one loop may hold one loop too many. To let it run on: --max-steps { $flag }
page-template-unknown = the template calls a filter or a function that does not exist.
page-template-other = the template could not be filled.
page-left-out = What is folded on the screen is not printed: { $names }. Unfold it before you print.
page-left-out-full = To keep to a few sheets, this is not here: { $names }. All of it is there with the option --full of the same command.
page-stakes-answers = The stakes, answer by answer
page-steps-from = Where these steps come from
page-brakes-rest = The brakes that hold less strongly
page-strengths-rest = What is strong too
page-fact-import = Comes from
page-import = { $file }{ $row ->
    [none] { "" }
   *[other] , row { $row }
  }{ $id ->
    [none] { "" }
   *[other] , id { $id }
  }
