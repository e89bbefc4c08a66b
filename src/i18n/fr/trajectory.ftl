### Ce que dit « germoir reach » : combien de personnes, et à quelle vitesse.

trajectory-title = Personnes touchées au fil du temps
trajectory-subtitle = Lu le { $date }
trajectory-closing = Ces nombres disent une vitesse, jamais le but. Ils n’entrent dans aucune appréciation du projet.
trajectory-ask-first = Ce projet n’a pas dit qu’il voulait paraître à côté d’autres : seul son identifiant est montré. Demandez d’abord.
trajectory-how-to-say = Pour le dire : « germoir interview » suivi du nom du fichier et de --full pose aussi ces questions-là.
trajectory-section-ladder = Date par date
trajectory-section-speeds = Vitesses
trajectory-section-findings = À savoir avant de lire ces nombres
trajectory-section-arithmetic = Le calcul
trajectory-column-date = date
trajectory-column-scope = périmètre
trajectory-column-expected-low = attendues, au moins
trajectory-column-expected-high = attendues, au plus
trajectory-column-precision = précision
trajectory-precision-about = environ
trajectory-precision-at-least = au moins
trajectory-column-expected = attendues
trajectory-column-registered = inscrites
trajectory-column-users = s’en servent
trajectory-column-active = actives
trajectory-column-retained = restées
trajectory-column-use = non comparée
trajectory-ladder-key = Un tiret : inconnu. ~ : environ. ≥ : au moins.
trajectory-use-future = datée d’après la lecture
trajectory-use-no-users = pas de nombre d’usagers
trajectory-use-cumulative = compte cumulé
trajectory-use-other-scope = autre périmètre
trajectory-use-other-period = autre durée
trajectory-use-before-break = avant la rupture
trajectory-speed = Du { $from } au { $to } : { $speed } par mois{ $range }
trajectory-range =
    { $kind ->
        [exact] { "" }
        [between] { " " }(de { $low } à { $high })
        [from] { " " }(au moins { $low })
        [up-to] { " " }(au plus { $high })
       *[open] { " " }(sans que l’on sache à combien près)
    }
trajectory-one-line = Les deux vitesses viennent d’une même droite, en mois de deux longueurs : les phrases ne donnent que la première.
trajectory-after = { $line } mois après le { $date } : { $then }
trajectory-everyone =
    { $kind ->
        [never] À la vitesse d’aujourd’hui, l’attente ({ $expected }) ne serait pas atteinte : le nombre ne monte pas.
        [far] À la vitesse d’aujourd’hui, l’attente ({ $expected }) serait atteinte dans plus d’un siècle.
        [already] L’attente ({ $expected }) est peut-être déjà atteinte.
        [already-before] L’attente ({ $expected }) est peut-être déjà atteinte ; si la vitesse d’aujourd’hui durait, elle le serait vers { $latest } au plus tard.
        [in] Si la vitesse d’aujourd’hui durait, l’attente ({ $expected }) serait atteinte vers { $soonest }.
        [from] Si la vitesse d’aujourd’hui durait, l’attente ({ $expected }) serait atteinte vers { $soonest } au plus tôt.
        [before] Si la vitesse d’aujourd’hui durait, l’attente ({ $expected }) serait atteinte vers { $latest } au plus tard.
       *[between] Si la vitesse d’aujourd’hui durait, l’attente ({ $expected }) serait atteinte entre { $soonest } et { $latest }.
    } Cela dit une vitesse, ni une prévision ni un but.
trajectory-noticed = À savoir : { $names }.
trajectory-name-cumulative = compte cumulé
trajectory-name-break = série qui repart
trajectory-name-falls = nombre en baisse
trajectory-name-scope-changes = périmètre qui change
trajectory-name-period-changes = durée comptée qui change
trajectory-name-households = foyers, non personnes
trajectory-name-unit-in-words = unité à vérifier
trajectory-name-registered-only = inscrits seulement
trajectory-name-members-in-words = usagers ou membres à vérifier
trajectory-name-users-are-registered = autant d’usagers que d’inscrits
trajectory-name-expectation-revised = attente revue
trajectory-name-expectation-elsewhere = attente d’un autre périmètre
trajectory-name-expectation-passed = attente dépassée
trajectory-name-future = observation d’après la lecture, non utilisée
trajectory-name-about = comptes approchés
trajectory-name-at-least = comptes « au moins »
trajectory-name-rough-dates = dates approchées
trajectory-name-one-observation = une seule observation
trajectory-name-old = dernier compte ancien
trajectory-finding-cumulative = Le compte s’ajoute depuis le début : il ne peut que monter, et ne dit pas combien s’en servent aujourd’hui.
trajectory-finding-break =
    Au { $date }, la série repart{ $said ->
        [yes] { " " }(« { $why } »)
       *[no] { "" }
    } : les comptes d’avant ne sont pas comparés à ceux d’après.
trajectory-finding-falls = Au { $date }, le compte est plus bas que le précédent : { $to } après { $from }.
trajectory-finding-scope-changes = Au { $date }, le périmètre change : { $from }, puis { $to }. Seuls les comptes du dernier périmètre sont comparés.
trajectory-finding-period-changes = Au { $date }, la durée comptée change : { $from }, puis { $to }. Seuls les comptes de même durée sont comparés.
trajectory-finding-households = Ce sont des foyers qui sont comptés. Un foyer n’est pas une personne : ce compte ne se place pas à côté d’un compte de personnes.
trajectory-finding-unit-in-words =
    { $dated ->
        [yes] Au { $date }, les mots à côté du compte
       *[no] Les mots à côté de l’attente
    } nomment une autre unité que celle du fichier, foyers ou personnes. À vérifier : que compte-t-on ?
trajectory-finding-registered-only = Seuls des inscrits ou des membres sont comptés : combien s’en servent n’est pas connu.
trajectory-finding-members-in-words = Au { $date }, les mots à côté du nombre d’usagers parlent de membres ou d’inscrits. Si ce sont des inscriptions, écrivez-les dans « registered ».
trajectory-finding-users-are-registered = À chaque date, autant d’usagers que d’inscrits : est-ce le même nombre, écrit deux fois ?
trajectory-finding-expectation-revised =
    L’attente a été revue{ $dated ->
        [yes] { " " }le { $date }
       *[no] { "" }
    } : { $to } après { $from }.
trajectory-finding-expectation-elsewhere = L’attente porte sur un périmètre ({ $expected }), le compte sur un autre ({ $counted }) : leur rapport se lit avec prudence.
trajectory-finding-expectation-passed = Plus de personnes s’en servent que l’on n’en attendait : c’est l’attente qui est à revoir.
trajectory-finding-future =
    { $count ->
        [one] Une observation, datée d’après la lecture, n’est pas utilisée.
       *[other] { $count } observations, datées d’après la lecture, ne sont pas utilisées.
    }
trajectory-finding-about =
    { $count ->
        [one] Un compte est « environ » : il est lu à dix pour cent près.
       *[other] { $count } comptes sont « environ » : ils sont lus à dix pour cent près.
    }
trajectory-finding-at-least =
    { $count ->
        [one] Un compte est « au moins » : le vrai nombre est plus haut, sans que l’on sache de combien.
       *[other] { $count } comptes sont « au moins » : les vrais nombres sont plus hauts, sans que l’on sache de combien.
    }
trajectory-finding-rough-dates =
    { $count ->
        [one] Une date n’est connue qu’au mois ou à l’année : les vitesses qui en viennent sont approchées.
       *[other] { $count } dates ne sont connues qu’au mois ou à l’année : les vitesses qui en viennent sont approchées.
    }
trajectory-finding-one-observation = Une seule observation peut être lue : il n’y a pas encore de vitesse.
trajectory-finding-old = La dernière observation a { $months } mois : ce qu’elle dit n’est plus d’aujourd’hui.
trajectory-place-withheld = un périmètre que le projet garde pour lui
trajectory-place-unsaid = un périmètre non précisé
trajectory-months = { $months } mois
trajectory-one-day = un compte à une date
trajectory-survey-title = Combien de personnes interroger
trajectory-survey-of = Pour { $population } personnes concernées
trajectory-survey-of-many = Pour de très nombreuses personnes ; avec leur nombre, --population, il en faut moins
trajectory-survey-made = Ce qui a déjà été demandé
trajectory-survey-read = { $has_project ->
        [yes] { $project }, personnes interrogées
       *[no] Personnes interrogées
    } : { $asked }, dont oui : { $yes }. Pour { $population } personnes, cela fait de { $low } à { $high } qui s’en serviraient, à 95 %.
trajectory-survey-ask = Combien en interroger, selon la finesse voulue
trajectory-survey-ask-how = La part de celles et ceux qui disent oui est alors connue à tant de points près, 95 fois sur cent. À droite : combien de personnes ce serait si la moitié disait oui.
trajectory-survey-column-margin = points, en plus ou en moins
trajectory-survey-column-ask = à interroger
trajectory-survey-column-low = personnes, au moins
trajectory-survey-column-high = personnes, au plus
trajectory-survey-sheet = Combien interroger
trajectory-survey-who = Qui interroger, et comment
trajectory-survey-who-lot = Tirez-les au sort parmi les personnes concernées : une liste de portes, une sur dix. Qui vient de soi-même aime déjà le projet.
trajectory-survey-who-refused = Qui a été tiré au sort et n’est pas là se demande un autre jour ; notez combien n’ont pas répondu.
trajectory-survey-who-words = Demandez « vous en serviriez-vous ? » à des personnes, non à des visites, et dites ce que c’est sans en faire l’éloge.
trajectory-survey-who-number = Trois nombres vont dans le fichier : expected = {"{"} asked = { $asked }, yes = { $yes }, population = { $population }, basis = "survey" {"}"} sous [reach].
trajectory-survey-formula = La formule
trajectory-survey-formula-ask = Pour interroger : n0 = z²/(4·e²) avec z = 1,96 et e les points en part ; dans une population de N, n = n0 / (1 + (n0 − 1)/N), arrondi au-dessus (Cochran, Sampling Techniques, 1977, section 4.4).
trajectory-survey-formula-read = Pour lire : N fois l’intervalle de Wilson (1927) de la part qui a dit oui, sans la correction de population finie : un peu plus large qu’il ne faudrait quand une grande part a été interrogée.
trajectory-survey-closing = Répondre « oui, je m’en servirais » n’est pas encore un usage : comptez qui s’en sert dès qu’il y en a.
trajectory-survey-impossible = { $yes } oui sur { $asked } personnes interrogées, pour { $population } personnes : les oui ne dépassent pas les personnes interrogées, ni celles-ci la population.
