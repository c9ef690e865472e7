"""The pair sets on this computer: what each file holds, watched for changes."""

from game.shelf.entry import Entry
from game.shelf.shelf import Shelf

__all__ = ["Entry", "Shelf"]
