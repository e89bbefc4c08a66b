### The catalogue: its reference page, what a second look at it finds, and the map beside it.

## The reference page

reference-title = Catalogue reference
reference-language = English
reference-generated = This page is generated from the catalogue and is not edited by hand.
reference-version = Catalogue version { $version }, fingerprint { $fingerprint }.
reference-opening = Everything that germoir asks is on this page: the questions, the levels in words, what shows them and what helps to climb. Each item cites the nodes of the map that it comes from.
reference-counts = Criteria: { $criteria }. Brakes: { $brakes }. Stakes: { $stakes }. Supports: { $supports }. Facets: { $facets }.
reference-how = How to read it
reference-how-origin = **Factors from a map.** They come from a mind map on social innovation in the digital age. They are not proven ones: they are there to raise good questions.
reference-how-levels = **Five levels, 0 to 4.** Each says what was done, never a quality of the person, and each takes up the one below it. { $rule }
reference-how-unknown = **Unknown is not zero.** A question without an answer widens the range of the result; it takes nothing away. Saying that you do not know, preferring not to answer and explaining why the question does not apply are three possible answers.
reference-how-evidence = **Four rungs of evidence.** Declared: somebody says so. Documented: a dated record shows it. Observed: it was seen in the field, or users tell of it. Corroborated: an independent third party confirms it.
reference-how-due = **According to the stage.** A question ‘from’ a given stage is not expected before it; an earlier answer still counts.
reference-how-core = **Express questionnaire.** The items marked so are enough for a first round.
reference-contents = Contents
reference-criteria = Criteria
reference-brakes = Brakes
reference-brakes-about = A brake is looked at twice: how much it weighs (intensity), and what has been done to lighten it. Only the core brakes enter a figure: naming one of the others never costs.
reference-brakes-core = Core brakes
reference-brakes-other = Other brakes that the map names
reference-stakes = Stakes
reference-stakes-about = What the project answers in society. One stake answered deeply is enough.
reference-supports = Support
reference-supports-about = What a structure does for bearers: a criterion for the structure, and something that bearers may need.
reference-warnings = What the map warns those who help against
reference-warnings-about = A warning is given where the answer to a question says that it is done. Without an answer the question is asked, and nothing is said.
reference-warning-told = { $level ->
        [0] Told by { $question }, at level 0
       *[other] Told by { $question }, at level { $level } or below
    }
reference-facets = Facets
reference-facets-about = They describe a project and help to find its kindred. They enter no figure.
reference-gates = Gates
reference-gates-about = A gate is a minimum that a profile sets, and nothing elsewhere can buy it. It compares nobody and sorts nothing.
reference-rules = Rules that a file is checked against
reference-rules-about = A file that a rule speaks of still counts as it is: its author is told, and nobody else decides.
rule-gate-profile = Set by profile “{ $profile }”.
rule-gate-stakes = Met when the stakes stand at { $minimum } of 100 or more.
rule-gate-release = Met when the release from brakes stands at { $minimum } of 100 or more.
rule-gate-family = Met when the family “{ $name }” stands at { $minimum } of 100 or more.
rule-gate-coverage = Met when { $minimum } or more of the family “{ $name }” is known.
rule-gate-criterion = Met when “{ $name }” is answered at level { $minimum } or above.
rule-gate-open = As long as unknown answers could decide, the gate stays open.
rule-idle = It leans on a question that has been taken out of the catalogue, and does nothing.
rule-money-keys = Keys about a return in money
rule-money-keys-about = A key of one of these names is not used and costs nothing: return is counted in people, and “germoir check” says so. Under [extra] nothing is said of it.
rule-placeholders = Texts that a form leaves in its gaps
rule-placeholders-about = A text that begins with one of these has not been written yet, and “germoir check” says so.
rule-no-competition = Competing, and serving all the same
rule-no-competition-about = A project that says it competes with a service (kind = "competes", under [relation]) and answers 3 or 4 to “{ $name }” is told to read both again. Where it answers 0 or 1, “germoir screen” says where to turn instead.
rule-both-skills = Skills that join, and are not named
rule-both-skills-about = A project that answers 3 or 4 to “{ $name }” and names neither dreamer nor doer among the skills of its bearer is told which words to add.
rule-skill-words = Words for dreamers and doers
rule-skill-words-about = One of these among the skills of the bearer names a dreamer or a doer.
rule-contradictions = What is to be cleared up in a file
rule-contradictions-about = A file with one of these warnings says something in one place and denies it in another, or gives a day to come: “germoir screen” asks about it before a meeting.
rule-gated = What gates ask for by name
rule-gated-about = A project that says that one of these does not apply to it is asked to read it again; so it is where more than a third of a family, or a core brake, is said not to apply.
rule-stake-named-in-note = A stake left open, to be named
rule-stake-named-in-note-about = A project that answers 1 or more to “{ $name }” says in the note which stake it is; otherwise “germoir check” asks.
reference-nodes = { $count ->
    [one] node { $nodes }
   *[other] nodes { $nodes }
  }
reference-no-node = no node
reference-core = express questionnaire
reference-phase = phase ‘{ $phase }’
reference-weight = weight { $weight }
reference-not-scored = no levels
reference-from-stage = from { $stage ->
    [idea] the idea on
    [design] design on
    [experiment] experiment on
    [operating] operation on
    [scaling] scaling on
    [renewing] renewal on
    [closing] closing on
    [ended] the end on
   *[other] stage { $stage } on
  }
reference-funder-asks = A funder’s question:
reference-structure-asks = What a structure asks itself:
reference-level = Level
reference-seen = What can be seen
reference-next = To climb
reference-intensity = Intensity
reference-mitigation = What was done
reference-evidence = What shows it
reference-documented = Documented:
reference-observed = Observed:
reference-corroborated = Corroborated:
reference-interpretation = How the node was read.
reference-why-not-scored = Why there are no levels.
reference-discuss = To talk over
reference-levers = Levers
reference-exemplar = A real case, { $exemplar }.
reference-shown = What the map says ({ $nodes }).
reference-departures = Departures from the original catalogue
reference-departure = { $change ->
    [added] { $item }: added
    [reworded] { $item }: reworded
    [reweighted] { $item }: weight changed
    [disabled] { $item }: taken out
   *[redefined] { $item }: redefined
  }

## What a second look at a catalogue finds

lint-levels-identical = This level says the same as { $other }.
    .help = Describe what can be seen at this level and not at the other.
lint-levels-by-degree = This level differs from { $other } by words of degree or frequency alone.
    .help = Put a fact in place of ‘often’, ‘very’ or ‘rather’: a number, a date, a trace, a person.
lint-trait-word = The word ‘{ $word }’ says what somebody is, not what can be seen.
    .help = Describe an act: who did what, when, with whom. If the word is not about a person, leave it.
lint-two-questions = { $word ->
    [mark] Two question marks: two questions in one.
   *[other] Two questions in one, joined by ‘{ $word }’.
  }
    .help = Keep the first, and make the second a criterion or a point to talk over.
lint-long-sentence = A sentence of { $count } words, where { $most } is the most: ‘{ $text }’
    .help = Cut it in two: it is read aloud.
lint-leans-back = This level leans on the one below it: it begins with ‘{ $word }’.
    .help = Name what it is about: each level is read alone in reports.
lint-paper-level = This level asks for paper: ‘{ $word }’.
    .help = Say what was done; writing is evidence, and evidence has its own rungs.
lint-third-party = This level asks a third party to confirm: ‘{ $word }’.
    .help = Say what was done; the word of a third party is the highest rung of evidence.
lint-everybody = This level speaks of everybody: ‘{ $word }’.
    .help = Write ‘several’, ‘most’ or ‘at least one’: few people can answer for all.
lint-long-level = A level of { $count } words, where { $most } is the most.
    .help = Keep a single fact: the one that is added to the level below.
lint-duplicate-text = The same text already stands here: { $other }.
    .help = Say what is particular to each of the two places.
lint-no-node = It comes from no node of the map.
    .help = Cite the node in ‘nodes’; if there is none, the addition stands and every report mentions it.
lint-unknown-node = Node { $node } is not in the map.
    .help = ‘germoir criteria coverage’ lists the 308 nodes.
lint-hollow-node = It leans only on nodes that are empty or lead outside the map ({ $node }).
    .help = Cite a node that says something.
lint-french-space = The mark ‘{ $mark }’ lacks its non-breaking space.
    .help = Put U+00A0 before a colon, a semicolon, an exclamation mark and a question mark, and inside « ».
lint-straight-quote = A straight quotation mark or apostrophe: { $mark }
    .help = Write ’ for an apostrophe, and ‘ ’ or “ ” for quotation marks.

## The map and the catalogue compared

coverage-nowhere = Node { $node } leads to { $target }, which this catalogue does not have.
coverage-not-cited = Node { $node } leads to { $item }, which does not cite it.
coverage-not-mapped = { $item } cites node { $node }, which does not lead to it.
coverage-not-in-map = { $item } cites node { $node }, which is not in the map.
coverage-seen = seen in { $places }
coverage-held = held by the test { $places }
coverage-unreached = No node leads to { $target }.
entry-nodes = { $count ->
        [one] Node { $nodes }
       *[other] Nodes { $nodes }
    } of the map
entry-sheet = What is known of it
entry-readings = How the question is read
entry-of-projects = projects
entry-of-cases = practice cases
entry-column-entry = Entry
entry-column-part = Part
entry-column-mark = Level, rung or id
entry-column-text = Text
entry-column-question = Question
entry-column-scale = Scale
entry-column-of = Read of
entry-column-readings = Readings with a level
entry-column-readers = Readers
entry-column-pages = Pages read by two or more
entry-column-pairs = Pairs of readings
entry-column-same = Same level
entry-column-near = At most one apart
entry-column-alpha = Alpha
entry-part-title = Name
entry-part-about = What it is
entry-part-question = Question
entry-part-interview = In an interview
entry-part-point = To talk over
entry-part-level = Sentences
entry-part-intensity = Intensity
entry-part-mitigation = What was done
entry-part-evidence = What would show it
entry-part-advice = To go up one level
entry-part-lever = Levers
entry-part-shown = What was seen
entry-part-interpretation = Possible readings
entry-part-value = Value
