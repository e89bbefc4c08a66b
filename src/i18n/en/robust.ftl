### What is said about robustness.
