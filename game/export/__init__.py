"""Writing a set to a file or as a PDF: what the export screen and the commands share."""
