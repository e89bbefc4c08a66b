### Les données personnelles : ce que les fichiers disent de quelqu’un, et comment l’effacer.

person-blank = Ce nom ne contient ni lettre ni chiffre.
person-not-a-folder = { $name } n’est pas un dossier. Tapez le nom entre guillemets, puis le dossier : germoir { $command } "Prénom Nom" dossier
person-export-title = { $name } : ce qu’en disent les fichiers
person-export-found = 
    { $files ->
        [0] Écrit ainsi, ce nom n’est dans aucun des fichiers lus.
        [one] Un fichier. Un même nom peut être celui de plusieurs personnes : vérifiez.
       *[other] { $files } fichiers. Un même nom peut être celui de plusieurs personnes : vérifiez.
    }
person-export-limits = Les fichiers .toml et .key de ce dossier ont été lus, et les textes que des programmes y ont écrits, ceux que git ignore compris. Les rapports déjà produits, les copies envoyées, les courriels, les sauvegardes et l’historique d’un dépôt n’en font pas partie.
person-relation-bearer = porte ce projet
person-relation-reader = a écrit cette lecture
person-relation-witness = a écrit cette attestation
person-relation-decider = a pris cette décision
person-relation-named = y est nommé
person-relation-mention = y est mentionné
person-relation-about = parle d’un projet porté par cette personne
person-reader-hidden = (nom montré avec --names)
person-reader-beside = { $name }, et d’autres (montrés avec --names)
person-hidden-file = fichier { $number } (son nom peut dire qui l’a écrit ; montré avec --names)
person-places = Où se trouve le nom
person-values = Ce que contient le fichier
person-comment = commentaire ou texte libre
person-hit = { $place }, { $path } : « { $text } »
person-value = { $path } = { $value }
person-stand-in = [nom retiré]
person-purge-usage = Indiquez un nom et un dossier : germoir purge "Prénom Nom" dossier. Pour les seuls fichiers dont la date keep_until est passée : germoir purge --expired dossier
person-purge-title = 
    { $dry ->
        [yes] Ce qui serait effacé
       *[no] Ce qui a été effacé
    }
person-purge-nothing = Rien à effacer.
person-purge-removed = { $file } : fichier effacé, écrit par cette personne.
person-purge-expired = { $file } : fichier effacé, sa date keep_until ({ $date }) est passée.
person-purge-entry-removed = { $file } : { $path } effacé.
person-purge-entry-replaced = { $file } : nom remplacé dans { $path }.
person-purge-comments = { $file } : nom remplacé dans les commentaires.
person-left-title = Ce qui reste, et que vous seul pouvez juger
person-left-path = { $file } : le nom se trouve dans le nom du fichier ou du dossier. Renommez-le.
person-left-link = { $file } : c’est un lien vers un autre endroit, non suivi.
person-left-unread = { $file } : ce fichier n’a pas pu être lu. { $reason }
person-left-not-yet = { $file } : pas encore modifié. { $reason }
person-left-changed = { $file } : ce fichier a été modifié entre-temps par quelqu’un d’autre, et laissé tel quel. Tapez de nouveau la même commande.
person-left-invalid = { $file } : sans ce nom, le fichier ne serait plus valide. Il n’a pas été touché.
person-left-broken = { $place } : ce fichier n’est pas du TOML valide, il n’a pas été touché. « { $text } »
person-left-key = { $place } : « { $text } ». Le nom se trouve dans une clé, que cette commande ne change pas : changez-la à la main.
person-left-word = { $place } : « { $text } ». Un mot seul n’est pas remplacé : est-ce bien cette personne ?
person-left-written = { $file }, { $count ->
        [one] ligne
       *[other] lignes
    } { $lines } : le nom s’y trouve. Ce fichier n’est pas un descripteur, il n’a pas été touché : effacez-le ou refaites-le.
person-left-written-word = { $file }, { $count ->
        [one] ligne
       *[other] lignes
    } { $lines } : un mot du nom s’y trouve. Est-ce bien cette personne ?
person-left-about = { $file } : ce fichier porte sur un projet de cette personne. Ses notes peuvent parler d’elle sans la nommer : relisez-les, ou effacez le fichier.
person-left-closed = { $file } : ce n’est pas un texte, ou il est très long, et le nom n’y a pas été cherché. Ouvrez ce fichier, ou effacez-le.
person-kept-title = Ce qui expire plus tard
person-undated-title = Sans date de fin (keep_until)
person-kept = { $date } : { $file }
person-elsewhere-title = D’autres fichiers du dossier
person-elsewhere = { $file }, { $count ->
        [one] ligne
       *[other] lignes
    } { $lines } : le nom s’y trouve.
person-elsewhere-word = { $file }, { $count ->
        [one] ligne
       *[other] lignes
    } { $lines } : un mot du nom s’y trouve.
person-elsewhere-closed = { $file } : ce n’est pas un texte, ou il est très long, et le nom n’y a pas été cherché.
person-left-id = { $place } : l’identifiant « { $text } » relie des fichiers entre eux, il n’a pas été changé.
person-beyond-title = Ce que cette commande ne peut pas atteindre
person-beyond-reports = Les rapports déjà produits (terminal, HTML, tableurs, JSON, comptes rendus) : effacez-les ou refaites-les.
person-beyond-copies = Les copies envoyées ou partagées, et les copies aveugles avec leur clé si elles sont ailleurs.
person-beyond-mail = Les courriels et messageries qui les ont portées.
person-beyond-backups = Les sauvegardes, et l’historique d’un dépôt git : il garde les anciennes versions.
person-beyond-memory = Ce qui dit quelqu’un sans le nommer : une fonction, un prix, un événement. Relisez.
person-recovered-finished = Un effacement interrompu a été terminé : { $files ->
        [one] { $files } fichier
       *[other] { $files } fichiers
    }.
person-recovered-undone = Un effacement interrompu avant d’avoir rien changé a été annulé.
person-recovered-conflict = { $file } : modifié depuis l’effacement interrompu, laissé tel quel.
person-recovery-waits = Un effacement interrompu attend dans ce dossier : la prochaine commande purge sans --dry-run le terminera d’abord.
person-purge-busy = Un autre effacement est en cours dans { $name }. Attendez qu’il ait fini, puis tapez de nouveau la même commande.
person-purge-unfinished = Commencé, pas fini : { $files }. Fermez ce qui est ouvert dans un autre programme (éditeur, Excel, Word, synchronisation), voyez si vous avez le droit d’écrire dans son dossier, puis tapez de nouveau la même commande : elle terminera ce qui est commencé.
person-purge-unfinished-file = { $file } (pas encore modifié : { $reason })
person-purge-changed-file = { $file } (modifié entre-temps par quelqu’un d’autre)
person-purge-waits = { $name } : un effacement a été commencé dans ce dossier et n’est pas fini. Fermez les fichiers de ce dossier là où ils sont ouverts, puis tapez de nouveau la même commande purge.
