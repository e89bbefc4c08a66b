### Ce que dit la comparaison de deux états.
