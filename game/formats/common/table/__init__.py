"""Tables: which row is the header, which columns are the sides, and pairs made of rows."""
