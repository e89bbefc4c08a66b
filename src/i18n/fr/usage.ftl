### Ce que dit un appel mal tapé.

usage-unknown-argument = L’option « { $argument } » n’existe pas ici.
usage-unknown-command = La commande « { $argument } » n’existe pas.
usage-missing = Il manque : { $argument }.
usage-missing-command = Il manque une commande.
usage-invalid-value = « { $value } » n’est pas une valeur de { $argument }. Valeurs possibles : { $values }.
usage-refused-value = « { $value } » n’est pas une valeur que { $argument } accepte.
usage-conflict = { $argument } ne va pas avec { $other }.
usage-number-of-values = { $argument } n’a pas reçu le nombre de valeurs attendu.
usage-not-utf8 = Un argument contient des caractères illisibles (il n’est pas en UTF-8).
usage-near = Peut-être « { $near } » ?
usage-help = Tapez germoir --help, ou germoir COMMANDE --help.
