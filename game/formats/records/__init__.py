"""Records: the lists of pairs in a tree of JSON or YAML, whatever its keys are called."""
