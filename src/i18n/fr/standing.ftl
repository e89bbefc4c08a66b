### Où se tient un projet à côté de ses réponses : son sens de l’innovation sociale, pourquoi maintenant, ses moyens.

standing-title = Où il se tient, et pourquoi maintenant
standing-asked = { $name } : { $asks }
standing-definition = Définition retenue : { $name }. Ce que demanderaient les autres sens : { $others }
standing-driver = Pourquoi maintenant : { $name }.{ $has_asks ->
        [yes] {" "}À montrer : { $asks }
       *[no] {""}
    }
standing-publics = Pour et avec : { $what }.
standing-fields = Champs : { $what }.
standing-concepts = Concepts : { $what }.
standing-technologies = Technologies : { $what }.
standing-offering = Ce qui est proposé : { $what }.
standing-partners = Partenaires : { $what }.
standing-funding = D’où viennent les moyens : { $named }.{ $has_gifts ->
        [yes] {" "}À explorer aussi : { $gifts }.
       *[no] {""}
    }
