"""Report: what a class knew and did not, for the teacher after the lesson."""
