"""Trees: XML and JSON as nodes with their lines, and the way to what they hold."""
