"""Why this room exists: fighting and bargaining are one game. Here the war meets the solver."""
