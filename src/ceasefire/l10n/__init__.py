"""Why this room exists: the program speaks English and Arabic, and no other room knows which.

Messages stand in ``en*.ftl`` and ``ar*.ftl`` (Project Fluent), a pair of files for each face.
"""

from __future__ import annotations

from ceasefire.l10n.tongue import LANGUAGES, Tongue

__all__ = ["LANGUAGES", "Tongue"]
