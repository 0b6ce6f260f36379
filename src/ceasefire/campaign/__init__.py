"""Why this room exists: the fighting. Laws, supply, weather, posture and the day that composes them."""
