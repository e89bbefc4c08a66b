### Ce que l’on dit des structures qui aident, et de qui les porteurs peuvent aller voir.

support-title = Sur qui les porteurs peuvent compter
support-title-one = { $name } : ce que la structure fait pour les porteurs
support-subtitle = Lu le { $date } : { $structures ->
        [0] aucune structure
        [one] { $structures } structure
       *[other] { $structures } structures
    }, { $bearers ->
        [0] aucun porteur
        [one] { $bearers } porteur
       *[other] { $bearers } porteurs
    }.
support-principle = Une structure se regarde ici avec l’honnêteté qu’elle demande aux porteurs. Ce à quoi elle n’a pas répondu lui est demandé, et n’est pas retenu contre elle.
support-kind-foundation = fondation
support-kind-public-funder = financeur public
support-kind-accelerator = accélérateur
support-kind-incubator = incubateur
support-kind-local-authority = collectivité
support-kind-company = entreprise
support-kind-association = association
support-kind-lab = laboratoire
support-column-group = Groupe
support-section-warnings = Ce contre quoi la carte met en garde
support-warned = { $warning } (carte, { $nodes })
support-answered = Réponse { $level }/4, { $rung } : { $words }
support-next = Prochain pas : { $advice }
support-warning-open = Pas encore connu : { $question }
support-warnings-clear = Rien de ce contre quoi la carte met en garde ne figure dans les réponses.
support-questions-more = { $count ->
        [one] { $count } autre question est encore sans réponse : --verbose la montre.
       *[other] { $count } autres questions sont encore sans réponse : --verbose les montre.
    }
support-questions-none = Plus aucune question n’est à poser : chacune a une réponse ou a été déclinée.
support-section-offers = Ce qu’elle propose
support-offer = { $support } : { $capacity }.
support-offer-conditions = { $support } : { $capacity }. Conditions : { $conditions }
support-capacity = { $places ->
        [0] aucune place cette année
        [one] { $places } porteur par an
       *[other] { $places } porteurs par an
    }
support-capacity-unstated = capacité non précisée
support-skills = Compétences : { $skills }
support-offers-none = Le fichier ne nomme aucune offre.
support-section-answers = Toutes les réponses
support-unanswered = { $name } : { $state }
support-note = Note : { $text }
support-evidence = Preuve : { $text }
support-counts-as = { $rung }, ce qui compte aujourd’hui comme { $counts }
support-section-bearers = Les besoins des porteurs
support-how = Autant de besoins sont couverts qu’il y a de places. Là où une capacité n’est pas dite, les besoins sont comptés comme couverts quand même : demandez combien il y a de places. Parmi les façons d’y arriver, une capacité précisée passe avant une autre qui ne l’est pas, puis une structure du lieu même avant une autre du pays, et celle-ci avant toute autre.
support-how-choice = C’est une proposition à discuter, dans l’ordre des noms : elle ne choisit personne. Là où les places manquent, qui les offre décide, par une règle annoncée d’avance.
support-count-met = Tous les besoins couverts : { $count }
support-count-partly = Une partie des besoins couverte : { $count }
support-count-unmet = Aucun besoin couvert : { $count }
support-count-none-named = Aucun besoin nommé dans le fichier : { $count }
support-section-gaps = Les besoins sans place
support-gap-no-offer = { $support } : { $bearers ->
        [one] { $bearers } porteur en a besoin
       *[other] { $bearers } porteurs en ont besoin
    }, personne ici ne le propose.
support-gap-short = { $support } : { $places ->
        [0] aucune place
        [one] { $places } place
       *[other] { $places } places
    } pour { $bearers ->
        [one] { $bearers } porteur
       *[other] { $bearers } porteurs
    }, il en manque { $missing }.
support-gap-skill = Compétence « { $skill } » : personne ici ne la propose.
support-gap-skills-withheld = Compétences dont les mots ne peuvent être montrés ici, et que personne ne propose : { $count }
support-gaps-none = Pour chaque besoin nommé, il y a quelqu’un à aller voir.
support-section-demand = Besoins et places
support-column-kind = Appui
support-column-needed = demandé
support-column-places = places
support-column-met = couvert
support-column-missing = non couvert
support-places-unstated = non précisé
support-places-both = { $places } + non précisé
support-section-places = Par territoire
support-places-how = Un porteur qui nomme plusieurs lieux compte dans chacun. « Sur place » : par une structure qui nomme le même lieu.
support-column-place = Lieu
support-column-bearers = porteurs
support-column-needs = besoins
support-column-within = sur place
support-place-none = (aucun lieu donné)
support-place-withheld = (lieu non partagé)
support-section-who = Qui aller voir, et pour quoi
support-bearer = { $name } : { $met }
support-met-met = tous les besoins couverts
support-met-partly = une partie des besoins couverte
support-met-unmet = aucun besoin couvert
support-met-none-named = aucun besoin nommé dans le fichier
support-see = { $support } : voir { $structure }.
support-see-how = { $support } : voir { $structure } ({ $how }).
support-near-within = au même lieu
support-near-country = dans le même pays
support-near-unknown = territoire à vérifier
support-near-elsewhere = ailleurs : demander si la structure y intervient
support-also = Proposé aussi par : { $structures }
support-and-more = { $list } ; et { $count ->
        [one] une autre, plus loin
       *[other] { $count } autres, plus loin
    }
support-full = { $support } : plus de place chez { $structures }. Demandez selon quelle règle les places se partagent.
support-no-offer = { $support } : personne ici ne le propose.
support-skill = Compétence « { $need } » : voir { $structures }.
support-skill-offer = { $structure } (« { $offer } »)
support-skills-withheld = Compétences dont les mots ne peuvent être montrés ici : { $met } sur { $count } se trouvent auprès d’une structure.
support-section-taken = Ce que cela demanderait à chaque structure
support-taken = { $support } : { $placed } sur { $capacity ->
        [one] { $capacity } place
       *[other] { $capacity } places
    } ({ $names })
support-taken-unstated = { $support } : { $placed ->
        [one] { $placed } porteur
       *[other] { $placed } porteurs
    }, capacité non précisée ({ $names })
support-taken-nothing = Personne ici ne lui est adressé.
support-no-structure = Aucune structure parmi ces fichiers : rien n’est proposé.
support-nothing = Ni structure ni projet parmi ces fichiers.
support-section-left-out = Fichiers laissés de côté
support-left-out-how = Ils ne comptent pour rien tant qu’ils ne sont pas corrigés ; germoir check dit comment.
support-sheet-groups = Groupes
support-sheet-answers = Réponses
support-sheet-warnings = Mises en garde
support-sheet-offers = Offres
support-sheet-demand = Besoins et places
support-sheet-who = Qui aller voir
support-sheet-places = Territoires
support-sheet-left-out = Laissés de côté
support-column-structure = Structure
support-column-bearer = Porteur
support-column-capacity = Places par an
support-column-conditions = Conditions
support-column-placed = Porteurs placés
support-column-warning = Mise en garde
support-column-outcome = Issue
support-column-near = Territoire
support-column-others = Proposé aussi par
support-column-file = Fichier
support-warning-state-done = c’est fait, dit la réponse
support-warning-state-open = inconnu
support-warning-state-clear = ce n’est pas fait, dit la réponse
support-outcome-placed = une place
support-outcome-full = plus de place
support-outcome-no-offer = personne ne le propose
support-outcome-offered = proposé
support-section-read = Ce qu’en disent les porteurs qui l’ont lue
support-read-by = { $count } porteurs l’ont lue. Leurs réponses sont montrées ensemble, celle du milieu à chaque question, et personne par son nom.
support-read-alike = Sur ce à quoi cinq d’entre eux au moins ont répondu, elle et eux disent la même chose, ou elle n’a pas répondu.
support-read-parted = Là où elle et eux diffèrent le plus :
support-read-item = { $name } : elle dit { $own }/4 d’elle-même, celui du milieu de { $readers } lecteurs dit { $middle }/4
support-read-words-own = Elle : { $words }
support-read-words-readers = Eux : { $words }
