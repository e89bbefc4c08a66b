### What is said about what becomes of projects.
