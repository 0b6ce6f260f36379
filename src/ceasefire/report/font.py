"""Why this room exists: Arabic must be readable on a machine that has no Arabic font.

The page names the fonts of the reader's system first. Behind them stands a subset of DejaVu Sans,
which comes with matplotlib: the letters that the page uses, and the tables that shape Arabic.
"""

from __future__ import annotations

import base64
import io
from pathlib import Path

import matplotlib as mpl
from fontTools import subset
from fontTools.ttLib import TTFont

__all__ = ["FAMILY", "font_face"]

FAMILY = "Ceasefire Fallback"
_FILES = {400: "DejaVuSans.ttf", 700: "DejaVuSans-Bold.ttf"}


def font_face(text: str) -> str:
    """Return CSS that carries the fallback font for a text.

    Parameters
    ----------
    text
        All characters that the page may need from it.
    """
    rules = []
    for weight, file in _FILES.items():
        data = base64.b64encode(_cut(file, text)).decode("ascii")
        rules.append(
            f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};'
            f"src:url(data:font/woff;base64,{data}) format('woff')}}"
        )
    return "\n".join(rules)


def _cut(file: str, text: str) -> bytes:
    """Return a WOFF with the glyphs of a text, and all that its letters become in context."""
    options = subset.Options(layout_features=["*"], hinting=False, notdef_outline=True)
    options.drop_tables += ["FFTM", "kern"]
    cutter = subset.Subsetter(options)
    cutter.populate(text=text)
    out = io.BytesIO()
    with TTFont(Path(mpl.get_data_path()) / "fonts" / "ttf" / file, lazy=True) as font:
        cutter.subset(font)
        font.flavor = "woff"
        font.save(out)
    return out.getvalue()
