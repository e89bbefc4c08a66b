### Ce que dit la lecture du financeur.
