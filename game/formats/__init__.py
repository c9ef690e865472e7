"""One file format a file, all of one shape: title, extensions, detect, read."""
