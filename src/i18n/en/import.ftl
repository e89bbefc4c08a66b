### What is said about answers brought back.
