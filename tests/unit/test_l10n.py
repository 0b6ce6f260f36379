"""Both languages say the same things, each by its own grammar."""

from __future__ import annotations

import re
from datetime import date

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from ceasefire.errors import RequestError
from ceasefire.l10n import LANGUAGES, Tongue
from ceasefire.l10n.tongue import files
from ceasefire.scenario.base import Text

ISOLATES = re.compile("[\u2066-\u2069]")
# Words that stay Latin in Arabic text: the program's own names, file names and codes.
LATIN_WORDS = {"ceasefire", "Natural", "Earth"}


class _Variables(Visitor):
    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802  (fluent.syntax names its visitors so)
        self.names.add(node.id.name)


class _Words(Visitor):
    def __init__(self):
        self.texts = []

    def visit_TextElement(self, node):  # noqa: N802  (likewise)
        self.texts.append(node.value)


def _messages(lang):
    found = {}
    for path in files(lang):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{path.name}: {entry.id.name} twice"
                found[entry.id.name] = entry
    return found


def _variables(message):
    visitor = _Variables()
    visitor.visit(message)
    return visitor.names


def _texts(message):
    visitor = _Words()
    visitor.visit(message)
    return visitor.texts


def _plain(text):
    return ISOLATES.sub("", text)


def test_both_languages_have_the_same_messages():
    """Neither language has a message that the other lacks."""
    assert set(_messages("en")) == set(_messages("ar"))
    assert [p.name.removeprefix("en") for p in files("en")] == [
        p.name.removeprefix("ar") for p in files("ar")
    ]


def test_both_languages_use_the_same_variables():
    """A number said in English is said in Arabic."""
    english, arabic = _messages("en"), _messages("ar")
    differing = [k for k in english if _variables(english[k]) != _variables(arabic[k])]
    assert differing == []


def test_no_arabic_message_is_left_in_english():
    """No Arabic message holds an English word."""
    left = {}
    for key, message in _messages("ar").items():
        words = set(re.findall(r"[A-Za-z]{2,}", " ".join(_texts(message))))
        if words - LATIN_WORDS:
            left[key] = words - LATIN_WORDS
    assert left == {}


def test_no_english_message_has_arabic_letters():
    """Nor the other way round."""
    for key, message in _messages("en").items():
        assert not re.search("[\u0600-\u06ff]", " ".join(_texts(message))), key


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "صفر يوم"),
        (1, "يوم واحد"),
        (2, "يومان"),
        (3, "3 أيام"),
        (11, "11 يومًا"),
        (100, "100 يوم"),
        (103, "103 أيام"),
    ],
)
def test_arabic_plurals(count, said):
    """All six plural forms, and their return after a hundred."""
    assert _plain(Tongue("ar").say("days", count=count)) == said


def test_arabic_plurals_are_complete():
    """A message that chooses by number has all six forms."""
    six = {"zero", "one", "two", "few", "many", "other"}
    for key, message in _messages("ar").items():
        for element in message.value.elements:
            expression = getattr(element, "expression", None)
            if isinstance(expression, ast.SelectExpression):
                forms = {
                    v.key.name for v in expression.variants if isinstance(v.key, ast.Identifier)
                }
                if forms & six > {"other"}:
                    assert forms == six, key


def test_english_plurals():
    """English has two forms."""
    tongue = Tongue("en")
    assert [_plain(tongue.say("days", count=n)) for n in (1, 2)] == ["one day", "2 days"]


def test_values_are_isolated():
    """Values keep their isolates, which right-to-left text needs."""
    assert "\u20687\u2069" in Tongue("ar").say("day-number", day=7)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_numbers_have_latin_digits(lang):
    """Digits, separators and the minus sign are the same in both languages."""
    tongue = Tongue(lang)
    assert tongue.number(1234567.8) == "1,234,568"
    assert tongue.number(3.14159, 2) == "3.14"
    assert tongue.number(-0.3) == "0"
    assert tongue.number(-3.25, 1).removeprefix("\u200e") == "\u22123.2"


def test_a_minus_stays_before_its_number_in_arabic():
    """Right-to-left text would put a bare minus behind."""
    assert Tongue("ar").number(-5) == "\u200e\u22125"
    assert Tongue("en").number(-5) == "\u22125"


def test_percent():
    """A share looks the same in both languages."""
    assert Tongue("en").percent(0.804) == "80%"
    assert Tongue("ar").percent(0.804, 1) == "80.4%"


def test_dates():
    """Dates in both languages, long and short."""
    day = date(1940, 2, 11)
    assert Tongue("en").date(day) == "11 February 1940"
    assert Tongue("en").date(day, "short") == "11 Feb"
    assert Tongue("ar").date(day) == "11 فبراير 1940"
    assert Tongue("ar").date(day, "short") == "11 فبراير"


def test_direction_and_choice():
    """Direction, and a scenario's own words."""
    name = Text(en="Finland", ar="فنلندا")
    assert (Tongue("en").direction, Tongue("en").pick(name)) == ("ltr", "Finland")
    assert (Tongue("ar").direction, Tongue("ar").pick(name)) == ("rtl", "فنلندا")


def test_an_unknown_language_is_refused_with_a_hint():
    """The refusal says what may have been meant."""
    with pytest.raises(RequestError, match=r"no language 'arr' \(did you mean 'ar'\?\)"):
        Tongue("arr")
    with pytest.raises(RequestError, match="must be en or ar"):
        Tongue("fi")


def test_a_missing_message_or_variable_raises():
    """Nothing is left out in silence."""
    assert Tongue("en").knows("days")
    assert not Tongue("en").knows("no-such-message")
    with pytest.raises(KeyError, match="no message"):
        Tongue("en").say("no-such-message")
    with pytest.raises(KeyError, match="day-number"):
        Tongue("en").say("day-number")
