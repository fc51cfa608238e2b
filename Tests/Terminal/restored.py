"""What a terminal must be like after the program has gone."""

from pyte.screens import Char
from session import Session

ALTERNATE_SCREEN = 1049
CURSOR = 25
BRACKETED_PASTE = 2004
SYNCHRONIZED = 2026
MOUSE = (1000, 1002, 1003, 1004, 1006)
DEFAULT_PEN = Char(" ")


def assert_given_back(session: Session) -> None:
    """Modes as before, the first screen, a cursor, no paste or mouse reports, no colour left on."""
    assert session.modes == session.modes_before
    assert session.mode(ALTERNATE_SCREEN) is False
    assert session.mode(CURSOR) is True
    assert session.mode(BRACKETED_PASTE) is False
    assert session.mode(SYNCHRONIZED) is not True
    assert not [number for number in MOUSE if session.mode(number)]
    assert session.pen == DEFAULT_PEN


def assert_taken(session: Session) -> None:
    assert session.mode(ALTERNATE_SCREEN) is True
    assert session.mode(BRACKETED_PASTE) is True
    assert [number for number in MOUSE if session.mode(number)] == [1002, 1006]
    assert session.modes != session.modes_before
