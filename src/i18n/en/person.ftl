### What is said about personal data.
