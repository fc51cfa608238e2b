"""Which terminals there can be a screen on; one line and status 3 where there can be none."""

import os

import pytest
from session import GDVIZ, environment


def assert_refused(session, *words: str) -> None:
    assert session.wait_for_exit() == 3
    assert b"\x1b" not in session.output
    lines = session.output.decode().splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("gdviz: ")
    for word in words:
        assert word in lines[0]
    assert session.modes == session.modes_before


@pytest.mark.parametrize(
    ("term", "word"),
    [
        (None, "TERM is not set"),
        ("", "TERM is not set"),
        ("dumb", "'dumb'"),
        ("no-such-terminal", "'no-such-terminal'"),
        ("../../etc/passwd", "'../../etc/passwd'"),
        ("x" * 5000, "not known"),
        ("\x1b[31mred", "[31mred"),
    ],
)
def test_a_terminal_that_cannot_be_used_is_refused_untouched(start, term, word):
    assert_refused(start(until=None, variables=environment(term)), word)


@pytest.mark.parametrize(
    "term",
    [
        "vt100",
        "vt220",
        "ansi",
        "linux",
        "screen",
        "screen-256color",
        "tmux",
        "tmux-256color",
        "rxvt-unicode-256color",
        "xterm",
        "xterm-color",
        "xterm-256color",
        "xterm-kitty",
        "xterm-ghostty",
    ],
)
@pytest.mark.parametrize("colorterm", [None, "truecolor"])
def test_terminals_of_forty_years_show_the_program(start, term, colorterm):
    session = start("bowl", variables=environment(term, COLORTERM=colorterm))
    assert "Round bowl" in session.lines[0]
    session.press("s")
    session.wait_for(lambda: session.step == 1, "a step")
    session.press("q")
    assert session.wait_for_exit() == 0
    assert session.modes == session.modes_before


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_a_stream_that_is_no_terminal_is_refused(start, stream):
    with open(os.devnull, "r+b") as other:
        assert_refused(start(until=None, **{stream: other}), stream.replace("std", "standard "))


@pytest.mark.parametrize(
    ("redirection", "word"), [("<&-", "standard input"), (">&-", "standard output")]
)
def test_a_closed_stream_is_refused(start, redirection, word):
    script = f'exec "$0" "$@" {redirection}'
    assert_refused(start("-c", script, GDVIZ, until=None, program="/bin/sh"), word)


def test_a_closed_standard_error_does_not_matter(start):
    session = start("-c", 'exec "$0" "$@" 2>&-', GDVIZ, "bowl", program="/bin/sh")
    before = session.processor_ticks
    session.settle(0.5)
    assert session.processor_ticks - before <= 1
    session.press("q")
    assert session.wait_for_exit() == 0
