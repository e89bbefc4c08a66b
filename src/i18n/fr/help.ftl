### L’aide de la ligne de commande, en français. L’anglais est écrit à côté des arguments.

help-layout =
    {"{about-with-newline}"}
    Utilisation : {"{usage}"}

    {"{all-args}{after-help}"}
help-commands = Commandes{" "}
help-arguments = Arguments{" "}
help-options = Options{" "}
help-values = {" "}[valeurs : { $values }]
help-default = {" "}[par défaut : { $value }]

help-about = Situe un projet d’innovation sociale face aux facteurs d’une carte mentale
    .help = Afficher cette aide
    .version = Afficher la version

# Ce que plusieurs commandes partagent.
help-common =
    .help = Afficher cette aide
    .lang = Langue des messages et des rapports [par défaut : d’après LC_ALL, LC_MESSAGES, LANG ; sinon l’anglais]
    .date = Date de l’évaluation, AAAA-MM-JJ [par défaut : aujourd’hui, UTC]
    .profile = Profil : bearer (porteur), funder (financeur), accelerator (accélérateur), ou un fichier à vous
    .criteria = Dossier d’un calque qui ajoute, reformule, repondère ou retire des critères
    .output = Écrire dans ce fichier plutôt que sur la sortie standard
    .threads = Nombre de fils d’exécution [par défaut : un par processeur]
    .color = Quand mettre de la couleur
    .quiet = Ne rien dire à côté du résultat

help-new-about = Écrire un descripteur commenté, à remplir
    .path = Le fichier à écrire
    .name = Nom du projet
    .express = Seulement les questions du questionnaire express
help-check-about = Vérifier des fichiers, et signaler ce qui s’y contredit
    .paths = Des fichiers, ou des dossiers où chercher les *.toml ; - pour l’entrée standard
    .format = Forme sous laquelle les problèmes sont donnés
    .fail-on = Finir avec le code 3 quand cela a été trouvé : warnings
help-assess-about = Évaluer des projets
    .paths = Fichiers de projets ; - pour l’entrée standard
    .format = Forme de l’évaluation
    .explain = Donner le calcul de chaque chiffre, ligne par ligne
    .verbose = Montrer chaque critère
    .fail-on = Finir avec le code 3 quand cela a été trouvé : gate[:ID], warnings, coverage<N
help-letter-about = Écrire la lettre que reçoit un porteur : ce qui est fort, les questions, les freins et leviers, la suite ; aucune note
    .paths = Des fichiers de projets, ou des dossiers ; - pour l’entrée standard
    .format = Forme de la lettre [par défaut : markdown sur la sortie standard, html sinon]
    .from = Qui signe
help-criteria-about = Regarder dans le catalogue
help-criteria-list-about = Chaque identifiant avec son nom
help-criteria-show-about = Un élément en entier : questions, niveaux, preuves, conseils
    .id = Un identifiant, ou sorte:identifiant quand deux sortes le partagent
help-criteria-search-about = Les éléments dont le texte contient ces mots
    .words = Les mots cherchés
help-criteria-coverage-about = Où est allé chaque nœud de la carte
help-criteria-reference-about = Écrire la page de référence du catalogue, dans les deux langues
help-criteria-crosswalk-about = Voir le catalogue, ou les réponses d’un projet, à travers sdg, iris, avise ou impact
    .reference = La référence : sdg, iris, avise ou impact
    .file = Un fichier de projet
help-criteria-check-about = Lire un catalogue avec un calque, et signaler chaque faute et chaque doute de style
    .directory = Dossier du calque [par défaut : le catalogue intégré, seul]
help-schema-about = Écrire un schéma JSON pour les éditeurs
    .what = Ce que le schéma décrit
help-completions-about = Écrire les complétions d’un interpréteur de commandes
    .shell = L’interpréteur
help-man-about = Écrire la page de manuel
help-interview-about = Remplir un projet par des questions dans le terminal ; chaque réponse est enregistrée, et l’on reprend où l’on s’est arrêté
    .path = Le fichier du projet ; il est créé s’il n’existe pas
    .express = Seulement les questions du questionnaire express (par défaut)
    .full = Toutes les questions
help-form-about = Écrire un questionnaire à envoyer à un porteur
    .form = La forme du questionnaire
    .express = Seulement les questions du questionnaire express
help-import-about = Rapporter les réponses des formulaires remplis dans les descripteurs
    .files = Des fichiers de KoBoToolbox (CSV, XLSX), notre tableur, le fichier du formulaire HTML (.json), ou tout CSV avec --map
    .into = Dossier des descripteurs ; il est créé s’il n’existe pas
    .update = Changer les descripteurs qui existent déjà, et montrer ce qui change
    .map = Ce que répondent les colonnes d’un formulaire d’ailleurs (TOML)
help-reach-about = Montrer la trajectoire des usagers, et à quelle vitesse elle va
    .paths = Fichiers de projets, ou dossiers où chercher les *.toml ; - pour l’entrée standard
    .format = Forme des trajectoires
help-panel-about = Mettre côte à côte plusieurs lectures de chaque projet : écarts, accord, points à discuter
    .folder = Dossier des projets et des lectures qui en ont été faites
    .key = Fichier de clé des copies sans identité, pour ramener leurs lectures aux projets
    .projects = Seulement ce projet ; peut être donné plusieurs fois
    .names = Montrer les noms des lecteurs [par défaut : chacun par un numéro]
    .format = Forme du rapport
    .minutes = Écrire aussi le compte rendu de la réunion, en Markdown, dans ce fichier
    .verbose = Montrer chaque point dans le terminal, et non seulement ceux à discuter
    .seed = Graine des intervalles
help-blind-about = Faire des copies sans identité, et chercher ce qui trahit encore quelqu’un
    .paths = Fichiers de projets, ou dossiers où les chercher ; -o nomme le dossier des copies
    .places-finer-than = Retirer les lieux plus fins que cette échelle ; ce qu’aucune liste ne connaît compte comme le plus fin
    .key = Fichier de clé, lu et complété [par défaut : à côté du dossier des copies, DIR.key]
    .allow = Un mot que vous avez regardé et qui ne trahit personne ; peut être donné plusieurs fois
    .format = Forme de la liste des copies et de ce qui reste
help-export-person-about = Rassembler tout ce que les fichiers d’un dossier disent d’une personne
    .name = Le nom de la personne, entre guillemets ; les accents et les majuscules ne comptent pas
    .folder = Dossier à parcourir, fichiers cachés et ignorés compris
    .names = Nommer ceux qui ont lu les projets de la personne ou décidé à leur sujet
    .format = Forme de l’extrait
help-purge-about = Effacer ce que les fichiers d’un dossier disent d’une personne, ou ce qui a passé son terme
    .what = Le nom de la personne entre guillemets, et le dossier ; avec --expired, le dossier seul suffit
    .expired = Effacer les lectures et décisions dont la date keep_until est passée ; avec un nom, celles de cette personne seulement
    .dry-run = Dire ce qui serait fait, et ne rien changer
