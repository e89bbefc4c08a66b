### Ce qui ne va pas dans un fichier, et quoi écrire.

syntax-duplicate-key = Cette clé est déjà écrite plus haut dans la même table.
    .help = Gardez une seule des deux lignes.
syntax-key-used-twice = Cette clé a déjà une valeur : elle ne peut pas aussi contenir d’autres clés.
    .help = Gardez l’une des deux écritures.
syntax-unquoted-text = Un texte doit être entre guillemets droits.
    .help =
        { $has_instead ->
            [yes] Écrivez `{ $instead }` ; un niveau se donne par son numéro, de 0 à 4, sans guillemets.
           *[no] Écrivez par exemple `"Jardin"` ; un niveau se donne par son numéro, de 0 à 4, sans guillemets.
        }
syntax-curly-quotes = Ces guillemets viennent d’un traitement de texte ; il faut ici des guillemets droits.
    .help = Dans tout le fichier, remplacez “ et ” par ", d’un coup avec « Rechercher et remplacer » ; enregistrez en texte brut.
syntax-quote-inside = Un guillemet droit ferme ici le texte, et la ligne continue.
    .help = À l’intérieur d’un texte, écrivez `« oui »`, ou mettez une barre devant : `\"oui\"`.
syntax-no-break-space = Il y a ici un espace insécable, que rien ne distingue à l’œil d’un espace ordinaire.
    .help = Effacez-le, et tapez un espace ordinaire.
syntax-unclosed-string = Ce texte s’ouvre par un guillemet et ne se ferme pas.
    .help = Ajoutez le guillemet à la fin de la ligne ; pour plusieurs lignes, entourez le texte de """.
syntax-bad-escape = Après une barre oblique inverse, ce signe n’est pas compris.
    .help = Doublez la barre : `\\`, ou entourez le texte d’apostrophes droites.
syntax-missing-equals = Il manque le signe = entre la clé et sa valeur.
    .help = Écrivez `clé = valeur` ; une explication commence par #.
syntax-missing-value = Il n’y a rien après le signe =.
    .help = Donnez une valeur, ou mettez # devant la ligne pour la laisser de côté.
syntax-missing-comma = Il manque une virgule entre deux éléments.
    .help = Écrivez `["un", "deux"]`
syntax-extra-comma = Il y a une virgule de trop.
    .help = Enlevez-la.
syntax-extra-equals = Il y a un signe = de trop.
    .help = Un texte qui contient = se met entre guillemets.
syntax-unclosed-header = Ce titre de table ne se ferme pas.
    .help = Fermez-le comme il s’ouvre, par ] ou par ]], comme dans `[answers]`.
syntax-unclosed-list = Cette liste ne se ferme pas.
    .help = Ajoutez ] à la fin.
syntax-unclosed-table = Cette accolade ne se ferme pas.
    .help = Ajoutez {"}"} à la fin, sur la même ligne.
syntax-bad-key = Cette clé contient un signe qui n’y a pas sa place.
    .help = Une clé s’écrit avec des lettres sans accent, des chiffres, - et _.
syntax-bad-number = Ce nombre est mal écrit.
    .help = Écrivez-le sans zéro devant et sans espace : `3`, `1200`.
syntax-decimal-comma = Un nombre s’écrit ici avec un point, pas une virgule.
    .help = Écrivez `3.5` ; un niveau est un nombre entier de 0 à 4.
syntax-bad-date = Cette date n’existe pas ou est mal écrite.
    .help = Écrivez l’année, le mois et le jour : `2026-11-23`
syntax-bad-boolean = Ici s’écrit true ou false.
    .help =
        { $has_instead ->
            [yes] Écrivez `{ $instead }`, sans guillemets.
           *[no] Écrivez `false` ou `true`, sans guillemets.
        }
syntax-control-character = Il y a ici un caractère invisible qui n’a pas sa place.
    .help = Effacez-le, puis retapez la ligne.
syntax-too-deep = Les accolades, les crochets ou les clés s’emboîtent sur plus de { $limit } étages.
    .help = Un descripteur en demande quatre. Pour lire un texte qui doit être plus profond : --max-depth N, N valant 80 au plus.
syntax-not-json = Cette ligne n’est pas un objet JSON complet.
    .help = Un objet par ligne, entre accolades.
syntax-twice-in-json = La clé « { $instead } » vient deux fois dans un même objet.
    .help = Gardez une seule des deux.
syntax-unexpected = La ligne continue après la fin de la valeur.
    .help = Mettez chaque clé sur sa ligne ; un texte qui contient une apostrophe se met entre " ".
syntax-foreign-key = Cette clé est écrite sous son nom français, et le fichier l’attend sous un autre.
    .help = Écrivez `{ $instead }`
syntax-spaced-number = Un nombre s’écrit ici sans espace ni zéro devant.
    .help = Écrivez `{ $instead }`
syntax-level-between = Un niveau est un nombre entier : 0, 1, 2, 3 ou 4.
    .help = Écrivez `{ $instead }` si la phrase suivante n’est pas vraie.
syntax-word-for-level = Ici se donne un niveau, et ce mot n’en est pas un.
    .help = Écrivez le numéro de la dernière phrase vraie, de 0 à 4, ou `{ $instead }`
syntax-level-and-more = Un niveau s’écrit dans un fichier en un seul chiffre, sans signe.
    .help = Écrivez `{ $instead }` ; « au moins » ne se dit que d’un niveau de [answers], par at_least = true.
syntax-foreign-date = Une date s’écrit ici l’année d’abord.
    .help = Écrivez `{ $instead }`, sans guillemets.
syntax-web-page = C’est une page web, non un descripteur.
    .help = Un formulaire rempli s’enregistre depuis la page, en .toml ou en .json ; le .json se lit avec : germoir import FICHIER --into DOSSIER
syntax-saved-form = C’est du JSON, comme ce qu’un formulaire enregistre, non un descripteur.
    .help = Pour en faire un descripteur : germoir import FICHIER --into DOSSIER
problem-at-line = { $name }, ligne { $line }
problem-missing-key = Il manque la clé « { $key } ».
    .help = 
        { $key ->
            [format] Écrivez `format = 1` sur la première ligne.
            [counting] Ajoutez `counting = "unique"` (chaque personne est comptée une fois) ou `counting = "cumulative"` à cette table.
            [unit] Ajoutez `unit = "people"` à cette table, ou "households", ou "organisations".
           *[other] Ajoutez `{ $key } = …` à cette table : sur une ligne à elle ou, entre accolades, après une virgule.
        }
problem-blank-text = Le texte de « { $key } » est vide.
    .help = Écrivez quelques mots entre les guillemets.
problem-unknown-key = La clé « { $key } » n’a pas sa place ici.
    .help = 
        { $has_near ->
            [yes] Vouliez-vous dire « { $near } » ?
           *[no] { $has_all ->
                [yes] Clés possibles : { $all }. Ce qui vous est propre se met dans [extra].
               *[no] Ce qui vous est propre se met dans [extra], qui est libre.
            }
        }
problem-unknown-name = « { $name } » n’est pas un nom possible ici.
    .help = 
        { $has_near ->
            [yes] Vouliez-vous dire « { $near } »{ $has_gloss ->
                [yes] {" "}({ $gloss }) ?
               *[no]  ?
            }
           *[no] { $has_all ->
                [yes] Choisissez parmi : { $all }
               *[no] « germoir criteria list » donne tous les noms.
            }
        }
problem-wrong-type = 
    Il faut ici { $wanted ->
        [text] un texte entre guillemets
        [integer] un nombre entier
        [number] un nombre
        [boolean] true ou false
        [date] une date
        [list] une liste entre crochets
        [table] une table
        [level] un niveau de 0 à 4
        [required-level] un niveau de 0 à 4
        [brake] une intensité et une réponse
       *[other] autre chose
    }, et le fichier donne { $found ->
        [text] un texte
        [integer] un nombre entier
        [number] un nombre à virgule
        [boolean] true ou false
        [date] une date
        [moment] une date avec une heure
        [list] une liste
        [table] une table
       *[other] autre chose
    }.
    .help = 
        { $wanted ->
            [text] Mettez-le entre guillemets : `{ $key } = "…"`
            [integer] { $has_instead ->
                [yes] Écrivez `{ $key } = { $instead }`
               *[no] Écrivez un nombre entier, en chiffres et sans guillemets.
            }
            [boolean] Écrivez `{ $key } = false` ou `{ $key } = true`, sans guillemets.
            [date] { $has_instead ->
                [yes] Écrivez la date sans guillemets ni heure : `{ $key } = { $instead }`
               *[no] Écrivez la date sans guillemets ni heure : `{ $key } = 2026-11-23`
            }
            [table] { $has_instead ->
                [yes] Écrivez `[{ $instead }]` seul sur une ligne, et dessous ce qui lui appartient.
               *[no] { "" }
            }
            [list] Écrivez `{ $key } = ["…", "…"]`
            [level] Écrivez le numéro de la dernière phrase vraie, de 0 à 4, sans guillemets, ou `{ $key } = "unknown"`
            [required-level] Écrivez le numéro de la dernière phrase vraie, de 0 à 4, sans guillemets.
            [brake] { $has_instead ->
                [yes] Écrivez `{ $key } = {"{"} intensity = { $instead }, mitigation = "unknown" {"}"}` ; ce qui a été fait se dit de même, de 0 à 4.
               *[no] Écrivez `{ $key } = "unknown"`, ou deux niveaux de 0 à 4 entre accolades : `intensity` et `mitigation`.
            }
           *[other] { "" }
        }
problem-out-of-range =
    { $has_instead ->
        [yes] { $number } n’est pas un niveau : un niveau est 0, 1, 2, 3 ou 4.
       *[no] { $number } est en dehors de ce qui est possible : de { $least } à { $most }.
    }
    .help =
        { $has_instead ->
            [yes] Écrivez `{ $instead }` si la phrase suivante n’est pas vraie.
           *[no] Choisissez un nombre de { $least } à { $most }.
        }
problem-listed-twice = « { $name } » est écrit deux fois.
    .help = Gardez-le une fois.
problem-unknown-format = Ce format de fichier n’est pas connu.
    .help = Écrivez `format = { $known }` ; un fichier plus récent demande un germoir plus récent.
problem-level-not-plain = Un niveau s’écrit en un seul chiffre, sans guillemets, décimale ni signe.
    .help = { $more ->
        [table] Écrivez `{ $key } = {"{"} level = { $level }, at_least = true {"}"}` pour dire : au moins { $level }.
        [beside] Écrivez `{ $key } = { $level }` et, dans la même table, at_least = true pour dire : au moins { $level }.
       *[no] Écrivez `{ $key } = { $level }`
    }
problem-defined-twice = « { $name } » est défini deux fois.
    .help = Gardez une seule des deux définitions.
problem-unknown-item = « { $name } » n’est pas dans le catalogue.
    .help = 
        { $has_near ->
            [yes] Vouliez-vous dire « { $near } » ?
           *[no] { $has_all ->
                [yes] Choisissez parmi : { $all }
               *[no] « germoir criteria list » donne tous les noms.
            }
        }
problem-wrong-count = 
    { $exact ->
        [yes] Il faut ici { $least } textes, et le fichier en donne { $found }.
       *[no] Il faut ici { $least } à { $most } textes, et le fichier en donne { $found }.
    }
problem-names-itself = « { $name } » se nomme parmi ses propres voisins.
    .help = Enlevez-le : il s’agit d’autres critères.
problem-weight-not-positive = Un poids doit être plus grand que zéro.
    .help = Pour retirer un critère, écrivez `disabled = true` ; dans un profil, seule une famille peut peser 0.
problem-no-minimum = Un seuil de 0 est atteint sans rien dire.
    .help = Écrivez un minimum au-dessus de 0, ou retirez le seuil.
problem-family-emptied = La famille « { $name } » n’aurait plus aucun critère.
    .help = Gardez au moins un critère, ou donnez à la famille le poids 0 dans un profil.
problem-must-be-scored = Tous les critères de cette famille ont des niveaux.
    .help = Enlevez `scored = false`, et écrivez les cinq niveaux.
problem-not-a-node = « { $name } » n’est pas un numéro de la carte.
    .help = Écrivez par exemple "1.1.1.4".
problem-control-character =
    { $breaks ->
        [yes] Cette clé ou ce texte contient un saut de ligne.
       *[no] Cette clé ou ce texte contient un caractère qu’on ne voit pas ou qui agit sur ce qui l’entoure : { $character }.
    }
    .help =
        { $breaks ->
            [yes] Écrivez le texte sur une seule ligne ; entre des """, terminez chaque ligne par une barre \.
           *[no] Effacez ce caractère, ou la suite \u… qui l’écrit.
        }
problem-unknown-measure = « { $name } » ne se mesure pas.
    .help = 
        { $has_near ->
            [yes] Vouliez-vous dire « { $near } » ?
           *[no] Écrivez stakes, release, family:…, coverage:… ou criterion:…
        }
problem-empty-file = Ce fichier est vide.
    .help = « germoir new projet.toml » écrit un fichier à remplir.
problem-missing-kind = { $other ->
        [map] C’est une correspondance de colonnes pour « germoir import » : elle ne décrit aucun projet.
        [profile] C’est un profil : il ne décrit aucun projet.
        [overlay] Ce fichier complète les questions : il ne décrit aucun projet.
       *[none] Rien ne dit ce que ce fichier décrit.
    }
    .help = 
        { $has_near ->
            [yes] Vouliez-vous dire [{ $near }] ?
           *[no] { $other ->
                [map] Ses lignes sont vérifiées là où elle sert : germoir import TABLEAU --map ELLE --into DOSSIER
                [profile] Il est vérifié là où il sert : germoir assess PROJET --profile LUI
                [overlay] Vérifiez le dossier où il est : germoir criteria check DOSSIER
               *[none] Écrivez un titre : [project], [review], [structure], [decision], [block], [statement], [case] ou [assignments].
            }
        }
problem-several-kinds = Ce fichier est à la fois [{ $first }] et [{ $second }].
    .help = Faites deux fichiers.
problem-bad-id = « { $name } » ne peut pas servir d’identifiant.
    .help = 
        { $has_near ->
            [yes] Écrivez "{ $near }" : minuscules sans accent, chiffres et tirets.
           *[no] Utilisez des minuscules sans accent, des chiffres et des tirets.
        }
problem-bad-language = « { $name } » n’est pas un code de langue.
    .help = Écrivez par exemple "fr", "en" ou "pt-BR".
problem-bad-fingerprint = Cette empreinte n’est pas complète.
    .help = Recopiez-la telle que germoir l’a donnée : 64 signes après `sha256:`.
problem-bad-version = « { $name } » n’est pas un numéro de version du catalogue.
    .help = Écrivez-le entre guillemets droits, par exemple : answered_on = "2"
problem-ladder-changed = { $changed ->
        [one] Une réponse sur { $all } a été choisie parmi des phrases qui ont changé depuis (version { $version } du catalogue). Elle compte comme avant, et se montre par son numéro.
       *[other] { $changed } réponses sur { $all } ont été choisies parmi des phrases qui ont changé depuis (version { $version } du catalogue). Elles comptent comme avant, et se montrent par leur numéro.
    }
    .help = Relisez ces questions avec leurs phrases d’aujourd’hui, changez ce qui doit l’être, puis écrivez : answered_on = "{ $now }"
problem-wrong-table = « { $name } » est à sa place dans une autre table.
    .help = { $table ->
            [brakes] Enlevez cette ligne, et écrivez sous [brakes] : `{ $name } = {"{"} intensity = 2, mitigation = "unknown" {"}"}`, avec l’intensité que vous diriez.
           *[other] Déplacez cette ligne sous [{ $table }].
        }
problem-level-and-not-applicable = « { $name } » a un niveau et ne s’applique pas : c’est l’un ou l’autre.
    .help = Gardez le niveau, ou la raison.
problem-not-five-levels = Une question à vous a cinq phrases, pour les niveaux 0 à 4 ; { $count ->
        [0] aucune n’est écrite
        [one] une seule est écrite
       *[other] { $count } sont écrites
    } ici.
    .help = Écrivez dans `levels` une liste de cinq phrases.
problem-review-of-one = Cette lecture porte à la fois sur `{ $first }` et sur `{ $second }`.
    .help = Gardez une des deux clés, et faites un second fichier pour l’autre.
problem-serves-nothing = Rien ne dit à quoi sert cette brique.
    .help = Nommez au moins un élément, par exemple : serves = ["brake:fear-of-change"]
problem-blocks-in-a-circle = { $chain ->
        [none] La brique « { $name } » vient d’elle-même.
       *[other] Des briques viennent les unes des autres, en cercle : { $chain }.
    }
    .help = Retirez « { $name } » de `based_on`.
problem-observed-twice = Deux observations portent la date du { $date } pour le même périmètre.
    .help = Gardez-en une, ou distinguez-les par `scope`.
problem-not-a-unit-of-reach = « { $name } » ne compte pas des personnes touchées.
    .help = Écrivez people, households ou organisations ; le reste se met en note.
problem-expected-twice = L’attente est dite de deux façons à la fois.
    .help = Gardez { $kept } et enlevez { $surplus }.
problem-low-above-high = `low` ({ $low }) dépasse `high` ({ $high }).
    .help = Échangez les deux : le plus petit nombre est `low`.
problem-yes-above-asked = { $yes } ont dit oui, et { $asked } seulement ont été interrogés.
    .help = `yes` compte ceux des interrogés (`asked`) qui ont dit oui : { $asked } au plus.
problem-asked-above-population = { $asked } ont été interrogés, et l’enquête ne vaut que pour { $population }.
    .help = `population` compte tous ceux pour qui l’enquête vaut, interrogés compris : { $asked } au moins.
problem-same-id = L’identifiant « { $id } » est aussi celui de { $other }.
    .help = Donnez à l’un des deux un autre `id`.
problem-money-return = « { $key } » parle d’un retour en argent. germoir compte le retour en personnes : cette clé n’est pas utilisée, et ne coûte rien.
    .help = Vous pouvez l’enlever, ou la garder pour vous dans [extra].
problem-placeholder = { $count ->
    [one] Le texte de « { $names } » reste à écrire.
   *[other] { $count } textes restent à écrire ({ $names }).
    }
    .help = { $count ->
        [one] Remplacez-le par vos mots.
       *[other] Remplacez chacun par vos mots.
    }
problem-not-scored = { $count ->
    [one] « { $names } » se discute et n’a pas de niveau ; votre chiffre est gardé comme une note.
   *[other] { $count } réponses ({ $names }) se discutent et n’ont pas de niveau ; vos chiffres sont gardés comme des notes.
    }
    .help = Écrivez plutôt `{ $name } = {"{"} note = "ce que vous en diriez" {"}"}`{ $count ->
        [one] .
       *[other] , et de même pour les autres.
    }
problem-evidence-unsourced = { $count ->
    [one] Cette preuve compte comme déclarée : il lui manque { $missing ->
        [source] une source
        [date] une date
       *[both] une source et une date
    }.
   *[other] { $count } preuves comptent comme déclarées ({ $names }) : il leur manque une source, une date ou les deux.
    }
    .help = { $count ->
        [one] Ajoutez qui ou quelle adresse (`source`) et le jour (`date`).
       *[other] Ajoutez à chacune qui ou quelle adresse (`source`) et le jour (`date`).
    }
problem-not-independent = { $count ->
    [one] Cette preuve compte comme documentée, non comme corroborée : { $lack ->
        [by] elle ne dit pas qui l’atteste
        [one-word] « { $by } » est un seul mot, qui ne désigne pas un tiers
        [bearer] le fichier ne nomme pas qui porte le projet, et un tiers ne peut donc en être distingué
        [name] « { $by } » porte le nom du projet ou de qui le porte
       *[link] sa source est une page du projet lui-même
    }.
   *[other] { $count } preuves comptent comme documentées, non comme corroborées ({ $names }) : pour aucune il n’est montré qu’un tiers l’atteste.
    }
    .help = { $count ->
        [one] { $lack ->
        [by] Écrivez qui l’affirme, en quelques mots (`by`), ou bien kind = "documented".
        [one-word] Écrivez en quelques mots qui l’affirme (`by`), ou bien kind = "documented".
        [bearer] Écrivez le nom de qui porte le projet sous [bearer], ou bien kind = "documented".
        [name] Faites-le dire par quelqu’un d’autre (`by`), ou bien écrivez kind = "documented".
       *[link] Donnez une source qui vienne du tiers, ou bien écrivez kind = "documented".
    }
       *[other] Écrivez pour chacune qui l’affirme, en quelques mots (`by`), ou bien kind = "documented".
    }
problem-evidence-in-future = { $count ->
    [one] Cette preuve est datée du { $date }, après le { $today } : elle compte comme déclarée.
   *[other] { $count } preuves sont datées d’après le { $today } et comptent comme déclarées ({ $names }).
    }
    .help = { $count ->
        [one] Écrivez le jour où elle a été vue ou écrite.
       *[other] Écrivez pour chacune le jour où elle a été vue ou écrite.
    }
problem-statement-in-future = Cette déclaration est datée du { $date }, après le { $today } : elle ne compte pas encore.
    .help = Écrivez le jour où elle a été faite.
problem-statement-not-independent = Cette déclaration compte comme un document, non comme une caution : { $lack ->
        [by] elle ne dit pas qui la fait
        [one-word] « { $by } » est un seul mot, qui ne désigne pas un tiers
        [bearer] le fichier du projet ne nomme pas de porteur, dont distinguer un tiers
       *[name] « { $by } » a le nom du porteur ou du projet
    }.
    .help = { $lack ->
        [by] Écrivez qui le dit, en mots (`by`).
        [one-word] Écrivez qui le dit en quelques mots (`by`).
        [bearer] Écrivez le nom du porteur dans le fichier du projet, sous [bearer].
       *[name] Faites-le dire par quelqu’un d’autre (`by`), ou retirez la déclaration.
    }
problem-top-without-evidence = { $count ->
    [one] « { $names } » est au niveau 4, sans preuve donnée.
   *[other] { $count } réponses sont au niveau 4, sans preuve donnée ({ $names }).
    }
    .help = Ajoutez ce que vous pouvez montrer, avec sa date et sa source : `{ $name } = {"{"} { $key } = 4, evidence = [{"{"} kind = "documented", date = { $today }, source = "adresse, ou qui et où" {"}"}] {"}"}`{ $count ->
        [one] .
       *[other] , et de même pour les autres.
    }
problem-users-above-expected =
    { $range ->
        [yes] { $users } personnes s’en servent, plus que les { $expected } attendues au plus.
       *[no] { $users } personnes s’en servent, plus que les { $expected } attendues.
    }
    .help = L’attente a peut-être grandi : gardez l’ancienne dans `earlier_expectations`.
problem-ladder-upside-down = Au { $date }, `{ $lower }` dépasse `{ $upper }`, dont il fait partie.
    .help = Corrigez l’un des deux nombres : `{ $upper }` contient `{ $lower }`.
problem-observation-in-future = Cette observation du { $date } est après le { $today } : elle n’est pas utilisée.
    .help = Écrivez le jour où ces personnes ont été comptées. Un nombre espéré se met dans `expected`.
problem-empty-observation = L’observation du { $date } ne compte rien.
    .help = Ajoutez `users`, `registered`, `active` ou `retained`.
problem-cumulative-count = Un comptage cumulé ne dit pas combien s’en servent aujourd’hui : ni part, ni vitesse ne sont calculées.
    .help = Si vous le savez, comptez chaque personne une fois : `counting = "unique"`
problem-cumulative-falls = Un comptage cumulé ne peut pas baisser, et il baisse au { $date } (de { $from } à { $to }).
problem-idea-with-users = Le projet est à l’étape de l’idée, et { $users ->
        [one] { $users } personne s’en sert.
       *[other] { $users } personnes s’en servent.
    }
    .help = L’étape est peut-être experiment ou operating.
problem-competes-yet-serves = Le projet dit concurrencer un service, et répond { $level } à « { $name } ».
    .help = Relisez les deux : l’un des deux a peut-être changé.
problem-skills-not-named = « { $name } » est au niveau { $level }, et ni rêveur ni acteur n’est nommé.
    .help = Ajoutez "dreamer" ou "doer" dans `skills`, sous [bearer].
problem-ended-without-ending = Le projet est terminé, et le fichier ne dit pas comment.
    .help = Ajoutez `ending = "completed"`, "handed-on", "merged", "stopped" ou "unknown" : finir n’est pas échouer.
problem-ending-without-end = Le fichier dit comment le projet a fini, et son étape est { $stage }.
problem-ended-before-start = La fin ({ $ended }) vient avant le début ({ $started }).
problem-date-in-future = `{ $key }` est au { $date }, après le { $today }.
problem-much-set-aside = { $count ->
    [one] Ce qui compte beaucoup est dit sans objet ({ $names }) : les chiffres ne portent alors que sur le reste.
   *[other] Ce qui compte beaucoup est dit sans objet, à { $count } endroits ({ $names }) : les chiffres ne portent alors que sur le reste.
    }
    .help = Là où une question s’applique tout de même, retirez `not_applicable` et répondez. Là où elle ne s’applique pas, ce message reste, pour qui lit ; une preuve (`evidence`) le montre.
problem-stake-not-named = Cet enjeu est laissé ouvert, et aucune note ne dit lequel c’est.
    .help = Ajoutez la note : `{ $name } = {"{"} contribution = { $level }, note = "quel enjeu c’est" {"}"}`
problem-introduce-without-contact = Le projet veut bien être présenté à d’autres, et aucun contact n’est donné.
    .help = Ajoutez `contact` sous [bearer].
problem-disabled-item = { $count ->
    [one] « { $names } » a été retiré du catalogue employé : ce qui en est dit est laissé de côté, et ne coûte rien.
   *[other] Ce qui est dit de questions retirées du catalogue employé ({ $names }) est laissé de côté, et ne coûte rien.
    }
problem-scopes-differ = Les personnes sont comptées sur « { $users_scope } » et attendues sur « { $expected_scope } ».
problem-users-fall = Le nombre baisse au { $date } : de { $from } à { $to }. C’est un fait, pas une faute.
problem-binary-file = Ce n’est pas un fichier de texte.
    .help = Un descripteur est un fichier .toml, écrit avec un éditeur de texte.
problem-not-utf8 = Ce texte n’est pas enregistré en UTF-8.
    .help = Dans votre éditeur, choisissez « Enregistrer sous », puis l’encodage UTF-8.
problem-too-large = Ce fichier est trop gros : { $size }, pour { $limit } au plus. Pour le lire quand même : --max-size { $flag }
problem-too-many-files = Ce dossier contient plus de { $limit } fichiers et dossiers. Désignez un dossier plus bas, ou tapez : --max-files { $flag }
problem-long-list = La liste « { $key } » compte { $count } éléments, pour { $limit } au plus : à partir d’ici, ils n’ont pas été lus.
    .help = Gardez les éléments qui disent quelque chose. Pour les lire quand même : --max-list { $count }
problem-more-mistakes = Il reste beaucoup d’autres fautes : la suite n’a pas été lue.
    .help = Corrigez celles qui précèdent, puis vérifiez de nouveau. Pour en chercher davantage : --max-problems N
problem-more-problems = { $count ->
    [one] Un autre problème n’est pas montré.
   *[other] { $count } autres problèmes ne sont pas montrés.
    }
    .help = Corrigez ceux qui le sont, puis vérifiez de nouveau. Pour en voir davantage d’un coup : --max-problems N (à présent { $limit })
problem-unreadable = Ce fichier n’a pas pu être lu : { $reason }.
    .help = Vérifiez que vous avez le droit de l’ouvrir.
problem-busy = Ce fichier est ouvert dans un autre programme.
    .help = Fermez-le (Excel, Word, synchronisation…), puis tapez de nouveau la même commande.
problem-name-refused = Windows refuse ce nom : il contient l’un des signes <>:"|?*.
    .help = Donnez un autre nom. Si un dossier est entre guillemets, enlevez le \ qui précède le second : il en fait une partie du nom.
problem-not-found = Ce fichier n’existe pas.
    .help = Vérifiez son nom et le dossier où vous êtes.
problem-no-such-folder = Aucun dossier ne porte ce nom.
    .help = Vérifiez ce nom et le dossier où vous êtes.
problem-is-a-directory = C’est un dossier, pas un fichier.
    .help = Nommez un fichier ; « germoir check » lit aussi des dossiers.
problem-withheld = Ce projet n’a pas donné son accord pour paraître avec son nom et ses mots : ils ne sont pas montrés.
problem-few-people = Les nombres d’une à quatre personnes ou de un à quatre foyers ne sont pas montrés : on pourrait y reconnaître quelqu’un.
