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


def test_a_crash_while_suspended_leaves_the_shell_s_screen_alone(start):
    session = start("bowl", as_job=True)
    session.press("ctrl+z")
    session.wait_for(lambda: session.state == "T", "the stop")
    session.signal(signal.SIGABRT)
    session.signal(signal.SIGCONT)
    assert session.wait_for_exit() == -signal.SIGABRT
    assert_given_back(session)
