### Ce que disent les parentés entre projets.
