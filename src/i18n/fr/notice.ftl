### Ce qui est remarqué dans les réponses d’un formulaire, pour une personne qui ne voit aucun fichier.

notice-at = { $ask } : { $notice }
notice-other = Cette réponse n’est pas comprise telle quelle : reprenez-la.
notice-missing-key = { $key ->
        [date] Il manque la date : ajoutez-la à cette ligne.
        [unit] Dites ce qui est compté, à la question « Unité ».
        [counting] Dites comment vous comptez, à la question « Façon de compter ».
        [name] Il manque le nom.
        [summary] Il manque le résumé : quelques phrases suffisent.
        [stage] Il manque l’étape du projet.
        [level] Il manque le niveau.
        [question] Il manque la question.
       *[other] Il manque ici une réponse : ajoutez-la.
    }
notice-blank-text = Ce texte est vide : écrivez quelques mots.
notice-unknown-name = « { $name } » n’est pas une réponse proposée ici : choisissez-en une de la liste.
notice-wrong-type = { $wanted ->
        [date] Cette date n’est pas comprise : choisissez le jour, le mois et l’année.
        [integer] Ce nombre n’est pas compris : écrivez un nombre entier, en chiffres.
        [number] Ce nombre n’est pas compris : écrivez-le en chiffres.
        [level] Choisissez une des phrases, de 0 à 4, ou « Je ne sais pas ».
        [required-level] Choisissez une des phrases, de 0 à 4.
        [brake] Dites d’abord l’intensité, puis ce qui a été fait.
       *[other] Cette réponse n’est pas comprise telle quelle : reprenez-la.
    }
notice-out-of-range = { $number } est en dehors de ce qui est possible : donnez un nombre de { $least } à { $most }.
notice-listed-twice = « { $name } » est donné deux fois : gardez-le une fois.
notice-level-not-plain = Choisissez une des phrases, de 0 à 4. « Peut-être plus » dit : au moins celle-là.
notice-long-list = Cette liste est trop longue pour être lue en entier : gardez ce qui dit quelque chose.
notice-more-problems = { $count ->
        [one] Une autre remarque n’est pas montrée : elle viendra quand celles-ci seront réglées.
       *[other] { $count } autres remarques ne sont pas montrées : elles viendront quand celles-ci seront réglées.
    }
notice-level-and-not-applicable = Un niveau est choisi, et il est dit aussi que cela ne s’applique pas : gardez l’un des deux.
notice-not-five-levels = Une question à vous a cinq phrases, une par ligne, pour les niveaux 0 à 4 : complétez-les.
notice-observed-twice = Deux lignes portent la date du { $date }. Retirez-en une, changez la date ou, si elles comptent des lieux différents, dites lesquels sous « Périmètre » (questionnaire complet).
notice-not-a-unit-of-reach = Comptez des personnes, des foyers ou des organisations : choisissez à la question « Unité ».
notice-expected-twice = Le nombre de personnes attendues est dit de deux façons : gardez-en une.
notice-low-above-high = La fourchette de l’attente est à l’envers : { $low } dépasse { $high }. Échangez les deux nombres.
notice-yes-above-asked = { $yes } ont dit oui, et { $asked } seulement ont été interrogés : corrigez l’un des deux nombres.
notice-asked-above-population = { $asked } ont été interrogés, et l’enquête ne vaut que pour { $population } : corrigez l’un des deux nombres.
notice-money-return = Un retour en argent est noté ici. Le retour se compte en personnes : ce nombre n’est pas utilisé, et ne coûte rien.
notice-placeholder = { $count ->
        [one] Un texte d’attente est resté : remplacez-le par vos mots.
       *[other] { $count } textes d’attente sont restés : remplacez chacun par vos mots.
    }
notice-not-scored = { $names } : on en parle, sans niveau. Le chiffre donné est gardé comme une note ; ajoutez vos mots sous « Note ».
notice-ladder-changed = { $changed ->
        [one] Une réponse a été choisie parmi des phrases qui ont changé depuis : relisez cette question. La réponse compte comme avant.
       *[other] { $changed } réponses ont été choisies parmi des phrases qui ont changé depuis : relisez ces questions. Les réponses comptent comme avant.
    }
notice-evidence-unsourced = { $count ->
        [one] { $names } : la preuve compte comme une simple déclaration, car il lui manque { $missing ->
            [source] une source. Ajoutez la source : qui, ou quelle adresse.
            [date] une date. Ajoutez la date.
           *[both] une source et une date. Ajoutez les deux.
        }
       *[other] { $names } : des preuves comptent comme de simples déclarations. Ajoutez à chacune sa source (qui, ou quelle adresse) et sa date.
    }
notice-not-independent = { $names } : cette preuve compte comme un document, et non comme la confirmation d’un tiers. Écrivez sous « Qui le confirme » le nom, en quelques mots, d’une personne ou d’un organisme hors du projet, donnez le nom de qui porte le projet, ou choisissez « Documenté ».
notice-evidence-in-future = { $names } : une preuve porte une date à venir et compte comme une simple déclaration. Donnez le jour où elle a été vue ou écrite.
notice-statement-in-future = Ce témoignage porte une date à venir : il ne compte pas encore.
notice-statement-not-independent = Ce témoignage compte comme un document : rien ne montre qu’il vient d’un tiers.
notice-top-without-evidence = { $count ->
        [one] { $names } : le niveau 4 est choisi, sans preuve. Si vous en avez une, ouvrez « Refus, note, preuve », puis « Ajouter une preuve » : sa sorte, sa date, sa source.
       *[other] { $names } : le niveau 4 est choisi, sans preuve. Si vous en avez, ouvrez à chaque question « Refus, note, preuve », puis « Ajouter une preuve » : sa sorte, sa date, sa source.
    }
notice-users-above-expected = { $users } personnes s’en servent, plus que les { $expected } attendues : l’attente a peut-être grandi.
notice-ladder-upside-down = Le { $date }, une partie est plus grande que le tout dont elle est tirée : corrigez l’un des nombres comptés ce jour-là.
notice-observation-in-future = Le comptage du { $date } porte une date à venir : il n’est pas utilisé. Donnez le jour où ces personnes ont été comptées ; un nombre espéré se dit à la question « Attendus » du questionnaire complet.
notice-empty-observation = Le comptage du { $date } n’a pas de nombre : ajoutez-le, ou retirez la ligne.
notice-cumulative-count = Un nombre ajouté depuis le début ne dit pas combien s’en servent aujourd’hui. Si vous le savez, comptez chacun une fois à chaque date.
notice-cumulative-falls = Un nombre ajouté depuis le début ne peut pas baisser, et il baisse le { $date } (de { $from } à { $to }) : corrigez l’un des deux.
notice-idea-with-users = L’étape choisie est l’idée, et { $users ->
        [one] { $users } personne s’en sert
       *[other] { $users } personnes s’en servent
    } : l’étape est peut-être plus avancée.
notice-competes-yet-serves = Le projet dit concurrencer un service, et le niveau { $level } est choisi à « { $name } » : relisez les deux.
notice-skills-not-named = Le niveau { $level } est choisi à « { $name } ». Dites aussi, à « Ce que vous apportez », « qui rêve » ou « qui fait » si c’est le cas.
notice-ended-without-ending = Le projet est terminé : dites comment, à la question « Issue » du questionnaire complet. Finir n’est pas échouer.
notice-ending-without-end = Il est dit comment le projet a fini, et son étape est : { $stage }. Relisez « Étape » et « Issue ».
notice-ended-before-start = La fin ({ $ended }) vient avant le début ({ $started }) : corrigez l’une des deux dates.
notice-date-in-future = Cette date ({ $date }) est à venir : vérifiez-la.
notice-much-set-aside = Ce qui compte beaucoup est dit sans objet ({ $names }) : les chiffres ne portent alors que sur le reste. Là où la question s’applique tout de même, choisissez une phrase.
notice-stake-not-named = Cet enjeu est laissé ouvert : ouvrez « Refus, note, preuve », et dites sous « Note » lequel c’est.
notice-introduce-without-contact = Vous voulez bien être présentés à d’autres : donnez aussi comment vous joindre, à la question « Contact » du questionnaire complet.
notice-disabled-item = { $names } : cette question n’est plus posée ; ce qui en est dit est laissé de côté, et ne coûte rien.
notice-scopes-differ = Les personnes sont comptées sur « { $users_scope } » et attendues sur « { $expected_scope } » : les deux nombres ne se comparent pas.
notice-users-fall = Le nombre baisse le { $date } : de { $from } à { $to }. C’est un fait, pas une faute.
