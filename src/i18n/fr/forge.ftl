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
