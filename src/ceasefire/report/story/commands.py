"""Why this room exists: a page names the commands that make it, and those that go on from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ceasefire.report.view import View

__all__ = ["changed", "run_command"]


def changed(changes: Mapping[str, str]) -> str:
    """Return what was changed in the scenario, as options."""
    return "".join(f" --set {path}={value}" for path, value in changes.items())


def run_command(view: View, changes: Mapping[str, str], *, full: bool) -> str:
    """Return the command that makes the page, or the page with everything on it."""
    return (
        f"ceasefire run {view.scenario.name} -n {len(view.runs)} --seed {view.runs.ensemble.seed}"
        f" --lang {view.tongue.lang}{changed(changes)}{' --full' if full else ''} --out out"
    )
