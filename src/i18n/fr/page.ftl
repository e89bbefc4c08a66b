### Ce que disent les pages HTML.
