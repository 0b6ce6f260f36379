"""Why this room exists: what a war is, as a folder of text that a person can write and check."""
