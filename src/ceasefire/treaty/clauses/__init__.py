"""Why this room exists: the kinds of clause, one file each; a treaty is a list of them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ceasefire.treaty.clauses.base import Provision, Side, other_side
from ceasefire.treaty.clauses.ceasefire import Ceasefire
from ceasefire.treaty.clauses.cession import Cession
from ceasefire.treaty.clauses.demilitarisation import Demilitarisation
from ceasefire.treaty.clauses.exchange import Exchange
from ceasefire.treaty.clauses.lease import Lease
from ceasefire.treaty.clauses.neutrality import Neutrality
from ceasefire.treaty.clauses.prisoners import Prisoners
from ceasefire.treaty.clauses.recognition import Recognition
from ceasefire.treaty.clauses.reparations import Reparations
from ceasefire.treaty.clauses.transit import Transit
from ceasefire.treaty.clauses.withdrawal import Segment, Withdrawal

__all__ = [
    "KINDS",
    "Ceasefire",
    "Cession",
    "Clause",
    "Demilitarisation",
    "Exchange",
    "Lease",
    "Neutrality",
    "Prisoners",
    "Provision",
    "Recognition",
    "Reparations",
    "Segment",
    "Side",
    "Transit",
    "Withdrawal",
    "other_side",
]

Clause = Annotated[
    Cession
    | Exchange
    | Lease
    | Transit
    | Demilitarisation
    | Neutrality
    | Reparations
    | Recognition
    | Prisoners
    | Ceasefire
    | Withdrawal,
    Field(discriminator="kind"),
]

KINDS: dict[str, type[Provision]] = {
    "cession": Cession,
    "exchange": Exchange,
    "lease": Lease,
    "transit": Transit,
    "demilitarisation": Demilitarisation,
    "neutrality": Neutrality,
    "reparations": Reparations,
    "recognition": Recognition,
    "prisoners": Prisoners,
    "ceasefire": Ceasefire,
    "withdrawal": Withdrawal,
}
