"""One screen a file, each two functions: view and update."""
