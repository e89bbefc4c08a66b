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
panel-at-least = Un plus après un niveau (2+) dit « au moins » : on n’a pas pu dire si la phrase suivante est vraie. Dans les médianes, les écarts et l’accord, il compte pour le niveau qui est devant le plus.
panel-no-project = Ce dossier ne contient aucun projet que l’on puisse lire.
panel-contact = Contact : { $contact }
panel-reader = Lecteur { $number }
panel-bearer = Porteur du projet
panel-bearer-review = Porteur du projet ({ $reader })
panel-undated = sans date
panel-verdict-title = Ce que chaque lecture changerait
panel-verdict-file = D’après le fichier, la lecture propose : { $outcome }
panel-verdict-with = Si l’on suit { $readers } : { $outcome }
panel-verdict-same = Avec les réponses de chaque lecture, la proposition et les seuils sont les mêmes.
panel-decides = À lui seul, ce point peut changer un seuil ou la proposition.
panel-one-reader = « { $one } » et « { $other } » : compté comme une seule personne, nom et prénom dans l’autre ordre. Si ce sont deux personnes, ajoutez à l’une un signe qui les distingue.
panel-duties-title = Où en sont les lectures
panel-duties-reader = qui
panel-duties-done = lus
panel-duties-of = sur
panel-duties-recused = récusations
panel-duties-left = encore à lire
panel-duties-more = { $count ->
        [one] et un autre
       *[other] et { $count } autres
    }
panel-assigned-unknown = Les attributions nomment « { $id } », et aucun projet de ce dossier n’a cet identifiant.
panel-conflicts-title = Liens à regarder avant la réunion
panel-conflicts-how = Un nom qui se retrouve n’est pas un reproche : c’est une question à poser, et peut-être une récusation.
panel-conflict = { $reader } a peut-être un lien avec « { $project } ».
panel-conflict-bearer = { $reader } porte le nom de qui porte « { $project } » : sa lecture est mise à part, et ne compte pas parmi les autres.
panel-conflict-named = { $reader } est un nom qui se trouve dans « { $project } », { $place }.
panel-conflict-organisation = { $reader } lit pour « { $organisation } », un nom qui se trouve dans « { $project } », { $place }.
panel-place-bearer = chez qui porte le projet
panel-place-partner = parmi qui le porte ou ses partenaires
panel-place-words = dans ses textes
panel-place-evidence = dans ses preuves
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
    } ; { $points ->
        [one] { $points } niveau donné
       *[other] { $points } niveaux donnés
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
panel-replaced-same-day = { $reader } : deux lectures portent la même date ({ $date }) ; l’une d’elles compte, et rien ne dit que c’est la plus récente.
panel-untouched = { $reader } : encore aucune réponse ; non comptée.
panel-as-late = { $file } et { $counted } sont d’une même personne et portent la même date : { $counted } compte. Supprimez celui qui ne doit pas compter, ou donnez sa date au plus récent.
panel-unassigned = « { $name } » a lu ici, et n’a de part dans aucune répartition. Si c’est quelqu’un de cette liste, écrivez le nom de la même façon aux deux endroits.
panel-unread = { $count ->
        [one] Un fichier de ce dossier n’a pas pu être utilisé : ce qu’il dit manque ici.
       *[other] { $count } fichiers de ce dossier n’ont pas pu être utilisés : ce qu’ils disent manque ici.
    }
panel-unread-named = { $count ->
        [one] Un fichier de ce dossier n’a pas pu être utilisé : ce qu’il dit manque ici ({ $names }).
       *[other] { $count } fichiers de ce dossier n’ont pas pu être utilisés : ce qu’ils disent manque ici ({ $names }).
    }
panel-nobody = Aucune lecture de ce projet ne compte encore dans ce dossier. Pour en écrire une : germoir new LECTURE.toml --review suivi du fichier du projet.
panel-discuss-title = De quoi parler
panel-discuss-more =
    { $count ->
        [one] Encore un point où les avis s’écartent : { $names }.
       *[other] Encore { $count } points où les avis s’écartent : { $names }.
    }
panel-discuss-none = Rien à départager pour l’instant : sur aucun point deux niveaux différents n’ont été donnés.
panel-discuss-nobody = Sans lecture, rien à comparer.
panel-point = { $name } : { $scales }
panel-scale-level = niveau
panel-scale-intensity = intensité
panel-scale-mitigation = ce qui a été fait
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
panel-answered = 
    { $readers ->
        [2] { $points ->
            [one] Un point a une réponse des deux lectures
           *[other] { $points } points ont une réponse des deux lectures
        }
       *[other] { $all ->
            [one] { $all } point a une réponse des { $readers } lectures
           *[other] { $all } points ont une réponse des { $readers } lectures
        } ; { $points }, d’au moins deux
    }.
panel-answered-projects = 
    { $all ->
        [one] { $all } point a une réponse de chaque lecture de son projet
       *[other] { $all } points ont une réponse de chaque lecture de leur projet
    } ; { $points }, d’au moins deux, sur { $projects ->
        [one] { $projects } projet
       *[other] { $projects } projets
    }.
panel-answered-cases = 
    { $all ->
        [one] { $all } point a une réponse de chaque lecture de sa page
       *[other] { $all } points ont une réponse de chaque lecture de leur page
    } ; { $points }, d’au moins deux.
panel-shares = { $pairs ->
        [one] La seule paire de lectures d’un même point
       *[other] Sur { $pairs } paires de lectures d’un même point
    } : même niveau dans { $same } des cas, au plus un niveau d’écart dans { $near }.
panel-alpha-few-projects = Les points d’un même projet se tiennent, et ces intervalles les prennent pour indépendants : ils sont trop étroits. À partir de { $enough } projets, un second intervalle tire des projets entiers.
panel-alpha-projects = Les points d’un même projet se tiennent : des deux intervalles, c’est celui par projets qu’il faut lire.
panel-questions-title = Quelle question se lit différemment
panel-questions-how = Sur l’ensemble des projets, d’abord les questions où la part des paires à deux niveaux d’écart ou plus est la plus grande, puis celles où la part des paires au même niveau est la plus petite. Une part de quelques paires dit peu : elle désigne une phrase dont parler, non une faute. Alpha demande { $enough } projets. Pour voir où l’on hésite : germoir criteria show, l’identifiant entre parenthèses, --readings et le dossier.
panel-questions-question = question
panel-questions-projects = points
panel-questions-pairs = paires
panel-questions-same = égal
panel-questions-near = à 1 près
panel-questions-alpha = alpha
panel-questions-more = { $count ->
        [one] Une autre question n’est pas montrée
       *[other] { $count } autres questions ne sont pas montrées
    } ici : elles le sont avec --verbose, et dans les autres formats.
panel-cases-title = Accord sur les cas d’exercice, à part
panel-cases-left-out = { $count ->
        [one] Une lecture est laissée
       *[other] { $count } lectures sont laissées
    } de côté : d’une autre version d’un cas, ou d’un cas qui n’est pas de ceux de germoir.
panel-cases-counts = { $readings ->
        [one] { $readings } lecture
       *[other] { $readings } lectures
    } de { $cases ->
        [one] { $cases } cas d’exercice
       *[other] { $cases } cas d’exercice
    }, par { $readers ->
        [one] une personne
       *[other] { $readers } personnes
    }.
panel-cases-agreed = À côté des niveaux convenus : { $same } sur { $pairs } au même niveau, { $near } à un niveau d’écart au plus.
panel-readings-title = Comment se lit « { $name } »
panel-readings-no-level = Ce point se discute sans niveau : il n’y a pas de lectures à mettre côte à côte.
panel-readings-no-question = Les lectures portent sur des critères, des freins et des enjeux, et « { $id } » n’en est pas.
panel-readings-not-a-folder = { $name } n’est pas un dossier. Après --readings, tapez le dossier des lectures.
panel-readings-projects = Sur des projets, { $scale } : { $readings ->
        [one] { $readings } lecture avec un niveau
       *[other] { $readings } lectures avec un niveau
    }, par { $readers ->
        [one] une personne
       *[other] { $readers } personnes
    }.
panel-readings-at-least = { $count ->
    [one] Une de ces lectures dit « au moins » (2+) : elle compte pour le niveau qui est devant le plus, et la phrase suivante est peut-être vraie aussi.
   *[other] { $count } de ces lectures disent « au moins » (2+) : elles comptent pour le niveau qui est devant le plus, et la phrase suivante est peut-être vraie aussi.
    }
panel-readings-cases = Sur des cas d’exercice, à part, { $scale } : { $readings ->
        [one] { $readings } lecture avec un niveau
       *[other] { $readings } lectures avec un niveau
    }, par { $readers ->
        [one] une personne
       *[other] { $readers } personnes
    }.
panel-readings-alone = Rien à comparer : dans ces fichiers, il n’y a pas deux lectures d’une même version d’une même page.
panel-readings-pairs = { $pages ->
        [one] Une page a
       *[other] { $pages } pages ont
    } deux lectures ou plus d’une même version, soit { $pairs ->
        [one] une paire
       *[other] { $pairs } paires
    } : même niveau dans { $same }, au plus un niveau d’écart dans { $near }.
panel-readings-parted-how = Qui monte jusqu’à une phrase la tient pour vraie. Paires que chaque phrase sépare :
panel-readings-parted = { $level } : { $pairs ->
        [one] { $pairs } paire
       *[other] { $pairs } paires
    }. { $words }
panel-readings-few = Peu de lectures : ces paires montrent où regarder les mots, et ne mesurent rien. Un coefficient demande { $enough } pages.
panel-readings-alpha = Alpha de Krippendorff, ordinal, sur { $pages } pages : { $value } { $interval } (95 %, { $draws } tirages).
panel-readings-not-applicable = { $count ->
        [one] Une lecture dit que la question est sans objet.
       *[other] { $count } lectures disent que la question est sans objet.
    }
panel-readings-without-level = { $count ->
        [one] Une lecture laisse la question ouverte.
       *[other] { $count } lectures laissent la question ouverte.
    }
panel-readings-other-words = { $count ->
        [one] Une lecture a été faite
       *[other] { $count } lectures ont été faites
    } sur d’autres mots de cette question : hors du compte.
panel-explain-title = Le calcul
panel-explain-draws = Intervalles : { $draws } tirages de { $points } points avec remise (ChaCha8, graine { $seed }), entre les centiles 2,5 et 97,5 de ce qu’ils donnent.
panel-explain-draws-projects = Intervalles : { $draws } tirages avec remise, de { $points } points et de { $projects } projets entiers (ChaCha8, graine { $seed }), entre les centiles 2,5 et 97,5 de ce qu’ils donnent.
panel-alpha-how = 1 : accord complet ; 0 : pas plus que le hasard. Quand presque tout le monde donne le même niveau, ces coefficients sont petits même si l’accord est grand : lire d’abord les pourcentages.
panel-alpha-ordinal = alpha de Krippendorff, ordinal
panel-alpha-interval = alpha, intervalles
panel-alpha-nominal = alpha, nominal
panel-kappa-linear = kappa pondéré, linéaire
panel-kappa-quadratic = kappa pondéré, quadratique
panel-head-coefficient = coefficient
panel-head-value = valeur
panel-head-interval = intervalle à 95 %
panel-head-by-points = 95 % par points
panel-head-by-projects = par projets
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
