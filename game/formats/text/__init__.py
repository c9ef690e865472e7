"""Text with separators: how it is cut into rows and cells, whoever wrote it."""
