"""Why this room exists: one war as a whole, and an ensemble of them."""
