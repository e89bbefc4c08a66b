### What is said about the report of a cohort.
