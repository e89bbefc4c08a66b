### What is said about the letter to a bearer.
