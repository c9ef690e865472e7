"""What readers of many formats have in common: bytes, letters, markup, media, tables."""
