### Ce que disent les copies sans identité.
