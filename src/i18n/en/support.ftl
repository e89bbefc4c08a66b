### What is said about structures that help.
