### What is said about copies without identities.
