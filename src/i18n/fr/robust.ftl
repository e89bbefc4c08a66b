### Ce que dit la robustesse.
