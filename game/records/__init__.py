"""SQLite: the database and its migrations, then one table a file."""
