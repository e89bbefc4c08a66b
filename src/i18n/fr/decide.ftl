### Ce que des personnes ont décidé.

decide-missing = Il manque, pour garder trace d’une décision : { $options }. Dans un terminal, « decide » le demande.
decide-blank = --{ $option } est vide : écrivez quelques mots.
decide-fingerprint = --assessment { $value } n’est pas une empreinte : c’est « sha256: » suivi de 64 chiffres de 0 à 9 et de a à f, comme l’écrit « germoir screen --format json ».
decide-keep-invalid = --keep-until { $value } n’est pas une date. Écrivez-la ainsi : --keep-until 2028-11-23.
decide-date-invalid = « { $value } », le jour de la décision, n’est pas une date. Écrivez-la ainsi : 2026-11-12.
decide-date-to-come = Le { $date } est à venir : une décision porte le jour où elle a été prise.
decide-keep-past = --keep-until { $keep } est avant le jour de la décision, le { $date }.
decide-exists = { $name } contient déjà une décision et n’a pas été touché. Pour la remplacer, ajoutez --replace ; pour garder les deux, choisissez un autre fichier avec -o.
decide-other-file = { $name } existe et n’est pas une décision : ce fichier n’a pas été touché, et --replace ne le touche pas. Choisissez un autre fichier avec -o.
decide-ask-outcome = Qu’a-t-on décidé ? Un mot à vous, ou l’issue de la lecture, « { $outcome } » :
decide-ask-by = Qui a décidé ?
decide-ask-reason = Pourquoi, en une ou deux phrases ?
decide-ask-keep = Jusqu’à quand la garder (AAAA-MM-JJ) ? Entrée : sans date.
decide-recorded = Écrit dans { $name } :
decide-line-project = Projet : { $project }
decide-line-outcome = Décision : { $outcome }
decide-line-by = Par : { $by }, le { $date }
decide-line-reason = Pourquoi : { $reason }
decide-line-assessment = Évaluation lue : { $fingerprint }
decide-line-keep = À garder jusqu’au { $date }
decide-shown = { $date }, { $by } : « { $outcome } ».
decide-shown-undated = { $by }, sans date : « { $outcome } ».
decide-agrees = La lecture propose la même chose : { $outcome }.
decide-differs = La décision diffère de l’issue de la lecture : elle est « { $decision } », et la lecture propose « { $outcome } ».
decide-own-word = La décision est dite avec ses propres mots, « { $decision } » ; la lecture propose « { $outcome } ».
decide-on-this = Elle a été prise sur cette évaluation.
decide-on-earlier-day = Elle a été prise sur les mêmes fichier, catalogue et profil, un autre jour.
decide-on-another = Elle a été prise sur une autre évaluation : le fichier, le catalogue, le profil ou la graine n’est plus le même.
decide-on-unsaid = Elle ne dit pas quelle évaluation a été lue.
decide-expired = Une décision sur ce projet devait être gardée jusqu’au { $date } : ce qu’elle dit n’est plus montré. Supprimez { $name }, ou lancez germoir purge.
decide-bad-file = { $name } : cette décision ne peut pas être lue, elle est laissée de côté.
decide-unwritten = Ce qui aurait été écrit ne se relit pas comme une décision : rien n’a été écrit.
decide-reply = Réponse de qui porte le projet{ $has_date ->
        [yes] {" "}({ $date })
       *[no] {""}
    } : { $text }
decide-reply-elsewhere = Réponse à une décision du { $of }, qui n’est pas à côté de ce fichier{ $has_date ->
        [yes] {" "}({ $date })
       *[no] {""}
    } : { $text }
decide-folder-option = { $option } va avec un dossier, et { $name } n’en est pas un.
decide-lot-no-list = Le tirage au sort demande une liste publiée d’avance. Tapez d’abord : --by-lot NOMBRE --list liste.txt --seed-from suivi de ce d’où viendra la graine, entre guillemets.
decide-lot-no-source = Dites d’où viendra la graine : quelque chose de public que personne ne connaît encore, avec sa date. Par exemple : --seed-from "tirage national du 5 décembre 2026".
decide-lot-no-seed = --seed est vide : écrivez la graine telle qu’elle a été rendue publique.
decide-lot-list-there = { $name } existe déjà : une liste publiée ne se remplace pas. Donnez un autre nom après --list ; pour tirer au sort, ajoutez --seed.
decide-lot-no-lot = { $name } n’est pas une liste écrite par « germoir decide --by-lot ».
decide-lot-apart = La liste { $name } ne correspond plus aux fichiers : { $gone ->
        [0] aucune empreinte en moins
        [one] une empreinte n’y est plus
       *[other] { $gone } empreintes n’y sont plus
    }, { $new ->
        [0] aucune en plus
        [one] une est en plus
       *[other] { $new } sont en plus
    }. Rien n’a été tiré : remettez les fichiers tels qu’ils étaient, ou publiez une nouvelle liste avec une graine à venir.
decide-lot-places = La liste { $name } a été publiée pour un autre nombre de places. Tapez : --by-lot { $places }
decide-lot-list =
    Liste publiée avant un tirage au sort : les empreintes des dossiers qui y participent.
    L’ordre sera celui des SHA-256 de : la graine, un saut de ligne, l’empreinte.
    La graine n’est connue de personne au moment où cette liste est publiée.
decide-lot-published = { $count ->
        [one] Un dossier participe
       *[other] { $count } dossiers participent
    }. Publiez { $name } avant que la graine soit connue ({ $source }), puis lancez la même commande avec --seed au lieu de --seed-from.
decide-lot-title = Tirage au sort, { $date }
decide-lot-how = { $count ->
        [one] Un dossier dont les seuils sont atteints
       *[other] { $count } dossiers dont les seuils sont atteints
    }, { $places ->
        [one] une place
       *[other] { $places } places
    }. Graine : { $seed } ({ $source }).
decide-lot-names = L’ordre du tirage
decide-lot-place = place
decide-lot-in = retenu par tirage au sort
decide-lot-out = non retenu au tirage au sort
decide-lot-again = Pour refaire le tirage
decide-lot-again-how = N’importe qui peut refaire cet ordre, avec la liste publiée et la graine. La ligne qui suit demande sha256sum, qui est sur tout Linux ; ce qui la suit ne nomme personne et peut être publié.
decide-lot-sum = SHA-256 de la graine, un saut de ligne, l’empreinte
decide-lot-print = empreinte
decide-lot-why = Le sort départage des dossiers qui ont passé les mêmes seuils, sans les mettre en concurrence. L’ordre ne dit rien de ce qu’ils valent.
decide-lot-reason = Tirage au sort entre { $count } dossiers dont les seuils sont atteints, pour { $places } places : place { $place } dans l’ordre du tirage. Graine : { $seed } ({ $source }).
decide-lot-recorded = { $count ->
        [one] Une décision notée à côté de son projet.
       *[other] { $count } décisions notées, chacune à côté de son projet.
    }
decide-directory = { $name } est un dossier : une décision porte sur un seul projet. Donnez son fichier ; d’un dossier, « decide » sans autre option liste ce qui est décidé.
