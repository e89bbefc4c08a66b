### Ce que disent les cohortes de plusieurs années : ce que sont devenus des projets.

observe-title = Ce que sont devenus des projets
observe-subtitle =
    { $cohorts ->
        [0] Aucune cohorte
        [one] { $cohorts } cohorte
       *[other] { $cohorts } cohortes
    }, { $projects ->
        [0] aucun projet
        [one] { $projects } projet
       *[other] { $projects } projets
    }{ $again ->
        [0] {""}
        [one] , dont { $again } revu dans une autre cohorte
       *[other] , dont { $again } revus dans une autre cohorte
    }. Lu le { $date }.
observe-invalid =
    { $count ->
        [one] { $count } fichier est à corriger et ne compte nulle part. Son projet peut donc paraître sans nouvelles.
       *[other] { $count } fichiers sont à corriger et ne comptent nulle part. Leurs projets peuvent donc paraître sans nouvelles.
    }
observe-nothing = Rien à observer ici. Donnez des dossiers qui contiennent des projets. Tapez : germoir observe 2022 2023 2024
observe-expired =
    { $count ->
        [one] { $count } décision a passé la date jusqu’à laquelle elle devait être gardée : elle n’est pas comptée. Pour l’effacer : germoir purge --expired
       *[other] { $count } décisions ont passé la date jusqu’à laquelle elles devaient être gardées : elles ne sont pas comptées. Pour les effacer : germoir purge --expired
    }
observe-principle = Des projets comptés, côte à côte : ce qui était là d’abord, ce qu’on a vu après. Rien ici ne dit que l’un vient de l’autre.
observe-no-failure = Finir n’est pas échouer : un projet qui a fait son œuvre peut s’arrêter (nœud 2.1.1.4). Et un projet sans fichier plus récent n’est pas fini : ces dossiers n’en ont pas de nouvelles plus récentes.
observe-selection = Les projets revus sont ceux qui sont revenus, ou à qui l’on a redemandé. Ils ne ressemblent pas forcément aux autres, et ne parlent pas pour eux.
observe-section-cohorts = Les cohortes, dans l’ordre du temps
observe-about-cohorts = Un dossier est une cohorte. Un même identifiant dans plusieurs dossiers est un seul projet, vu plusieurs fois.
observe-dated-updated = { $name } : l’année est celle de la dernière mise à jour de ses projets.
observe-dated-decision = { $name } : l’année est celle de la dernière décision.
observe-dated-reading = { $name } : rien n’en dit l’année ; celle de la lecture est prise. Mettez l’année dans le nom du dossier.
observe-same-time = { $one }, { $next } : rien ne dit lequel est antérieur. Ils restent dans l’ordre où ils ont été donnés.
observe-one-cohort = Une seule cohorte : rien n’a pu suivre. Donnez aussi le dossier d’une autre année.
observe-section-became = Ce qu’ils sont devenus
observe-about-became = Les projets dans la cohorte où ils sont apparus, avec ce qu’en dit leur dernier fichier.
observe-legend = { $head } : { $means }
observe-section-stages = Étape au premier fichier et au dernier
observe-about-stages = Pour les projets revus : en ligne l’étape au premier fichier, en colonne celle du dernier.
observe-no-stages = Aucun projet n’a encore de fichier dans deux cohortes.
observe-section-decisions = Ce qui avait été décidé
observe-about-decisions = Dans les mots de ceux qui ont décidé, et ce qu’on a vu depuis. Un projet refusé a pu continuer ailleurs. Un projet pour lequel plusieurs choses ont été décidées est sous chacune.
observe-decision-withheld = autres mots (non montrés)
observe-decision-why-withheld = Les mots d’une décision sont montrés quand cinq projets au moins les ont reçus, ou que l’un d’eux a donné son accord pour paraître avec ses mots : d’autres feraient reconnaître quelqu’un.
observe-no-decision = Aucune décision dans ces dossiers. Pour en consigner une : germoir decide
observe-section-items = Premières réponses, et ce qu’on a vu après
observe-items-counted =
    { $counted ->
        [0] Aucun projet ne compte ici.
        [one] { $counted } projet compte ici : son premier fichier est antérieur à la dernière cohorte et ne le dit pas déjà terminé.
       *[other] { $counted } projets comptent ici : leur premier fichier est antérieur à la dernière cohorte et ne les dit pas déjà terminés.
    }{ $early ->
        [0] {""}
        [one] {" "}{ $early } apparaît dans la dernière cohorte : trop tôt.
       *[other] {" "}{ $early } apparaissent dans la dernière cohorte : trop tôt.
    }{ $ended ->
        [0] {""}
        [one] {" "}{ $ended } était terminé dès son premier fichier.
       *[other] {" "}{ $ended } étaient terminés dès leur premier fichier.
    }
observe-items-none = Rien à mettre côte à côte pour l’instant : il faut un fichier d’une année et un autre, plus récent, du même projet.
observe-items-few = Trop peu pour le dire : pour aucune des { $count } questions, deux niveaux n’ont chacun cinq projets dont on a des nouvelles. Les comptes sont dans csv, json et xlsx.
observe-items-how =
    { $count ->
        [one] Une question a, à deux niveaux au moins, cinq projets dont on a des nouvelles.
       *[other] { $count } questions ont, à deux niveaux au moins, cinq projets dont on a des nouvelles. Avec autant de comptes côte à côte, certains diffèrent par hasard.
    } Une part n’est donnée qu’à partir de trente, avec son intervalle à 95 % (Wilson).
observe-items-brief = Ici, les { $shown } premières sur { $count }, dans l’ordre du catalogue. Toutes : --verbose, ou les formats html, markdown, csv, xlsx, json.
observe-items-others =
    { $count ->
        [one] Une autre question : trop peu pour le dire. Ses comptes sont dans csv, json et xlsx.
       *[other] { $count } autres questions : trop peu pour le dire. Leurs comptes sont dans csv, json et xlsx.
    }
observe-shares = { $answer } : des nouvelles de { $known } projets sur { $all }
observe-share =
    { $what } : { $count } sur { $known }, soit { $value } [{ $low } ; { $high }]{ $bounded ->
        [one] {" "}; sur les { $all }, entre { $least } et { $most }
       *[other] {""}
    }
observe-group-brakes = Freins
observe-group-stakes = Enjeux
observe-became-completed = Achevé
observe-became-handed-on = Transmis
observe-became-merged = Réuni
observe-became-stopped = Arrêté
observe-became-ended = Terminé
observe-became-going-on = Continue
observe-became-stage-unknown = Incertain
observe-became-no-later-file = Pas revu
observe-became-no-file = Inconnu
observe-means-completed = le projet a fini ce qu’il avait à faire
observe-means-handed-on = d’autres l’ont repris
observe-means-merged = il s’est fondu dans un autre
observe-means-stopped = il s’est arrêté
observe-means-ended = il s’est terminé, et son fichier ne dit pas comment
observe-means-going-on = il était encore là dans un fichier plus récent
observe-means-stage-unknown = un fichier plus récent, dont l’étape n’est pas connue
observe-means-no-later-file = aucun fichier plus récent ; ce n’est pas une fin
observe-means-no-file = une décision en parle, aucun fichier ne le décrit
observe-given-criterion-0-1 = Niveau 0 ou 1
observe-given-criterion-2 = Niveau 2
observe-given-criterion-3-4 = Niveau 3 ou 4
observe-given-brake-0-1 = Ressenti 0 ou 1
observe-given-brake-2 = Ressenti 2
observe-given-brake-3-4 = Ressenti 3 ou 4
observe-given-stake-0-1 = Apport 0 ou 1
observe-given-stake-2 = Apport 2
observe-given-stake-3-4 = Apport 3 ou 4
observe-given-none = Sans niveau
observe-given-not-applicable = Sans objet
observe-column-cohort = Cohorte
observe-column-year = Année
observe-column-dated = Année tirée de
observe-column-projects = Projets
observe-column-first = Nouveaux
observe-column-again = Revus
observe-column-decisions = Décisions
observe-column-decision = Décision
observe-column-answer = Première réponse
observe-column-first-stage = Première étape
observe-column-last-stage = Dernière étape
observe-column-group = Famille
observe-column-question = Question
observe-column-told = Comparable
observe-column-known = Avec nouvelles
observe-column-became = Devenu
observe-column-count = Projets devenus
observe-column-share = Part
observe-column-low = De (95 %)
observe-column-high = À (95 %)
observe-column-least = Au moins, de tous
observe-column-most = Au plus, de tous
observe-column-project = Projet
observe-column-id = Identifiant
observe-column-first-cohort = Premier fichier
observe-column-last-cohort = Dernier fichier
observe-column-files = Fichiers
observe-sheet-cohorts = Cohortes
observe-sheet-stages = Étapes
observe-sheet-decisions = Décisions
observe-sheet-answers = Réponses
observe-sheet-shares = Parts
observe-sheet-projects = Projets
observe-by-name = nom du dossier
observe-by-updated = dernière mise à jour d’un projet
observe-by-decision = dernière décision
observe-by-reading = date de la lecture
observe-told = oui
observe-too-few = trop peu pour le dire
observe-ask-first = demander d’abord
observe-table-alone = --table choisit le tableau à écrire en CSV, et ceci n’est pas écrit en CSV. Tapez : --format csv --table { $table }
observe-not-a-folder = { $name } est un fichier. germoir observe lit des dossiers, un par cohorte. Tapez : germoir observe 2022 2023 2024
observe-mixed = { $name } contient des fichiers à côté de sous-dossiers : c’est lu comme une seule cohorte. Pour une cohorte par sous-dossier, nommez-les. Tapez : germoir observe { $name }/*/
observe-inside = { $inner } est à l’intérieur de { $outer } : ses projets compteraient deux fois. Donnez l’un ou l’autre.
