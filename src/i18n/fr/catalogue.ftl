### Le catalogue : sa page de référence, ce que sa relecture trouve, et la carte comparée avec lui.

## La page de référence

reference-title = Référence du catalogue
reference-language = Français
reference-generated = Page générée à partir du catalogue ; elle ne se modifie pas à la main.
reference-version = Catalogue version { $version }, empreinte { $fingerprint }.
reference-opening = Tout ce que germoir demande est sur cette page : les questions, les niveaux en mots, ce qui les montre et ce qui aide à monter. Chaque point cite les nœuds de la carte dont il vient.
reference-counts = Critères : { $criteria }. Freins : { $brakes }. Enjeux : { $stakes }. Soutiens : { $supports }. Facettes : { $facets }.
reference-how = Comment lire
reference-how-origin = **Des facteurs tirés d’une carte.** Ils viennent d’une carte mentale sur l’innovation sociale à l’ère du numérique. Ils ne sont pas prouvés : ils servent à se poser de bonnes questions.
reference-how-levels = **Cinq niveaux, de 0 à 4.** Chacun dit ce qui a été fait, jamais une qualité de la personne, et chacun reprend celui d’en dessous. { $rule }
reference-how-unknown = **Ne pas savoir n’est pas zéro.** Une question sans réponse élargit la fourchette du résultat ; elle ne retire rien. Dire « je ne sais pas », ne pas souhaiter répondre ou expliquer pourquoi la question ne s’applique pas sont trois réponses possibles.
reference-how-evidence = **Quatre degrés de preuve.** Déclarée : quelqu’un le dit. Documentée : un écrit daté le montre. Observée : on l’a vu sur le terrain, ou des usagers le racontent. Corroborée : un tiers indépendant le confirme.
reference-how-due = **Selon le stade.** Une question « à partir de » tel stade n’est pas attendue avant lui ; y répondre plus tôt compte tout de même.
reference-how-core = **Questionnaire express.** Les points ainsi marqués suffisent pour un premier tour.
reference-contents = Sommaire
reference-criteria = Critères
reference-brakes = Freins
reference-brakes-about = Un frein se regarde deux fois : ce qu’il pèse (intensité), et ce qui a été fait pour l’alléger. Seuls les freins principaux entrent dans un chiffre : nommer un des autres ne coûte jamais.
reference-brakes-core = Freins principaux
reference-brakes-other = Autres freins que la carte nomme
reference-stakes = Enjeux
reference-stakes-about = Ce à quoi le projet répond dans la société. Un seul enjeu, traité en profondeur, suffit.
reference-supports = Soutiens
reference-supports-about = Ce qu’une structure fait pour les porteurs : un critère pour elle, un besoin possible pour eux.
reference-warnings = Ce contre quoi la carte met en garde ceux qui aident
reference-warnings-about = Une mise en garde est faite quand la réponse à une question dit que c’est le cas. Sans réponse, la question est posée, et rien n’est affirmé.
reference-warning-told = { $level ->
        [0] D’après { $question }, au niveau 0
       *[other] D’après { $question }, au niveau { $level } ou plus bas
    }
reference-facets = Facettes
reference-facets-about = Elles décrivent un projet et aident à trouver ses voisins. Elles n’entrent dans aucun chiffre.
reference-gates = Seuils
reference-gates-about = Un seuil est un minimum que pose un profil, et rien ne le rachète ailleurs. Il ne compare personne et ne trie rien.
reference-rules = Règles que suit la vérification d’un fichier
reference-rules-about = Un fichier que touche une règle compte tel qu’il est : son auteur est prévenu, et personne ne décide à sa place.
rule-gate-profile = Posé par le profil « { $profile } ».
rule-gate-stakes = Atteint quand les enjeux sont à { $minimum } sur 100 ou plus.
rule-gate-release = Atteint quand les freins desserrés sont à { $minimum } sur 100 ou plus.
rule-gate-family = Atteint quand la famille « { $name } » est à { $minimum } sur 100 ou plus.
rule-gate-coverage = Atteint quand on connaît { $minimum } ou plus de la famille « { $name } ».
rule-gate-criterion = Atteint quand la réponse à « { $name } » est au niveau { $minimum } ou plus haut.
rule-gate-open = Tant que des réponses inconnues peuvent en décider, le seuil reste à éclaircir.
rule-idle = Elle repose sur une question retirée du catalogue, et ne fait rien.
rule-money-keys = Clés sur un retour en argent
rule-money-keys-about = Une clé qui porte l’un de ces noms n’est pas utilisée et ne coûte rien : le retour se compte en personnes, et « germoir check » le dit. Sous [extra], rien n’en est dit.
rule-placeholders = Textes qu’un formulaire laisse dans ses vides
rule-placeholders-about = Un texte qui commence par l’un d’eux n’est pas encore écrit, et « germoir check » le dit.
rule-no-competition = Concurrencer, et servir pourtant
rule-no-competition-about = Un projet qui dit concurrencer un service (kind = "competes", sous [relation]) et répond 3 ou 4 à « { $name } » est invité à relire les deux. S’il répond 0 ou 1, « germoir screen » dit vers qui se tourner.
rule-both-skills = Des compétences réunies, mais pas nommées
rule-both-skills-about = Un projet qui répond 3 ou 4 à « { $name } » sans nommer ni rêveur ni acteur parmi les compétences du porteur apprend quels mots ajouter.
rule-skill-words = Des mots pour qui rêve et pour qui fait
rule-skill-words-about = Un de ces mots, parmi les compétences de qui porte le projet, nomme qui rêve ou qui fait.
rule-contradictions = Ce qui est à éclaircir dans un fichier
rule-contradictions-about = Un fichier qui reçoit un de ces avertissements dit à un endroit ce qu’il nie à un autre, ou donne un jour à venir : « germoir screen » demande ce qu’il en est avant une rencontre.
rule-gated = Ce que des seuils demandent par son nom
rule-gated-about = Un projet qui dit qu’une de ces questions est sans objet est invité à la relire ; de même quand plus d’un tiers d’une famille, ou un frein du noyau, est dit sans objet.
rule-stake-named-in-note = Un enjeu laissé ouvert, à nommer
rule-stake-named-in-note-about = Un projet qui répond 1 ou plus à « { $name } » dit en note de quel enjeu il s’agit ; sinon, « germoir check » le demande.
reference-nodes = { $count ->
    [one] nœud { $nodes }
   *[other] nœuds { $nodes }
  }
reference-no-node = sans nœud
reference-core = questionnaire express
reference-phase = phase « { $phase } »
reference-weight = poids { $weight }
reference-not-scored = sans niveau
reference-from-stage = à partir { $stage ->
    [idea] de l’idée
    [design] de la conception
    [experiment] de l’expérimentation
    [operating] du fonctionnement
    [scaling] du changement d’échelle
    [renewing] du renouvellement
    [closing] de la fermeture
    [ended] de la fin
   *[other] du stade { $stage }
  }
reference-funder-asks = Question d’un financeur :
reference-structure-asks = Question qu’une structure se pose :
reference-level = Niveau
reference-seen = Ce que l’on voit
reference-next = Pour monter
reference-intensity = Intensité
reference-mitigation = Ce qui a été fait
reference-evidence = Ce qui le montre
reference-documented = Documentée :
reference-observed = Observée :
reference-corroborated = Corroborée :
reference-interpretation = Lecture du nœud.
reference-why-not-scored = Pourquoi sans niveau.
reference-discuss = À discuter
reference-levers = Leviers
reference-exemplar = Un cas réel, { $exemplar }.
reference-shown = Ce que dit la carte ({ $nodes }).
reference-departures = Écarts avec le catalogue d’origine
reference-departure = { $change ->
    [added] { $item } : ajouté
    [reworded] { $item } : reformulé
    [reweighted] { $item } : poids changé
    [disabled] { $item } : retiré
   *[redefined] { $item } : redéfini
  }

## Ce que la relecture d’un catalogue trouve

lint-levels-identical = Ce niveau dit la même chose que { $other }.
    .help = Décrivez ce que l’on voit à ce niveau et que l’on ne voit pas à l’autre.
lint-levels-by-degree = Ce niveau ne diffère de { $other } que par des mots de degré ou de fréquence.
    .help = Remplacez « souvent », « très » ou « plutôt » par un fait : un nombre, une date, une trace, une personne.
lint-trait-word = Le mot « { $word } » dit ce que quelqu’un est, non ce que l’on peut voir.
    .help = Décrivez un acte : qui a fait quoi, quand, avec qui. Si le mot ne parle pas d’une personne, laissez-le.
lint-two-questions = { $word ->
    [mark] Deux points d’interrogation : deux questions en une.
   *[other] Deux questions en une, jointes par « { $word } ».
  }
    .help = Gardez la première, et faites de la seconde un critère ou un point à discuter.
lint-long-sentence = Une phrase de { $count } mots, pour { $most } au plus : « { $text } »
    .help = Coupez-la en deux : elle se lit à voix haute.
lint-leans-back = Ce niveau s’appuie sur celui d’en dessous : il commence par « { $word } ».
    .help = Nommez de quoi il s’agit : chaque niveau est lu seul dans les rapports.
lint-paper-level = Ce niveau demande un papier : « { $word } ».
    .help = Dites ce qui a été fait ; l’écrit est une preuve, et les preuves ont leurs propres degrés.
lint-third-party = Ce niveau demande qu’un tiers confirme : « { $word } ».
    .help = Dites ce qui a été fait ; la parole d’un tiers est le degré le plus haut des preuves.
lint-everybody = Ce niveau parle de tout le monde : « { $word } ».
    .help = Écrivez « plusieurs », « la plupart » ou « au moins une » : de tous, peu de gens peuvent répondre.
lint-long-level = Un niveau de { $count } mots, pour { $most } au plus.
    .help = Gardez un seul fait : ce qui s’ajoute au niveau d’en dessous.
lint-duplicate-text = Le même texte se trouve déjà ici : { $other }.
    .help = Dites ce que chacun des deux endroits a de particulier.
lint-no-node = Ne vient d’aucun nœud de la carte.
    .help = Citez le nœud dans « nodes » ; s’il n’y en a pas, l’ajout reste valable et chaque rapport le signale.
lint-unknown-node = Le nœud { $node } n’est pas dans la carte.
    .help = La commande « germoir criteria coverage » liste les 308 nœuds.
lint-hollow-node = Ne s’appuie que sur des nœuds vides ou qui renvoient hors de la carte ({ $node }).
    .help = Citez un nœud qui dit quelque chose.
lint-french-space = Le signe « { $mark } » n’a pas son espace insécable.
    .help = Mettez U+00A0 avant les deux-points, le point-virgule, le point d’exclamation et le point d’interrogation, et à l’intérieur des guillemets.
lint-straight-quote = Un guillemet ou une apostrophe droite : { $mark }
    .help = Écrivez ’ pour l’apostrophe, et « » pour les guillemets.

## La carte et le catalogue comparés

coverage-nowhere = Le nœud { $node } mène à { $target }, qui n’existe pas dans ce catalogue.
coverage-not-cited = Le nœud { $node } mène à { $item }, qui ne le cite pas.
coverage-not-mapped = { $item } cite le nœud { $node }, qui ne mène pas à lui.
coverage-not-in-map = { $item } cite le nœud { $node }, qui n’est pas dans la carte.
coverage-seen = se voit dans { $places }
coverage-held = tenu par le test { $places }
coverage-unreached = Aucun nœud ne mène à { $target }.
entry-nodes = { $count ->
        [one] Nœud { $nodes }
       *[other] Nœuds { $nodes }
    } de la carte
entry-sheet = Ce qui en est connu
entry-readings = Comment la question est lue
entry-of-projects = projets
entry-of-cases = cas d’exercice
entry-column-entry = Entrée
entry-column-part = Partie
entry-column-mark = Niveau, degré ou identifiant
entry-column-text = Texte
entry-column-question = Question
entry-column-scale = Échelle
entry-column-of = Lue sur
entry-column-readings = Lectures avec un niveau
entry-column-readers = Lecteurs
entry-column-pages = Pages lues à deux ou plus
entry-column-pairs = Paires de lectures
entry-column-same = Même niveau
entry-column-near = Un niveau d’écart au plus
entry-column-alpha = Alpha
entry-part-title = Nom
entry-part-about = Ce que c’est
entry-part-question = Question
entry-part-interview = En entretien
entry-part-point = À discuter
entry-part-level = Phrases
entry-part-intensity = Intensité
entry-part-mitigation = Ce qui a été fait
entry-part-evidence = Ce qui le montrerait
entry-part-advice = Pour monter d’un niveau
entry-part-lever = Leviers
entry-part-shown = Ce qui a été vu
entry-part-interpretation = Lectures possibles
entry-part-value = Valeur
