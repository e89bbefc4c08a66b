### What is said about the questionnaire in the terminal.
