"""A crash: the terminal is given back, a line says what happened, the status is the signal's."""

import signal

import pytest
from restored import assert_given_back

CRASHES = [
    signal.SIGSEGV,
    signal.SIGABRT,
    signal.SIGILL,
    signal.SIGBUS,
    signal.SIGFPE,
    signal.SIGTRAP,
    signal.SIGSYS,
]


@pytest.mark.parametrize("number", CRASHES)
@pytest.mark.parametrize("color", ["truecolor", "none"])
def test_a_crash_gives_the_terminal_back_and_says_so(start, number, color):
    session = start("bowl", "--color", color)
    session.signal(number)
    assert session.wait_for_exit() == -number
    assert_given_back(session)
    end = session.output.rfind(b"\x1b[?1049l")
    assert b"gdviz: it crashed" in session.output[end:]
    assert session.output.endswith(b"\n")


def test_a_crash_while_playing_ends_at_once(start):
    session = start("rosenbrock")
    session.press("space")
    session.wait_for(lambda: session.step > 2, "some steps")
    session.signal(signal.SIGSEGV)
    assert session.wait_for_exit() == -signal.SIGSEGV
    assert_given_back(session)


@pytest.mark.parametrize("color", ["truecolor", "256"])
def test_a_crash_leaves_what_quitting_leaves(start, color):
    """The keypad sends numbers again, and the title that was put aside is back."""
    crashed, left = (start("bowl", "--color", color) for _ in range(2))
    shown = {session: len(session.output) for session in (crashed, left)}
    crashed.signal(signal.SIGSEGV)
    left.press("q")
    for session, mark in shown.items():
        session.wait_for_exit()
        for sequence in (b"\x1b[?1l\x1b>", b"\x1b[?1049l\x1b[23;0;0t"):
            assert session.output[mark:].count(sequence) == 1
        put_aside = session.output.count(b"\x1b[22;0;0t")
        assert put_aside == session.output.count(b"\x1b[23;0;0t")


def test_a_crash_while_suspended_leaves_the_shell_s_screen_alone(start):
    session = start("bowl", as_job=True)
    session.press("ctrl+z")
    session.wait_for(lambda: session.state == "T", "the stop")
    session.drain()
    mark = len(session.output)
    session.signal(signal.SIGABRT)
    session.signal(signal.SIGCONT)
    assert session.wait_for_exit() == -signal.SIGABRT
    assert_given_back(session)
    assert b"\x1b" not in session.output[mark:]
