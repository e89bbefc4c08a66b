### What is said about kinship between projects.
