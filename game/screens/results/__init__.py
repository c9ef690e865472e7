"""What the results are made of."""
