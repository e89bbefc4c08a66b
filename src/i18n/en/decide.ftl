### What is said about decisions.
