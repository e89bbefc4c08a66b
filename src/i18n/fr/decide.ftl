### Ce que disent les décisions.
