### What is said about the trajectory of users.
