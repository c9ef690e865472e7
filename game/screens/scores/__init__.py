"""What the scores screen is made of."""
