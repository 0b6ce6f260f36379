"""Why this room exists: a treaty as people read it: articles, figures, a calendar and a map."""

from __future__ import annotations

from ceasefire.report.treaty.articles import Article, articles
from ceasefire.report.treaty.notary import Notary

__all__ = ["Article", "Notary", "articles"]
