"""Ends and pauses: the terminal is given back, and the status says what happened."""

import signal
import time

import pytest
from restored import assert_given_back, assert_taken
from session import GDVIZ

ENDS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT]
# No person sends them; their default, too, is the end.
RARE_ENDS = [
    signal.SIGUSR1,
    signal.SIGUSR2,
    signal.SIGALRM,
    signal.SIGVTALRM,
    signal.SIGPROF,
    signal.SIGIO,
    signal.SIGPWR,
    signal.SIGXCPU,
    signal.SIGRTMIN,
    signal.SIGRTMAX,
]


@pytest.mark.parametrize("key", ["q", "ctrl+c"])
def test_quitting_gives_the_terminal_back(start, key):
    session = start("bowl")
    assert_taken(session)
    session.press(key)
    assert session.wait_for_exit() == 0
    assert_given_back(session)


@pytest.mark.parametrize("number", ENDS)
@pytest.mark.parametrize("keys", [[], ["space"], ["?"], ["G"]])
def test_a_signal_gives_the_terminal_back_and_ends_the_program_by_itself(start, number, keys):
    session = start("rosenbrock")
    session.press(*keys)
    session.signal(number)
    assert session.wait_for_exit() == -number
    assert_given_back(session)


@pytest.mark.parametrize("number", RARE_ENDS)
def test_any_signal_that_ends_a_program_gives_the_terminal_back(start, number):
    session = start("rosenbrock")
    session.signal(number)
    assert session.wait_for_exit() == -number
    assert_given_back(session)


def test_a_signal_that_was_ignored_before_stays_so(start):
    script = 'trap \'\' USR1; exec "$0" "$@"'
    session = start("-c", script, GDVIZ, "bowl", program="/bin/sh")
    session.signal(signal.SIGUSR1)
    session.press("s")
    session.wait_for(lambda: session.step == 1, "a step")
    session.quit()


def test_a_signal_at_the_very_start_leaves_the_terminal_as_it_was(start):
    for pieces in range(12):
        session = start("rosenbrock", until=None)
        for _ in range(pieces):
            session.pump(0.002)
        session.signal(signal.SIGTERM)
        assert session.wait_for_exit() == -signal.SIGTERM
        assert session.modes == session.modes_before
        assert not session.mode(1049)
        assert session.mode(25) is not False


@pytest.mark.parametrize("keys", [[], ["space"]])
def test_the_program_ends_with_its_terminal(start, keys):
    session = start("rosenbrock")
    session.press(*keys)
    session.hang_up()
    assert session.wait_for_exit() == -signal.SIGHUP


def test_the_program_ends_with_its_terminal_though_nobody_tells_it(start):
    """As under a `nohup`: the signal is ignored, reading says that the terminal is gone."""
    script = 'trap \'\' HUP; "$0" "$@"; exit $?'
    session = start("-c", script, GDVIZ, "bowl", program="/bin/sh")
    session.hang_up()
    assert session.wait_for_exit() == 128 + signal.SIGHUP


@pytest.mark.parametrize("way", ["key", "signal"])
def test_suspending_gives_the_terminal_back_and_continuing_takes_it_again(start, way):
    session = start("rosenbrock", as_job=True)
    session.press("s", "s")
    session.wait_for(lambda: session.step == 2, "two steps")
    for _ in range(3):
        if way == "key":
            session.press("ctrl+z")
        else:
            session.signal(signal.SIGTSTP)
        session.wait_for(lambda: session.state == "T", "the stop")
        session.drain()
        assert_given_back(session)
        mark = len(session.output)
        session.signal(signal.SIGCONT)
        session.wait_for(lambda: b"keys" in session.output[mark:], "the screen again")
        assert_taken(session)
        assert session.mode(25) is False
        assert session.step == 2
    session.press("q")
    assert session.wait_for_exit() == 0
    assert_given_back(session)


def test_a_stop_that_cannot_be_caught_is_survived(start):
    session = start("rosenbrock", as_job=True)
    session.signal(signal.SIGSTOP)
    session.wait_for(lambda: session.state == "T", "the stop")
    mark = len(session.output)
    session.signal(signal.SIGCONT)
    session.wait_for(lambda: b"keys" in session.output[mark:], "the screen again")
    session.press("s")
    session.wait_for(lambda: session.step == 1, "a step")


@pytest.mark.parametrize("number", [signal.SIGTSTP, signal.SIGSTOP])
def test_time_stands_still_while_stopped(start, number):
    """Three steps a second, stopped for a time of five: it goes on with the next one."""
    session = start("rosenbrock", as_job=True)
    session.press("<", "<", "space")
    session.wait_for(lambda: session.step == 2, "two steps")
    session.signal(number)
    session.wait_for(lambda: session.state == "T", "the stop")
    session.drain()
    before = session.step
    session.settle(1.6)
    session.signal(signal.SIGCONT)
    session.wait_for(lambda: "playing" in session.text and session.step != before, "another step")
    assert session.step == before + 1


def test_a_terminal_that_does_not_read_for_a_while_misses_nothing(start):
    session = start("rosenbrock", "--color", "truecolor", size=(160, 50))
    session.press(">", ">", "space")
    session.wait_for(lambda: session.step > 0, "steps")
    # Nothing is read here: it fills the terminal's buffer, then waits without computing.
    ticks = -1
    while session.processor_ticks != ticks:
        ticks = session.processor_ticks
        time.sleep(0.2)
    before = session.step
    session.wait_for(lambda: session.step > before + 20, "more steps")
    session.press("q")
    assert session.wait_for_exit() == 0
    assert_given_back(session)
