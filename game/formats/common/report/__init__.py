"""Reports: pairs collected with all that is to be said of them, and of what is lost."""
