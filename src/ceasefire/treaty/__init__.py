"""Why this room exists: what can be agreed, what it is worth to each, and how it is written."""
