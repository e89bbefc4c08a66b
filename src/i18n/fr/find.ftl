### Ce que dit `find` : qui a essayé, et ce que c’est devenu.

find-title = Qui l’a essayé, et ce que c’est devenu
find-subtitle = { $asked } : { $count ->
        [0] rien de trouvé
        [one] un résultat
       *[other] { $count } résultats
    }
find-searched = Cherché dans : { $exemplars } projets réels que nomme la carte et { $blocks } briques, tous contenus dans germoir{ $has_own ->
        [yes] , et { $own ->
            [0] aucun fichier à vous
            [one] un de vos fichiers
           *[other] { $own } de vos fichiers
        }
       *[no] {""}
    }.
find-all = Avec tous vos mots
find-some = Avec certains de vos mots
find-withheld = { $count ->
        [one] L’un de ces projets n’a pas accepté d’être trouvé par ses mots (publish = true) : seuls ses enjeux, ses concepts et ses autres choix dans le catalogue ont été regardés.
       *[other] { $count } de ces projets n’ont pas accepté d’être trouvés par leurs mots (publish = true) : seuls leurs enjeux, leurs concepts et leurs autres choix dans le catalogue ont été regardés.
    }
find-nothing = Rien de ce qui a été regardé n’en parle. Cela ne dit rien de ce qui a été essayé ailleurs : tentez un mot plus large{ $has_own ->
        [yes] {""}
       *[no] , ou un dossier à vous avec --in
    }.
find-closing = Dans l’ordre des noms : ce n’est pas un classement. Ce qu’un projet est devenu est ce qu’en dit son fichier, et rien de plus.
find-because = Trouvé par : { $reasons }
find-reason-name = son nom
find-reason-words = ses mots : { $what }
find-reason-public = son public : { $what }
find-reason-place = son lieu : { $what }
find-reason-concept = concept : { $what }
find-reason-stake = enjeu : { $what }
find-reason-driver = pourquoi maintenant : { $what }
find-reason-technology = technologie : { $what }
find-reason-field = champ : { $what }
find-reason-criterion = aide à : { $what }
find-reason-brake = aide contre : { $what }
find-became = Ce qu’il est devenu : { $end }
find-ended-on = terminé le { $date }, { $ending }.
find-ended = terminé, { $ending } ; le jour n’est pas connu.
find-ending-completed = son travail fait
find-ending-handed-on = transmis à d’autres
find-ending-merged = réuni à un autre
find-ending-stopped = arrêté
find-ending-unknown = sans que soit dit comment
find-stage = { $stage }, selon son fichier.
find-end-unknown = son fichier ne dit pas où il en est aujourd’hui.
find-last = Le dernier jour dont il parle : { $date }.
find-decided-on = Décidé le { $date } : « { $outcome } ».
find-decided = Décidé : « { $outcome } ».
find-credit =
    { $has_by ->
        [yes] Fait par { $by }.
       *[no] {""}
    }{ $has_used ->
        [yes] {" "}Repris par { $used }.
       *[no] {""}
    }
find-source = Source :
find-kind-practice = pratique
find-kind-tool = outil
find-kind-method = méthode
find-kind-text = texte
find-kind-space = espace
find-kind-agreement = accord
find-what-project = projet
find-what-block = brique
find-holds-all = tous
find-holds-some = certains
find-sheet = Trouvés
find-column-what = Quoi
find-column-id = Identifiant
find-column-name = Nom
find-column-holds = Parmi les mots
find-column-reasons = Trouvé par
find-column-became = Ce que c’est devenu
find-column-summary = Dans ses mots
find-column-credit = Crédit
find-column-source = Source
find-no-words = Dites quoi chercher : un ou plusieurs mots, comme germoir find voisins, ou --concept, --stake, --public, --place.
find-unknown =
    « { $id } » n’est pas un { $what ->
        [concept] concept
       *[other] enjeu
    } du catalogue. { $has_near ->
        [yes] Vouliez-vous dire « { $near } » ?
       *[no] Il y a : { $all }
    }
