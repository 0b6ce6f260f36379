"""Why this room exists: compiled loops that are measured, or that measure the machine."""
