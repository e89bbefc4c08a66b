### Ce que dit le rapport d’une cohorte.
