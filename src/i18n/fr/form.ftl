### Ce que disent les questionnaires à envoyer.
