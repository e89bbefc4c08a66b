### Où vont les résultats, et où ils ne vont pas.

deliver-input = { $name } est lu par cette commande, et reste tel quel. Donnez un autre nom au résultat ; --force n’y change rien.
deliver-input-stdout = La sortie standard va dans un fichier que cette commande lit : il serait abîmé. Envoyez le résultat dans un autre fichier.
deliver-people = { $name } existe, et son nom est celui d’un fichier que des personnes écrivent ou gardent : il n’a pas été touché. Donnez un autre nom au résultat.
deliver-not-ours = { $name } existe, et rien n’y dit que germoir l’a écrit : il n’a pas été touché. Donnez un autre nom au résultat, ou ajoutez --force pour l’y mettre quand même.
deliver-edited = { $name } a été modifié depuis que germoir l’a écrit, et n’a pas été touché. Donnez un autre nom au résultat, ou ajoutez --force pour perdre ces modifications.
deliver-ending = { $name } finit comme un fichier .{ $ending }, et ce qui serait écrit est un fichier .{ $made }. Donnez un nom qui finit par .{ $made }, ou choisissez un autre format : germoir { $command } --help donne la liste de ceux qui existent.
deliver-plain = --plain concerne le CSV, et ce n’est pas en CSV que ceci est écrit. Ajoutez --format csv, ou retirez --plain.
deliver-plain-none = --plain concerne le CSV, et cette commande n’en écrit pas. Retirez-le.
deliver-idle = { $option } ne fait rien dans germoir { $command }. Retirez cette option.
deliver-folder = { $name } est un dossier, et il faut ici un fichier. Donnez son nom, par exemple : { $typed }
deliver-other-command = { $name } contient les fichiers d’une autre commande de germoir : ils n’ont pas été touchés. Donnez un dossier à part, ou ajoutez --force pour écrire quand même dans celui-ci.
deliver-twice = { $name } est donné pour deux résultats. Donnez à chacun son nom.
