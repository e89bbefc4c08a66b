### Ce qu’un financeur lit d’un projet.

screen-name-meet = rencontrer
screen-name-clarify = éclaircir
screen-name-accompany = accompagner
screen-name-redirect = réorienter
screen-section-did = Ce qui a été fait, et sur quelles preuves
screen-section-definition = Ce qu’est le projet
screen-section-families = Ce qui est dit et ce qui est montré, sur 100
screen-section-contradictions = À éclaircir dans le fichier
screen-section-on-word = Ce qui repose sur la seule parole
screen-section-turns = Ce qui la ferait changer
screen-section-outcome = Ce que propose cette lecture
screen-section-decisions = Ce qui a été décidé
screen-section-risks = Des risques nommés, et de quoi les desserrer
screen-section-reach = Personnes touchées, lues comme une vitesse
screen-section-questions = À demander en entretien
screen-section-support = Les appuis qui aideraient
screen-never-a-decision = Une lecture seule n’est jamais une décision : des personnes décident, et disent pourquoi. Chaque projet est lu pour lui-même, sans être comparé à aucun autre.
screen-record-it = Aucune décision n’est encore notée à côté de ce fichier. Pour en noter une : germoir decide { $path }
screen-contact = Contact : { $contact }
screen-words-changed = la phrase de ce niveau a changé depuis
screen-did = { $name } ({ $level }/4, { $rung }) : { $words }
screen-did-open = { $count ->
        [one] { $count } question de cette famille est encore sans réponse.
       *[other] { $count } questions de cette famille sont encore sans réponse.
    }
screen-did-none = Le fichier ne donne encore aucun niveau sur ce qui a été fait.
screen-stake = { $name } ({ $group }) : contribution { $level }/4, { $rung }. { $words }
screen-stake-open = { $name } ({ $group }) : { $state }
screen-relation-serves = Le projet dit servir un service existant.
screen-relation-supersedes = Le projet dit conduire au remplacement d’un service existant.
screen-relation-none-existing = Le projet dit qu’aucun service de ce genre n’existe encore.
screen-relation-competes = Le projet dit être en concurrence avec un service existant.
screen-relation-unknown = Le fichier ne dit pas comment le projet se place auprès des services existants.
screen-relation-with = Lequel : { $with }
screen-outcome-meet = Rencontrer. Ce que cette lecture demande à un dossier y est ; le reste s’apprend de vive voix.
screen-outcome-clarify = Éclaircir. Il faut demander quelque chose avant de conclure.
screen-outcome-accompany = Accompagner. Un minimum n’est pas encore atteint, et un appui peut y changer quelque chose.
screen-outcome-redirect = Réorienter. D’après les réponses données, c’est une autre porte que celle-ci qu’il faut lui trouver.
screen-reason-no-contribution = D’après le fichier, tous les enjeux sont à 0 : ceux qu’il nomme, et il dit qu’il n’y en a pas d’autre.
screen-reason-competes = Le projet est en concurrence avec un service existant, et sa place parmi les services existants est à { $level }/4.
screen-reason-gate-unmet = Non atteint : { $gate }
screen-reason-gate-unproved = Dit, et pas encore montré : { $gate }
screen-on-word = { $count ->
        [one] { $count } réponse sur { $all } repose sur la seule parole.
       *[other] { $count } réponses sur { $all } reposent sur la seule parole.
    }
screen-show = { $name } ({ $level }/4). Ce qui le montrerait : { $proof }
screen-show-more = { $count ->
        [one] Une autre réponse à 3 ou 4 n’est montrée par rien à ce jour.
       *[other] { $count } autres réponses à 3 ou 4 ne sont montrées par rien à ce jour.
    }
screen-question-proof = Qu’est-ce qui le montre ? { $proof }
screen-reason-gate-undecided = Encore ouvert, faute de réponses : { $gate }
screen-reason-competes-alone = Le projet dit être en concurrence avec un service existant, et ne dit pas encore ce qu’il apporte à côté de lui.
screen-reason-nothing = Aucun seuil n’est manqué ni ouvert.
screen-turn-stake = Vers qui se tourner : celles et ceux qui appuient des projets sans enjeu de société, comme une chambre de commerce ou une couveuse d’entreprises. Si un enjeu a été oublié, nommez-le dans le fichier et relisez.
screen-turn-service = Vers qui se tourner : le service existant ({ $with }), pour voir qui garde quoi et ce qui pourrait se faire ensemble.
screen-turn-service-unnamed = Vers qui se tourner : le service existant, pour voir qui garde quoi et ce qui pourrait se faire ensemble. Le fichier ne le nomme pas : demandez lequel.
screen-help = Ce qui peut y changer quelque chose : { $support }.
screen-ask-these = Les premières questions ci-dessous peuvent en décider.
screen-risk = { $name } : intensité { $intensity }/4, { $response } ({ $rung }).
screen-risks-open = Pas encore connus : { $names }.
screen-settles = (peut trancher : { $what })
screen-settles-gate = seuil { $number }
screen-gate = { $number } · { $gate }
screen-settles-relation = la place parmi les services existants
screen-question-stake = À quel enjeu de société le projet répond-il, pour qui, et qu’est-ce qui a déjà changé pour ces personnes ?
screen-questions-more = { $count ->
        [one] Encore { $count } question sans réponse.
       *[other] Encore { $count } questions sans réponse.
    }
screen-questions-read = Pour lire toutes les questions : germoir assess { $path } --profile funder --format html -o questions.html
screen-questions-none = Plus aucune question attendue n’est à poser : chacune a une réponse ou a été déclinée.
screen-support-gate = Pour ce qui, plus haut, n’est pas atteint ou reste ouvert : { $names }.
screen-support-asked = Ce que demande qui porte le projet : { $names }.
screen-support-skill = Savoir-faire recherché : { $names }.
screen-unread =
    { $count ->
        [one] Un fichier n’a pas pu être lu, et ne figure pas dans ce rapport : { $names }.
       *[other] { $count } fichiers n’ont pas pu être lus, et ne figurent pas dans ce rapport : { $names }.
    }
screen-several = { $count ->
        [one] { $count } projet, lu pour lui-même
       *[other] { $count } projets, chacun lu pour lui-même, dans l’ordre des noms
    }
screen-talk = { $question } ({ $name }, dans aucun chiffre){ $has_note ->
        [yes] {" "}Dit par le projet : « { $note } »
       *[no] {""}
    }
screen-express-gate = Le seuil { $number } attend { $lacks }.
screen-express-proof = ce qui montre « { $name } », et de quand cela date
screen-express-answer = une réponse à « { $name } »
screen-express-count = { $count ->
        [one] encore une réponse dans « { $name } »
       *[other] encore { $count } réponses dans « { $name } »
    }
screen-express-family = d’autres réponses dans « { $name } »
screen-express-stakes = un enjeu de société, avec une réponse
screen-express-brakes = des réponses sur les freins principaux
