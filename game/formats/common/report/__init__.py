"""Reports: pairs collector with all that is to be said of them, and of what is lost."""
