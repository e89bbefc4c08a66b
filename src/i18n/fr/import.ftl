### Ce que disent les réponses reprises.
