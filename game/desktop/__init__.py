"""The desktop around the window: its own dialogs for files, and the pictures on its clipboard."""
