"""What the export screen is made of."""
