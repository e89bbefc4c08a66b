### Where a project stands beside its answers: its sense of social innovation, why now, what it lives on.

standing-title = Where it stands, and why now
standing-asked = { $name }: { $asks }
standing-definition = Definition taken: { $name }. What the other senses would ask: { $others }
standing-driver = Why now: { $name }.{ $has_asks ->
        [yes] {" "}To show: { $asks }
       *[no] {""}
    }
standing-publics = For and with: { $what }.
standing-fields = Fields: { $what }.
standing-concepts = Concepts: { $what }.
standing-technologies = Technologies: { $what }.
standing-offering = What is offered: { $what }.
standing-partners = Partners: { $what }.
standing-funding = Where the means come from: { $named }.{ $has_gifts ->
        [yes] {" "}To look into as well: { $gifts }.
       *[no] {""}
    }
