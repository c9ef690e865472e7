"""Files: choosing files or a folder, in the system's dialog or in one of our own."""
