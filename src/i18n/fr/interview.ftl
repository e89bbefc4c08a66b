### Ce que dit le questionnaire au terminal.
