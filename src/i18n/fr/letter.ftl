### Ce que dit la lettre au porteur.
