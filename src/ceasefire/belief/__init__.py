"""Why this room exists: what a side thinks and how it learns. Pure update laws; no war in them."""
