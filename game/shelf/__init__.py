"""The pair sets on this computer: read, cached, watched for changes, added, saved, removed."""

from game.shelf.entry import Entry
from game.shelf.shelf import Shelf

__all__ = ["Entry", "Shelf"]
