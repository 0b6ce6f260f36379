"""Why this room exists: the fighting: laws, supply, weather, posture, and the day of them."""
