"""Why this room exists: results become one page that a person can read, print and pass on."""
