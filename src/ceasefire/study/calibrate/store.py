"""Why this room exists: a posterior appears whole or not at all, whatever stops the writer."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from ceasefire.errors import RequestError
from ceasefire.scenario.writer import write_short_yaml

if TYPE_CHECKING:
    from ceasefire.scenario.posterior import Posterior

__all__ = ["write_posterior"]

COMMENT = {
    "military": "What wars are born with, as the fighting teaches it.",
    "full": "The military fit, and settings of the talks that were told how the war ended.",
}


def write_posterior(path: Path, posterior: Posterior) -> None:
    """Write a posterior into a file, in whose folder nothing else changes.

    Raises
    ------
    RequestError
        If it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".ceasefire-", dir=path.parent) as work:
            draft = Path(work) / path.name
            write_short_yaml(
                draft, posterior, f"{COMMENT[posterior.fit]}\nWritten by ceasefire calibrate."
            )
            draft.replace(path)
    except OSError as error:
        raise RequestError(f"{path}: cannot be written ({error.strerror or error})") from error
