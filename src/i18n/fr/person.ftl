### Ce que disent les données personnelles.
