"""Start Parejas: alone, the window; with a word after it, a teacher's command."""

import sys

# Where Python is told to keep no compiled files, every start would compile the whole program
# anew, and take a third longer for it. These are our own files, in our own folder.
sys.dont_write_bytecode = False

from game.__main__ import main  # noqa: E402

if __name__ == "__main__":
    raise SystemExit(main())
