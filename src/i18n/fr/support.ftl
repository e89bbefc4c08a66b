### Ce que disent les structures qui aident.
