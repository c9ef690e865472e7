"""What strangers made is decoded in a process of its own: it may die or be ended, not the game."""
