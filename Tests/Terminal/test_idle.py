"""When nothing moves, nothing is sent and nothing is computed; what has changed is sent at once."""

import time

import pytest


def assert_idle(session) -> None:
    session.settle(0.3)
    sent, ticks = len(session.output), session.processor_ticks
    deadline = time.monotonic() + 1
    while time.monotonic() < deadline:
        session.pump(0.1)
    assert len(session.output) == sent
    assert session.processor_ticks - ticks <= 1


def test_a_paused_program_is_idle(start):
    assert_idle(start("bowl"))


@pytest.mark.parametrize(("keys", "text"), [(["G"], "converged"), (["?"], "closes")])
def test_an_ended_run_and_an_open_help_sheet_are_idle(start, keys, text):
    session = start("bowl")
    session.press(*keys)
    session.wait_for_text(text)
    assert_idle(session)


def test_a_screen_too_small_is_idle(start):
    assert_idle(start("bowl", size=(20, 5), until="needs"))


def test_a_notice_goes_and_then_it_is_idle(start):
    session = start("bowl")
    session.press("b")
    session.wait_for_text("nothing to take back")
    session.wait_for(lambda: "nothing to take back" not in session.text, "the end of the notice")
    assert_idle(session)


def test_a_key_that_means_nothing_sends_nothing(start):
    session = start("bowl")
    session.settle()
    sent = len(session.output)
    session.press("Z", "ctrl+a", "é")
    session.settle(0.2)
    assert len(session.output) == sent


@pytest.mark.parametrize("color", ["truecolor", "256", "none"])
def test_a_change_of_readouts_is_sent_by_one_write(start, color):
    session = start("himmelblau", "--color", color, size=(200, 60))
    session.settle(0.3)
    writes = session.writes
    for count, key in enumerate(["]", "]", "[", "["], start=1):
        session.press(key)
        session.settle(0.3)
        assert session.writes - writes <= count
