"""One process that reads files again and again for `reading`, with the program of any checkout.

It is told a path a line, and answers with the processor's seconds and the number of pairs.
"""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path

from game.formats import read_source
from game.formats.problems import Problem
from game.formats.source import open_source
from game.words import use


def main() -> None:
    """Read what is named, until nothing more is."""
    use("en")
    for line in sys.stdin:
        source = open_source(Path(line.rstrip("\n")))
        if isinstance(source, Problem):
            raise ValueError(source.problem)
        gc.collect()
        start = time.process_time()
        reading = read_source(source)
        spent = time.process_time() - start
        found = len(reading.pair_set.pairs) if reading.pair_set is not None else 0
        print(spent, found, flush=True)


if __name__ == "__main__":
    main()
