"""Why this room exists: questions put to wars that are already solved: why, and what if."""
