### Ce que dit un appel mal tapé.

usage-unknown-argument = L’option « { $argument } » n’existe pas ici.
usage-unknown-command = La commande « { $argument } » n’existe pas.
usage-missing = Il manque : { $argument }.
usage-invalid-value = « { $value } » n’est pas une valeur de { $argument }. Valeurs possibles : { $values }.
usage-empty-value = Rien ne suit { $argument } : un texte vide n’est pas un nom. S’il vient d’une variable d’un script, vérifiez qu’elle est remplie.
usage-refused-value = « { $value } » n’est pas une valeur que { $argument } accepte.
usage-takes = Il faut un nombre entier { $bound ->
        [yes] de { $least } à { $most }
       *[no] à partir de { $least }
    }, en chiffres et sans espaces.
usage-takes-size = Il faut une taille de 1B à 1GiB, comme 16MiB.
usage-twice = { $argument } est donné deux fois. N’en laissez qu’un.
usage-no-help = Il n’y a pas d’aide sur « { $word } ».
usage-conflict = { $argument } ne va pas avec { $other }.
usage-number-of-values = { $argument } n’a pas reçu le nombre de valeurs attendu.
usage-not-utf8 = Un argument contient des caractères illisibles (il n’est pas en UTF-8).
usage-quote = Sous Windows, ceci n’a fait qu’un : { $argument }. Enlevez le \ qui précède un guillemet : il en fait une partie du nom.
usage-near = Peut-être « { $near } » ?
usage-type = Tapez par exemple : { $typed }
usage-help = Tapez germoir --help, ou germoir COMMANDE --help.
usage-help-of = Pour le reste : germoir { $command } --help
usage-start =
    Vous portez un projet :
      germoir interview mon-projet.toml              des questions, une par une
      germoir assess mon-projet.toml                 ce que disent vos réponses
      germoir letter mon-projet.toml -o lettre.html  la même chose, en mots
    Vous financez des projets :
      germoir screen projet.toml                     à lire avant d’en parler
      germoir panel projets                          plusieurs lectures côte à côte
      germoir decide projet.toml                     votre décision, et pourquoi
    Vous accompagnez des projets :
      germoir batch projets -o rapport               un rapport sur l’ensemble
      germoir federate projets                       qui pourrait s’allier
      germoir support structure.toml projets         qui vous pouvez aider, à quoi
usage-more =
    Toutes les commandes :     germoir --help all
    L’une d’elles :            germoir COMMANDE --help
    Les limites de lecture :   germoir --help limits
usage-limits = Jusqu’où est lu ce qui vient d’autrui. Ces options valent pour chaque commande.
usage-options = Options :
usage-shown = Exemple : { $typed }
usage-group-asking = Demander et répondre :
usage-group-project = Un projet :
usage-group-readers = Lire et décider :
usage-group-many = Plusieurs projets :
usage-group-catalogue = Les questions elles-mêmes :
usage-group-people = Ce que des fichiers contiennent sur des personnes :
usage-group-tools = Outils :
usage-example = germoir
    .new = germoir new mon-projet.toml
    .interview = germoir interview mon-projet.toml
    .form = germoir form html -o questionnaire.html
    .import = germoir import questionnaire.csv --into projets
    .check = germoir check mon-projet.toml
    .assess = germoir assess mon-projet.toml
    .letter = germoir letter mon-projet.toml -o lettre.html
    .reach = germoir reach mon-projet.toml
    .compare = germoir compare an-dernier/mon-projet.toml mon-projet.toml
    .screen = germoir screen projet.toml
    .practise = germoir practise roulement
    .panel = germoir panel projets
    .blind = germoir blind projets -o copies
    .decide = germoir decide projet.toml
    .batch = germoir batch projets -o rapport
    .federate = germoir federate projets
    .support = germoir support structure.toml
    .observe = germoir observe 2023 2024
    .export-person = germoir export-person "Ada Roy" projets
    .purge = germoir purge "Ada Roy" projets
    .schema = germoir schema project
    .completions = germoir completions bash
    .criteria-show = germoir criteria show openness
    .criteria-search = germoir criteria search voisins
    .criteria-check = germoir criteria check mes-criteres
    .criteria-crosswalk = germoir criteria crosswalk sdg
    .criteria = germoir criteria list
    .find = germoir find voisins potager
    .criteria-list = germoir criteria list
    .criteria-coverage = germoir criteria coverage
    .criteria-draft = germoir criteria draft mes-questions.xlsx -o mes-criteres
    .criteria-reference = germoir criteria reference -o reference.md
    .man = germoir man -o germoir.1
