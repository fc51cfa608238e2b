"""Which characters are drawn with: UTF-8 where it can be had, ASCII where it was refused."""

import pytest
from session import environment

UNICODE = {
    "C.UTF-8": {"LANG": "C.UTF-8"},
    "unset": {"LANG": None},
    "empty": {"LANG": ""},
    "not installed": {"LANG": "en_XX.UTF-8"},
    "not installed, all": {"LC_ALL": "de_XX.utf8", "LANG": None},
    "characters only": {"LANG": "C", "LC_CTYPE": "C.UTF-8"},
    "an empty LC_ALL": {"LANG": "C.UTF-8", "LC_ALL": ""},
}
ASCII = {
    "C": {"LANG": "C"},
    "POSIX": {"LANG": "POSIX"},
    "all": {"LC_ALL": "C"},
    "all before the rest": {"LC_ALL": "C", "LC_CTYPE": "C.UTF-8", "LANG": "C.UTF-8"},
}


@pytest.mark.parametrize("variables", UNICODE.values(), ids=UNICODE.keys())
def test_blocks_and_braille_are_drawn(start, variables):
    session = start("ravine", variables=environment(**variables))
    assert any("⠁" <= glyph <= "⣿" for glyph in session.text)
    assert "‖g‖" in session.text
    session.output.decode("utf-8")


@pytest.mark.parametrize("variables", ASCII.values(), ids=ASCII.keys())
@pytest.mark.parametrize("term", ["xterm-256color", "linux", "vt100"])
def test_ascii_is_drawn_where_there_is_nothing_else(start, variables, term):
    session = start("ravine", variables=environment(term, **variables))
    session.press("?")
    session.wait_for_text("closes")
    session.press("esc", "s")
    session.wait_for(lambda: session.step == 1, "a step")
    assert session.output.isascii()
    session.sync()
    assert "|g|" in session.text
    # Contours, axes, path and arrow: a map is drawn.
    marks = sum(glyph != " " for line in session.lines[1:21] for glyph in line[:50])
    assert marks > 100


@pytest.mark.parametrize("glyphs", ["braille", "blocks"])
def test_glyphs_that_the_locale_cannot_show_are_refused_aloud(start, glyphs):
    session = start("bowl", "--glyphs", glyphs, variables=environment(LC_ALL="POSIX"))
    session.wait_for_text(f"no {glyphs}: the locale's characters are not UTF-8")
    assert session.output.isascii()


def test_a_utf_8_key_is_one_key(start):
    session = start("bowl")
    session.send("ß∂é".encode())
    session.press("s")
    session.wait_for(lambda: session.step == 1, "a step")
    assert "0.1000" in session.text
