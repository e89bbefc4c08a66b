### What is said about questionnaires to send.
