"""Why this room exists: what fits left behind is read beside the war, if the folder has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ceasefire.errors import Fault, RequestError, ScenarioFileError, did_you_mean
from ceasefire.scenario.latents import stated
from ceasefire.scenario.posterior import FITS, POSTERIORS, Posterior
from ceasefire.scenario.yamlfile import read_document

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ceasefire.scenario.war import Document

__all__ = ["STATED", "chosen_fit", "load_fits", "posterior_path"]

STATED = "stated"


def posterior_path(folder: Path, fit: str) -> Path:
    """Return where a fit's posterior lies in a scenario folder."""
    return folder / POSTERIORS / f"{fit}.yaml"


def load_fits(folder: Path, document: Document | None, faults: list[Fault]) -> dict[str, Posterior]:
    """Read and check the posteriors of a scenario folder.

    Parameters
    ----------
    folder
        The scenario.
    document
        Its ``war.yaml``, None if that has faults.
    faults
        What is found wrong is added here.

    Returns
    -------
    Those that are there, by fit.
    """
    found: dict[str, Posterior] = {}
    for fit in FITS:
        path = posterior_path(folder, fit)
        if not path.exists():
            continue
        try:
            one, sheet = read_document(path, Posterior)
        except ScenarioFileError as error:
            faults.extend(error.faults)
            continue
        if one.fit != fit:
            faults.append(sheet.fault(("fit",), f"must be {fit!r} in this file (got {one.fit!r})"))
        known = stated(document) if document else {}
        for i, drawn in enumerate(one.drawn):
            if known and drawn.id not in known:
                hint = did_you_mean(drawn.id, known)
                wrong = f"no war is born with {drawn.id!r}{hint}"
                faults.append(sheet.fault(("drawn", i, "id"), wrong))
        found[fit] = one
    return found


def chosen_fit(fits: Mapping[str, Posterior], fit: str | None, folder: Path) -> Posterior | None:
    """Return the posterior that is asked for; of several, the military fit unless told otherwise.

    Parameters
    ----------
    fits
        As :func:`load_fits` returns them.
    fit
        ``stated`` for none of them; None for the military fit if there is one.
    folder
        For the message.

    Raises
    ------
    RequestError
        If there is no such fit.
    """
    if fit is None or fit == STATED:
        return fits.get("military") if fit is None else None
    if fit not in FITS:
        known = (STATED, *FITS)
        hint = did_you_mean(fit, known) or f": must be one of {', '.join(known)}"
        raise RequestError(f"--fit: no fit {fit!r}{hint}")
    if fit not in fits:
        path = posterior_path(folder, fit)
        raise RequestError(f"--fit {fit}: {path} is not there; ceasefire calibrate makes it")
    return fits[fit]
