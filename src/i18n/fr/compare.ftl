### Ce que dit la comparaison de deux états.

compare-before = Avant : { $what }, lu le { $date } ({ $profile })
compare-after = Après : { $what }, lu le { $date } ({ $profile })
compare-project = le projet
compare-review = la lecture faite par { $reviewer }{ $role }
compare-role-bearer = porteur
compare-role-funder = financeur
compare-role-peer = pair
compare-role-user = usager
compare-role-expert = expert
compare-method = Les deux sont calculés par la méthode { $method } : aucun changement ci-dessous ne vient de la méthode. Un rapport imprimé par une version antérieure peut en suivre une autre (criteria/METHOD.md, 14).
compare-order = Les causes sont appliquées dans cet ordre : la date, le catalogue, le profil, l’étape, puis les réponses dans l’ordre du catalogue, chacune avant ses preuves. Un autre ordre partagerait autrement le même changement.
compare-nothing = Rien de ce qui est demandé n’a changé.
compare-change = { $before } → { $after }{ $difference }
compare-figure = { $name } : { $change }
compare-not-shown = non montré
compare-no-gate = pas de seuil
compare-unchanged = Sans changement : { $names }.
compare-supported = { $name }, appuyé par des preuves
compare-gate = { $name } { $from } → { $to } (cause { $causes })
compare-date = La date : du { $from } au { $to }.
compare-aged = Des preuves comptent autrement : { $items }.
compare-catalogue = Le catalogue : { $items }.
compare-item-added = { $item } ajouté
compare-item-reworded = { $item } reformulé
compare-item-reweighted = { $item } pondéré autrement
compare-item-disabled = { $item } retiré
compare-item-redefined = { $item } redéfini
compare-item-one-language = { $item } écrit dans une seule langue
compare-profile = Le profil : { $from } → { $to }.
compare-weights = Poids : { $weights }.
compare-stage = L’étape : { $from } → { $to }. Des questions deviennent dues, ou ne le sont plus.
compare-answer = { $item } : { $from } → { $to }
compare-felt = intensité { $intensity }/4, ce qui a été fait { $mitigation }/4
compare-not-named = non nommé
compare-evidence =
    { $item } : { $kind ->
        [added] { $added ->
            [one] une preuve ajoutée
           *[other] { $added } preuves ajoutées
        }
        [removed] { $removed ->
            [one] une preuve retirée
           *[other] { $removed } preuves retirées
        }
       *[changed] preuves remplacées ({ $added } pour { $removed })
    } ({ $from } → { $to })
compare-reach =
    De { $from } à { $to } à s’en servir{ $known ->
        [yes] , soit { $speed } par mois entre les deux
       *[no] { "" }
    }.
compare-reach-corrected = Le compte du { $date } a été corrigé : { $from } à s’en servir, et désormais { $to }.
compare-reach-otherwise = Les deux comptes ne disent pas la même chose (unité, manière de compter ou périmètre) : leur différence n’est pas une vitesse.
compare-cohorts = Deux états d’une cohorte
compare-cohorts-read = Le second est lu le { $date }. Les listes sont dans l’ordre des noms.
compare-ask-first = Les projets qui n’ont pas dit qu’ils peuvent paraître à côté d’autres sont montrés par un numéro seul : demandez-leur d’abord.
compare-joined =
    { $count ->
        [0] Personne n’est arrivé
        [one] Un projet est arrivé
       *[other] { $count } projets sont arrivés
    }
compare-left =
    { $count ->
        [0] Personne n’est parti
        [one] Un projet est parti
       *[other] { $count } projets sont partis
    }
compare-unread =
    { $count ->
        [one] D’un projet, l’un des deux fichiers n’a pas pu être lu
       *[other] De { $count } projets, l’un des deux fichiers n’a pas pu être lu
    }
compare-moved =
    { $count ->
        [0] Aucun projet n’a bougé
        [one] Un projet a bougé
       *[other] { $count } projets ont bougé
    }
compare-still =
    { $count ->
        [0] Aucun n’est resté tel quel
        [one] Un projet est resté tel quel
       *[other] { $count } projets sont restés tels quels
    }
compare-causes = Causes : { $causes }.
compare-cause-date = la date
compare-cause-catalogue = le catalogue
compare-cause-profile = le profil
compare-cause-stage = l’étape
compare-cause-others = ce qui est dit des autres enjeux
compare-answers =
    { $count ->
        [one] une réponse
       *[other] { $count } réponses
    }
compare-evidences =
    { $count ->
        [one] des preuves pour une réponse
       *[other] des preuves pour { $count } réponses
    }
compare-distributions = Répartition des projets, sur 100
compare-sheet = Changements
compare-column-figure = Chiffre
compare-column-cause = Cause
compare-column-value-before = Valeur avant
compare-column-value-after = Valeur après
compare-column-change = Changement
compare-column-state = État
compare-column-band = De – à, sur 100
compare-column-count = Projets
compare-column-least = À coup sûr
compare-column-most = Au plus
compare-column-before = avant
compare-column-after = après
compare-bands-key = 3 [1 ; 5] : trois projets par leur valeur, un à coup sûr, cinq au plus, parce que chaque valeur a sa fourchette.
compare-mixed = { $old } et { $new } : comparez deux fichiers ou deux dossiers, non l’un avec l’autre.
compare-two-reviews = Deux relectures ne suffisent pas : l’un des deux fichiers doit être le projet, pour que la relecture s’y applique. Pour comparer plusieurs relectures, tapez : germoir panel DOSSIER
compare-other-project = { $name } : cette relecture porte sur « { $about } », et le projet est « { $id } ».
compare-other-id = { $old } est le projet « { $before } », { $new } le projet « { $after } ». Comparez deux états d’un même projet. Si c’en est un, écrivez dans les deux fichiers, sous [project] : id = "{ $after }"
compare-not-comparable = { $name } : ce fichier n’est ni un projet ni une relecture, sa table est [{ $kind }].
compare-recused = { $name } : cette personne s’est récusée, sa lecture ne compte pas.
compare-others-none = Le fichier dit désormais que le projet ne répond à aucun autre enjeu.
compare-others-unknown = Le fichier ne dit plus si le projet répond à d’autres enjeux.
compare-answer-other-words = { $item } : { $from } → { $to }. Cette phrase a changé depuis la première réponse : l’écart peut venir des mots plutôt que du projet.
