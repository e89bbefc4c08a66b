### What is said about the letter to a bearer.

letter-self-subtitle = What your answers say, what is left to find out, and what could come next
letter-from-subtitle = What we read, what we would like to know, and what could come next
letter-greeting = Hello,
letter-self-opening = Here is, on { $date }, what your answers say about your project, { $name }.
letter-from-opening = Thank you for telling us about your project, { $name }. Here is, on { $date }, what we read in your answers.
letter-stakes =
    { $count ->
        [one] You are taking on something that matters to everybody: { $stakes }.
       *[other] You are taking on things that matter to everybody: { $stakes }.
    }
letter-stake-unnamed = another issue, which your file does not name yet
letter-ended = This project has come to its end. Knowing how to end is a strength, and what you learned can be of use to others.
letter-ending = This project is getting ready to end. Knowing how to end is a strength: what you pass on counts as much as what you did.
letter-no-grade = You will find no grade and no comparison here, and what is not known yet does not count against you.
letter-strong = What is strong
letter-known = What is said already
letter-known-at-zero = Each answer that you gave stands at the first sentence of its ladder: that is where climbing begins, and the next steps say how.
letter-nothing-known = Your answers are still to come, and that is fine: start with one of the questions below, whichever speaks to you most.
letter-known-elsewhere = You have begun to answer, and what you said is further down. To go on, start with one of the questions below, whichever speaks to you most.
letter-own-words = You add: { $words }
letter-words-changed = You chose level { $level } of 4, whose sentence has changed since.
letter-shown-declared = It is your word, and it counts. To show it to others: { $proof }.
letter-shown-declared-too = Here too it is your word. What would show it to others: { $proof }.
letter-shown-documented = A document of { $date } shows it.
letter-shown-observed = Somebody saw it on the spot on { $date }.
letter-shown-corroborated = Somebody from outside confirmed it on { $date }.
letter-aged = This evidence is getting old: a more recent piece would take over from it.
letter-self-unknown = What is left to find out
letter-from-unknown = What we would like to know
letter-unknown-how = Your file gives no answer to these yet. They are not failings, but something to talk about.
letter-steps = Three next steps
letter-steps-few = Next steps
letter-brakes = What holds you back, and what can loosen it
letter-brakes-how = Here is what you said about what slows the project down, and what may lighten it, one small step at a time.
letter-brakes-none = By your answers, none of the brakes that you answered about still holds the project back. If that changes, say so: naming a brake helps to loosen it.
letter-brakes-unknown = You have not said what holds you back. If something weighs on you, say so: naming a brake helps to loosen it.
letter-done = You have already acted. { $done }
letter-levers = Worth trying:
letter-elsewhere = Elsewhere.
letter-own = What you ask of yourselves
letter-own-answered = { $question } { $words }
letter-own-open = { $question } You have not answered it yet.
letter-standing = Where your project stands, and why now
letter-tried = Who tried something near
letter-tried-how = Real projects, by public pages: what they share with yours, and what became of them.
letter-tried-more = To look for others: germoir find, followed by a word or two.
letter-meet = Whom to meet
letter-meet-how = They carry projects close to yours, and agree to be introduced.
letter-self-meet-later = You are happy to be introduced to others: an organisation that has your file can look for projects close to yours.
letter-from-meet-later = You are happy to be introduced to others. If you change your mind, tell us.
letter-self-meet-ask = Others may be carrying a project close to yours. Being introduced takes your consent: the last questions of the file let you give it, or not.
letter-from-meet-ask = Others may be carrying a project close to yours. If you would like to be introduced to them, tell us: nothing is done without your consent.
letter-support = The support that exists
letter-support-asked = You have said what would help you. Here is the support to ask for from the organisations around you:
letter-support-exists = You have not said yet what would help you. Here, for example, is what organisations can offer a project:
letter-skills-sought = Skills sought: { $skills }
letter-skills-given = You have something to give: { $skills }. Others may need it.
letter-list = { $rest } and { $last }
letter-self-reply = If a sentence does not say what is so, change the answer: nobody knows this project better than you.
letter-from-reply = If we have misread something, put us right: nobody knows this project better than you.
letter-farewell = With our best wishes,
letter-from-needed = A letter from an organisation says whom it comes from. Add its name: --from "The X Foundation"
letter-closing = This letter rests on what your file says and on factors from a mind map, not proven ones. It is no grade, no certificate and no decision.
letter-no-output = Several letters need a folder to go into. Type for example: germoir letter { $path } -o letters
letter-not-a-folder = { $path } is not a folder: several letters do not fit into it. Give the name of a folder after -o.
letter-written =
    { $count ->
        [0] No letter written
        [one] { $count } letter written
       *[other] { $count } letters written
    } into { $path }.
letter-skipped =
    { $count ->
        [one] { $count } file was left aside: what is wrong with it is said above.
       *[other] { $count } files were left aside: what is wrong with them is said above.
    }
letter-strong-how = Here is what your answers say, and what they rest on.
letter-shown-same = The same source shows it.
letter-brakes-also = You also name: { $names }.
letter-unknown-command = To answer them: { $command } --full
letter-decision-subtitle = What was decided, why, and how to answer
letter-decision = On { $date }, { $by } decided: { $outcome }.
letter-decision-undated = { $by } decided: { $outcome }.
letter-decision-why = Why
letter-decision-no-reason = The reason was not recorded. You may ask for it, and it is owed to you.
letter-decision-read = What was read
letter-decision-read-how = Your file was read by itself, and compared with no other. This is what the reading kept of it; people decided.
letter-decision-read-unsaid = The decision does not say on what it was taken. Your file is read by itself, and compared with no other; this is what the reading keeps of it on { $date }.
letter-decision-read-changed = Your file, or the way in which it is read, has changed since that day: what was read then cannot be shown here. You may ask for it.
letter-decision-turn = Where to turn
letter-decision-turn-stake = Those who support projects without a stake of society, such as a chamber of commerce or a business incubator. If a stake was left out, name it in your file and send it again.
letter-decision-turn-service = The existing service ({ $with }), to see who keeps what and what could be done together.
letter-decision-turn-service-unnamed = The existing service, to see who keeps what and what could be done together. Your file does not name it yet.
letter-decision-support = Support that can change something, to be asked of structures around you: { $names }.
letter-decision-others = Other structures support projects like yours: ask us whom to meet.
letter-decision-questions = If you write to us again, answers to these questions would help:
letter-decision-answer = How to answer
letter-decision-answer-how = If we misread, or if a word of this letter is not right, answer, in your own words, whoever sent you this letter, by the way it came. Say which decision you speak of, by its date, and what is not right.
letter-decision-closing = This decision was taken by people. The reading rests on what your file says and on factors from a mind map, not proven ones: neither a grade nor a ranking.
letter-decision-format = A letter about a decision is made as html, markdown or terminal. For programs, decisions are in: germoir screen --format json.
letter-decision-unclear = Beside { $path }, two decisions bear the same date: nothing tells which one holds, and no letter was written. Delete the one that does not hold, or give each its own date.
letter-no-decision = No decision is recorded beside { $path }. To record one: germoir decide, then the file.
letter-undecided = { $count ->
        [one] One project still waits for a decision: no letter for it.
       *[other] { $count } projects still wait for a decision: no letter for them.
    }
letter-decision-competes = The project says that it competes with an existing service, and its place beside it is still to be found.
