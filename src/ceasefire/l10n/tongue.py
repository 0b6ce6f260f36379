"""Why this room exists: one object says everything in one language: words, numbers, dates.

Arabic is written with the digits 0 to 9 (the choice of the Maghreb and of most newspapers on the
web), so that a number is the same string in both languages and can be searched. Months go by the
names that Babel takes for plain ``ar`` (نوفمبر).

Values inside messages keep Fluent's isolates (U+2068, U+2069): without them a number or a Latin
name would reorder the Arabic around it.

References
----------
Unicode Standard Annex 9, "Unicode bidirectional algorithm", section 2.4 (explicit isolates).
Unicode Technical Standard 35, part 3, section 5 (plural rules: six forms in Arabic).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from ceasefire.errors import RequestError, did_you_mean

if TYPE_CHECKING:
    from datetime import date

    from ceasefire.scenario.base import Text

__all__ = ["LANGUAGES", "Tongue", "files"]

LANGUAGES = ("en", "ar")
_RIGHT_TO_LEFT = {"ar"}
_LOCALES = {"en": "en_GB", "ar": "ar"}
_DATES = {"long": "d MMMM y", "short": "d MMM"}


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language to speak in.

    Parameters
    ----------
    lang
        ``en`` or ``ar``.

    Raises
    ------
    RequestError
        If the language is not one of these.

    Examples
    --------
    >>> Tongue("en").number(1234567.8)
    '1,234,568'
    """

    lang: str

    def __post_init__(self) -> None:
        if self.lang not in LANGUAGES:
            hint = did_you_mean(self.lang, LANGUAGES) or f": must be {' or '.join(LANGUAGES)}"
            msg = f"--lang: no language {self.lang!r}{hint}"
            raise RequestError(msg)

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Direction of writing, as HTML's ``dir`` wants it."""
        return "rtl" if self.lang in _RIGHT_TO_LEFT else "ltr"

    def say(self, key: str, **values: object) -> str:
        """Return a message.

        Parameters
        ----------
        key
            Its name in the ``.ftl`` files.
        values
            What its variables stand for. A number chooses the plural form and is written as
            Fluent writes numbers; text goes in as it is.

        Raises
        ------
        KeyError
            If there is no such message, or a variable is missing: both are mistakes of the caller.
        """
        bundle = _bundle(self.lang)
        if not bundle.has_message(key):
            raise KeyError(f"no message {key!r} in {self.lang}")
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise KeyError(f"message {key!r} in {self.lang} has no text")
        text, errors = bundle.format_pattern(pattern, values)
        if errors:
            raise KeyError(f"message {key!r} in {self.lang}: {'; '.join(map(str, errors))}")
        return str(text)

    def knows(self, key: str) -> bool:
        """Return whether there is such a message: scenarios may name what no file speaks of."""
        return bool(_bundle(self.lang).has_message(key))

    def number(self, x: float, digits: int = 0) -> str:
        """Return a number with ``digits`` decimals and thousands set apart.

        Minus is U+2212; a rounded zero has no sign. In Arabic a left-to-right mark keeps the minus
        before its number, as CLDR does.
        """
        shown = round(x, digits) + 0.0
        places = f"#,##0.{'0' * digits}" if digits else "#,##0"
        minus = "\u200e\u2212" if self.lang in _RIGHT_TO_LEFT else "\u2212"
        return format_decimal(shown, places, locale=_LOCALES[self.lang]).replace("-", minus)

    def percent(self, x: float, digits: int = 0) -> str:
        """Return a share as a percentage, written alike in both languages.

        Without a space the sign keeps its place in right-to-left text, isolated or not.

        Examples
        --------
        >>> Tongue("en").percent(0.804)
        '80%'
        """
        return f"{self.number(100 * x, digits)}%"

    def date(self, d: date, form: Literal["long", "short"] = "long") -> str:
        """Return a date: ``30 November 1939`` or ``30 Nov``."""
        return format_date(d, _DATES[form], locale=_LOCALES[self.lang])

    def pick(self, text: Text) -> str:
        """Return the scenario's own words in this language."""
        return text.ar if self.lang == "ar" else text.en


def files(lang: str) -> tuple[Path, ...]:
    """Return a language's message files: ``en.ftl``, ``en-report.ftl`` and so on."""
    return tuple(sorted(Path(__file__).parent.glob(f"{lang}*.ftl")))


@cache
def _bundle(lang: str) -> FluentBundle:
    """Return a language's messages, read once.

    Raises
    ------
    ValueError
        If a file holds something that is not a message; Fluent would pass over it in silence.
    """
    bundle = FluentBundle([_LOCALES[lang]], use_isolating=True)
    for path in files(lang):
        resource = FluentResource(path.read_text("utf-8"))
        junk = [entry.content for entry in resource.body if isinstance(entry, ast.Junk)]
        if junk:
            raise ValueError(f"{path.name}: not Fluent: {junk[0]!r}")
        bundle.add_resource(resource)
    return bundle
