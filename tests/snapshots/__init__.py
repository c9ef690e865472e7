"""Pictures of a few screens as they should be."""
