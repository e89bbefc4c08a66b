### What is said of kinship between projects.

kin-title = Who could meet whom
kin-subtitle =
    { $projects ->
        [0] No project to compare.
        [one] { $projects } project
       *[other] { $projects } projects
    }
kin-how = Connections to talk over, drawn from what the files say. Text from a form or a franchise is not kinship: it is taken out before anything is measured.
kin-how-figures = Text and facets are shown apart, out of 100: 0 when nothing is shared.
kin-how-order = Projects are in order of name; for each, the nearest comes first. This is not a ranking.
kin-closing = Connections, not proof. What a file does not say cannot bring anyone closer.
kin-ask-first = { $id } (ask first)
kin-kind-duplicate = perhaps the same initiative, described twice
kin-kind-lineage = one lineage
kin-kind-alliance = possible alliance
kin-kind-near = close, no more
kin-kind-template = franchise or template text
kin-figures = text { $text }, facets { $facets }
kin-reason-template = Franchise or template text: { $share }% of the shorter one is repeated word for word, and the rest is about something else. This is not kinship.
kin-reason-template-withheld = Franchise or template text: this is not kinship.
kin-reason-widespread = { $share }% of the shorter text is repeated word for word, as in other projects.
kin-reason-verbatim = { $share }% of the shorter text is repeated word for word.
kin-reason-name = Similar names
kin-reason-named = One names the other
kin-reason-sequel = One began when the other had ended
kin-reason-terms = Similar texts: { $terms }
kin-reason-withheld = Close in their texts or names (these may not be shown here)
kin-same = { $what }: { $values }
kin-same-stake = Same stake
kin-same-public = Same public
kin-same-place = Same place
kin-same-concept = Same concept
kin-same-driver = Same reason why now
kin-same-technology = Same technology
kin-same-field = Same field
kin-same-partner = Same partner
kin-same-bearer = Same bearer
kin-same-link = Same address
kin-held-by = { $what } ({ $count })
kin-held-nothing = Brought together by their texts or names
kin-network-places = { $count } files share one text ({ $share }% of the words or more, word for word), in { $places } places: a network?
kin-network = { $count } files share one text ({ $share }% of the words or more, word for word): a network, or one form?
kin-network-form = { $count } files share a text ({ $share }% of the words or more, word for word), and the rest differs: one form, filled in several times?
kin-gift = { $first } looks for “{ $need }”; { $second } offers “{ $offer }”.
kin-gift-withheld = What { $first } looks for, { $second } offers.
kin-gift-more = { $first } looks for “{ $need }”: the nearest offers stand above, and { $count ->
        [one] one more meets it.
       *[other] { $count } more meet it.
    }
kin-gift-more-withheld = Of the offers that meet what { $first } looks for, the nearest stand above, and there { $count ->
        [one] is one more.
       *[other] are { $count } more.
    }
kin-meeting = A dreamer, { $first }, and a doer, { $second }: to be introduced to each other.
kin-nobody = By what the files say, no project of this folder is close to it.
kin-no-federation = By what the files say, no group takes shape in this folder.
kin-section-federations = Federations to propose
kin-section-networks = One text in several files
kin-section-duplicate = Perhaps the same initiative, described twice
kin-section-lineage = One lineage
kin-section-template = Franchise or template text: no kinship
kin-section-gifts = What one looks for and another offers
kin-section-meetings = Dreamers and doers
kin-section-nearest = Nearest to each
kin-graph-about = Federations to propose, each as a ring. The table that follows says the same.
kin-graph-how = Each group is a ring under its number. Thick line: the same initiative; dashes: a lineage; thin line: a possible alliance; dots: close, no more.
kin-nearest-part = The page shows the first { $count } projects; kinship.csv has them all: add csv to --format.
kin-list-part = The first { $count } lines; the JSON has them all: add json to --format.
kin-graph-part = The drawing shows the first { $count } groups; the table has them all.
kin-column-group = Group
kin-column-members = Projects
kin-column-shared = In common (in how many)
kin-column-both = Both projects
kin-column-project = Project
kin-column-id = Id
kin-column-neighbour-id = Neighbour (id)
kin-column-text = Text, 0 to 1
kin-column-facets = Facets, 0 to 1
kin-column-together = Together, 0 to 1.4
kin-column-neighbour = Neighbour
kin-column-kind = Kinship
kin-column-figures = Text and facets, out of 100
kin-column-reasons = Why
