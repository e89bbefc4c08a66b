### Ce que dit le questionnaire au terminal.

interview-new = Ce fichier n’existe pas encore : il est créé dès que le projet a un nom.
interview-prompt-name = Comment s’appelle le projet ? >
interview-name-needed = Il faut un nom pour créer le fichier. Pour arrêter, tapez q.
interview-nothing-written = Rien n’a été écrit.
interview-not-text = Ce qui vient d’être tapé n’est pas du texte lisible (UTF-8). Ce qui précède est gardé ; tapez la suite de nouveau.
interview-opening-express = Questionnaire express : { $all } questions, dont { $left } sans réponse. Avec --full, toutes les questions.
interview-opening-full = Questionnaire complet : { $all } questions, dont { $left } sans réponse.
interview-commands = Chaque réponse est enregistrée aussitôt. À toute question : ? aide, Entrée ou s passer (où un niveau est demandé : je ne sais pas), b revenir, l voir vos réponses, j 12 aller à la question 12, q arrêter. Ce que vous ne savez pas n’est pas compté comme zéro.
interview-passed-over = { $count ->
        [one] Une question où vous ne saviez pas n’est pas redemandée cette fois ; j et son numéro y va.
       *[other] { $count } questions où vous ne saviez pas ne sont pas redemandées cette fois ; j et leur numéro y va.
    }
interview-first = C’est la première question.
interview-stakes = Quels enjeux votre projet touche-t-il ? Donnez leurs numéros ; les autres ne seront pas demandés un par un.
interview-prompt-numbers = Numéros, séparés par des espaces (Entrée : plus tard) >
interview-numbers-wrong = Tapez des numéros de 1 à { $most }, séparés par des espaces, par exemple : 2 5
interview-prompt-level = 0 à 4, 2+, Entrée : je ne sais pas, ? : aide >
interview-prompt-level-alone = 0 à 4, Entrée : je ne sais pas, ? : aide >
interview-prompt-level-again = 0 à 4, Entrée : garder, ? : aide >
interview-prompt-note = Une note (Entrée : passer) >
interview-prompt-one = Un numéro >
interview-prompt-many = Un ou plusieurs numéros, séparés par des espaces >
interview-prompt-yes-no = oui ou non >
interview-prompt-date = Une date, par exemple 2026-05-01 >
interview-prompt-number = Un nombre entier >
interview-prompt-own = Un par ligne, ou séparés par « ; » >
interview-one-item = C’est noté d’un seul tenant. Pour en faire plusieurs, tapez b, puis séparez par des points-virgules.
interview-prompt-count = Combien ? (Entrée : plus tard) >
interview-proof = Qu’est-ce qui le montre, et de quand cela date-t-il ? Entrée si rien ne le montre encore.
interview-prompt-rows = oui pour en ajouter, Entrée pour passer >
interview-prompt-text = >
interview-prompt-reason = Cela ne s’applique pas, parce que… >
interview-prompt-mitigation = 0 à 4, Entrée : je ne sais pas >
interview-reason-needed = Il faut une raison, même courte.
interview-now = Réponse actuelle : { $answer }
interview-half = L’intensité que vous aviez donnée avant l’interruption est gardée : { $answer }. Il reste à dire ce qui a été fait.
interview-yes = oui
interview-no = non
interview-declined = préfère ne pas répondre
interview-help-level = Tapez le numéro de la dernière phrase vraie en montant depuis 1, suivi d’une note si vous voulez : 3 vu au marché. 2+ : la 2 est vraie, vous ne savez pas pour la 3. s je ne sais pas, - je préfère ne pas répondre, n la question ne s’applique pas, e ajouter une preuve.
interview-help-stake = Tapez le numéro de la dernière phrase vraie en montant depuis 1, suivi d’une note si vous voulez. Autres réponses : s je ne sais pas, - je préfère ne pas répondre, e ajouter une preuve.
interview-help-note = C’est un point à discuter : il n’a pas de niveau. Écrivez ce que vous voulez en garder, ou Entrée pour passer.
interview-help-fact = Entrée ou s passe la question, b revient, l montre vos réponses, q arrête ; rien n’est perdu.
interview-level-wrong = Tapez un numéro de 0 à 4, ou ? pour voir les autres réponses possibles.
interview-mitigation-wrong = Tapez un numéro de 0 à 4 pour dire ce qui a été fait, ou Entrée si vous ne savez pas.
interview-not-here = Cette lettre ne sert pas ici. Tapez ? pour l’aide.
interview-drop = La note et les preuves de cette réponse seront effacées. oui ou non >
interview-kept = C’est noté. Il reste à donner un niveau, ou à passer.
interview-row-kept = C’est noté. Un autre, ou Entrée pour continuer.
interview-evidence-unsourced = Sans date ou sans source, cette preuve comptera comme déclarée.
interview-column-required = { $name } (Entrée : aucune de plus) >
interview-column-date-required = { $name }, par exemple 2026-05-01 (Entrée : aucune de plus) >
interview-column = { $name } (Entrée : passer) >
interview-column-needed = { $name } (il le faut ; Entrée : ne rien garder de ce qui précède) >
interview-column-date-needed = { $name }, par exemple 2026-05-01 (il la faut ; Entrée : ne rien garder de ce qui précède) >
interview-row-dropped = Rien n’a été gardé de ce qui vient d’être tapé ici : il y manque une partie nécessaire.
interview-in-thousands = Lu comme { $number } : ce qui se compte est entier. Pour changer : b.
interview-column-date = { $name }, par exemple 2026-05-01 (Entrée : passer) >
interview-prompt-level-own = Ce que l’on verrait à { $level } (Entrée : laisser cette question) >
interview-help-own = Une phrase sur ce qu’une autre personne pourrait voir, qui contienne la précédente. À 0, rien de cela n’a encore été fait.
interview-date-wrong = Ce n’est pas une date lisible. Écrivez l’année, le mois et le jour : 2026-05-01, ou 1er mai 2026.
interview-number-wrong = Tapez un nombre entier, 0 ou plus, sans unité.
interview-choice-wrong = Tapez un des numéros de la liste.
interview-choices-wrong = Tapez des numéros de la liste, séparés par des espaces, par exemple : 1 3
interview-yes-no-wrong = Tapez oui ou non, ou Entrée pour passer.
interview-rows-wrong = Tapez oui pour en ajouter, ou Entrée pour passer.
interview-interrupted = Interrompu : toutes les réponses données sont enregistrées. Relancez la même commande pour reprendre.
interview-interrupted-unsaved = Interrompu : la dernière réponse n’est pas enregistrée, les précédentes le sont. Relancez la même commande pour reprendre.
interview-prompt-again = Votre réponse est gardée. Réglez cela, puis appuyez sur Entrée pour l’enregistrer ; q : arrêter sans elle >
interview-unsaved = { $name } : la dernière réponse n’est pas enregistrée, les précédentes le sont. Relancez la même commande pour reprendre.
interview-unreadable = { $name } : ce fichier n’a pas pu être lu pour être modifié ; rien n’a changé. Vérifiez-le avec : germoir check { $typed }
interview-changed-elsewhere = { $name } a été modifié ailleurs entre-temps : ce qui y a changé est gardé, et cette réponse s’y ajoute.
interview-broken-elsewhere = { $name } a été modifié ailleurs entre-temps et n’est plus valide. Ce fichier a été laissé tel quel, et cette dernière réponse n’est pas enregistrée. Voici pourquoi :
interview-not-a-project = { $name } : ce fichier n’est pas un projet. « interview » remplit des projets et des lectures.
interview-stopped = Vos réponses sont dans { $name }. Relancez la même commande pour reprendre où vous en étiez.
interview-done-express = C’est la fin du questionnaire express. Vos réponses sont dans { $name } ; avec --full, la même commande pose les autres questions.
interview-done-full = C’est la fin du questionnaire. Vos réponses sont dans { $name }.
interview-next =
    Pour relever ce qui se contredit :
      germoir check { $typed }
    Pour voir les points forts, les freins et de petits pas :
      germoir assess { $typed }
    Pour lire la même chose en mots, dans un navigateur :
      germoir letter { $typed } -o lettre.html
    Ce n’est pas une note : chaque chiffre est un intervalle, large tant que peu de réponses sont connues, et il ne sert à comparer avec personne.
interview-keys = Taper remplace ce qui est déjà dans la ligne ; une flèche permet de le corriger. Un texte de plusieurs lignes se colle d’un coup ; Entrée le garde.
interview-too-long = C’est trop long pour une réponse : un million de caractères au plus. Cette réponse n’est pas gardée, les précédentes le sont.
interview-commas = { $count } réponses : { $items } ? oui ou non >
interview-help-commas = oui : chacune compte à part. non : la virgule fait partie du nom.
interview-permission-wrong = Écrivez oui ou non en toutes lettres, ou Entrée pour passer : sans un oui, d’autres que ceux à qui vous envoyez ce fichier ne voient ni votre nom ni vos mots.
interview-help-mitigation = Le numéro de la dernière phrase vraie, en montant depuis 1. Entrée ou s : je ne sais pas ; l’intensité reste notée. b : revenir à l’intensité.
interview-help-reason = Une phrase courte suffit, par exemple : le projet n’a pas d’ordinateur. b ou Entrée : revenir à la question.
interview-help-drop = oui : la note et les preuves s’effacent, et votre refus reste. Entrée : ne rien changer.
interview-help-stakes = Par exemple 2 5 si le projet touche les enjeux 2 et 5. Un seul suffit. Entrée : y revenir plus tard.
interview-help-kind = Déclaré : vous le dites. Documenté : un écrit daté ou une photo. Observé : on l’a vu sur place. Corroboré : une personne extérieure le confirme. Entrée : rien d’autre.
interview-help-source = Une adresse web, ou qui et où. Par exemple : cahier des trajets, chez la trésorière.
interview-help-by = Le nom de la personne ou de la structure extérieure. Par exemple : le centre social de Fournels.
interview-help-column = Entrée ou s : passer. b : revenir à la question. q : arrêter, sans rien perdre.
interview-help-name = Le nom sous lequel on vous connaît, par exemple : La Navette du Plateau. Vous pourrez le changer. q : arrêter.
interview-help-brake = Tapez le numéro de la dernière phrase vraie en montant depuis 1, suivi d’une note si vous voulez. s je ne sais pas, - je préfère ne pas répondre, n la question ne s’applique pas, e ajouter une preuve.
interview-plus-wrong = Le + se met après 1, 2 ou 3 : 2+ dit que la phrase 2 est vraie et que vous ne savez pas pour la 3.
interview-plus-not-here = Ici le + ne se met pas : donnez le numéro de la dernière phrase vraie.
interview-no-such-number = Les questions vont de 1 à { $most }.
interview-after = Cette question suppose une réponse à la question { $number }.
interview-list-end = { $left ->
        [0] Les questions ont leur réponse.
        [one] Une question est sans réponse : j { $first } y va.
       *[other] { $left } questions sont sans réponse ; j { $first } va à la première.
    }
interview-not-applicable = ne s’applique pas : { $reason }
interview-done-unknown = ce qui a été fait : inconnu
interview-unfinished = Ce que vous tapiez quand la fenêtre s’est fermée est de nouveau dans la ligne.
interview-evidence-by-nobody = Sans dire qui le confirme, cette preuve comptera comme documentée.
interview-pasted = { $count } lignes, gardées comme une seule réponse ; b y revient.
interview-changed-ladders = { $count ->
        [one] Une de vos réponses a été choisie sur des phrases qui ont changé depuis : elle est redemandée d’abord. Entrée la garde telle quelle.
       *[other] { $count } de vos réponses ont été choisies sur des phrases qui ont changé depuis : elles sont redemandées d’abord. Entrée les garde telles quelles.
    }
interview-done-one = C’est noté dans { $name }.
interview-no-such-question = Il n’y a pas de question « { $word } ». { $kind ->
        [file] Si c’est la fin d’un nom de fichier, mettez des guillemets : germoir interview { $typed }
        [near] Vouliez-vous dire « { $near } » ?
       *[none] Le mot à donner est celui qui précède la question dans « germoir assess ».
    }
interview-prompt-reader = Votre nom ? >
interview-help-reader = Le nom sous lequel votre lecture sera rassemblée avec les autres, le même pour toutes vos lectures. q : arrêter.
interview-opening-reading = Lecture d’un projet : { $all } questions, dont { $left } sans réponse. Répondez à partir de ce que le projet montre, le dossier sous les yeux. Si vous ne devez pas le lire, dites pourquoi : le reste ne vous est alors pas demandé.
interview-opening-structure = Lecture d’une structure : { $all } questions, dont { $left } sans réponse. Répondez de ce que vous avez vu d’elle. Si vous ne devez pas la lire, dites pourquoi : le reste ne vous est alors pas demandé.
interview-stakes-reading = D’après ce que vous avez lu, quels enjeux ce projet touche-t-il ? Donnez leurs numéros ; les autres ne seront pas demandés un par un.
interview-done-reading = C’est la fin de cette lecture. Elle est dans { $name }.
interview-next-reading =
    Pour relever ce qui n’y est pas lisible :
      germoir check { $typed }
    Rangez-la dans un dossier avec le projet et les autres lectures ; « germoir panel » et ce dossier montrent alors où elles diffèrent.
interview-next-structure =
    Pour relever ce qui n’y est pas lisible :
      germoir check { $typed }
    Envoyez-la à qui les rassemble. Dès cinq porteurs, « germoir support » et le fichier de la structure, suivi de leur dossier, montrent où ils diffèrent d’elle, sans un nom.
interview-beside = { $count ->
        [0] { $name } ne dit rien d’autre que ce fichier.
        [one] Une réponse de { $name } diffère de ce fichier. Les deux sont montrées, vous choisissez.
       *[other] { $count } réponses de { $name } diffèrent de ce fichier. Les deux sont montrées, vous choisissez.
    }
interview-done-beside = Vos réponses sont dans { $name }.
interview-beside-ours = ce fichier : { $answer }
interview-beside-theirs = l’autre : { $answer }
interview-beside-open = sans réponse
interview-prompt-beside = 1 garder, 2 prendre l’autre, 3 répondre autrement >
interview-help-beside = 1 : la réponse de ce fichier reste. 2 : celle de l’autre la remplace ; les preuves s’ajoutent. 3 : la question vous est posée. Entrée : plus tard, ce fichier reste comme il est. b : revenir. q : arrêter, sans rien perdre.
interview-beside-wrong = Tapez 1, 2 ou 3, ou ? pour l’aide.
interview-beside-none = { $name } : il n’y a pas là de réponses sur un projet.
