### Les copies aveugles, et ce qui trahirait encore quelqu’un.

blind-word-project = Projet
blind-word-person = Personne
blind-word-bearer = Porteur
blind-word-partner = Partenaire
blind-word-place = [lieu]
blind-word-address = [adresse retirée]
blind-word-telephone = [téléphone retiré]
blind-word-someone = [quelqu’un]
blind-word-number = [numéro retiré]
blind-word-local = d’ici
blind-word-name = [nom retiré]
blind-key-warning = 
    Clé de copies aveugles. Avec ce fichier, les copies redeviennent des données personnelles :
    gardez-le à part, ne l’envoyez pas avec elles, effacez-le quand la lecture est finie.
blind-title = Copies aveugles
blind-not-anonymous = Ces copies sont aveugles, non anonymes : avec la clé, elles restent des données personnelles. Ce relevé ne voit pas tout ; relisez-les avant de les envoyer.
blind-copy = 
    { $file } : { $replaced ->
        [0] aucun nom à remplacer
        [one] un nom remplacé
       *[other] { $replaced } noms remplacés
    }.
blind-copy-kept = { $file } : copie corrigée à la main, gardée telle quelle.
blind-copy-kept-old = { $file } : copie corrigée à la main, gardée telle quelle, alors que le fichier d’origine a changé depuis. Pour en refaire une, effacez-la et recommencez.
blind-leak = { $place } : { $what }, « { $text } ». Proposition : { $proposal }
blind-leaks-title = Ce qui trahit encore quelqu’un
blind-leaks-none = Rien trouvé.
blind-look-title = À regarder aussi
blind-look = Ces mots sont écrits comme des noms, et aucune liste ne les connaît. Beaucoup ne trahissent personne ; un seul d’entre eux ne fait pas refuser une copie.
blind-leaks-how = Corrigez les copies elles-mêmes, puis relancez la même commande : ce que vous avez corrigé est gardé. Ou demandez la liste avec --format csv ou xlsx, cochez les propositions dans sa dernière colonne et donnez-la avec --apply. Un mot sans danger s’accepte avec --allow.
blind-trace-email = adresse électronique
blind-trace-url = adresse du web
blind-trace-account = compte d’un réseau social
blind-trace-telephone = numéro de téléphone
blind-trace-street-address = adresse postale ou partie de commune
blind-trace-project-name = nom du projet
blind-trace-bearer-name = nom de qui porte le projet
blind-trace-partner-name = nom d’un partenaire
blind-trace-place = lieu
blind-trace-title = civilité
blind-trace-first-name = prénom
blind-trace-part-of-name = mot d’un nom
blind-trace-register-number = numéro d’un registre
blind-trace-personal-number = numéro d’une personne ou d’un compte
blind-trace-coordinates = coordonnées géographiques
blind-trace-postal-code = code postal
blind-trace-department = département, par son numéro
blind-trace-demonym = nom d’habitants
blind-trace-initials = initiales
blind-trace-acronym = sigle
blind-trace-capital = mot écrit comme un nom
blind-key-written = Clé : { $key }. Gardez-la à part des copies.
blind-no-output = Indiquez le dossier des copies : -o suivi de son nom.
blind-output-is-file = { $name } est un fichier ; -o attend un dossier, pour les copies seules.
blind-input-inside = { $name } se trouve dans le dossier des copies. Choisissez pour -o un dossier à part, sinon les originaux partiraient avec elles.
blind-key-inside = La clé ne peut pas se trouver dans le dossier des copies : { $name }. Choisissez-lui une autre place avec --key.
blind-no-project = Aucun projet à copier.
blind-not-copied = { $name } : le fichier n’a pas pu être recopié. Vérifiez-le avec germoir check.
blind-copy-invalid = { $name } : cette copie corrigée à la main n’est plus un projet valide. Voyez ce qui ne va pas avec germoir check, ou effacez-la pour la refaire.
blind-no-list = { $name } n’est pas la liste d’une commande « blind » (--format csv ou xlsx).
