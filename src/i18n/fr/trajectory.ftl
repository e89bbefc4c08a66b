### Ce que dit la trajectoire des usagers.
