"""Why this room exists: each sentence that is said of a war is held against what comes out of it.

What a claim says stands in ``claims.csv``; a computation here yields figures for it, and the
criterion of its row turns the figures into a verdict. Nothing here knows a language.
"""

from __future__ import annotations

from ceasefire.claims.criterion import Criterion, Verdict, parse_criterion
from ceasefire.claims.evidence import Evidence
from ceasefire.claims.finding import Figure, Finding
from ceasefire.claims.judge import Judged, judge_claim, judge_claims

__all__ = [
    "Criterion",
    "Evidence",
    "Figure",
    "Finding",
    "Judged",
    "Verdict",
    "judge_claim",
    "judge_claims",
    "parse_criterion",
]
