### Ce que changeraient d’autres poids et d’autres écarts entre les niveaux.

robust-title = Si les poids étaient autres
robust-how = { $draws } jeux de poids tirés autour de ceux du profil (graine { $seed }), puis de même avec des niveaux inégalement espacés.
robust-nine = { $low } à { $high }, { $mid } au milieu
robust-measure = { $name } : neuf jeux sur dix donnent { $weights } ; avec d’autres écarts, { $levels }.
robust-one-scale = À l’extrême, une même échelle pour toutes les questions à la fois, { $name } va de { $spread }.
robust-index = Indice
robust-ends = Avec tout ce qui est inconnu, l’indice reste entre { $low } et { $high } dans neuf jeux sur dix ; avec d’autres écarts, entre { $low_levels } et { $high_levels }.
robust-gates-still = Aucun des jeux tirés, de poids ou d’écarts entre les niveaux, ne déplace un seuil.
robust-gate = Seuil « { $gate } » ({ $status }) : ailleurs dans { $weights } des jeux ; avec d’autres écarts, dans { $levels }.
robust-outcome = Issue de la lecture ({ $outcome }) : { $changes ->
        [no] la même dans tous les jeux.
       *[yes] une autre dans { $weights } des jeux ; avec d’autres écarts, dans { $levels }.
    }
robust-flip-answer = Une réponse : { $item } { $from ->
        [none] à { $to }
       *[other] à { $to } au lieu de { $from }
    } → { $effect }.
robust-flip-intensity = Une réponse : { $item } { $from ->
        [none] ressenti à { $to }, sans réponse apportée
       *[other] ressenti à { $to } au lieu de { $from }
    } → { $effect }.
robust-flip-mitigation = Une réponse : ce qui a été fait contre { $item } à { $to } au lieu de { $from } → { $effect }.
robust-flip-disbelieved = Une réponse : { $item } (donné à { $from }), si elle n’est pas crue → { $effect }.
robust-flip-reader = Une réponse : { $item } à { $to }, comme le lit une personne, au lieu de { $from } → { $effect }.
robust-any-stake = un enjeu de société
robust-effect-gate = seuil « { $gate } » { $status }
robust-effect-outcome = issue « { $outcome } »
robust-levels-between = un niveau de { $low } à { $high }
robust-no-flip = Aucune réponse à elle seule ne déplace un seuil ou l’issue, ni d’un niveau, ni en n’étant pas crue.
robust-no-gate = Ce profil ne pose aucun seuil : rien d’autre ne pourrait changer.
robust-more = { $count ->
        [one] Encore { $count } changement de ce genre, dans les données (JSON).
       *[other] Encore { $count } changements de ce genre, tous dans les données (JSON).
    }
