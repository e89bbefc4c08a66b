### Ce que disent les lectures à plusieurs.
