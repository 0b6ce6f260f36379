"""ceasefire simulates how wars end: when, on what terms, and why then."""

from __future__ import annotations

__version__ = "0.1.0"
