"""Why this room exists: one figure a file: a view goes in, a plate comes out."""
