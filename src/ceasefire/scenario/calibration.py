"""Why this room exists: the schema of ``calibrate.yaml`` (``ceasefire/calibrate@1``).

It says what each fit may move and by which observables it is judged. No simulation reads the file,
and it holds no figure of the record: observables go by their ids, what is not named is held out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, model_validator

from ceasefire.errors import Fault, RequestError, ScenarioFileError, SettingError, did_you_mean
from ceasefire.scenario.base import Model, Positive, Text
from ceasefire.scenario.latents import is_factor, stated
from ceasefire.scenario.yamlfile import read_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.sheet import Sheet

__all__ = ["CALIBRATE", "Calibration", "Judge", "Setting", "Wider", "load_calibration"]

CALIBRATE = "calibrate.yaml"

Finite = Annotated[float, Field(allow_inf_nan=False)]
Reason = Annotated[str, Field(min_length=1)]


class Bounds(Model):
    """The middle 80 % of a prior."""

    low: Finite
    high: Finite
    reason: Reason

    @model_validator(mode="after")
    def _ordered(self) -> Bounds:
        if not self.low < self.high:
            msg = f"low must be less than high (got {self.low:g} and {self.high:g})"
            raise ValueError(msg)
        return self


class Wider(Bounds):
    """A prior of the military fit that ``war.yaml`` states too narrow.

    Of a factor, ``low`` and ``high`` are factors.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]


class Setting(Bounds):
    """A setting that the full fit may move."""

    path: Annotated[str, Field(min_length=1)]
    title: Text
    scale: Literal["plain", "log", "share"] = Field(
        description="normal as it is, in its logarithm, or in its log odds"
    )

    @model_validator(mode="after")
    def _possible(self) -> Setting:
        if self.scale != "plain" and self.low <= 0.0:
            msg = f"low must be more than 0 on this scale (got {self.low:g})"
            raise ValueError(msg)
        if self.scale == "share" and self.high >= 1.0:
            msg = f"high must be less than 1 on this scale (got {self.high:g})"
            raise ValueError(msg)
        return self


class Judge(Model):
    """An observable by which a fit is judged."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
    within: Positive = Field(
        description="standard deviation of what may lie between record and model, in its unit"
    )
    reason: Reason


class Military(Model):
    """The fit of the fighting."""

    priors: tuple[Wider, ...] = ()
    observables: Annotated[tuple[Judge, ...], Field(min_length=1)]


class Full(Model):
    """The fit of the talks, given the fighting."""

    parameters: Annotated[tuple[Setting, ...], Field(min_length=1)]
    observables: Annotated[tuple[Judge, ...], Field(min_length=1)]


class Calibration(Model):
    """The whole of ``calibrate.yaml``."""

    schema_: Literal["ceasefire/calibrate@1"] = Field(alias="schema")
    military: Military
    full: Full | None = None

    @model_validator(mode="after")
    def _once(self) -> Calibration:
        full = self.full
        lists = {
            "military.priors": [one.id for one in self.military.priors],
            "military.observables": [one.id for one in self.military.observables],
            "full.parameters": [one.path for one in full.parameters] if full else [],
            "full.observables": [one.id for one in full.observables] if full else [],
        }
        lists["full.observables"] += lists["military.observables"] if full else []
        for where, names in lists.items():
            if again := [name for i, name in enumerate(names) if name in names[:i]]:
                msg = f"{where}: each must be named once (got {again[0]!r} again)"
                raise ValueError(msg)
        return self


def load_calibration(scenario: Scenario) -> Calibration:
    """Return what a war says about its calibration.

    Parameters
    ----------
    scenario
        The war; settings are tried on it.

    Raises
    ------
    RequestError
        If the war has no such file.
    ScenarioFileError
        With every fault of the file.
    """
    path = scenario.folder / CALIBRATE
    if not path.exists():
        msg = f"{scenario.name}: has no {CALIBRATE}, which says what a fit may move"
        raise RequestError(msg)
    document, sheet = read_document(path, Calibration)
    faults = [*_unknown(scenario, document, sheet), *_impossible(scenario, document, sheet)]
    if faults:
        raise ScenarioFileError(faults)
    return document


def _unknown(scenario: Scenario, document: Calibration, sheet: Sheet) -> Iterator[Fault]:
    """Yield priors of what no war is born with, and bounds that its scale does not have."""
    known = stated(scenario.document)
    for i, one in enumerate(document.military.priors):
        if one.id not in known:
            hint = did_you_mean(one.id, known)
            yield sheet.fault(
                ("military", "priors", i, "id"), f"no war is born with {one.id!r}{hint}"
            )
        elif is_factor(one.id) and one.low <= 0.0:
            wrong = f"a factor must be more than 0 (got {one.low:g})"
            yield sheet.fault(("military", "priors", i, "low"), wrong)


def _impossible(scenario: Scenario, document: Calibration, sheet: Sheet) -> Iterator[Fault]:
    """Yield settings that the war does not have, or cannot have that far."""
    for i, one in enumerate(document.full.parameters if document.full else ()):
        for bound in ("low", "high"):
            try:
                scenario.change({one.path: getattr(one, bound)})
            except SettingError as error:
                where = ("full", "parameters", i, "path")
                yield sheet.fault(where, str(error).removeprefix("setting "))
                break
