### Ce que disent les pages HTML.

page-skip = Aller au contenu
page-contents = Dans cette page
page-overdue = Ce fichier devait être gardé jusqu’au { $date }, et ce jour est passé. Supprimez-le, ou demandez une autre date à qui porte le projet.
page-counts-as = compte désormais comme { $rung }
page-sheet-summary = Synthèse
page-sheet-criteria = Critères
page-sheet-brakes = Freins
page-sheet-stakes = Enjeux
page-sheet-reach = Personnes touchées
page-arithmetic = Le calcul
page-sheet-arithmetic = Calcul
page-column-arithmetic = Le calcul
page-sheet-questions = Questions
page-sheet-problems = Remarques
page-column-what = Quoi
page-column-says = Ce que dit le fichier
page-column-value = Valeur
page-column-low = Au moins
page-column-high = Au plus
page-column-coverage = Connu
page-column-supported = Appuyé par des preuves
page-column-supported-low = Bas sur preuves
page-column-supported-high = Haut sur preuves
page-column-criterion = Critère
page-column-id = Identifiant
page-column-family = Famille
page-column-state = État
page-column-level = Niveau
page-column-words = Le niveau en mots
page-column-rung = Appui
page-column-evidence = Preuves
page-column-note = Note ou raison
page-column-weight = Poids
page-column-nodes = Nœuds
page-column-brake = Frein
page-column-intensity = Intensité
page-column-felt = L’intensité en mots
page-column-mitigation = Ce qui a été fait
page-column-done = La réponse en mots
page-column-residual = Ce qu’il en reste
page-column-levers = Leviers
page-column-stake = Enjeu
page-column-group = Groupe
page-column-item = Identifiant de la question
page-answer-criterion = critère
page-answer-brake = frein
page-answer-stake = enjeu
page-column-contribution = Contribution
page-column-day = Date
page-column-kind = Ce qui est compté
page-column-expected-low = Attendus, au moins
page-column-expected-high = Attendus, au plus
page-column-registered = Inscrits
page-column-users = S’en servent
page-column-active = Actifs
page-column-retained = Restés
page-column-unit = Unité
page-column-scope = Périmètre
page-column-break = Pourquoi la série repart
page-column-source = Source
page-column-question = Question
page-column-funder-question = En entretien
page-column-message = Remarque
page-column-help = Que faire
page-column-severity = Gravité
page-column-path = Endroit
page-column-line = Ligne
page-column-column = Colonne
page-fact-project = Projet
page-fact-id = Identifiant
page-fact-summary = Résumé
page-fact-stage = Étape
page-fact-places = Lieux
page-fact-profile = Profil
page-fact-date = Lu le
page-fact-read = Empreinte de cette lecture
page-fact-project-print = Empreinte du fichier
page-fact-profile-print = Empreinte du profil
page-fact-catalogue-print = Empreinte du catalogue
page-survey = enquête : { $yes } oui sur { $asked } interrogés, pour { $population }
page-kind-expected = attente
page-kind-unique = chacun une fois
page-kind-cumulative = cumul depuis le début
page-unit-people = personnes
page-unit-households = foyers
page-unit-organisations = organisations
page-severity-error = erreur
page-severity-warning = attention
page-severity-note = remarque
page-chart-table = Les mêmes chiffres en tableau
page-chart-families = Ce que l’on sait, sur 100 : la valeur dans sa fourchette
page-chart-families-how = Pour chaque famille, une bande va du plus bas au plus haut que permettent les réponses encore inconnues ; un losange marque la valeur de ce qui est connu, et un cadre en tirets la fourchette sur preuves. Une bande hachurée seule : rien n’est encore connu. Le tableau qui suit dit la même chose.
page-chart-brakes = Les freins : ce qui est ressenti, et ce qui a été fait
page-chart-brakes-how = Pour chaque frein, une barre pleine dit l’intensité ressentie et, dessous, une barre arrondie et vide dit ce qui a été fait, chacune de 0 à 4. Une barre hachurée : on ne sait pas encore. Le tableau qui suit dit la même chose.
page-chart-intensity = intensité { $level }/4
page-chart-mitigation = ce qui a été fait { $level }/4
page-chart-stakes = Les enjeux de société, groupe par groupe
page-chart-stakes-how = Pour chaque groupe, les enjeux que le projet nomme, avec quatre cases remplies selon la contribution. Un seul enjeu suffit, s’il est traité en profondeur. Le tableau qui suit dit la même chose.
page-chart-stakes-none = aucun enjeu nommé
page-chart-trajectory = Combien de personnes, au fil du temps
page-chart-trajectory-how = Les ronds disent combien s’en servent, les carrés combien sont inscrits, le trait interrompu combien étaient attendus, une bande hachurée quand c’est une fourchette. Là où la série repart, rien ne relie les points. Le tableau qui suit dit la même chose.
page-chart-users-unique = S’en servent
page-chart-users-cumulative = Cumul depuis le début
page-chart-registered = Inscrits
page-chart-expected = Attendus : { $count } (une attente, non un objectif)
page-chart-expected-beyond = Attendus : { $count }, au-delà de ce dessin
page-several =
    { $count ->
        [one] { $count } projet
       *[other] { $count } projets
    }
page-several-order = Dans l’ordre des noms. Aucun projet n’est comparé à un autre.
page-level = Niveau { $level }/4
page-open-unknown = Encore inconnu :
page-open-declined = Sans réponse, par choix :
page-open-not-due = Pas encore à cette étape :
page-other-brakes = Les autres freins dont le fichier parle
page-done = Ce qui a été fait :
page-done-unknown = Ce qui a été fait n’est pas dit.
page-levers = Ce qui peut le desserrer :
page-gates-how = Un seuil est un minimum. Il ne compare personne, et rien ne le rachète ailleurs.
page-gate-help = Ce qui peut le faire changer :
page-index-how = Un indice résume et cache : lisez d’abord la fourchette, puis les familles. Il ne sert pas à comparer des projets.
page-steps =
    { $count ->
        [1] Un prochain pas
        [2] Deux prochains pas
       *[other] Trois prochains pas
    }
page-steps-why = D’où viennent-ils ?
page-more-questions =
    { $count ->
        [one] Une autre question reste ouverte
       *[other] { $count } autres questions restent ouvertes
    }
page-today = Aujourd’hui :
page-remarks = Ce que la lecture a remarqué
page-at-line = (ligne { $line })
page-prints = Empreintes : de quoi refaire cette lecture à l’identique
page-fact-publics = Pour et avec
page-fact-started = Commencé le
page-fact-ended = Terminé le
page-fact-relation = Auprès de l’existant
page-fact-partners = Partenaires
page-fact-offering = Proposé
page-fact-definition = Définition retenue
page-fact-funding = Moyens
page-fact-links = Liens
page-relation-serves = le sert
page-relation-supersedes = le remplace peu à peu
page-relation-none-existing = aucun service semblable, d’après le projet
page-relation-competes = lui fait concurrence
page-xlsx-output = Un classeur ne s’affiche pas dans un terminal. Donnez un nom de fichier : -o projet.xlsx
page-xlsx-one = Un classeur décrit un seul projet. Pour plusieurs, tapez : germoir batch DOSSIER -o SORTIE --format xlsx
page-template-at = { $name }, ligne { $line } : { $fault }
page-template-in = { $name } : { $fault }
page-template-too-large = ce modèle est trop long ; il peut avoir { $limit }. Pour le lire quand même : --max-size { $flag }
page-template-too-long = une expression a plus de { $limit } mots et signes. Découpez-la : { "{% set partie = … %}" } d’abord, puis { "{{ partie }}" }.
page-template-too-nested = plus de { $limit } parenthèses ou blocs s’emboîtent. Mettez ce qui est à l’intérieur dans un { "{% set partie = … %}" } ou une macro, avant.
page-template-too-many-branches = les conditions ont ici plus de { $limit } branches (elif). Cherchez plutôt la réponse dans une table : { "{% set mots = {\"a\": \"…\"} %}" }, puis { "{{ mots[cle] }}" }.
page-template-whole-namespace = un espace de noms se crée avec { "{% set total = namespace(…) %}" }, et ne s’emploie que par ses valeurs, comme { "{{ total.valeur }}" } ; son nom ne désigne rien d’autre dans le modèle.
page-template-no-stack = cette machine n’a plus { $limit } de mémoire pour le modèle. Avec moins de pas, il en demande moins : --max-steps { $flag }
page-template-syntax = cette ligne du modèle n’est pas comprise.
page-template-undefined = le modèle demande une donnée qui n’existe pas. « germoir assess FICHIER --format json » montre celles qui existent.
page-template-other-file = un modèle ne lit pas d’autre fichier : mettez-y tout.
page-template-steps = le modèle demande plus de { $limit } pas ; une boucle en contient peut-être une autre de trop. Pour le laisser aller plus loin : --max-steps { $flag }
page-template-unknown = le modèle appelle un filtre ou une fonction qui n’existe pas.
page-template-other = le modèle n’a pas pu être rempli.
page-left-out = Ce qui est replié à l’écran n’est pas imprimé : { $names }. Dépliez-le avant d’imprimer.
page-left-out-full = Pour tenir sur peu de feuilles, ceci n’est pas ici : { $names }. Tout y est avec l’option --full de la même commande.
page-stakes-answers = Les enjeux, réponse par réponse
page-steps-from = D’où viennent ces pas
page-brakes-rest = Les freins qui tiennent moins fort
page-strengths-rest = Ce qui est fort aussi
page-fact-import = Vient de
page-import = { $file }{ $row ->
    [none] { "" }
   *[other] , ligne { $row }
  }{ $id ->
    [none] { "" }
   *[other] , identifiant { $id }
  }
