### Le panel de lecture : plusieurs personnes lisent les mêmes projets.

panel-title = Panel de lecture, { $date }
panel-counts = 
    { $reviews ->
        [0] Aucune lecture comptée
        [one] { $reviews } lecture comptée
       *[other] { $reviews } lectures comptées
    }, { $projects ->
        [one] { $projects } projet
       *[other] { $projects } projets
    }, { $recused ->
        [0] aucune récusation
        [one] { $recused } récusation, mise à part
       *[other] { $recused } récusations, mises à part
    }.
panel-principle = Ni note ni classement : un écart dit de quoi parler, non qui a raison. Les niveaux sont ceux que chaque personne a donnés, jamais corrigés.
panel-no-project = Ce dossier ne contient aucun projet que l’on puisse lire.
panel-contact = Contact : { $contact }
panel-reader = Lecteur { $number }
panel-bearer = Porteur du projet
panel-bearer-review = Porteur du projet ({ $reader })
panel-undated = sans date
panel-who-title = Qui a lu quoi
panel-read = 
    { $reader }{ $role ->
        [funder] {" "}(financeur)
        [peer] {" "}(pair)
        [user] {" "}(usager)
        [expert] {" "}(expert)
       *[other] {""}
    }, { $date } : { $version ->
        [current] version actuelle
        [older] version plus ancienne du fichier
       *[other] version lue non précisée
    }{ $blind ->
        [yes] , en copie aveugle
       *[no] {""}
    }.
panel-read-own = 
    { $reader }{ $role ->
        [bearer] {" "}(porteur)
       *[other] {""}
    }, { $date } : { $version ->
        [current] version actuelle
        [older] version plus ancienne du fichier
       *[other] version lue non précisée
    }{ $blind ->
        [yes] , en copie aveugle
       *[no] {""}
    } ; placé à côté du descripteur, non compté parmi les lectures.
panel-recused = { $reader } s’est récusé : { $reason } Rien d’autre de sa lecture ne compte.
panel-replaced = { $reader } : lecture précédente ({ $date }) remplacée par la plus récente.
panel-nobody = Aucune lecture de ce projet ne compte encore dans ce dossier. Pour en écrire une : germoir new LECTURE.toml --review suivi du fichier du projet.
panel-discuss-title = De quoi parler
panel-discuss-none = Rien à départager pour l’instant : sur aucun point deux niveaux différents n’ont été donnés.
panel-discuss-nobody = Sans lecture, rien à comparer.
panel-point = { $name } ({ $id }) : { $scales }
panel-scale-level = niveau
panel-scale-intensity = intensité
panel-scale-mitigation = réponse
panel-scale-contribution = contribution
panel-summary = 
    { $scale }, lectures de { $lowest } à { $highest }, médiane { $median }, { $own ->
        [none] sans niveau du porteur
       *[other] porteur { $own }
    }
panel-summary-same = 
    { $scale }, { $readers ->
        [one] une lecture à { $lowest }
       *[other] { $readers } lectures à { $lowest }
    }, { $own ->
        [none] sans niveau du porteur
       *[other] porteur { $own }
    }
panel-voice = { $who } : { $said }. { $note }
panel-said-unknown = sans niveau
panel-said-declined = n’a pas souhaité répondre
panel-said-not-applicable = sans objet, { $reason }
panel-reply = Réponse du porteur ({ $date }) : { $text }
panel-agreement-title = Accord entre les lectures
panel-all-title = Accord sur l’ensemble des projets
panel-not-enough = 
    Trop peu de points communs pour mesurer l’accord : { $points ->
        [0] aucun point n’a deux lectures
        [one] un seul point a deux lectures ou plus
       *[other] { $points } points ont deux lectures ou plus
    }, il en faut { $enough }.
panel-nothing-varies = Même niveau partout, sur { $points } points communs : rien ne varie, et les coefficients n’ont alors pas de sens.
panel-shares = Sur { $points } points communs à { $readers } personnes, deux lectures donnent le même niveau dans { $same } des cas, et au plus un niveau d’écart dans { $near } des cas.
panel-alpha-how = 1 : accord complet ; 0 : pas plus que le hasard. Quand presque tout le monde donne le même niveau, ces coefficients sont petits même si l’accord est grand : lire d’abord les pourcentages.
panel-alpha-ordinal = alpha de Krippendorff, ordinal
panel-alpha-interval = alpha, intervalles
panel-alpha-nominal = alpha, nominal
panel-kappa-linear = kappa pondéré, linéaire
panel-kappa-quadratic = kappa pondéré, quadratique
panel-head-coefficient = coefficient
panel-head-value = valeur
panel-head-interval = intervalle à 95 %
panel-head-reader = qui
panel-head-points = points communs
panel-head-difference = écart en niveaux
panel-severity-title = Niveaux plus hauts ou plus bas que les autres
panel-severity-how = Écart moyen avec les autres lectures, sur les mêmes points. Il ne corrige aucun niveau : qui donne moins a peut-être vu ce que d’autres n’ont pas vu.
panel-severity-too-many = Non estimé : parmi des personnes reliées par des points communs, { $most } au plus peuvent être mises côte à côte.
panel-severity-not-enough = Non estimé : il faut au moins { $readers } personnes reliées entre elles par { $enough } points communs.
panel-column-point = point
panel-column-n = lectures
panel-column-median = méd.
panel-column-low = min
panel-column-high = max
panel-column-spread = écart
panel-column-bearer = porteur
panel-all-points-title = Tous les points
panel-unscored-title = À discuter, sans niveau
panel-replies-title = Autres réponses du porteur
panel-left-out-title = Laissé de côté
panel-a-review = Une lecture
panel-stray = 
    { $file } : aucun projet de ce dossier n’a l’identifiant « { $project } ».{ $has_near ->
        [yes] {" "}Vouliez-vous dire « { $near } » ?
       *[no] {""}
    }
panel-stray-invalid = { $file } : le fichier du projet « { $project } » n’est pas valide, sa lecture attend qu’il le soit.
panel-stray-blind = { $file } : lecture d’une copie aveugle, « { $project } ». Pour la relier à son projet, ajoutez --key suivi du fichier de clé.
panel-expired = { $file } : la date keep_until est passée, rien n’en est montré. Pour l’effacer : germoir purge --expired suivi du dossier.
panel-unknown-project = « { $id } » n’est l’identifiant d’aucun projet de ce dossier.
panel-not-a-folder = { $name } n’est pas un dossier. Tapez : germoir panel suivi du dossier qui contient les projets et leurs lectures.
panel-minutes-title = Compte rendu du panel
panel-minutes-from = Préparé à partir des lectures au { $date }. À compléter pendant la réunion.
panel-minutes-date = Date et lieu :
panel-minutes-present = Présents :
panel-minutes-excused = Excusés :
panel-minutes-recused = { $reader } quitte la réunion pour ce projet.
panel-minutes-heard = Ce qui a été dit :
panel-minutes-agreed = Ce sur quoi l’on s’accorde, et sur quelles observations :
panel-minutes-open = Ce qui reste à demander, à qui :
panel-minutes-end-title = Avant de passer au suivant
panel-minutes-bearer = Ce que le porteur a pu répondre :
panel-minutes-next = Suites : quoi, qui, pour quand :
panel-minutes-minority = Avis qui diffèrent, à garder :
panel-minutes-decision = Une décision s’écrit à part, avec qui décide et pourquoi : germoir decide.
