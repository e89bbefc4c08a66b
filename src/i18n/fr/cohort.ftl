### Ce que dit le rapport d’une cohorte.

cohort-title = Une cohorte de projets
cohort-subtitle = lue le { $date }, profil { $profile }, dans l’ordre des noms
cohort-how-many =
    { $projects ->
        [0] Aucun projet lu
        [one] { $projects } projet lu
       *[other] { $projects } projets lus
    }{ $refused ->
        [0] .
        [one] , et { $refused } fichier à corriger, qui ne compte dans aucun tableau.
       *[other] , et { $refused } fichiers à corriger, qui ne comptent dans aucun tableau.
    }
cohort-withheld =
    { $count ->
        [one] { $count } projet n’a pas donné son accord pour paraître sous son nom : on n’en lit que le numéro.
       *[other] { $count } projets n’ont pas donné leur accord pour paraître sous leur nom : on n’en lit que le numéro.
    } Demandez d’abord. Leurs mots (publics, lieux, compétences) n’entrent dans aucune liste.
cohort-other-project = { $count } projets mis à part.
cohort-other-review =
    { $count ->
        [one] { $count } relecture se trouve aussi dans le dossier, hors de ce rapport.
       *[other] { $count } relectures se trouvent aussi dans le dossier, hors de ce rapport.
    }
cohort-other-structure =
    { $count ->
        [one] { $count } structure se trouve aussi dans le dossier, hors de ce rapport.
       *[other] { $count } structures se trouvent aussi dans le dossier, hors de ce rapport.
    }
cohort-other-decision =
    { $count ->
        [one] { $count } décision se trouve aussi dans le dossier, hors de ce rapport.
       *[other] { $count } décisions se trouvent aussi dans le dossier, hors de ce rapport.
    }
cohort-other-block =
    { $count ->
        [one] { $count } brique se trouve aussi dans le dossier, hors de ce rapport.
       *[other] { $count } briques se trouvent aussi dans le dossier, hors de ce rapport.
    }
cohort-other-statement =
    { $count ->
        [one] { $count } attestation se trouve aussi dans le dossier ; elle est lue avec le projet qu’elle concerne.
       *[other] { $count } attestations se trouvent aussi dans le dossier ; elles sont lues avec les projets qu’elles concernent.
    }
cohort-other-case =
    { $count ->
        [one] { $count } cas d’exercice se trouve aussi dans le dossier, hors de ce rapport.
       *[other] { $count } cas d’exercice se trouvent aussi dans le dossier, hors de ce rapport.
    }
cohort-other-assignments =
    { $count ->
        [one] { $count } fichier de répartition des lectures se trouve aussi dans le dossier, hors de ce rapport.
       *[other] { $count } fichiers de répartition des lectures se trouvent aussi dans le dossier, hors de ce rapport.
    }
cohort-more-publics =
    { $count ->
        [one] Un autre public est nommé ; cohort.json les donne tous.
       *[other] { $count } autres publics sont nommés ; cohort.json les donne tous.
    }
cohort-in-short = En bref
cohort-point-evidence =
    { $answered ->
        [one] Une réponse
       *[other] { $answered } réponses
    } { $asked ->
        [one] à la seule question posée.
       *[other] aux { $asked } questions posées ({ $share }).
    }{ $open ->
        [0] {""}
       *[other] {" "}Le reste est inconnu ou décliné, et n’est pas compté comme zéro.
    } { $supported ->
        [0] Aucune n’est donnée avec un document ou une observation qui compte encore.
        [one] Une seule repose sur un document, une observation ou mieux.
       *[other] { $supported } réponses reposent sur un document, une observation ou mieux.
    }
cohort-point-evidence-none =
    { $asked ->
        [one] La seule question posée est encore sans réponse.
       *[other] Aucune réponse encore aux { $asked } questions posées.
    }
cohort-point-stakes =
    { $covered ->
        [one] Un enjeu sur { $all } reçoit une contribution
       *[other] { $covered } enjeux sur { $all } reçoivent une contribution
    }, dans { $groups ->
        [one] un groupe
       *[other] { $groups } groupes
    } sur { $all-groups }.
cohort-point-stakes-at-zero = D’après les réponses données, aucun des enjeux renseignés ne reçoit encore de contribution.
cohort-point-stakes-none = Aucun projet ne dit encore à quel enjeu il contribue.
cohort-point-brakes = Ressentis par le plus de projets (leur nombre entre parenthèses) : { $named }.
cohort-point-brakes-none = Aucun des freins dont les projets parlent n’est ressenti.
cohort-point-brakes-unknown = Aucun projet ne parle encore de ses freins.
cohort-point-support = Demandés par le plus de projets (leur nombre entre parenthèses) : { $named }.
cohort-point-reach =
    { $count ->
        [0] Aucun projet ne dit encore combien de personnes il touche.
        [one] Un projet dit combien de personnes il touche.
       *[other] { $count } projets disent combien de personnes ils touchent. Leurs publics se recouvrent : il n’y a pas de total d’ensemble.
    }
cohort-point-kinship =
    { $count ->
        [one] Une fédération à proposer
       *[other] { $count } fédérations à proposer
    }, entre { $projects } projets.
cohort-chart-bands-key = Plein : les projets qui sont à coup sûr dans la tranche. Hachuré, avec un point d’interrogation : ceux qui y sont peut-être, tant que des réponses manquent. « 3 » et, dessous, « 2? » : trois à coup sûr, deux peut-être.
cohort-section-glance = La cohorte d’un coup d’œil
cohort-section-evidence = Ce que l’on sait, et ce qui l’appuie
cohort-section-families = Les familles de facteurs
cohort-section-stakes = Les enjeux dont les projets parlent
cohort-section-brakes = Freins les plus ressentis, et leurs leviers
cohort-section-support = Appuis et compétences
cohort-section-reach = Personnes touchées
cohort-section-kinship = Qui pourrait rencontrer qui
cohort-section-unanswered = Qui n’a pas encore répondu
cohort-unanswered-how = Les questions du questionnaire court qui restent sans réponse. Un refus est une réponse, et personne n’est relancé deux fois. Les projets qui n’ont pas accepté d’être nommés sont sous leur étiquette : qui détient la clé des étiquettes peut leur demander.
cohort-unanswered-none = Les questions du questionnaire court ont leurs réponses, ou leurs refus.
cohort-unanswered-more = et { $count } de plus, dans le tableau de qui n’a pas répondu (format csv ou xlsx)
cohort-unanswered-long = La liste des projets s’arrête à { $count }, dans l’ordre des noms ; le tableau (format csv ou xlsx) continue.
cohort-caption-unanswered-questions = Question par question
cohort-caption-unanswered-projects = Projet par projet
cohort-column-unanswered-by = Pas encore de réponse de
cohort-column-unanswered-what = Questions ouvertes
cohort-problem-again = { $message } (et { $more ->
    [one] une autre remarque
   *[other] { $more } autres remarques
  } de cette sorte dans ce fichier)
cohort-section-by = Par { $key }
cohort-by-how = Ce qu’un projet dit là est montré quand il accepte de montrer ses mots ; les autres forment un groupe. Les groupes de moins de cinq projets sont réunis, et de même ceux que moins de cinq projets distinguent d’un autre groupe ou de l’ensemble. Ils suivent l’ordre alphabétique, qui ne dit rien d’eux.
cohort-by-nothing = Aucun groupe ne peut être montré ici : il en faudrait deux ou plus, d’au moins cinq projets qui partagent ce qu’ils disent.
cohort-by-unsaid-key = --by { $key } : aucun projet qui partage ce qu’il dit n’a quoi que ce soit sous cette clé. Regardez comment elle s’écrit.
cohort-by-unsaid = Aucun projet qui partage ce qu’il dit n’a rien sous cette clé : regardez comment elle s’écrit.
cohort-by-places = lieux
cohort-by-silent = non dit
cohort-by-withheld = non montré
cohort-by-joined = { $count } groupes de moins de cinq projets, ou réunis avec eux
cohort-by-counted = { $name } ({ $count })
cohort-by-many = --by prend au plus { $most } clés, séparées par des virgules.
cohort-caption-by-stages = Les projets et leurs étapes
cohort-caption-by-families = La moitié centrale des projets qui ont une valeur, famille par famille
cohort-caption-by-stakes = Projets qui contribuent à un groupe d’enjeux ; un tiret là où ses projets n’en disent rien
cohort-caption-by-needs = Ce qu’ils ressentent et ce qu’ils demandent le plus
cohort-caption-by-reach = Personnes touchées
cohort-column-by = Regroupement
cohort-column-brakes-felt = Freins ressentis par le plus de projets
cohort-column-support-asked = Soutiens demandés par le plus de projets
cohort-column-known-of = Avec une valeur : { $family }
cohort-column-first-of = Premier quart : { $family }
cohort-column-median-of = Milieu : { $family }
cohort-column-third-of = Troisième quart : { $family }
cohort-sheet-groups = Groupes
cohort-section-forge = La forge : ce que plusieurs pourraient bâtir ensemble
cohort-section-matrix = Projets et critères
cohort-section-projects = Les projets, dans l’ordre des noms
cohort-section-problems = Fichiers à corriger et remarques
cohort-evidence-how = Chaque question posée à chaque projet, selon ce qui appuie la réponse à la date de lecture. Une preuve vieillit et redescend d’un cran. Ce qui n’est pas connu n’est pas compté comme zéro.
cohort-families-how = Pour chaque famille, la médiane des projets, avec le premier et le troisième quart entre crochets, sur 100. « Au moins » et « au plus » bornent ce que chaque projet peut encore valoir. Une distribution ne compare personne.
cohort-stakes-how = Un seul enjeu suffit à un projet, s’il est traité en profondeur. Ces tableaux disent ce que la cohorte couvre ensemble, ce que des projets disent ne pas faire encore, et ce dont aucun projet ne parle.
cohort-brakes-how = Combien de projets ressentent chaque frein, avec quelle intensité, et ce qu’il en reste en moyenne (de 0 à 1) une fois compté ce qui a été fait, pour ceux qui le ressentent et le disent (leur nombre entre parenthèses).
cohort-left-of = { $left } ({ $told } sur { $felt })
cohort-support-how = Ce que les projets demandent, et les compétences qu’ils cherchent ou proposent dans leurs propres mots.
cohort-reach-none = Aucun projet ne dit encore combien de personnes il touche.
cohort-reach-how = Les unités et les façons de compter restent séparées. Une somme ne réunit que des projets qui comptent de la même façon, et la même personne peut y figurer plusieurs fois : les publics de plusieurs projets se recouvrent.
cohort-reach-few = Un nombre d’une à quatre personnes ou de un à quatre foyers n’est pas montré, et n’entre dans aucune somme.
cohort-kinship-left-out = Les parentés entre projets ont été laissées hors de ce rapport, comme le demande --no-kinship.
cohort-forge-left-out = La forge a été laissée de côté avec les parentés, comme le demande --no-kinship.
cohort-forge-more = La commande germoir federate --forge en fait une page à part.
cohort-kinship-nearest = La commande germoir federate dit quels projets sont les plus proches de chacun, et pourquoi.
cohort-matrix-how = Un chiffre de 0 à 4 : le niveau répondu ; ? : inconnu ; – : sans réponse, par choix ; … : pas encore à cette étape ; × : sans objet ; · : à discuter, sans niveau. Les niveaux ne s’additionnent pas d’un projet à l’autre.
cohort-matrix-long = Cette page montre cette matrice jusqu’à { $count } projets. Au-delà, elle se lit dans un tableur : ajoutez xlsx ou csv à --format.
cohort-projects-how = Chaque nom mène à la page du projet, qui commence par la personne qui le porte.
cohort-projects-without-pages = Les pages de chaque projet n’accompagnent pas ce rapport. La commande germoir assess FICHIER --format html écrit celle d’un projet.
cohort-problems-none = Aucun fichier à corriger, aucune remarque.
cohort-problems-how = Un fichier en erreur ne compte pour rien tant qu’il n’est pas corrigé. Une remarque n’empêche rien.
cohort-problems-long = Les { $count } premières lignes. Pour les avoir toutes, ajoutez csv ou xlsx à --format.
cohort-list-long = Les { $count } premiers projets, dans l’ordre des noms. Pour les avoir tous, ajoutez csv ou xlsx à --format.
cohort-caption-stages = Étapes
cohort-caption-scales = Territoires
cohort-caption-bearers = Qui porte les projets
cohort-caption-fields = Champs
cohort-caption-publics = Publics, dans les mots des projets qui les partagent
cohort-caption-evidence = Réponses sur les critères
cohort-caption-families = Médiane, et entre quels bouts se tient la moitié centrale
cohort-caption-groups = Les cinq groupes d’enjeux
cohort-caption-covered = Enjeux dont des projets parlent
cohort-caption-at-zero = Enjeux auxquels des projets disent ne pas contribuer encore
cohort-caption-silent = Enjeux dont aucun projet ne parle encore
cohort-caption-brakes = Freins
cohort-caption-support = Appuis demandés
cohort-caption-own = Ce que les porteurs se demandent à eux-mêmes
cohort-column-own = Question
cohort-caption-skills = Compétences cherchées et proposées
cohort-caption-reach-sums = Sommes, par unité et par façon de compter
cohort-caption-reach = Projet par projet
cohort-caption-projects = Projets
cohort-caption-problems = À corriger et à savoir
cohort-column-name = Projet
cohort-column-id = Identifiant
cohort-column-stage = Étape
cohort-column-scale = Territoire
cohort-column-places = Lieux
cohort-column-bearer = Porté par
cohort-column-fields = Champ
cohort-column-public = Public
cohort-column-projects = Projets
cohort-column-answered = Répondus
cohort-column-asked = Posés
cohort-column-groups = Groupes d’enjeux
cohort-column-sharing = Partage
cohort-column-file = Fichier
cohort-column-coverage-of = Connu : { $family }
cohort-column-value-of = Valeur : { $family }
cohort-column-low-of = Au moins : { $family }
cohort-column-high-of = Au plus : { $family }
cohort-column-supported-low-of = Sur preuves, au moins : { $family }
cohort-column-supported-high-of = Sur preuves, au plus : { $family }
cohort-column-rung = Appui
cohort-column-answers = Réponses
cohort-column-share = Part
cohort-column-family = Famille
cohort-column-value = Valeur
cohort-column-low = Au moins
cohort-column-high = Au plus
cohort-column-coverage = Connu
cohort-column-supported = Connu avec preuves
cohort-column-silent = Sans réponse
cohort-column-asked-projects = Projets concernés
cohort-column-group = Groupe
cohort-column-covered = Enjeux couverts
cohort-column-stake = Enjeu
cohort-column-state = État
cohort-column-still-open = En attente en tout
cohort-column-question = Question
cohort-column-question-id = Question (identifiant)
cohort-column-contribution = Contribution
cohort-column-contributing = Y contribuent
cohort-column-deeply = En profondeur (3 ou 4)
cohort-column-open = Nommé, non précisé
cohort-column-at-zero = Ont répondu 0
cohort-column-brake = Frein
cohort-column-intensity = Intensité
cohort-column-mitigation = Ce qui a été fait
cohort-column-levers = Leviers
cohort-column-felt = Le ressentent
cohort-column-answered-projects = En parlent
cohort-column-intensities = Intensité 1 · 2 · 3 · 4
cohort-column-left = Ce qu’il en reste
cohort-column-support = Appui
cohort-column-skill = Compétence
cohort-column-needed = La cherchent
cohort-column-offered = La proposent
cohort-column-unit = Unité
cohort-column-counting = Façon de compter
cohort-column-day = À la date du
cohort-column-users = S’en servent
cohort-column-registered = Inscrits
cohort-column-expected = Attendus
cohort-column-uptake = Part des attendus
cohort-column-speed = Par mois
cohort-column-users-sum = S’en servent
cohort-column-registered-sum = Inscrits
cohort-column-expected-low = Attendus, au moins
cohort-column-expected-high = Attendus, au plus
cohort-column-uptake-low = Part des attendus, bas
cohort-column-uptake-high = Part des attendus, haut
cohort-column-expected-sum = Attendus
cohort-column-severity = Gravité
cohort-column-code = Code
cohort-column-path = Endroit
cohort-column-line = Ligne
cohort-column-column = Colonne
cohort-column-message = Remarque
cohort-column-help = Que faire
cohort-sheet-kinship = Parentés
cohort-sheet-projects = Projets
cohort-sheet-criteria = Critères
cohort-sheet-brakes = Freins
cohort-sheet-stakes = Enjeux
cohort-sheet-reach = Personnes touchées
cohort-sheet-problems = Remarques
cohort-sheet-unanswered = Pas encore répondu
cohort-scale-neighbourhood = quartier
cohort-scale-local = local
cohort-scale-regional = régional
cohort-scale-national = national
cohort-scale-international = international
cohort-not-said = non dit
cohort-shares = nom et mots partagés
cohort-ask-first = demandez d’abord
cohort-covered-of = { $covered } sur { $all }
cohort-sum =
    { $total } ({ $projects ->
        [one] { $projects } projet
       *[other] { $projects } projets
    }{ $few ->
        [0] {""}
        [one] , { $few } non montré
       *[other] , { $few } non montrés
    })
cohort-band = { $within } sûrement, { $crossing } peut-être
cohort-chart-bands = Où se tiennent les projets, famille par famille, sur 100
cohort-chart-bands-how = Pour chaque famille, cinq colonnes de 0 à 100. La partie pleine compte les projets dont la fourchette tient tout entière dans la colonne ; la partie hachurée, suivie d’un point d’interrogation, ceux dont la fourchette la traverse : ils sont comptés dans chaque colonne qu’ils touchent. Le tableau qui suit dit la même chose.
cohort-progress = {"{"}bar:30{"}"} {"{"}pos{"}"}/{"{"}len{"}"} fichiers, {"{"}per_sec{"}"}, encore {"{"}eta{"}"}
cohort-option-idle = { $option } concerne { $formats }, et rien de tel n’est écrit ici. Ajoutez --format { $typed }, ou retirez { $option }.
cohort-no-output = Dites dans quel dossier écrire les rapports : -o SORTIE
cohort-no-line = { $name } ne contient aucune ligne avec un projet. Rien n’a été écrit. Chaque ligne est un projet, en un objet JSON ; ce qu’elle peut contenir s’affiche par : germoir schema project
cohort-nothing-found = { $names } : aucun fichier .toml ici. Rien n’a été écrit. Pour commencer un projet, tapez : germoir new mon-projet.toml
cohort-output-is-a-file = { $out } est un fichier. Donnez un nom de dossier : -o SORTIE
cohort-output-not-ours = { $out } contient « { $what } », que germoir batch n’a pas écrit ; rien n’a été touché. Donnez un dossier vide ou nouveau : -o SORTIE
cohort-lines-how = --input ndjson lit les lignes d’un seul fichier, ou de l’entrée standard : germoir batch - --input ndjson -o DOSSIER.
cohort-output-edited = { $out } contient « { $what } », qui a été modifié depuis que germoir batch l’a écrit ; rien n’a été touché. Donnez un autre dossier, ou ajoutez --force pour perdre ces modifications.
cohort-output-unknown = { $out } contient « { $what } », et rien ne dit que germoir batch l’a écrit ; rien n’a été touché. Donnez un autre dossier, ou ajoutez --force pour le remplacer.
cohort-busy = Une autre exécution écrit dans { $name }. Attendez qu’elle ait fini, ou choisissez un autre endroit avec -o.
cohort-not-written = { $name } n’a pas pu être écrit ({ $reason }). L’ancienne sortie, s’il y en a une, est intacte.
cohort-held = { $name } est ouvert dans un autre programme (explorateur, Excel, synchronisation…) et n’a pas pu être remplacé. L’ancienne sortie est intacte. Fermez-le, puis tapez de nouveau la même commande.
cohort-unfinished = La nouvelle sortie dans { $name } est commencée, pas finie. Reste à remplacer : { $files }. Fermez ce qui est ouvert dans un autre programme (Excel, navigateur, synchronisation…), puis tapez de nouveau la même commande : elle terminera d’abord ceci.
cohort-interrupted = Interrompu. Rien n’a été changé : l’ancienne sortie, s’il y en a une, est intacte.
cohort-resume-nothing = Rien à reprendre : pas d’ancienne sortie, ou d’autres réglages. Tout est relu.
cohort-more-refused =
    { $count ->
        [one] Et { $count } autre fichier à corriger, nommé dans les rapports.
       *[other] Et { $count } autres fichiers à corriger, nommés dans les rapports.
    }
cohort-kept-old = { $out } a été gardé tel quel : { $refused ->
        [one] { $refused } fichier sur { $all } n’a pas pu servir
       *[other] { $refused } fichiers sur { $all } n’ont pas pu servir
    }, et le rapport en aurait perdu plus de la moitié. Corrigez, puis tapez de nouveau la même commande ; pour un rapport sans cela, donnez un autre nom.
cohort-done =
    { $out } est prêt : { $projects ->
        [0] aucun projet
        [one] { $projects } projet
       *[other] { $projects } projets
    }{ $refused ->
        [0] .
        [one] , { $refused } fichier à corriger.
       *[other] , { $refused } fichiers à corriger.
    }
cohort-line = Ligne { $line }, colonne { $column } : { $message }
cohort-line-key = Ligne { $line }, { $key } : { $message }
cohort-line-kind = ce n’est pas un projet : sa table est [{ $kind }].
cohort-line-too-long = elle dépasse { $limit }. Pour la lire quand même : --max-size { $flag }
cohort-line-not-text = ce n’est pas du texte en UTF-8.
cohort-stream-how = --input ndjson lit des projets, un par ligne, et écrit une lecture par ligne. Tapez : germoir assess - --input ndjson --format ndjson
cohort-middle-half = { $value } (moitié centrale : { $low } à { $high })
cohort-section-sorts = De quelles sortes
cohort-section-annexes = Annexes : les tableaux derrière ces pages
cohort-chart-ranges = Fourchettes des projets, sur 100
cohort-chart-ranges-each = Un trait est un projet qui répond, sans son nom : du moins au plus qu’il peut valoir. Pâle, derrière : sur preuves seulement. Ceux qui ne répondent rien peuvent tout valoir, et ne sont pas dessinés.
cohort-chart-ranges-some = Quand plus de { $lines } répondent, { $lines } d’entre eux sont dessinés, pris à intervalles réguliers.
cohort-chart-ranges-known = { $known } sur { $asked } répondent
cohort-chart-stakes-key = Foncé : contribuent en profondeur (3 ou 4 sur 4) ; plus clair : contribuent ; hachuré : nommé, sans dire combien. Laissé en blanc : aucun projet n’en parle.
cohort-chart-at-zero =
    { $count ->
        [one] { $count } dit 0
       *[other] { $count } disent 0
    }
cohort-chart-brakes = Les freins ressentis par le plus de projets
cohort-chart-brakes-key = Foncé : quelque chose a été fait ; plus clair : rien encore, d’après le projet ; hachuré : non dit. Sous chacun, un premier levier du catalogue.
cohort-stakes-one = Un seul enjeu suffit à un projet, s’il est traité en profondeur.
cohort-brakes-loosened = Combien de projets ressentent chaque frein, combien d’entre eux disent ce qui a été fait, et ce qui pourrait le desserrer.
cohort-support-most = Ce que le plus de projets demandent.
cohort-support-none = Aucun projet ne dit encore quel appui il demande.
cohort-families-compare-nobody = Une distribution ne compare personne : elle dit jusqu’où vont les réponses, et ce qu’elles laissent ouvert.
cohort-families-unknown = Rien à dessiner encore : aucun projet ne répond à une question d’une famille.
cohort-reach-years = Le dernier compte de chaque année, pour les projets qui ont compté cette année-là (leur nombre entre parenthèses). La même personne peut être dans plusieurs comptes, et ce ne sont pas les mêmes projets qui comptent chaque année. Les petits nombres n’entrent dans aucune somme.
cohort-year = { $total } ({ $projects })
cohort-federations-some = { $shown } des { $all } fédérations à proposer : celles dont les membres partagent le plus, dans l’ordre des noms.
cohort-federation-pair = { $both } : { $reasons }
cohort-column-loosened = Quelque chose a été fait
cohort-column-untouched = Rien encore
cohort-column-not-told = Non dit
cohort-search-words = Chercher : noms, lieux, champs, publics
cohort-search-all = tous
cohort-search-found = Projets trouvés :
cohort-search-part = . Les 200 premiers sont montrés : ajoutez un mot, ou choisissez.
cohort-list-of = Projets : { $letter }
cohort-list-other = autres
cohort-list-back = Retour au rapport
cohort-list-by-letter = Tous les projets, selon la première lettre de leur nom (leur nombre entre parenthèses) :
cohort-logo-unknown = { $name } n’est pas une image que tout navigateur montre. Donnez un fichier PNG, JPEG ou SVG : --logo FICHIER
cohort-logo-too-large = { $name } dépasse { $most } Kio. Réduisez l’image, puis tapez de nouveau la même commande.
cohort-logo-entities = { $name } est un SVG qui définit des entités (<!ENTITY), lesquelles peuvent se déplier sans fin. Enregistrez-le en SVG simple, ou en PNG.
cohort-section-since = Ce qui a changé depuis
cohort-since-how = À côté d’un dossier antérieur, dont les projets sont appariés par leurs identifiants. Les deux sont lus avec les mêmes questions et par une même méthode : aucun changement n’en vient. Une réponse ne peut monter ou descendre que si elle a été donnée les deux fois : le silence n’est pas un changement. Les réponses choisies sur d’autres mots de leur échelle sont comptées à part.
cohort-since-projects =
    { $both ->
        [one] { $both } projet est dans les deux dossiers
       *[other] { $both } projets sont dans les deux dossiers
    }, { $joined ->
        [one] { $joined } dans le plus récent seulement
       *[other] { $joined } dans le plus récent seulement
    }, { $left ->
        [one] { $left } dans le plus ancien seulement.
       *[other] { $left } dans le plus ancien seulement.
    }
cohort-since-unread =
    { $count ->
        [one] Pour { $count } autre projet, l’un des deux fichiers ne peut pas être lu : ce qui y a changé est inconnu.
       *[other] Pour { $count } autres projets, l’un des deux fichiers ne peut pas être lu : ce qui y a changé est inconnu.
    }
cohort-caption-since-levels = Réponses aux critères et aux enjeux
cohort-caption-since-brakes = Freins
cohort-since-same-levels =
    { $count ->
        [one] { $count } niveau donné les deux fois est le même.
       *[other] { $count } niveaux donnés les deux fois sont les mêmes.
    }
cohort-since-same-brakes =
    { $count ->
        [one] { $count } frein dont on parle les deux fois est le même.
       *[other] { $count } freins dont on parle les deux fois sont les mêmes.
    }
cohort-since-stages = D’une étape à une autre :
cohort-since-stage = { $moved } ({ $count ->
    [one] { $count } projet
   *[other] { $count } projets
  })
cohort-since-stages-more =
    { $count ->
        [one] { $count } autre projet est passé d’une étape à une autre ; les annexes disent de laquelle à laquelle.
       *[other] { $count } autres projets sont passés d’une étape à une autre ; les annexes disent de laquelle à laquelle.
    }
cohort-since-people =
    { $projects ->
        [one] { $projects } projet a compté les personnes de la même façon les deux fois
       *[other] { $projects } projets ont compté les personnes de la même façon les deux fois
    } : { $before } avant, { $after } maintenant. La même personne peut être dans plusieurs comptes.
cohort-since-kept-back =
    { $count ->
        [one] Dans { $count } projet, l’un des deux comptes est de une à quatre personnes : il n’est pas montré et n’entre dans aucune somme.
       *[other] Dans { $count } projets, l’un des deux comptes est de une à quatre personnes : il n’est pas montré et n’entre dans aucune somme.
    }
cohort-since-no-new-count =
    { $count ->
        [one] { $count } projet qui compte donne le même compte qu’avant : il n’a pas recompté, ou ne le dit pas.
       *[other] { $count } projets qui comptent donnent le même compte qu’avant : ils n’ont pas recompté, ou ne le disent pas.
    }
cohort-since-corrected =
    { $count ->
        [one] { $count } projet donne un autre nombre de personnes pour le même jour : une correction, et non un mouvement.
       *[other] { $count } projets donnent un autre nombre de personnes pour le même jour : des corrections, et non des mouvements.
    }
cohort-since-not-alike =
    { $count ->
        [one] { $count } projet compte les personnes autrement qu’avant (manière de compter, périmètre ou nouvelle série) : ses deux comptes ne se comparent pas.
       *[other] { $count } projets comptent les personnes autrement qu’avant (manière de compter, périmètre ou nouvelle série) : leurs deux comptes ne se comparent pas.
    }
cohort-since-aged =
    { $count ->
        [one] Dans { $count } projet, des preuves comptent autrement parce que le temps a passé : cela n’est pas compté comme un changement de réponse.
       *[other] Dans { $count } projets, des preuves comptent autrement parce que le temps a passé : cela n’est pas compté comme un changement de réponse.
    }
cohort-since-turn = { $item } : { $from } → { $to } ({ $way })
cohort-since-more =
    { $count ->
        [one] et { $count } autre changement, dans la feuille des changements (format csv ou xlsx)
       *[other] et { $count } autres changements, dans la feuille des changements (format csv ou xlsx)
    }
cohort-since-all = En tout
cohort-since-long = La liste des projets s’arrête à { $count }, dans l’ordre des noms ; la feuille des changements (format csv ou xlsx) continue.
cohort-caption-since-stages = D’une étape à une autre
cohort-caption-since-joined = Dans le dossier le plus récent seulement
cohort-caption-since-left = Dans le dossier le plus ancien seulement
cohort-caption-since-projects = Projet par projet, dans l’ordre des noms
cohort-caption-by-since = Ce qui a changé depuis, en nombre de réponses
cohort-column-in-both = Projets des deux dossiers
cohort-column-change = Changement
cohort-column-changes = Ce qui est dit autrement
cohort-column-item = De quoi il s’agit
cohort-column-before = Avant
cohort-column-after = Maintenant
cohort-way-rose = monté
cohort-way-fell = descendu
cohort-way-loosened = desserré
cohort-way-tightened = pèse davantage
cohort-way-known = devenu connu
cohort-way-unsaid = donné avant, inconnu maintenant
cohort-way-other-words = choisi sur d’autres mots
cohort-way-otherwise = dit autrement
cohort-way-joined = dans le dossier le plus récent seulement
cohort-way-left = dans le dossier le plus ancien seulement
cohort-way-stage = étape
cohort-way-people = personnes touchées
cohort-sheet-since = Changements
cohort-before-same = { $before } et { $other } sont le même dossier. Donnez le dossier d’une époque antérieure : --before DIR2
cohort-before-within = { $before } et { $other } sont l’un dans l’autre : chaque projet serait lu deux fois. Déplacez le dossier antérieur, puis tapez la même commande.
cohort-before-nothing = { $before } : aucun projet ne peut y être lu, il n’y a donc rien à comparer. Pour voir ce qui est à corriger, tapez : germoir check { $before }
cohort-before-unread =
    { $count ->
        [one] { $before } : { $count } fichier ne peut pas être lu comme un projet, et ce qui y a changé depuis est inconnu.
       *[other] { $before } : { $count } fichiers ne peuvent pas être lus comme des projets, et ce qui y a changé depuis est inconnu.
    } Pour voir ce qui est à corriger, tapez : germoir check { $before }
cohort-column-import-file = Vient de
cohort-column-import-row = Ligne d’origine
cohort-column-import-id = Identifiant d’origine
