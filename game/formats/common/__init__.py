"""What several formats need, in rooms named for what they hold."""
