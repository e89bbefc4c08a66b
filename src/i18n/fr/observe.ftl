### Ce que dit ce que deviennent les projets.
