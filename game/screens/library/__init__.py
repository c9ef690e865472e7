"""What the library is made of."""
