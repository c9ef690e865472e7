"""What the editor is made of."""
