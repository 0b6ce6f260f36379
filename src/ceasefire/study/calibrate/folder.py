"""Why this room exists: a calibration takes minutes to hours, and may be stopped at any moment.

Its work lies in a folder: what was asked (``request.json``), the last population (``*.npz``), and
one line for each finished piece (``*.jsonl``). Every file is whole or absent; a line that was cut
off does not count. Who asks again with the same folder goes on where it stopped, and gets the same
numbers as without the stop.
"""

from __future__ import annotations

import io
import json
import os
import tempfile
import zipfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ceasefire.errors import RequestError
from ceasefire.study.calibrate.smc import Population

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["WorkFolder"]

REQUEST = "request.json"


@dataclass(frozen=True, slots=True)
class WorkFolder:
    """A folder for unfinished work; without a path nothing is kept.

    Parameters
    ----------
    path
        The folder, or None.
    """

    path: Path | None

    def open(self, name: str, request: Mapping[str, object]) -> None:
        """Make the folder, or see that it holds the same work.

        Parameters
        ----------
        name
            The part of the work, such as ``military``.
        request
            All on which its numbers depend.

        Raises
        ------
        RequestError
            If it cannot be made, or holds other work of that name.
        """
        if self.path is None:
            return
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            path = self.path / f"{name}-{REQUEST}"
            text = json.dumps(request, sort_keys=True, indent=1)
            if path.exists() and path.read_text(encoding="utf-8") != text:
                raise RequestError(
                    f"--out: {self.path} holds another {name} calibration; give another folder"
                )
            _replace(path, text.encode())
        except OSError as error:
            raise RequestError(f"--out: {self.path}: {error.strerror or error}") from error

    def keep(self, name: str, now: Population) -> None:
        """Keep a population."""
        if self.path is None:
            return
        content = io.BytesIO()
        np.savez(content, **asdict(now))
        _replace(self.path / f"{name}.npz", content.getvalue())

    def kept(self, name: str) -> Population | None:
        """Return the population that was kept, if one was."""
        path = self.path / f"{name}.npz" if self.path else None
        if path is None or not path.exists():
            return None
        try:
            with np.load(path, allow_pickle=False) as held:
                parts = {key: held[key] for key in held.files}
        except (OSError, ValueError, zipfile.BadZipFile) as error:
            raise RequestError(f"--out: {path}: cannot be read ({error})") from error
        single = {key: value.item() for key, value in parts.items() if value.ndim == 0}
        return Population(**(parts | single))

    def add(self, name: str, line: Mapping[str, object]) -> None:
        """Add a finished piece."""
        if self.path is None:
            return
        path = self.path / f"{name}.jsonl"
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def pieces(self, name: str) -> list[dict[str, object]]:
        """Return the finished pieces; whatever was cut off is thrown away."""
        path = self.path / f"{name}.jsonl" if self.path else None
        if path is None or not path.exists():
            return []
        whole, _, rest = path.read_bytes().rpartition(b"\n")
        if rest:
            _replace(path, whole + b"\n" if whole else b"")
        return [json.loads(line) for line in whole.splitlines()]


def _replace(path: Path, content: bytes) -> None:
    handle, work = tempfile.mkstemp(suffix=".tmp", dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(work).replace(path)
