### Le dossier d’une réunion : tous les projets, chacun sur une page.

dossier-title = { $count ->
        [one] Dossier de lecture : { $count } projet
       *[other] Dossier de lecture : { $count } projets
    }
dossier-read = lu le { $date }
dossier-how = Les projets sont dans l’ordre des noms, et chacun a été lu pour lui-même. La lecture propose ; des personnes décident, et disent pourquoi.
dossier-projects = Les projets
dossier-project = Projet
dossier-proposed = Proposé
dossier-open = Ouvert ou non atteint
dossier-decided = Décidé
dossier-page = Page
dossier-met = les seuils sont atteints
dossier-undecided = pas encore noté
dossier-denies-itself = quelque chose est à éclaircir dans le fichier
dossier-closing = Ni note ni classement. Pour imprimer le dossier : print.html. Pour noter une décision : germoir decide.
dossier-who = Qui porte le projet
dossier-own-words = Le projet, dans ses propres mots
dossier-more = Les autres projets
dossier-back = Retour à la liste des projets
dossier-more-folded = { $count ->
        [one] Un point de plus est replié plus bas.
       *[other] { $count } points de plus sont repliés plus bas.
    }
dossier-written = { $count ->
        [one] Un projet, une page : { $path }
       *[other] { $count } projets, une page chacun : { $path }
    }
dossier-on-another = (le fichier ou la lecture a changé depuis)
dossier-replied = réponse reçue
dossier-replied-elsewhere = réponse à une décision qui n’est pas dans ce dossier
