"""Why this room exists: a treaty's worth includes the war that it invites, and when."""
