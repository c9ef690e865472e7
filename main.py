"""Start Parejas: alone, the window; with a word after it, a teacher's command."""

from game.__main__ import main

if __name__ == "__main__":
    raise SystemExit(main())
