### Ce que lisent les autres des projets et des fichiers qui ne leur sont pas nommés.

seen-label = projet { $number }
seen-scope = lieu { $number } (non montré)
seen-ask-first = Ce projet n’a pas donné son accord pour paraître ici sous son nom et avec ses mots : ils ne sont pas montrés. Demandez-lui d’abord.
seen-withheld = (non montré)
seen-few = moins de 5
seen-kept-back = non montré
seen-problem = { $code } : seuls le code et la place de cette remarque sont montrés ici.
seen-place = { $label }, ligne { $line }, colonne { $column } : { $severity } [{ $code }]
seen-more = { $label } : { $count ->
    [one] encore une remarque
   *[other] encore { $count } remarques
    }
seen-check = Les noms et les mots de ces fichiers ne sont pas montrés ici. S’ils vous ont été envoyés, « germoir check » suivi du nom du dossier montre ce qu’il faut y corriger.
seen-check-lines = Les noms et les mots de ces lignes ne sont pas montrés ici. Si elles vous ont été envoyées, ceci montre ce qu’il faut corriger dans chacune : germoir assess FICHIER --input ndjson --format ndjson
seen-links = Dans { $name }, { $count ->
    [one] un lien mène hors du dossier, et n’a pas été suivi.
   *[other] { $count } liens mènent hors du dossier, et n’ont pas été suivis.
    }
seen-copies =
    { $count ->
        [one] Un fichier dit la même chose qu’un autre et n’a été lu qu’une fois.
       *[other] { $count } fichiers disent la même chose qu’un autre et n’ont été lus qu’une fois.
    }
seen-ignored = Dans { $name }, { $count ->
    [one] un fichier .toml est laissé de côté parce que git l’ignore.
   *[other] { $count } fichiers .toml sont laissés de côté parce que git les ignore.
    }
seen-alike = Dans { $name }, { $count ->
    [one] un fichier ressemble à un descripteur sous un autre nom, et a été laissé de côté.
   *[other] { $count } fichiers ressemblent à des descripteurs sous un autre nom, et ont été laissés de côté.
    }
seen-key-written = Quel projet est sous quel numéro : { $key }. Gardez ce fichier pour vous, à part du rapport.
seen-key-beside = Avec -o, la clé des numéros se place à côté du résultat ; --key sert à ce qui va vers la sortie standard.
seen-key-foreign = { $name } n’est pas une clé de numéros écrite par germoir, ou a été modifié depuis. Rien n’a été écrit. Déplacez ce fichier, ou donnez un autre nom au résultat.
seen-key-not-yours = { $name } appartient à un autre utilisateur : les numéros qui s’y trouvent ne sont pas sûrs. Rien n’a été écrit. Déplacez ce fichier, ou donnez un autre nom au résultat.
seen-changed = { $name } a été modifié pendant la lecture. Rien n’a été écrit ; tapez de nouveau la même commande.
seen-changed-withheld = Un fichier dont le nom n’est pas montré ici a été modifié pendant la lecture. Rien n’a été écrit ; tapez de nouveau la même commande.
