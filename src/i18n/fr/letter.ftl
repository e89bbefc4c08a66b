### Ce que dit la lettre au porteur.

letter-self-subtitle = Ce que disent vos réponses, ce qu’il reste à savoir, et la suite
letter-from-subtitle = Ce que nous avons lu, ce que nous aimerions savoir, et la suite
letter-greeting = Bonjour,
letter-self-opening = Voici, au { $date }, ce que disent vos réponses sur votre projet, { $name }.
letter-from-opening = Merci de nous avoir parlé de votre projet, { $name }. Voici, au { $date }, ce que nous lisons dans vos réponses.
letter-stakes =
    { $count ->
        [one] Vous vous attaquez à un enjeu qui concerne tout le monde : { $stakes }.
       *[other] Vous vous attaquez à des enjeux qui concernent tout le monde : { $stakes }.
    }
letter-stake-unnamed = un autre enjeu, que votre fichier ne nomme pas encore
letter-ended = Ce projet est arrivé à son terme. Savoir finir est une force, et ce que vous avez appris peut servir à d’autres.
letter-ending = Ce projet se prépare à finir. Savoir finir est une force : ce que vous transmettez compte autant que ce que vous avez fait.
letter-no-grade = Vous n’y trouverez ni note ni comparaison, et ce qui n’est pas encore su ne compte pas contre vous.
letter-strong = Ce qui est fort
letter-known = Ce qui est déjà dit
letter-known-at-zero = Chaque réponse que vous avez donnée en est à la première phrase de son échelle : c’est de là que l’on monte, et les pas qui suivent disent comment.
letter-nothing-known = Vos réponses sont encore à venir, et c’est bien ainsi : commencez par l’une des questions qui suivent, celle qui vous parle le plus.
letter-known-elsewhere = Vous avez commencé à répondre, et ce que vous avez dit est plus bas. Pour continuer, commencez par l’une des questions qui suivent, celle qui vous parle le plus.
letter-own-words = Vous ajoutez : { $words }
letter-words-changed = Vous avez choisi le niveau { $level } sur 4, dont la phrase a changé depuis.
letter-shown-declared = C’est votre parole, et elle compte. Pour le montrer à d’autres : { $proof }.
letter-shown-declared-too = Là aussi, c’est votre parole. Ce qui le montrerait à d’autres : { $proof }.
letter-shown-documented = Un document du { $date } le montre.
letter-shown-observed = Cela a été vu sur place le { $date }.
letter-shown-corroborated = Quelqu’un d’extérieur l’a confirmé le { $date }.
letter-aged = Cette preuve a pris de l’âge : une plus récente prendrait le relais.
letter-self-unknown = Ce qu’il reste à savoir
letter-from-unknown = Ce que nous aimerions savoir
letter-unknown-how = Votre fichier n’y répond pas encore. Ce ne sont pas des manques, mais de quoi en parler.
letter-steps = Trois pas pour la suite
letter-steps-few = Pour la suite
letter-brakes = Ce qui vous retient, et ce qui peut le desserrer
letter-brakes-how = Voici ce que vous avez dit de ce qui freine le projet, et de quoi l’alléger, un petit pas à la fois.
letter-brakes-none = D’après vos réponses, aucun des freins sur lesquels vous avez répondu ne retient encore le projet. Si cela change, dites-le : nommer un frein aide à le desserrer.
letter-brakes-unknown = Vous n’avez rien dit de ce qui vous retient. Si quelque chose pèse, dites-le : nommer un frein aide à le desserrer.
letter-done = Vous avez déjà agi. { $done }
letter-levers = À essayer :
letter-elsewhere = Chez d’autres.
letter-own = Ce que vous vous demandez à vous-mêmes
letter-own-answered = { $question } { $words }
letter-own-open = { $question } Vous n’y avez pas encore répondu.
letter-standing = Où se tient votre projet, et pourquoi maintenant
letter-tried = Qui a essayé quelque chose de proche
letter-tried-how = Des projets réels, d’après des pages publiques : ce qu’ils ont en commun avec le vôtre, et ce qu’ils sont devenus.
letter-tried-more = Pour en chercher d’autres : germoir find, suivi d’un mot ou deux.
letter-meet = Qui rencontrer
letter-meet-how = Elles et ils portent des projets proches du vôtre, et acceptent d’être présentés.
letter-self-meet-later = Vous acceptez que l’on vous présente à d’autres : une structure qui a votre fichier peut chercher qui porte un projet proche du vôtre.
letter-from-meet-later = Vous acceptez que l’on vous présente à d’autres. Si vous changez d’avis, dites-le-nous.
letter-self-meet-ask = D’autres portent peut-être un projet proche du vôtre. Que l’on vous présente demande votre accord : les dernières questions du fichier vous le laissent donner, ou non.
letter-from-meet-ask = D’autres portent peut-être un projet proche du vôtre. Si vous souhaitez leur être présentés, dites-le-nous : rien ne se fait sans votre accord.
letter-support = L’appui qui existe
letter-support-asked = Vous avez dit ce qui vous aiderait. Voici l’appui à demander aux structures autour de vous :
letter-support-exists = Vous n’avez pas encore dit ce qui vous aiderait. Voici, par exemple, ce que des structures peuvent offrir à un projet :
letter-skills-sought = Savoir-faire cherchés : { $skills }
letter-skills-given = Vous avez de quoi donner : { $skills }. D’autres peuvent en avoir besoin.
letter-list = { $rest } et { $last }
letter-self-reply = Si une phrase ne dit pas ce qui est, changez la réponse : personne ne connaît ce projet mieux que vous.
letter-from-reply = Si nous avons mal lu, corrigez-nous : personne ne connaît ce projet mieux que vous.
letter-farewell = Bien à vous,
letter-from-needed = Une lettre d’une structure dit de qui elle vient. Ajoutez son nom : --from "La Fondation X"
letter-closing = Cette lettre s’appuie sur ce que dit votre fichier et sur des facteurs tirés d’une carte mentale, non prouvés. Ce n’est ni une note, ni un certificat, ni une décision.
letter-no-output = Plusieurs lettres demandent un dossier où les ranger. Tapez par exemple : germoir letter { $path } -o lettres
letter-not-a-folder = { $path } n’est pas un dossier : plusieurs lettres n’y tiennent pas. Donnez le nom d’un dossier après -o.
letter-written =
    { $count ->
        [0] Aucune lettre écrite
        [one] { $count } lettre écrite
       *[other] { $count } lettres écrites
    } dans { $path }.
letter-skipped =
    { $count ->
        [one] { $count } fichier a été laissé de côté : ses défauts sont dits plus haut.
       *[other] { $count } fichiers ont été laissés de côté : leurs défauts sont dits plus haut.
    }
letter-strong-how = Voici ce que disent vos réponses, et sur quoi elles s’appuient.
letter-shown-same = La même source le montre.
letter-brakes-also = Vous nommez aussi : { $names }.
letter-unknown-command = Pour y répondre : { $command } --full
letter-decision-subtitle = Ce qui a été décidé, pourquoi, et comment répondre
letter-decision = Le { $date }, { $by } a décidé : { $outcome }.
letter-decision-undated = { $by } a décidé : { $outcome }.
letter-decision-why = Pourquoi
letter-decision-no-reason = Le motif n’a pas été noté. Vous pouvez le demander, et il vous est dû.
letter-decision-read = Ce qui a été lu
letter-decision-read-how = Votre dossier a été lu pour lui-même, sans être comparé à un autre. Voici ce que la lecture en a retenu ; des personnes ont décidé.
letter-decision-read-unsaid = La décision ne dit pas sur quoi elle a été prise. Votre dossier est lu pour lui-même, sans être comparé à un autre ; voici ce que la lecture en retient au { $date }.
letter-decision-read-changed = Votre fichier, ou la façon de le lire, a changé depuis ce jour-là : ce qui a été lu alors ne peut pas être montré ici. Vous pouvez le demander.
letter-decision-turn = Vers qui vous tourner
letter-decision-turn-stake = Celles et ceux qui appuient des projets sans enjeu de société, comme une chambre de commerce ou une couveuse d’entreprises. Si un enjeu a été oublié, nommez-le dans votre fichier et renvoyez-le.
letter-decision-turn-service = Le service existant ({ $with }), pour voir qui garde quoi et ce qui pourrait se faire ensemble.
letter-decision-turn-service-unnamed = Le service existant, pour voir qui garde quoi et ce qui pourrait se faire ensemble. Votre fichier ne le nomme pas encore.
letter-decision-support = L’appui qui peut y changer quelque chose, à demander aux structures autour de vous : { $names }.
letter-decision-others = D’autres structures appuient des projets comme le vôtre : demandez-nous qui rencontrer.
letter-decision-questions = Si vous nous écrivez de nouveau, les réponses à ces questions nous aideraient :
letter-decision-answer = Comment répondre
letter-decision-answer-how = Si nous avons mal lu, ou si un mot de cette lettre n’est pas juste, répondez, avec vos mots, à qui vous a envoyé cette lettre, par le même chemin. Dites de quelle décision vous parlez, par sa date, et ce qui n’est pas juste.
letter-decision-closing = Cette décision est celle de personnes. La lecture s’appuie sur ce que dit votre fichier et sur des facteurs tirés d’une carte mentale, non prouvés : ni note, ni classement.
letter-decision-format = Une lettre de décision se fait en html, markdown ou terminal. Pour des programmes, les décisions sont dans : germoir screen --format json.
letter-decision-unclear = À côté de { $path }, deux décisions portent la même date : rien ne dit laquelle vaut, et aucune lettre n’a été écrite. Supprimez celle qui ne vaut pas, ou donnez à chacune sa date.
letter-no-decision = Aucune décision n’est notée à côté de { $path }. Pour en noter une : germoir decide, puis le fichier.
letter-undecided = { $count ->
        [one] Un projet attend encore une décision : pas de lettre pour lui.
       *[other] { $count } projets attendent encore une décision : pas de lettre pour eux.
    }
letter-decision-competes = Le projet dit être en concurrence avec un service existant, et sa place à côté de lui reste à trouver.
