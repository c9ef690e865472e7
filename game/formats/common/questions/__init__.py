"""Questions: what is asked with options to choose from, in files of any format."""
