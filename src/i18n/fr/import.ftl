### Ce que dit l’import des formulaires remplis.

import-summary =
    { $count ->
        [0] Aucun descripteur écrit.
        [one] { $count } descripteur écrit.
       *[other] { $count } descripteurs écrits.
    }
import-at-row = ligne { $row }
import-at-column = colonne « { $column } »
import-at-key = clé « { $column } »
import-trouble = { $place } : { $reason }
import-written =
    { $count ->
        [0] { $name } : créé.
        [one] { $name } : créé, { $count } réponse.
       *[other] { $name } : créé, { $count } réponses.
    }
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
import-not-xlsx = cette archive n’est ni un classeur (.xlsx, .ods), ni les tables d’ODK Central. Enregistrez la feuille en .xlsx ou en .csv.
import-macros = ce classeur contient des macros : elles n’ont pas été lues, les cellules oui.
import-external-links = ce classeur renvoie à d’autres fichiers : seules les valeurs déjà dans ses cellules ont été lues.
import-windows-1252 = ce texte n’est pas en UTF-8 : il a été lu comme Windows-1252. Vérifiez les accents.
import-not-text = ce fichier n’est ni un texte, ni un classeur .xlsx, ni le fichier du formulaire HTML.
import-broken-csv = ce fichier CSV n’a pas pu être lu ({ $reason }).
import-broken-json = ce fichier JSON est abîmé ({ $reason }).
import-not-a-form = ce fichier JSON n’a pas été enregistré par le formulaire HTML.
import-a-page = c’est la page d’un formulaire, et les réponses n’y sont pas. Ouvrez-la dans un navigateur, répondez, puis « Enregistrer un fichier » : c’est ce fichier .json qui s’importe.
import-a-descriptor = c’est déjà un descripteur : il n’y a rien à importer. Rangez-le dans le dossier, puis tapez : germoir check DOSSIER
import-nothing-known = aucune colonne n’est reconnue ; les titres sont : { $seen }. Pour un formulaire qui n’est pas le nôtre, tapez : germoir import FICHIER --draft-map correspondance.toml, vérifiez cette correspondance, puis donnez-la avec --map correspondance.toml
import-sheet-unknown = la feuille { $name } ne répond à aucune question ; elle n’a pas été lue.
import-column-twice = cette colonne répond à la même question que « { $first } » ; elle n’a pas été lue.
import-torn-row = cette ligne a { $cells } cellules pour { $headings } colonnes ; elle n’a pas été importée.
import-empty-row = cette ligne ne répond à aucune question ; elle n’a pas été importée.
import-place-unknown = ce repère n’est pas celui d’une question.
import-not-here = cette question n’attend rien dans cette colonne.
import-cell-fault = la cellule contient une erreur de calcul.
import-not-a-date = « { $value } » n’est pas lu comme un jour du calendrier. Écrivez année-mois-jour, par exemple 2026-05-01, ou 1er mai 2026.
import-date-serial = « { $value } » n’est pas lu comme un jour. Si c’est le nombre par lequel un tableur garde un jour, affichez-y cette colonne en dates, ou importez le classeur (.xlsx, .ods) lui-même.
import-date-doubtful = « { $value } » ne dit pas quel nombre est le jour. Écrivez année-mois-jour, par exemple 2026-05-01.
import-date-which-day = « { $value } » ne dit pas quel nombre est le jour. Écrivez année-mois-jour, par exemple 2026-05-01, ou dites-le dans --map : dates = "day/month/year"
import-not-a-number = « { $value } » n’est pas lu comme un nombre entier. Écrivez-le en chiffres, sans unité : 1200.
import-in-thousands = { $n ->
        [one] « { $value } » a été lu comme { $number } : ce qui se compte est entier.
       *[other] { $n } nombres de cette colonne, dont « { $value } », ont été lus en milliers, celui-ci comme { $number } : ce qui se compte est entier.
    } Si ce qui suit la virgule ou le point était des décimales, écrivez le nombre sans elles.
import-sheets-aside =
    { $n ->
        [one] ce classeur a une autre feuille, qui n’a pas été lue
       *[other] ce classeur a { $n } autres feuilles, qui n’ont pas été lues
    } : { $list }. Pour en lire une, enregistrez-la dans un classeur à part.
import-sheets-aside-map =
    { $n ->
        [one] ce classeur a une autre feuille, qui n’a pas été lue
       *[other] ce classeur a { $n } autres feuilles, qui n’ont pas été lues
    } : { $list }. Dites dans --map laquelle lire, par exemple : sheet = "{ $first }"
import-sheets-aside-draft =
    { $n ->
        [one] ce classeur a une autre feuille, que ce brouillon laisse de côté
       *[other] ce classeur a { $n } autres feuilles, que ce brouillon laisse de côté
    } : { $list }. C’est la feuille nommée par « sheet » qui est lue ; pour une autre, faites une autre correspondance.
import-no-such-sheet = aucune feuille de ce classeur ne s’appelle « { $name } » ; rien n’en a été lu. Ses feuilles : { $list }
import-map-sheet = écrivez le nom d’une feuille entre guillemets : sheet = "Réponses"
import-not-consent = « { $value } » n’est pas lu comme un oui : ce que d’autres peuvent voir a été mis à non (false). Si ce mot veut dire oui, écrivez oui dans la cellule, ou dites-le dans --map.
import-consent-kept = rien n’est dit ici, et le descripteur dit oui : cet accord a été gardé. Pour le reprendre, écrivez non ici, puis importez de nouveau avec --update ; ou écrivez false dans le descripteur.
import-not-yes-no = « { $value } » n’est ni oui ni non.
import-not-a-choice = « { $value } » n’est pas un des choix de la question.
import-not-a-level = « { $value } » n’est ni un niveau de 0 à 4, ni une phrase de l’échelle, ni un refus de répondre.
import-not-five = il faut cinq phrases, une par ligne.
import-no-intensity = ce qui a été fait est donné sans l’intensité ; la réponse reste inconnue.
import-reason-missing = « ne s’applique pas » demande une raison ; la réponse reste inconnue.
import-reason-alone = une raison est donnée sans « ne s’applique pas » ; elle n’a pas été importée.
import-declined-with-note = un refus de répondre ne porte ni note ni preuve ; elles n’ont pas été importées.
import-row-incomplete = il manque une valeur nécessaire (la sorte de la preuve, la date, le nombre ou le nom) ; elle n’a pas été importée.
import-footing-missing = cette réponse en demande une autre, { $before }, qui manque ; elle n’a pas été importée.
import-wrong-kind = la valeur n’est pas de la sorte que la question attend.
import-key-unknown = aucune question n’a ce repère ; la valeur n’a pas été importée.
import-no-name = le nom du projet manque ; rien n’a été importé de cette réponse.
import-no-id = « { $name } » n’a ni lettre ni chiffre latins : aucun identifiant ne peut en venir. La ligne n’a pas été importée.
import-no-summary = le résumé du projet manque ; rien n’a été importé de cette réponse.
import-no-stage = l’étape n’est pas dite ; elle est écrite « unknown ».
import-same-name = « { $name } » est aussi le nom de { $other }, accents et signes mis à part ; celui-ci est pris pour un autre projet, dans { $file }. Si c’est le même, faites répondre une colonne à project.id, ou écrivez dans --map : key = "project.name"
import-same-file = { $other } a déjà ce nom de fichier, où accents et signes ne comptent pas ; « { $name } » est pris pour un autre projet, dans { $file }. Si c’est le même, écrivez-le ici comme il est écrit là, et importez de nouveau dans un dossier neuf.
import-same-id = « { $name } » donne, accents et signes mis à part, un identifiant que { $other } a déjà : il est pris pour un autre projet, { $id }, dans { $file }. Si c’est le même, écrivez-le ici comme il est écrit là, et importez de nouveau dans un dossier neuf.
import-exists = { $name } existe déjà et n’a pas été touché. Avec --update, il est mis à jour et les changements sont montrés.
import-changed-meanwhile = { $name } a été modifié entre-temps par quelqu’un d’autre et n’a pas été touché. Tapez de nouveau la même commande.
import-waits = Un autre import écrit dans { $name } ; celui-ci commencera quand il aura fini.
import-invalid-there = { $name } n’est pas du TOML lisible ; il n’a pas été touché. Tapez : germoir check { $name }
import-would-be-invalid = { $name } ne serait pas valide ; rien n’a été écrit. Voici pourquoi :
import-map-broken = ce fichier n’est pas du TOML ({ $reason }).
import-map-format = la première ligne doit être : format = 1
import-map-key = cela ne se lit pas ici. Tapez : germoir schema map
import-map-place = ce repère n’est pas celui d’une question. Le plus proche est : { $near }
import-map-empty = la table [columns] est vide : elle dit ce que répond chaque colonne.
import-at-line = ligne { $line }
import-at-row-and-line = ligne { $row } (ligne { $line } dans un éditeur de texte)
import-stray-bytes =
    { $n ->
        [one] un caractère de ce texte en UTF-8, à la ligne { $line }, était écrit
       *[other] { $n } caractères de ce texte en UTF-8, le premier à la ligne { $line }, étaient écrits
    } dans un autre codage et lus comme du Windows-1252. Vérifiez-y les accents.
import-quote-open = un guillemet droit (") ouvert ici n’est pas refermé dans sa cellule : les lignes { $first } à { $last } du fichier ont été prises pour une seule et n’ont pas été importées. Enlevez ce guillemet, ou écrivez-le deux fois (""), puis importez de nouveau.
import-headings-at = les titres des colonnes ont été trouvés à cette ligne ; ce qui est au-dessus n’a pas été lu.
import-no-headings = ce fichier n’a pas de ligne de titres : il n’y a rien à importer.
import-map-knows-none = aucun des titres de --map ne se trouve dans les 20 premières lignes de ce fichier ; ses titres sont : { $seen }. Pour une correspondance qui les a, tapez : germoir import FICHIER --draft-map correspondance.toml
import-columns-unknown =
    { $n ->
        [one] une colonne ne répond à aucune question et n’a pas été lue
       *[other] { $n } colonnes ne répondent à aucune question et n’ont pas été lues
    } : { $list }
import-columns-missing =
    { $n ->
        [one] --map nomme une colonne que le fichier n’a pas
       *[other] --map nomme { $n } colonnes que le fichier n’a pas
    } : { $list }
import-margin =
    { $n ->
        [one] ce qui est écrit dans la colonne { $list }, qui n’a pas de titre, n’a pas été lu.
       *[other] ce qui est écrit dans les colonnes { $list }, qui n’ont pas de titre, n’a pas été lu.
    }
import-formula-empty = la cellule contient la formule { $formula }, sans valeur calculée ; elle n’a pas été importée. Ouvrez le classeur dans un tableur, enregistrez-le, puis importez de nouveau.
import-formula-for-text = la cellule contient la formule { $formula }, dont « { $value } » est la valeur, là où l’on attend des mots ; elle n’a pas été importée. Si quelqu’un a tapé ce texte, mettez une apostrophe devant.
import-formulas =
    { $n ->
        [one] cette cellule contient une formule : la dernière valeur calculée a été prise.
       *[other] { $n } cellules de cette colonne contiennent des formules, la première à cette ligne : les dernières valeurs calculées ont été prises.
    }
import-not-ticked = « { $value } » n’est ni l’un des mots qui cochent cette case ({ $words }), ni une façon de la laisser vide ; cela n’a pas été importé.
import-commas =
    dans { $count } { $n ->
        [one] cellule sur une
       *[other] cellules sur { $n }
    }, des virgules séparent des mots, comme dans « { $value } », et chaque cellule a été lue comme un seul élément. Si ces virgules séparent des éléments, écrivez dans --map : { "{" } to = "{ $place }", separator = "," { "}" } ; sinon, un point-virgule ou une ligne les sépare.
import-key-twice = la clé « { $key } » vient deux fois dans ce fichier JSON ; rien n’en a été lu. Gardez une seule des deux.
import-later-wins = « { $name } » a déjà répondu, dans { $other } : là où les deux diffèrent, ce qui est dit ici compte.
import-several-of-name = « { $name } » est le nom de plusieurs projets ({ $files }), et cette ligne ne dit pas lequel ; elle n’a pas été importée. Faites répondre une colonne à project.id.
import-map-dates = écrivez dates = "day/month/year" ou dates = "month/day/year"
import-map-its-key = écrivez key = "project.id" ou key = "project.name"
import-map-extra = une clé de [extra] est faite de lettres sans accent, de chiffres et de tirets : "extra.marraine"
import-map-twice = « { $first } » y répond déjà, et il n’y a de place que pour une réponse.
import-map-value = « when » dit quels mots cochent la case ; écrivez aussi ce que veut dire une case cochée : value = "jeunes"
import-map-no-constant = cela diffère d’un projet à l’autre, ou c’est une réponse que seul le porteur peut donner : aucune constante ne peut la remplacer.

## Le brouillon d’une correspondance.

import-draft-head =
    Ce que répondent les colonnes de { $file } : un brouillon, d’après les titres de sa ligne { $row } et { $n ->
        [one] la ligne qui suit
       *[other] les { $n } lignes qui suivent
    }.
import-draft-check = Vérifiez chaque ligne ; rien n’est importé avant. Tapez ensuite : { $typed }
import-draft-dates = Quel nombre de 03/04/2026 est le jour : "day/month/year" (le jour d’abord) ou "month/day/year".
import-draft-key = Si une ligne plus basse qui porte le même nom est une réponse plus récente du même projet : key = "project.name"
import-draft-ignore = Colonnes qui ne répondent à rien, ou vides : rien n’en est dit.
import-draft-seen = { $filled ->
        [one] { $filled } ligne
       *[other] { $filled } lignes
    } sur { $rows }, valeurs différentes : { $different }. { $shown }
import-draft-tick = Une case d’une liste : les mots de « when » la cochent, « value » est ce qui est alors écrit.
import-draft-tick-off = Une case d’une liste : les mots de « when » la cochent, « value » est ce qui est alors écrit. Vérifiez la liste derrière « to », écrivez des mots à la place d’un code, puis enlevez le #.
import-draft-consent = Qu’un projet soit montré, c’est à son porteur de le dire. Écrivez ce que la question demande : sharing.cohort (un rapport sur plusieurs projets), sharing.introduce (être présenté à d’autres), sharing.publish (tout le monde), puis enlevez le #.
import-draft-unknown = Non reconnue. Écrivez un repère de la liste ci-dessous, ou gardez-la sous [extra], puis enlevez le #.
import-draft-constants = Ce qui vaut pour toutes les lignes. Enlevez le # devant ce qui est vrai.
import-draft-counting = Ce qui est compté, et comment : des personnes, chacune une fois ("unique"), ou chaque passage ("cumulative"). Corrigez ce qui n’est pas vrai.
import-draft-day = Un nombre de personnes a besoin de sa date : écrivez-la plus bas, ou donnez la colonne qui la dit, puis enlevez le #.
import-draft-agreed = Seulement si toutes et tous ont accepté de figurer, avec nom et mots, dans un rapport sur plusieurs projets :
import-draft-words = Mots du tableau, et ce que veut dire chacun : { $choices }
import-draft-places = Les repères, chacun avec sa question. Derrière `answers.…`, `brakes.…` et `stakes.…`, il y a aussi `.note`, `.evidence.kind`, `.evidence.date` et `.evidence.source` ; derrière `brakes.…`, `.mitigation` ; les lignes vont de `.1.` à `.5.`.
import-draft-place-id = ce qui distingue le projet des autres : son numéro de dossier, par exemple
import-draft-place-language = la langue de ses mots : "fr", "en"
import-draft-place-updated = le jour où ses mots ont été revus
import-draft-place-extra = une clé à vous, gardée et qu’aucune évaluation ne lit
import-draft-written = { $name } dit ce que semblent répondre les colonnes de { $file }. Vérifiez chaque ligne, puis tapez : { $typed }
import-draft-exists = { $name } existe déjà et n’a pas été touché. Choisissez un autre nom pour le brouillon.
import-draft-folder = projets
import-draft-one-file = --draft-map regarde un seul tableau : donnez un seul fichier.
import-draft-no-heading = Aucune ligne ne nomme les colonnes. Écrivez en première ligne : question, niveau 0, niveau 1, niveau 2, niveau 3, niveau 4.
import-draft-half = Il faut une question et ses cinq phrases, de 0 à 4, dans une langue ou dans les deux ; une langue commencée se finit.
import-draft-taken = L’identifiant « { $id } » est vide ou déjà pris. Donnez-en un autre dans une colonne « id ».
import-draft-family = « { $family } » n’est pas une famille. Les familles : { $all }.
import-draft-only = { $name } ({ $language ->
        [fr] en français
       *[en] en anglais
    } seulement)
import-draft-documented = Un écrit daté, une photo ou un compte qui le montre.
import-draft-observed = Quelqu’un est venu le voir, et dit quand.
import-draft-corroborated = Quelqu’un d’extérieur au projet le raconte.
import-draft-advice = Le pas suivant : { $level }
import-reading-of-nothing = cette lecture ne dit pas qui lit, ou quoi ; elle est laissée de côté.
import-statement-of-nothing = ce témoignage ne dit pas de quel projet, par qui, ou de quel point ; il est laissé de côté.
import-differs = { $count ->
        [one] Cette réponse diffère de { $name }. Pour choisir :
       *[other] Ces { $count } réponses diffèrent de { $name }. Pour choisir, l’une après l’autre :
    }
      germoir interview { $path } --beside { $other }{ $map }
