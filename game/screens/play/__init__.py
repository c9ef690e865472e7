"""What lies around the board."""
