"""Why this room exists: what the record teaches about the parameters that no source fixes."""
