### What is said about several readings.
