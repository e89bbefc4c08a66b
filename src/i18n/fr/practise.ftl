### Ce que dit « practise ».

practise-opening = Chaque cas est une page inventée, avec des niveaux sur lesquels quatre lectures sur cinq s’accordent. Ces lectures sont simulées par des modèles de langue ; ce n’est pas l’accord de personnes. Pour en lire un, tapez par exemple : germoir practise roulement
practise-case = { $id } : { $title }, { $count } questions
practise-unknown = Il n’y a pas de cas « { $id } ». { $has_near ->
        [yes] Vouliez-vous dire « { $near } » ?
       *[no] « germoir practise » donne la liste.
    }
practise-prompt = 0 à 4, 2+, Entrée : je ne sais pas, q : arrêter >
practise-wrong = Tapez un numéro de 0 à 4, Entrée si vous ne savez pas pour la phrase 1, ou q pour arrêter.
practise-same = Au même niveau : { $same } sur { $all }.
practise-parted = { $name }. { $has_level ->
        [yes] Vous : { $said }.
       *[no] Vous : je ne sais pas.
    } Niveau convenu : { $agreed }, « { $words } » { $because }
practise-kept = Votre lecture est enregistrée : { $typed }
practise-nobody = sans nom
