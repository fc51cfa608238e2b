"""Each colour depth: how it is chosen, and the very colours of some cells."""

import re

import pytest
from session import environment

# Of the dark theme: the name in the title, the landscape, a strong key, a dim word; on their grounds.
TRUE = ["5fe2ff on 14171e", "dadee3 on 14171e", "ffffff on 0c0e14", "8c939c on 0c0e14"]
LIGHT = ["00599c on f3f2ed", "232933 on f3f2ed", "000000 on fbfaf7", "5d646f on fbfaf7"]
# 81, 254, 231 and 247 on 235 and 233 of xterm's 256.
INDEXED = ["5fd7ff on 262626", "e4e4e4 on 262626", "ffffff on 121212", "9e9e9e on 121212"]
SIXTEEN = ["brightcyan on black", "white on black", "brightwhite on black", "white on black"]
LIGHT_SIXTEEN = ["blue on brightwhite"] + ["black on brightwhite"] * 3
EIGHT = ["cyan on black", "white on black", "white on black", "white on black"]
LIGHT_EIGHT = ["blue on white"] + ["black on white"] * 3
NONE = ["default on default"] * 4

# An SGR parameter that chooses a colour; 39 and 49, the terminal's own, choose none.
COLOR = re.compile(rb"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m")


def colors(session) -> list[str]:
    cells = [session.cell_of(text) for text in ("gdviz", "Ravine", "? keys", "play")]
    return [f"{cell.fg} on {cell.bg}" for cell in cells]


@pytest.mark.parametrize(
    ("arguments", "variables", "expected"),
    [
        ([], {}, INDEXED),
        ([], {"COLORTERM": "truecolor"}, TRUE),
        ([], {"COLORTERM": "24bit"}, TRUE),
        ([], {"COLORTERM": "yes"}, INDEXED),
        ([], {"TMUX": "/tmp/tmux,1,0", "TERM": "screen"}, TRUE),
        ([], {"TERM": "xterm"}, EIGHT),
        ([], {"TERM": "linux"}, EIGHT),
        ([], {"TERM": "xterm-16color"}, SIXTEEN),
        ([], {"TERM": "xterm-88color"}, SIXTEEN),
        ([], {"TERM": "xterm-8color"}, EIGHT),
        ([], {"TERM": "xterm-16color", "COLORTERM": "truecolor"}, TRUE),
        (["--color", "256"], {"TERM": "xterm-16color"}, INDEXED),
        ([], {"TERM": "vt100"}, NONE),
        ([], {"TERM": "vt100", "COLORTERM": "truecolor"}, NONE),
        ([], {"NO_COLOR": "1"}, NONE),
        ([], {"NO_COLOR": "1", "COLORTERM": "truecolor"}, NONE),
        ([], {"NO_COLOR": ""}, INDEXED),
        (["--color", "truecolor"], {}, TRUE),
        (["--color", "truecolor"], {"NO_COLOR": "1"}, TRUE),
        (["--color", "truecolor", "--theme", "light"], {}, LIGHT),
        (["--color", "256"], {"COLORTERM": "truecolor"}, INDEXED),
        (["--color", "256"], {"TERM": "xterm"}, INDEXED),
        (["--color", "16"], {}, SIXTEEN),
        (["--color", "16"], {"TERM": "xterm"}, SIXTEEN),
        (["--color", "16", "--theme", "light"], {}, LIGHT_SIXTEEN),
        (["--color", "8"], {}, EIGHT),
        (["--color", "8", "--theme", "light"], {}, LIGHT_EIGHT),
        (["--color", "8"], {"TERM": "vt100"}, EIGHT),
        (["--color", "none"], {"COLORTERM": "truecolor"}, NONE),
        (["--color", "auto"], {}, INDEXED),
    ],
)
def test_a_depth_shows_its_colours(start, arguments, variables, expected):
    session = start("ravine", *arguments, variables=environment(**variables))
    assert colors(session) == expected
    assert bool(COLOR.search(session.output)) == (expected != NONE)


QUESTION = b"\x1bP$qm\x1b\\"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (b"\x1bP1$r0;48:2::1:2:3m\x1b\\", TRUE),
        (b"\x1bP1$r48:2:1:2:3m\x1b\\", TRUE),
        (b"\x1bP1$r0;48;5;16m\x1b\\", INDEXED),
        (b"\x1bP0$r\x1b\\", INDEXED),
    ],
)
def test_the_terminal_s_answer_decides_where_the_environment_is_silent(start, answer, expected):
    session = start("ravine", answers={QUESTION: answer})
    session.wait_for(
        lambda: "? keys" in session.text and colors(session) == expected, "its colours"
    )
    session.press("s")
    session.wait_for(lambda: session.step == 1, "a step")
    assert "0.07000" in session.text


def test_keys_know_of_the_colours_that_the_terminal_has_answered_to_have(start):
    session = start("ravine", answers={QUESTION: b"\x1bP1$r48:2:1:2:3m\x1b\\"})
    session.wait_for(lambda: "? keys" in session.text and colors(session) == TRUE, "its colours")
    session.press("P")
    session.wait_for_text("palette ink")


def test_keys_know_of_the_colours_that_a_silent_terminal_has(start):
    session = start("ravine")
    session.press("P")
    session.wait_for_text("no palette: it needs 24-bit colour, here are 256 colours")


@pytest.mark.parametrize("arguments", [["--color", "256"], ["--color", "none"]])
def test_a_terminal_is_not_asked_what_a_person_has_said(start, arguments):
    session = start("ravine", *arguments)
    session.press("s")
    session.wait_for(lambda: session.step == 1, "a step")
    assert QUESTION not in session.output


def test_without_colour_weight_still_tells_what_matters(start):
    session = start("ravine", "--color", "none")
    assert session.cell_of("gdviz").bold
    assert not session.cell_of("play").bold


def test_eight_colours_are_bright_by_weight(start):
    session = start("ravine", "--color", "8")
    assert session.cell_of("gdviz").bold
    assert session.cell_of("? keys").bold


def test_the_theme_key_changes_colours_at_once(start):
    session = start("ravine", "--color", "truecolor")
    session.press("T")
    session.wait_for(lambda: colors(session) == LIGHT, "the light theme")
    session.press("T", "T")
    session.wait_for(lambda: colors(session) == TRUE, "the dark theme")


@pytest.mark.parametrize("color", ["truecolor", "256", "none"])
def test_ascii_is_all_that_is_sent_where_it_is_asked_for(start, color):
    session = start("ravine", "--ascii", "--color", color)
    session.press("o", "v", "s", "?")
    session.wait_for_text("closes")
    assert session.output.isascii()
