### Ce que dit l’import des formulaires remplis.

import-summary =
    { $count ->
        [0] Aucun descripteur écrit.
        [one] { $count } descripteur écrit.
       *[other] { $count } descripteurs écrits.
    }
import-at-row = ligne { $row }
import-at-column = colonne « { $column } »
import-trouble = { $place } : { $reason }
import-written =
    { $name } : créé, { $count ->
        [one] { $count } réponse
       *[other] { $count } réponses
    }.
import-updated = { $name } : mis à jour.
import-unchanged = { $name } : rien n’a changé.
import-into-a-file = { $name } n’est pas un dossier. Donnez un dossier à --into.
import-a-folder = { $name } est un dossier ; donnez des fichiers.
import-too-large = ce fichier fait plus de { $limit } ; rien n’en a été lu. Pour le lire quand même : --max-size { $flag }
import-too-large-inside = une fois décompressé, ce classeur fait plus de { $limit } ; rien n’en a été lu. Enregistrez la feuille utile dans un nouveau classeur, ou tapez : --max-unpacked { $flag }
import-too-many-parts = ce classeur est fait de { $count } parties ou feuilles, pour { $limit } au plus ; rien n’en a été lu. Enregistrez la feuille utile dans un nouveau classeur.
import-count-too-large = ce classeur annonce { $count } textes là où il y a place pour { $limit } ; rien n’en a été lu. Ouvrez-le dans un tableur et enregistrez-le de nouveau en .xlsx.
import-too-many-rows = il y a plus de { $rows } lignes, ou de { $cells } cellules, où quelque chose est écrit ; rien n’en a été lu. Pour les lire quand même : --max-rows { $flag }
import-list-too-long = la liste « { $key } » compte { $count } éléments, pour { $limit } au plus ; elle n’a pas été importée. Pour l’importer quand même : --max-list { $count }
import-too-deep = ses accolades et ses crochets s’emboîtent sur plus de { $limit } étages ; rien n’en a été lu. Pour le lire quand même : --max-depth N, N valant 80 au plus
import-old-or-locked = ce classeur est protégé par un mot de passe ou dans l’ancien format .xls. Enregistrez-le en .xlsx, sans mot de passe.
import-broken-xlsx = ce classeur est abîmé ({ $reason }). Ouvrez-le dans un tableur et enregistrez-le de nouveau en .xlsx.
import-not-xlsx = cette archive n’est pas un classeur .xlsx. Enregistrez la feuille en .xlsx ou en .csv.
import-macros = ce classeur contient des macros : elles n’ont pas été lues, les cellules oui.
import-external-links = ce classeur renvoie à d’autres fichiers : seules les valeurs déjà dans ses cellules ont été lues.
import-windows-1252 = ce texte n’est pas en UTF-8 : il a été lu comme Windows-1252. Vérifiez les accents.
import-not-text = ce fichier n’est ni un texte, ni un classeur .xlsx, ni le fichier du formulaire HTML.
import-broken-csv = ce fichier CSV n’a pas pu être lu ({ $reason }).
import-broken-json = ce fichier JSON est abîmé ({ $reason }).
import-not-a-form = ce fichier JSON n’a pas été enregistré par le formulaire HTML.
import-a-page = c’est la page d’un formulaire, et les réponses n’y sont pas. Ouvrez-la dans un navigateur, répondez, puis « Enregistrer un fichier » : c’est ce fichier .json qui s’importe.
import-a-descriptor = c’est déjà un descripteur : il n’y a rien à importer. Rangez-le dans le dossier, puis tapez : germoir check DOSSIER
import-nothing-known = aucune colonne n’est reconnue. Pour un autre formulaire, dites ce que répondent ses colonnes avec --map.
import-sheet-unknown = la feuille { $name } ne répond à aucune question ; elle n’a pas été lue.
import-column-unknown = cette colonne ne répond à aucune question ; elle n’a pas été lue.
import-column-twice = cette colonne répond à la même question que « { $first } » ; elle n’a pas été lue.
import-column-missing = --map nomme cette colonne, et le fichier ne l’a pas.
import-torn-row = cette ligne a { $cells } cellules pour { $headings } colonnes ; elle n’a pas été importée.
import-empty-row = cette ligne ne répond à aucune question ; elle n’a pas été importée.
import-place-unknown = ce repère n’est pas celui d’une question.
import-not-here = cette question n’attend rien dans cette colonne.
import-cell-fault = la cellule contient une erreur de calcul.
import-not-a-date = « { $value } » n’est pas une date lue à coup sûr. Écrivez année-mois-jour, par exemple 2026-05-01.
import-not-a-number = « { $value } » n’est pas un nombre entier.
import-not-yes-no = « { $value } » n’est ni oui ni non.
import-not-a-choice = « { $value } » n’est pas un des choix de la question.
import-not-a-level = « { $value } » n’est ni un niveau de 0 à 4, ni une phrase de l’échelle, ni un refus de répondre.
import-no-intensity = ce qui a été fait est donné sans l’intensité ; la réponse reste inconnue.
import-reason-missing = « ne s’applique pas » demande une raison ; la réponse reste inconnue.
import-reason-alone = une raison est donnée sans « ne s’applique pas » ; elle n’a pas été importée.
import-declined-with-note = un refus de répondre ne porte ni note ni preuve ; elles n’ont pas été importées.
import-row-incomplete = il manque une valeur nécessaire (la sorte de la preuve, la date, le nombre ou le nom) ; elle n’a pas été importée.
import-footing-missing = cette réponse en demande une autre, { $before }, qui manque ; elle n’a pas été importée.
import-wrong-kind = la valeur n’est pas de la sorte que la question attend.
import-key-unknown = aucune question n’a ce repère ; la valeur n’a pas été importée.
import-no-name = le nom du projet manque ; rien n’a été importé de cette réponse.
import-no-id = « { $name } » n’a ni lettre ni chiffre latins : aucun nom de fichier ne peut en venir. Rien n’a été importé.
import-no-summary = le résumé du projet manque ; rien n’a été importé de cette réponse.
import-no-stage = l’étape n’est pas dite ; elle est écrite « unknown ».
import-same-name = « { $name } » vient déjà de { $other } ; cette réponse n’a pas été importée.
import-exists = { $name } existe déjà et n’a pas été touché. Avec --update, il est mis à jour et les changements sont montrés.
import-changed-meanwhile = { $name } a été modifié entre-temps par quelqu’un d’autre et n’a pas été touché. Tapez de nouveau la même commande.
import-waits = Un autre import écrit dans { $name } ; celui-ci commencera quand il aura fini.
import-invalid-there = { $name } n’est pas du TOML lisible ; il n’a pas été touché. Tapez : germoir check { $name }
import-would-be-invalid = { $name } ne serait pas valide ; rien n’a été écrit. Voici pourquoi :
import-map-broken = ce fichier n’est pas du TOML ({ $reason }).
import-map-format = la première ligne doit être : format = 1
import-map-key = cela ne se lit pas ici. Sous [columns], écrivez "titre de la colonne" = "answers.openness" ; sous [values."answers.openness"], "réponse" = 3
import-map-place = ce repère n’est pas celui d’une question. Le plus proche est : { $near }
import-map-empty = la table [columns] est vide : elle dit ce que répond chaque colonne.
