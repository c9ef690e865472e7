"""What the setup screen is made of."""
