"""How quick, how quiet and how large the program is; run it with `python -m tests.bench`."""
