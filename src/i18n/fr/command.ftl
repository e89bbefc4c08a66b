### Ce que disent les commandes.

too-slow = { $name } : plus de { $limit } s n’ont pas suffi, et rien n’en est gardé. Pour attendre davantage : --max-time { $flag }
file-no-folder = { $name } : le dossier { $folder } n’existe pas. Créez-le, ou donnez un autre nom.
file-forbidden = { $name } : vous n’avez pas le droit d’écrire ici. Donnez un autre nom, dans un dossier à vous.
file-read-only = { $name } est en lecture seule, et reste tel quel. Pour autoriser sa modification, tapez : { $writable }
file-disk-full = { $name } : le disque est plein ; rien n’a été écrit. Faites de la place, puis tapez de nouveau la même commande.
file-other-kind = { $name } : la table de ce fichier est [{ $kind }], et « { $command } » { $command ->
        [support] lit des structures et des projets.
        [screen] lit des projets ; les décisions posées à côté sont trouvées d’elles-mêmes.
       *[other] lit des projets.
    }
file-goes-beside = { $name } : « germoir { $command } » lit ceci à côté d’un projet. Nommez aussi le fichier du projet.
statement-of-none = { $name } : cette attestation porte sur « { $id } », qui n’est pas parmi les projets lus ici. Elle ne change rien.
folder-nothing = { $name } : ce dossier ne contient { $kind ->
        [file] aucun fichier .toml.
        [structure] ni structure ni projet.
       *[other] aucun projet. Pour en commencer un, tapez : germoir new mon-projet.toml
    }
folder-links = { $count ->
        [one] Dans { $name }, un lien mène hors du dossier, et n’a pas été suivi : { $first }
       *[other] Dans { $name }, { $count } liens mènent hors du dossier, et n’ont pas été suivis. Le premier : { $first }
    }
folder-copies =
    { $count ->
        [one] un fichier dit la même chose qu’un autre et n’a été lu qu’une fois : { $first } est une copie de { $of }.
       *[other] { $count } fichiers disent la même chose qu’un autre et n’ont été lus qu’une fois : { $first } est une copie de { $of }, et ainsi de suite.
    }
folder-ignored = { $count ->
        [one] Dans { $name }, un fichier .toml est laissé de côté parce que git l’ignore. Pour le lire, donnez son nom : { $typed }
       *[other] Dans { $name }, { $count } fichiers .toml sont laissés de côté parce que git les ignore. Pour en lire un, donnez son nom : { $typed }
    }
folder-alike = Laissé de côté : { $name } ressemble à un descripteur sous un autre nom. Pour qu’il soit lu, renommez-le : { $better }
file-busy = { $name } : ce fichier est ouvert dans un autre programme (Excel, Word, synchronisation…). Fermez-le, puis tapez de nouveau la même commande.
file-name-refused = Windows refuse le nom { $name } : il contient l’un des signes <>:"|?*. Donnez-en un autre.
work-not-a-folder = { $name } est un lien ou un fichier. Sous ce nom, germoir garde un dossier à lui pendant qu’il travaille, et ne suit rien de ce que quelqu’un d’autre y a mis ; rien n’a été modifié. Supprimez { $name } lui-même, et non ce vers quoi il mène, puis tapez de nouveau la même commande.
work-not-private = { $name } appartient à un autre utilisateur, ou d’autres peuvent y entrer : rien de ce qui s’y trouve n’est sûr, et rien n’a été modifié. Si quelqu’un d’autre fait travailler germoir ici, attendez qu’il ait fini. Sinon, regardez ce que contient ce dossier, supprimez-le, puis tapez de nouveau la même commande.
work-entry = { $name } contient « { $entry } », que germoir n’y a pas laissé ; rien n’a été modifié. Mettez ailleurs ce que vous voulez garder, supprimez le dossier { $name }, puis tapez de nouveau la même commande.
work-journal = { $name } contient une liste de changements que germoir n’a pas laissée ici, venue par exemple avec une copie du dossier ; rien n’en a été fait. Supprimez le dossier { $name }, puis tapez de nouveau la même commande.
work-left-apart = { $name } a été laissé par une exécution interrompue, et aucune commande ne le lit. Si aucune autre n’est en cours ici, supprimez-le.
overlay-empty = { $name } : ce dossier ne contient aucun fichier .toml.
profile-unknown = « { $name } » n’est pas un profil connu. Choisissez parmi : { $all }, ou donnez le chemin d’un fichier.
date-invalid = « { $date } » n’est pas une date. Écrivez-la ainsi : --date 2026-11-23.
fail-on-bearer = --fail-on { $what } n’existe pas dans le profil bearer : une autoévaluation n’a ni seuil ni échec. Choisissez un autre profil, par exemple --profile funder.
fail-on-unknown = --fail-on { $what } : valeur inconnue. Choisissez parmi : { $all }.
document-needs-file = Un document ne se montre pas dans un terminal. Donnez le nom d’un fichier : -o lettre.docx
workbook-needs-file = Un classeur ne se montre pas dans un terminal. Donnez le nom d’un fichier : -o rapport.xlsx
check-summary = 
    { $files ->
        [0] Aucun fichier lu
        [one] { $files } fichier lu
       *[other] { $files } fichiers lus
    } : { $errors ->
        [0] aucune erreur
        [one] { $errors } erreur
       *[other] { $errors } erreurs
    }, { $warnings ->
        [0] aucun avertissement
        [one] { $warnings } avertissement
       *[other] { $warnings } avertissements
    }.
new-exists = { $name } existe déjà et n’a pas été touché. Choisissez un autre nom.
new-written = { $name } est prêt. Ouvrez-le, répondez à ce que vous savez, puis tapez : germoir check { $typed }
new-other-name = Ce nom ne finit pas par .toml : un autre programme pourrait l’ouvrir, et « check » ne le trouve pas dans un dossier. Un nom qui convient : { $typed }
assess-next = Pour répondre aux questions qui restent : germoir interview { $typed } --full
assess-slim-how = --slim concerne les lignes de JSON. Ajoutez --format ndjson, ou retirez --slim.
new-opening = 
    Ce fichier décrit un projet. Les lignes qui commencent par # sont des explications.
    Répondez à ce que vous savez ; laissez "unknown" partout ailleurs : ce qui est inconnu n’est pas compté comme zéro.
    Pour ne pas répondre, écrivez "declined".
new-summary = À compléter : le projet en quelques phrases, pour qui et avec qui.
new-stage = Étape du projet, un de ces mots : { $stages }
new-bearer = Qui porte le projet. Enlevez le # devant une ligne pour la remplir.
new-answers = 
    { $rule }
    Remplacez "unknown" par son numéro, de 0 à 4.
    Avec une note et une preuve : { $id } = {"{"} level = 3, note = "…", evidence = [{"{"} kind = "documented", date = 2026-05-01, source = "…" {"}"}] {"}"}
    Si un tiers le confirme : kind = "corroborated", et by = "qui le dit" à côté de la source.
    Si vous ne savez pas pour la phrase suivante : { $id } = {"{"} level = 2, at_least = true {"}"}
    Si la question ne s’applique pas : { $id } = {"{"} not_applicable = "la raison" {"}"}
new-brakes = Ce qui retient le projet, de 0 à 4, et ce qui a été fait contre : fear-of-change = {"{"} intensity = 3, mitigation = 2 {"}"} ; mitigation = "unknown" si vous ne savez pas.
new-stakes = Les enjeux de société auxquels le projet répond. Un seul suffit. Enlevez le # devant ceux qui vous concernent.
new-stakes-express = Les enjeux de société auxquels le projet répond. Un seul suffit : enlevez le # devant lui. Pour lire ses phrases de 0 à 4 : germoir criteria show housing
new-others = Si le projet ne touche aucun enjeu de la liste hors ceux que vous avez nommés, enlevez le # :
new-places = Dans quels lieux : communes, quartiers, pays. Enlevez le # pour répondre.
new-keep = Jusqu’à quand celles et ceux qui reçoivent ce fichier peuvent le garder, ce jour compris. Enlevez le # et changez la date.
new-sharing = Qui peut vous lire : true autorise. introduce : peut-on vous présenter à d’autres porteurs ? cohort : vos textes peuvent-ils figurer dans un rapport sur plusieurs projets ?
new-reach = Combien de personnes s’en servent, à quelles dates. Les visites et les ventes ne comptent pas. `expected` : combien s’en serviraient, dit de l’une des trois façons.
new-review-opening = 
    Une lecture de « { $name } », par une seule personne. Les lignes qui commencent par # sont des explications.
    Répondez à ce que vous avez vu ou entendu ; laissez "unknown" partout ailleurs : ce qui est inconnu n’est pas compté comme zéro.
    Ce que le projet dit de lui-même n’est pas repris ici, pour que cette lecture reste la vôtre.
new-review-reader = Votre nom. Le rapport ne montre que des numéros, sauf si on lui demande les noms.
new-review-role = En quelle qualité vous lisez, un de ces mots : { $roles }
new-review-read = L’empreinte du fichier lu : elle dit plus tard s’il a changé depuis. Ne la modifiez pas.
new-review-recused = Trop proche du projet pour le lire ? Écrivez pourquoi, enlevez le #, et rien d’autre ne comptera.
new-review-keep = Jusqu’à quand cette lecture peut être gardée, ce jour compris. Enlevez le # ; passé ce jour, « germoir purge --expired » l’efface.
new-review-stakes = Les enjeux de société auxquels le projet répond, d’après vous. Enlevez le # devant ceux que vous avez vus.
new-review-directory = { $name } est un dossier, et une lecture porte sur un seul projet. Donnez son fichier.
new-review-not-a-project = { $name } : ce fichier n’est ni un projet ni une structure, sa table est [{ $kind }]. Donnez après --review le fichier de ce qui est lu.
new-review-written = { $name } est prêt. Ouvrez-le, répondez à ce que vous savez, puis tapez : germoir check { $typed }
    Pour qu’on vous pose les questions une à une, tapez : germoir interview { $typed }
    Pour mettre les lectures côte à côte, rangez-les avec les projets, puis tapez : germoir panel suivi du dossier
new-review-structure-opening =
    Ce qu’un porteur a vu de « { $name } ». Les lignes qui commencent par # sont des explications.
    Répondez à ce que vous avez vu ; laissez "unknown" partout ailleurs : ce qui est inconnu n’est pas compté comme zéro.
    Ce que la structure dit d’elle-même n’est pas repris ici, pour que cette lecture reste la vôtre.
new-review-structure-reader = Votre nom : il sert à ne compter personne deux fois, et aucun rapport ne le montre.
new-review-structure-recused = Trop proche de la structure pour la lire ? Écrivez pourquoi, enlevez le #, et rien d’autre ne comptera.
new-review-structure-written = { $name } est prêt. Ouvrez-le, répondez à ce que vous savez, puis tapez : germoir check { $typed }
    Pour qu’on vous pose les questions une à une, tapez : germoir interview { $typed }
    Dès cinq porteurs, à côté de ce que la structure dit d’elle-même : germoir support et son fichier, suivi du dossier des lectures
new-own = Une question que vous vous posez à vous-mêmes : elle se montre à côté des autres, à vous et à qui vous lit, et n’entre dans aucun chiffre. Écrivez la question et ses cinq phrases, chacune contenant la précédente. Le niveau est à donner une fois les phrases écrites.
new-own-question = Que vous demandez-vous, que personne ne vous demande ?
new-own-level = À écrire : ce que l’on verrait à { $level }.
new-block-opening = 
    Une brique : ce que « { $name } » a fait et que d’autres peuvent reprendre et changer. Le crédit suit la chaîne.
    Chacun pourra la lire dès que vous la transmettrez. Retirez ce qui n’y a pas sa place.
new-block-summary = À compléter : ce qui se fait, par qui et pour qui, en quelques phrases.
new-block-kind = Ce que c’est, un de ces mots : { $kinds }
new-block-serves = Ce à quoi elle aide : ce que le projet a répondu à 3 ou plus, et ses concepts. Laissez ce à quoi cette brique aide, et retirez le reste.
new-block-needs = Ce qu’il faut avoir pour commencer : un lieu, un outil, quelqu’un.
new-block-steps = Ce qu’on fait, pas à pas.
new-block-credit = Qui remercier : des personnes ou des projets. Demandez aux personnes avant de les nommer.
new-block-based-on = Les identifiants des briques dont vous l’avez faite, s’il y en a.
new-block-licence = Sous quelle licence d’autres peuvent reprendre vos mots (SPDX). Retirez le # si celle-ci vous convient.
new-block-directory = { $name } est un dossier, et une brique se fait à partir d’un seul projet. Donnez son fichier.
new-block-not-a-project = { $name } : ce fichier n’est pas un projet, sa table est [{ $kind }]. Après --block, donnez le fichier du projet dont la brique est faite.
new-block-written = { $name } est prêt. Ouvrez-le, complétez-le, puis tapez : germoir check { $typed }
    Pour voir ce à quoi il répond dans une cohorte, mettez-le avec les projets, puis tapez : germoir federate --forge suivi du dossier
criteria-unknown = 
    « { $id } » n’est pas dans le catalogue. { $has_near ->
        [yes] Vouliez-vous dire « { $near } » ?
       *[no] « germoir criteria search { $id } » cherche un mot, « germoir criteria list » donne tous les noms.
    }
criteria-checked = Catalogue valide : { $criteria } critères, { $brakes } freins, { $stakes } enjeux, { $support } formes d’appui.
criteria-draft-output = Donnez un dossier où écrire le calque, par exemple : -o mes-criteres
criteria-draft-there = { $name } existe déjà et n’a pas été touché. Choisissez un autre dossier après -o.
criteria-draft-made = { $count ->
        [one] Une question écrite
       *[other] { $count } questions écrites
    } dans { $name }, { $doubts ->
        [0] sans rien que la règle de l’échelle relève.
        [one] avec un point à revoir, plus haut.
       *[other] avec { $doubts } points à revoir, plus haut.
    } Qu’une phrase entraîne celle d’en dessous, vous seul pouvez le dire. Pour vous en servir : germoir form html --criteria { $folder } -o formulaire.html
criteria-at-fault = Ce catalogue ne peut pas servir en l’état : corrigez ce qui est marqué comme une erreur.
kind-family = Familles
kind-phase = Phases
kind-group = Groupes
kind-criterion = Critères
kind-brake = Freins
kind-stake = Enjeux
kind-support = Formes d’appui
kind-warning = Mises en garde pour les structures
kind-facet = Facettes
kind-gate = Seuils
kind-rule = Règles que suit la vérification d’un fichier
crosswalk-how = La proximité va de 0 (se ressemblent sans être la même chose) à 3 (la même chose). Elle parle des deux référentiels, jamais du projet.
crosswalk-match = { $title } ({ $id }){ $has_answer ->
        [yes]  : { $answer }
       *[no] {""}
    }
crosswalk-why = Proximité { $confidence } sur { $top }. { $reason }
crosswalk-reach-users = Personnes touchées
crosswalk-reach-expected = Personnes attendues
crosswalk-reach-registered = Inscrits
crosswalk-reach-active = Usagers actifs
crosswalk-reach-retained = Usagers revenus
crosswalk-reach-observations = Observations datées
crosswalk-reach-unit-people = Touchés, comptés en personnes
crosswalk-reach-unit-households = Touchés, comptés en foyers
crosswalk-reach-unit-organisations = Touchés, comptés en organisations
crosswalk-count = { $count }{ $has_date ->
        [yes] {""} le { $date }
       *[no] {""}
    }
crosswalk-directory = { $name } est un dossier, et un seul projet se lit à la fois. Donnez son fichier.
crosswalk-not-a-project = { $name } : ce fichier n’est pas un projet, sa table est [{ $kind }]. Donnez le fichier d’un projet.
crosswalk-level = niveau { $level }/4
crosswalk-brake = intensité { $intensity }/4
crosswalk-needed = besoin nommé
crosswalk-named = nommé
crosswalk-unknown = « { $id } » n’est pas une référence connue. Choisissez parmi : { $all }
search-nothing = Rien dans le catalogue ne contient ces mots.
show-named = « { $name } » ({ $id })

## Ce qu’un système refuse.

system-not-found = il n’est pas là
system-denied = le système ne le permet pas
system-exists = il est déjà là
system-folder = c’est un dossier
system-no-folder = une partie de son chemin n’est pas un dossier
system-read-only = le disque ne peut être que lu
system-full = le disque est plein
system-quota = la place qui vous est accordée sur le disque est épuisée
system-too-large = il est trop grand pour le disque
system-name = le système n’accepte pas un tel nom
system-too-late = le disque n’a pas répondu à temps
system-memory = il n’y a pas assez de mémoire
system-interrupted = cela a été interrompu
system-cut = il s’arrête trop tôt
system-unsupported = le disque ne sait pas le faire
