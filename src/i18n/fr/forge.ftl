### Ce que dit la forge : ce que plusieurs projets cherchent ou ont déjà.

forge-title = La forge : ce que plusieurs pourraient bâtir ensemble
forge-subtitle =
    { $projects ->
        [0] Aucun projet à regarder.
        [one] { $projects } projet
       *[other] { $projects } projets
    }{ $blocks ->
        [0] {""}
        [one] , { $blocks } brique commune
       *[other] , { $blocks } briques communes
    }
forge-how = Une brique est là quand deux projets au moins la cherchent ou l’ont déjà. Elle peut être faite une fois, puis partagée.
forge-how-order = Les briques sont rangées par sorte et par nom, les projets par nom. Ce n’est pas un classement.
forge-none = Aucune brique commune ne se voit ici. Elles se lisent dans [needs], [offers], technologies et concepts : plus ces lignes sont remplies, plus il y a à partager.
forge-closing = Ce qu’un fichier ne dit pas n’est pas ici. Personne n’est tenu de répondre : demandez.
forge-section-skill = Compétences cherchées et offertes
forge-section-technology = Techniques en commun
forge-section-concept = Concepts en commun
forge-section-support = Soutiens que plusieurs demandent
forge-section-quiet = À demander d’abord
forge-about-skill = Dans les mots des projets qui les partagent, la casse, les accents et les terminaisons mis à part.
forge-about-technology = Ce sur quoi plusieurs s’appuient déjà : mettez en commun ce qui est bâti avant que quelqu’un ne le rebâtisse.
forge-about-concept = Ce à quoi plusieurs travaillent déjà : mettez côte à côte ce que chacun en a appris.
forge-about-support = Ce que plusieurs attendent de ceux qui aident : demandez-le d’une seule voix.
forge-about-quiet = Ces projets ne partagent pas leurs mots : on dit seulement que quelqu’un ici leur répondrait. Demandez-leur avant d’en dire plus.
forge-do-skill-met =
    { $wanted ->
        [one] un projet la cherche
       *[other] { $wanted } projets la cherchent
    }, { $held ->
        [one] un l’offre
       *[other] { $held } l’offrent
    } : à réunir autour d’une table.
forge-do-skill-many = { $wanted } projets la cherchent, { $held } l’offrent : les mettre en relation, quelques-uns à la fois.
forge-do-skill-wanted = { $wanted } projets la cherchent et aucun fichier ici ne l’offre : la chercher ensemble, une seule fois.
forge-do-skill-offered = { $held } projets l’offrent et aucun fichier ici ne la cherche : le faire savoir, ou se relayer.
forge-do-technology = { $held } projets s’appuient dessus : mettre en commun ce qui est bâti avant de rebâtir.
forge-do-concept = { $held } projets y travaillent : mettre côte à côte ce que chacun en a appris.
forge-do-support = { $wanted } projets le demandent : le demander d’une seule voix.
forge-block = { $name } ({ $count } projets) : { $who }
forge-side = { $label } : { $who }
forge-wanted-skill = Cherchée par
forge-held-skill = Offerte par
forge-held-technology = S’appuient dessus
forge-held-concept = Y travaillent
forge-wanted-support = Demandé par
forge-named = { $name } ({ $id })
forge-ask-first = { $name } ({ $id }, demander d’abord)
forge-hidden = { $id } (demander d’abord)
forge-says = { $who } : « { $words } »
forge-more =
    { $count ->
        [one] et un autre ; les formats csv et json les nomment tous
       *[other] et { $count } autres ; les formats csv et json les nomment tous
    }
forge-quiet-met =
    { $count ->
        [one] cherche une compétence que quelqu’un offre
       *[other] cherche { $count } compétences que quelqu’un offre
    }
forge-quiet-wanted =
    { $count ->
        [one] offre une compétence que quelqu’un cherche
       *[other] offre { $count } compétences que quelqu’un cherche
    }
forge-quiet-alike =
    { $count ->
        [one] cherche une compétence que quelqu’un cherche aussi
       *[other] cherche { $count } compétences que quelqu’un cherche aussi
    }
forge-quiet-more =
    { $count ->
        [one] Et un autre ; le format json les nomme tous.
       *[other] Et { $count } autres ; le format json les nomme tous.
    }
forge-column-kind = Sorte
forge-column-block = Brique
forge-column-side = Rôle
forge-column-project = Projet
forge-column-id = Identifiant
forge-column-words = Dans ses mots
forge-column-what-to-do = Que faire
forge-column-who = Qui
forge-column-told = Pourquoi demander
forge-sheet-blocks = Briques
forge-sheet-who = Qui
forge-sheet-quiet = Demander d’abord
forge-no-graph = La forge ne se dessine pas : --forge va avec terminal, json, csv, html, markdown ou xlsx. Pour le dessin des parentés, retirez --forge.
forge-section-lacks = Ce qui manque à cette cohorte, et quelle brique y répond
forge-about-lacks = Ce que deux projets au moins disent d’eux-mêmes ; une question sans réponse n’est pas un manque. Les projets sont comptés, non nommés.
forge-lack-criterion = { $name } : répondu 0 ou 1 dans { $projects } projets sur { $all }
forge-lack-brake = { $name } : ressenti à 2 ou plus, avec 0 ou 1 pour ce qui a été fait, dans { $projects } projets sur { $all }
forge-lack-concept = { $name } : { $projects } projets sur { $all } y travaillent
forge-answered = À reprendre : { $blocks }
forge-unanswered = Encore sans brique ici. Qui d’entre vous en a fait une manière de faire peut la partager : germoir new, suivi d’un fichier, de --block et du projet.
forge-unanswered-more =
    { $count ->
        [one] Et une autre ; les formes json et xlsx la nomment.
       *[other] Et { $count } autres ; les formes json et xlsx les nomment.
    }
forge-section-ready = Briques à reprendre
forge-about-ready = Faites une fois, reprises et changées ailleurs : le crédit les suit.
forge-ready-others =
    { $count ->
        [one] Une autre brique accompagne germoir, pour autre chose : germoir find, suivi d’un mot.
       *[other] { $count } autres briques accompagnent germoir, pour autre chose : germoir find, suivi d’un mot.
    }
forge-helps = Aide à : { $what }
forge-needs = Ce qu’il faut avoir : { $what }
forge-used = Reprise par : { $who }
forge-used-since = { $name } (depuis le { $since })
forge-credit = Crédit : { $who }
forge-descent = Faite à partir de : { $from }
forge-licence = Licence : { $licence }
forge-circle = Des briques faites l’une de l’autre en cercle sont laissées de côté : { $chain }. Où chacune nomme la suivante : germoir check suivi du dossier.
forge-column-lack = Ce qui manque à plusieurs
forge-column-ready = Brique
forge-column-helps = Aide à
forge-column-used = Où
forge-column-credit = Crédit
forge-column-descent = Faite à partir de
forge-column-licence = Licence
forge-sheet-lacks = Ce qui manque
forge-sheet-ready = Briques à reprendre
forge-no-map = La carte est celle des projets, non des briques : retirez --forge, ou choisissez une autre forme.
forge-map-left =
    { $count ->
        [one] Un projet n’a pas accepté d’être publié, et n’y est pas.
       *[other] { $count } projets n’ont pas accepté d’être publiés, et n’y sont pas.
    }
