### What is said about two states compared.
