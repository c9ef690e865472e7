"""Media: pictures and sounds, found beside a file or in it, checked, and written."""
