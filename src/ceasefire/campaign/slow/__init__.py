"""Why this room exists: the slow twin of the fighting, against which the kernel is tested."""
