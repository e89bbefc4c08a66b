### What is said about HTML pages.
