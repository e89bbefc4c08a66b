### What is said about a funder’s reading.
