"""Why this room exists: what people ask of a war again and again has a name and stands in a file.

``whatif.yaml`` (``ceasefire/whatif@1``) holds such questions in both languages. A question changes
settings, or asks who would have signed a package of terms. No simulation reads the file.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

from pydantic import Field, JsonValue, model_validator

from ceasefire.errors import Fault, RequestError, ScenarioFileError, SettingError, did_you_mean
from ceasefire.scenario.base import Identifier, Model, Text
from ceasefire.scenario.yamlfile import read_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ceasefire.scenario.scenario import Scenario
    from ceasefire.scenario.sheet import Sheet

__all__ = ["WHATIF", "Alternative", "Package", "Preset", "alternatives", "load_presets"]

WHATIF = "whatif.yaml"
BY_HAND = "settings"  # name of the alternative that no preset describes


class Package(Model):
    """Terms of history, and when they lay on the table."""

    id: Identifier = Field(description="a file of record/packages/")
    on: date = Field(description="when; the round of talks on or before it is looked at")


class Preset(Model):
    """One question: the same war with other settings, or terms that were not signed."""

    id: Identifier
    title: Text
    question: Text
    settings: dict[str, JsonValue] = Field(
        default_factory=dict, description="values by path, as --set reads them"
    )
    package: Package | None = Field(None, description="terms; who would have signed them?")

    @model_validator(mode="after")
    def _one_thing(self) -> Preset:
        if bool(self.settings) == (self.package is not None):
            msg = "must have either settings or a package"
            raise ValueError(msg)
        return self


class Presets(Model):
    """The whole of ``whatif.yaml``."""

    schema_: Literal["ceasefire/whatif@1"] = Field(alias="schema")
    presets: Annotated[tuple[Preset, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _once(self) -> Presets:
        ids = [preset.id for preset in self.presets]
        again = [name for i, name in enumerate(ids) if name in [*ids[:i], BY_HAND]]
        if again:
            msg = f"presets: every id must be used once, and never {BY_HAND!r} (got {again[0]!r})"
            raise ValueError(msg)
        return self


class Alternative(NamedTuple):
    """A war to compare with: name, what changed, the preset if there is one, the war itself.

    A preset with a package changes nothing by itself: its war is the one that was given.
    """

    id: str
    settings: Mapping[str, object]
    preset: Preset | None
    scenario: Scenario

    @property
    def package(self) -> Package | None:
        """The terms that are asked about, if any are."""
        return self.preset.package if self.preset else None


def load_presets(scenario: Scenario) -> tuple[Preset, ...]:
    """Return the presets of a war, in the order of the file; none for a war without the file.

    Parameters
    ----------
    scenario
        The war as its folder has it: settings are tried on it.

    Raises
    ------
    ScenarioFileError
        With every fault of the file, settings that the war does not have among them.
    """
    path = scenario.folder / WHATIF
    if not path.exists():
        return ()
    document, sheet = read_document(path, Presets)
    faults = [
        fault
        for i, preset in enumerate(document.presets)
        for fault in _impossible(scenario, sheet, i, preset)
    ]
    if faults:
        raise ScenarioFileError(faults)
    return document.presets


def _impossible(scenario: Scenario, sheet: Sheet, i: int, preset: Preset) -> Iterator[Fault]:
    """Yield what a war cannot do of a preset's settings."""
    home = ("presets", i, "settings")
    empty = [path for path, value in preset.settings.items() if value is None]
    for path in empty:
        # Nothing would count as "off", and a forgotten value is not meant as that.
        yield sheet.fault((*home, path), "needs a value (a cause is switched off by: off)")
    if empty:
        return
    try:
        scenario.change(preset.settings)
    except SettingError as error:
        said = str(error).removeprefix("setting ")
        where, _, message = said.partition(": ")
        # What is found in another document without its name comes back under its full path.
        found = [path for path in preset.settings if f".{where}".endswith(f".{path}")]
        yield sheet.fault((*home, *found[:1]), message if found else said, at_key=True)


def alternatives(
    scenario: Scenario, names: Sequence[str], settings: Mapping[str, object]
) -> list[Alternative]:
    """Return the wars that presets and settings ask for.

    Parameters
    ----------
    scenario
        The war to start from.
    names
        Ids of presets, each an alternative of its own.
    settings
        Added to each of them, the last word where both set a path; an alternative if there are no
        names.

    Raises
    ------
    RequestError
        If there is no such preset.
    SettingError, ScenarioFileError
        If settings or the file are wrong.
    """
    if not names:
        return [Alternative(BY_HAND, settings, None, scenario.change(settings))]
    known = {preset.id: preset for preset in load_presets(scenario)}
    found = []
    for name in dict.fromkeys(names):
        preset = _preset(scenario, known, name)
        both = {**preset.settings, **settings}
        found.append(Alternative(name, both, preset, scenario.change(both)))
    return found


def _preset(scenario: Scenario, known: Mapping[str, Preset], name: str) -> Preset:
    if name not in known:
        there = f"there are: {', '.join(known)}" if known else f"it has no {WHATIF}"
        hint = did_you_mean(name, known) or f" ({there})"
        raise RequestError(f"{scenario.name}: no preset {name!r}{hint}")
    return known[name]
