### Ce que disent les rapports.

list-between = {" ; "}
titled = { $title } : { $text }
cut-short = … : abrégé pour tenir sur un écran. Tout se lit avec --full.
confidential = Confidentiel : pour les personnes à qui ces fichiers ont été envoyés
closing = Des facteurs tirés d’une carte mentale, non prouvés. Ni note, ni certificat, ni classement. L’inconnu n’est pas zéro : il élargit la fourchette.
not-asked = sans objet
range = { $value } [{ $low } ; { $high }]
known-of = { $answered } sur { $asked }
range-bounds = [{ $low } ; { $high }]
range-both = { $declared } sur parole, { $supported } sur preuves
count-answered = { $answered ->
    [0] aucune réponse sur { $asked }
    [one] { $answered } réponse sur { $asked }
   *[other] { $answered } réponses sur { $asked }
    }
share-answered = { $share } de réponses
share-of-what-applies = { $share } de réponses à ce qui s’applique
range-unknown = inconnu [{ $low } ; { $high }]
read-on = lu le { $date }, profil { $profile }
release = Freins desserrés
section-bearer = Qui porte le projet
section-words = Ce que disent vos réponses
words-strong = Fort
words-under-way = En route
words-to-begin = À commencer
words-not-begun = Non commencé
words-not-known = Pas encore su
words-not-asked = Pas encore demandé
words-questions = { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
words-and-others = { $count ->
        [one] { $names }, et { $count } autre
       *[other] { $names }, et { $count } autres
    }
section-families = Fourchettes, de 0 à 100
section-index = Indice
section-gates = Seuils
section-brakes = Freins les plus forts, et de quoi les desserrer
section-needs = Besoins
section-stakes = Enjeux de société
section-reach = Personnes touchées
section-strengths = Ce qui est fort
section-questions = À éclaircir ensuite
section-advice = Prochains pas
section-own = Des questions à soi, dans aucun chiffre
section-statements = Ce qu’en disent d’autres
statement-later = (Datée d’après cette lecture : elle ne compte pas encore.)
statement-own = (Il n’est pas montré qu’un tiers le dise : elle compte comme un document.)
statement-line = { $name } : { $level }, selon { $by }, le { $date }. { $words }
column-name = Famille
column-range = valeur [fourchette]
column-declared = sur parole
evidence-by = par { $by }
column-shown = sur preuves
column-bar = 0 ····· 100
column-coverage = répondu
column-supported = Sur preuves
column-id = Id
column-project = Projet
column-outcome = Orientation
column-gate = Seuil
column-state = État
column-low = Au moins
column-high = Au plus
column-file = Fichier
column-line = Ligne
column-column = Colonne
column-key = Clé
column-what = Ce que c’est
column-text = Texte
column-tick = remplacer : x
column-proposal = À la place
column-point = Point
column-scale = Échelle
column-reader = Lecteur
column-level = Niveau
column-own = Porteur
bearer-unnamed = Le fichier ne dit pas encore qui porte le projet.
skill-dreamer = qui rêve
skill-doer = qui fait
profile-bearer = porteur
profile-funder = financeur
profile-accelerator = accélérateur
bearer-skills = Compétences réunies : { $skills }
bearer-person = personne
bearer-team = équipe
bearer-collective = collectif
bearer-association = association
bearer-cooperative = coopérative
bearer-company = entreprise
bearer-public-body = organisme public
stage-idea = Idée
stage-design = Conception
stage-experiment = Expérimentation
stage-operating = En fonctionnement
stage-scaling = Changement d’échelle
stage-renewing = Renouvellement
stage-closing = En cours de fermeture
stage-ended = Terminé
stage-unknown = Étape inconnue
state-answered = répondu
state-not-scored = à discuter, sans niveau
state-not-applicable = sans objet
state-not-due = pas encore à cette étape
state-declined = sans réponse, par choix
state-unknown = inconnu
rung-declared = déclaré
rung-documented = documenté
rung-observed = observé
rung-corroborated = corroboré
gate-met = atteint
gate-unmet = non atteint
gate-undecided = à éclaircir
gate-undecided-unknown = à éclaircir, des réponses manquent
gate-undecided-unproved = à éclaircir, sur parole seulement
gate-help = Ce qui peut aider : { $support }.
index-is = Sur 100 : { $range } ; sans la famille « Façons de porter le projet », qui se lit à part.
index-rests-on = { $known ->
        [one] Sa valeur ne repose que sur une mesure sur les { $all } qui le composent : le reste n’est pas encore connu.
       *[other] Sa valeur ne repose que sur { $known } mesures sur les { $all } qui le composent : le reste n’est pas encore connu.
    }
brake-felt = { $name } : { $lever }Intensité { $intensity }/4, { $response }.
brake-response = ce qui a été fait { $level }/4
brake-response-unknown = ce qui a été fait n’est pas dit
lever = Ce que la carte propose au porteur : { $levers }
brakes-none = D’après les réponses données, aucun des freins renseignés ne retient encore le projet.
brakes-unknown = Aucun frein n’est encore renseigné.
stakes-none = Le fichier dit que le projet ne répond à aucun des enjeux proposés.
stakes-both = Jusqu’où, sur 100 : { $range }
stakes-unknown = Aucun enjeu n’est encore renseigné. Un seul suffit, s’il est traité en profondeur.
stake-answered = { $name } ({ $group }) · contribution { $level }/4
reach-none = Le fichier ne dit rien des personnes touchées.
reach-users = 
    { $precision ->
        [at-least] Au moins{" "}
        [about] Environ{" "}
       *[exact] {""}
    }{ $unit ->
        [households] { $shown } { $count ->
            [one] foyer
           *[other] foyers
        }
        [organisations] { $shown } { $count ->
            [one] organisation
           *[other] organisations
        }
       *[people] { $shown } { $count ->
            [one] personne
           *[other] personnes
        }
    } au { $date }{ $scope }.
reach-uptake = Attendues : { $expected }, soit { $uptake } à ce jour.
reach-less-than-one = moins de 1 %
reach-more-than-99 = plus de 99 %
reach-between = { $low } à { $high }
reach-at-least = au moins { $low }
reach-registered = { $count } inscrits ou membres ; on ne sait pas combien s’en servent.
reach-speed = Vitesse : { $speed } par mois entre les deux dernières observations.
reach-speed-year = Sur douze mois : { $speed } par mois.
reach-doubling = En croissant dans cette proportion, le nombre double en { $months } mois.
reach-cumulative = Le comptage est cumulé depuis le début : il ne dit pas combien s’en servent aujourd’hui.
reach-no-users = Aucune observation ne dit combien s’en servent.
reach-one-observation = Une observation seule ne dit pas encore de vitesse.
question-done = { $name } : qu’est-ce qui a été fait à ce sujet, ne serait-ce qu’en parler ?
question-done-others = { $name } : racontez-moi ce qui a été fait à ce sujet, ne serait-ce qu’en parler.
strengths-unknown = Aucun critère n’est encore renseigné au niveau 3 ou plus.
departure-added = Écart avec le catalogue d’origine : { $item } ajouté.
departure-reworded = Écart avec le catalogue d’origine : { $item } reformulé.
departure-one-language = { $item } n’est écrit que dans une langue dans le catalogue ajouté : ses mots paraissent tels quels dans l’autre.
departure-reweighted = Écart avec le catalogue d’origine : { $item } pondéré autrement.
departure-disabled = Écart avec le catalogue d’origine : { $item } retiré.
departure-redefined = Écart avec le catalogue d’origine : { $item } redéfini.
explain-title = Le calcul, ligne à ligne : { $name }
explain-how = Chaque réponse compte pour poids × niveau / 4. Ce qui est inconnu ou décliné compte pour rien dans low et pour tout dans high. Les noms sont ceux du JSON : value, la valeur ; low et high, le bas et le haut de la fourchette ; coverage, la part connue.
explain-sums = poids des réponses : { $known } ; poids sans réponse : { $open }
explain-weight = poids { $weight }
explain-set-aside = dits sans objet : { $count }, une part de { $share }
explain-span = { $rung } pendant { $months } mois, jusqu’au { $until }
explain-unsourced = sans source, ou sans un jour qui soit venu
explain-others-none = others = "none" : aucun enjeu en dehors de ceux nommés
explain-others-unknown = others : rien n’est dit, high vaut donc 1
explain-supported = En ne retenant que les réponses documentées ou mieux :
explain-core = frein central, compté
explain-not-core = montré, non compté
express-title = Questionnaire express
express-only = Ce fichier répond à { $answered } des { $asked } questions express sur ce qui est fait, ce qui freine et les enjeux ; le questionnaire entier en poserait { $more } de plus.
express-yours = Vous avez répondu à { $answered } des { $asked } questions express sur ce que vous faites, ce qui freine et vos enjeux ; le questionnaire entier en poserait { $more } de plus :
questions-lead = { $title }, par { $command } suivi du mot
axes-view = Les financeurs français regardent souvent quatre axes ({ $axes }). Pour voir vos réponses ainsi :
axes-file = votre-fichier.toml
axes-title = Par les axes des financeurs français
axes-brief = Par les quatre axes des financeurs français (grille Avise) :
