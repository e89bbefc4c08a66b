### What a funder reads of one project.

screen-name-meet = meet
screen-name-clarify = clarify
screen-name-accompany = accompany
screen-name-redirect = redirect
screen-section-did = What they did, and on what evidence
screen-section-definition = What it is
screen-section-families = What is said and what is shown, out of 100
screen-section-contradictions = To be cleared up in the file
screen-section-on-word = What rests on word alone
screen-section-turns = What would turn it
screen-section-outcome = What this reading proposes
screen-section-decisions = What people decided
screen-section-risks = Named risks, and what loosens them
screen-section-reach = People reached, read as speed
screen-section-questions = To ask in the interview
screen-section-support = Support that would help
screen-never-a-decision = A screening alone is never a decision: people decide, and say why. Each project is read by itself and compared with no other.
screen-record-it = No decision is recorded beside this file yet. To record one: germoir decide { $path }
screen-contact = Contact: { $contact }
screen-words-changed = the sentence of this level has changed since
screen-did = { $name } ({ $level }/4, { $rung }): { $words }
screen-did-open = { $count ->
        [one] { $count } question of this family has no answer yet.
       *[other] { $count } questions of this family have no answer yet.
    }
screen-did-none = The file gives no level yet for what they did.
screen-stake = { $name } ({ $group }): contribution { $level }/4, { $rung }. { $words }
screen-stake-open = { $name } ({ $group }): { $state }
screen-relation-serves = It says that it serves an existing service.
screen-relation-supersedes = It says that it leads an existing service to be replaced.
screen-relation-none-existing = It says that no such service exists yet.
screen-relation-competes = It says that it competes with an existing service.
screen-relation-unknown = The file does not say how it stands to existing services.
screen-relation-with = Which: { $with }
screen-outcome-meet = Meet. What this reading asks of a file is there; the rest is learnt face to face.
screen-outcome-clarify = Clarify. Something has to be asked before anything is concluded.
screen-outcome-accompany = Accompany. A minimum is not met yet, and support can change that.
screen-outcome-redirect = Redirect. By the answers given, another door than this one is to be found for it.
screen-reason-no-contribution = By the file, every stake stands at 0: those that it names, and it says that there is no other.
screen-reason-competes = It competes with an existing service, and its place among existing services stands at { $level }/4.
screen-reason-gate-unmet = Not met: { $gate }
screen-reason-gate-undecided = Still open, for want of answers: { $gate }
screen-reason-gate-unproved = Said, and not shown yet: { $gate }
screen-on-word = { $count ->
        [one] { $count } answer of { $all } rests on word alone.
       *[other] { $count } answers of { $all } rest on word alone.
    }
screen-show = { $name } ({ $level }/4). What would show it: { $proof }
screen-show-more = { $count ->
        [one] { $count } more answer at 3 or 4 has nothing that shows it today.
       *[other] { $count } more answers at 3 or 4 have nothing that shows them today.
    }
screen-question-proof = What shows it? { $proof }
screen-reason-competes-alone = It says that it competes with an existing service, and does not say yet what it brings beside it.
screen-reason-nothing = No gate is unmet or open.
screen-turn-stake = Where to turn: whoever supports projects without a stake of society, such as a chamber of commerce or a business incubator. If a stake was left out, name it in the file and read again.
screen-turn-service = Where to turn: the existing service ({ $with }), to see who keeps what and what could be done together.
screen-turn-service-unnamed = Where to turn: the existing service, to see who keeps what and what could be done together. The file does not name it: ask which.
screen-help = What can change it: { $support }.
screen-ask-these = The first questions below can settle it.
screen-risk = { $name }: intensity { $intensity }/4, { $response } ({ $rung }).
screen-risks-open = Not known yet: { $names }.
screen-settles = (can settle: { $what })
screen-settles-gate = gate { $number }
screen-gate = { $number } · { $gate }
screen-settles-relation = its place among existing services
screen-question-stake = Which stake of society does the project answer, for whom, and what has changed for them already?
screen-questions-more = { $count ->
        [one] { $count } more question has no answer.
       *[other] { $count } more questions have no answer.
    }
screen-questions-read = To read every question: germoir assess { $path } --profile funder --format html -o questions.html
screen-questions-none = No question that is due is left to ask: each has an answer or was declined.
screen-support-gate = For what is not met or open above: { $names }.
screen-support-asked = Asked for by the bearer: { $names }.
screen-support-skill = Skills looked for: { $names }.
screen-unread =
    { $count ->
        [one] One file could not be read, and is not in this report: { $names }.
       *[other] { $count } files could not be read, and are not in this report: { $names }.
    }
screen-several = { $count ->
        [one] { $count } project, read by itself
       *[other] { $count } projects, each read by itself, in order of name
    }
screen-talk = { $question } ({ $name }, in no figure){ $has_note ->
        [yes] {" "}Said by the project: “{ $note }”
       *[no] {""}
    }
screen-express-gate = Gate { $number } waits for { $lacks }.
screen-express-proof = what shows “{ $name }”, and from when
screen-express-answer = an answer to “{ $name }”
screen-express-count = { $count ->
        [one] one more answer in “{ $name }”
       *[other] { $count } more answers in “{ $name }”
    }
screen-express-family = more answers in “{ $name }”
screen-express-stakes = a stake of society, with an answer
screen-express-brakes = answers about the core brakes
