"""Why this room exists: a page is read from above, so it tells a war as questions and answers."""
