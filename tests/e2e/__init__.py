"""The program in a real window, and killed."""
