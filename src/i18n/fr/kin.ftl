### Ce que disent les parentés entre projets.

kin-title = Qui pourrait se rencontrer
kin-subtitle =
    { $projects ->
        [0] Aucun projet à comparer.
        [one] { $projects } projet
       *[other] { $projects } projets
    }
kin-how = Des rapprochements à discuter, tirés de ce que les fichiers disent. Un texte de formulaire ou de franchise n’est pas une parenté : il est retiré avant toute mesure.
kin-how-figures = Texte et facettes sont montrés à part, sur 100 : 0 quand rien n’est en commun.
kin-how-order = Les projets sont dans l’ordre des noms ; pour chacun, le plus proche d’abord. Ce n’est pas un classement.
kin-closing = Des rapprochements, non des preuves. Ce qu’un fichier ne dit pas ne peut rapprocher personne.
kin-ask-first = { $id } (demander d’abord)
kin-kind-duplicate = peut-être la même initiative, décrite deux fois
kin-kind-lineage = une même lignée
kin-kind-alliance = alliance possible
kin-kind-near = proche, sans plus
kin-kind-template = franchise ou texte de formulaire
kin-figures = texte { $text }, facettes { $facets }
kin-reason-template = Texte de franchise ou de formulaire : { $share } % du plus court est repris mot pour mot, et le reste parle d’autre chose. Ce n’est pas une parenté.
kin-reason-template-withheld = Texte de franchise ou de formulaire : ce n’est pas une parenté.
kin-reason-widespread = { $share } % du plus court texte est repris mot pour mot, comme dans d’autres projets.
kin-reason-verbatim = { $share } % du plus court texte est repris mot pour mot.
kin-reason-name = Noms proches
kin-reason-named = L’un nomme l’autre
kin-reason-sequel = L’un a commencé quand l’autre avait fini
kin-reason-terms = Textes proches : { $terms }
kin-reason-withheld = Proches par leurs textes ou leurs noms (qui ne peuvent être montrés ici)
kin-same = { $what } : { $values }
kin-same-stake = Même enjeu
kin-same-public = Même public
kin-same-place = Même lieu
kin-same-concept = Même concept
kin-same-driver = Même raison d’agir maintenant
kin-same-technology = Même technique
kin-same-field = Même champ
kin-same-partner = Même partenaire
kin-same-bearer = Même porteur
kin-same-link = Même adresse
kin-held-by = { $what } ({ $count })
kin-held-nothing = Rapprochés par leurs textes ou leurs noms
kin-network-places = { $count } fichiers partagent un même texte ({ $share } % des mots ou plus, mot pour mot), en { $places } lieux : un réseau ?
kin-network = { $count } fichiers partagent un même texte ({ $share } % des mots ou plus, mot pour mot) : un réseau, ou un même formulaire ?
kin-network-form = { $count } fichiers partagent un texte ({ $share } % des mots ou plus, mot pour mot), et le reste diffère : un même formulaire, rempli plusieurs fois ?
kin-gift = { $first } cherche « { $need } » ; { $second } offre « { $offer } ».
kin-gift-withheld = { $second } offre ce que cherche { $first }.
kin-gift-more = { $first } cherche « { $need } » : les offres les plus proches sont ci-dessus, et { $count ->
        [one] une autre y répond.
       *[other] { $count } autres y répondent.
    }
kin-gift-more-withheld = Des offres qui répondent à ce que cherche { $first } : les plus proches sont ci-dessus, et { $count ->
        [one] il y en a une autre.
       *[other] il y en a { $count } autres.
    }
kin-meeting = Qui rêve, { $first }, et qui fait, { $second } : à présenter l’un à l’autre.
kin-nobody = D’après ce que disent les fichiers, aucun projet de ce dossier n’en est proche.
kin-no-federation = D’après ce que disent les fichiers, aucun groupe ne se dessine dans ce dossier.
kin-section-federations = Fédérations à proposer
kin-section-networks = Un même texte dans plusieurs fichiers
kin-section-duplicate = Peut-être la même initiative, décrite deux fois
kin-section-lineage = Une même lignée
kin-section-template = Franchise ou texte de formulaire : pas de parenté
kin-section-gifts = Ce que l’un cherche et que l’autre offre
kin-section-meetings = Qui rêve et qui fait
kin-section-nearest = Les plus proches de chacun
kin-graph-about = Les fédérations à proposer, chacune en cercle. Le tableau qui suit dit la même chose.
kin-graph-how = Chaque groupe est un cercle sous son numéro. Trait épais : la même initiative ; tirets : une lignée ; trait fin : une alliance possible ; points : proches sans plus.
kin-nearest-part = La page montre les { $count } premiers projets ; kinship.csv les a tous : ajoutez csv à --format.
kin-list-part = Les { $count } premières lignes ; le JSON les a toutes : ajoutez json à --format.
kin-graph-part = Le dessin montre les { $count } premiers groupes ; le tableau les a tous.
kin-column-group = Groupe
kin-column-members = Projets
kin-column-shared = En commun (chez combien)
kin-column-both = Les deux projets
kin-column-project = Projet
kin-column-id = Id
kin-column-neighbour-id = Proche (id)
kin-column-text = Texte, de 0 à 1
kin-column-facets = Facettes, de 0 à 1
kin-column-together = Ensemble, de 0 à 1,4
kin-column-neighbour = Proche
kin-column-kind = Parenté
kin-column-figures = Texte et facettes, sur 100
kin-column-reasons = Pourquoi
