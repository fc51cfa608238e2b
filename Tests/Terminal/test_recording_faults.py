"""Recordings that cannot begin or cannot go on: what was there before is kept, and what was recorded is valid."""

import resource
import signal

import pytest

SIZE = (100, 30)


def test_a_file_that_is_there_is_not_replaced(start, run, tape):
    tape.write_text("mine")
    result = run("record", str(tape))
    assert result.returncode == 3
    assert result.stderr == f"gdviz: {tape} exists already; --force replaces it\n"
    assert tape.read_text() == "mine"
    session = start("record", str(tape), "ravine", "--force")
    session.wait_for_text("rec")
    session.quit()
    assert tape.read_text().startswith("gdviz-tape 1\n")


def test_by_the_key_it_is_asked_first(start, tape, tmp_path):
    (tmp_path / "ravine.tape").write_text("mine")
    session = start("ravine", size=SIZE, cwd=tmp_path)
    session.press("R", "enter")
    session.wait_for_text("ravine.tape exists already. Replace it?")
    session.press("n", "esc")
    session.wait_for(lambda: "record a tape" not in session.text, "no line")
    session.quit()
    assert (tmp_path / "ravine.tape").read_text() == "mine"


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGSEGV])
def test_a_crash_leaves_a_valid_tape(start, run, tape, number):
    session = start("record", str(tape), "ravine", size=SIZE)
    session.wait_for_text("rec 0:00")
    session.press("S", "]")
    session.wait_for_text("rec 0:01")
    session.signal(number)
    session.wait_for_exit()
    assert run("check", str(tape)).returncode == 0
    assert "press S" in tape.read_text() and "press ]" in tape.read_text()


def test_a_name_that_is_no_tapes_is_refused(run):
    result = run("record", "himmelblau")
    assert result.returncode == 2
    assert "expected the name of a tape to record into, as demo.tape" in result.stderr


def test_without_a_terminal_no_file_is_made(run, tape):
    result = run("record", str(tape), "ravine")
    assert result.returncode == 3 and "not a terminal" in result.stderr
    assert not tape.exists()


def test_a_folder_that_is_not_there_is_said(start, tmp_path):
    session = start("record", str(tmp_path / "no/demo.tape"), until=None)
    assert session.wait_for_exit() == 3
    assert "cannot be written: No such file or directory" in session.text


def test_a_disk_that_fills_ends_the_recording_and_not_the_program(start, run, tape):
    """The file may not grow beyond 200 bytes: it keeps whole lines, and the program goes on."""
    session = start("record", str(tape), "ravine", size=SIZE, limits={resource.RLIMIT_FSIZE: 200})
    session.wait_for_text("rec 0:00")
    for key in "s]s]s]s]s]s]s]s]s]s]s]s]":
        session.press(key)
        session.settle(0.03)
    session.wait_for(lambda: "rec 0:" not in session.lines[0], "the recording's end")
    session.press("0")
    assert session.step >= 6
    session.press("q")
    assert session.wait_for_exit() == 3
    assert b"demo.tape cannot be written: File too large" in session.output
    text = tape.read_text()
    assert 100 < len(text) <= 200 and text.endswith("\n")
    assert run("check", str(tape)).returncode == 0


def test_a_file_that_may_not_be_written_is_recorded_into_by_force(start, run, tape):
    tape.write_text("mine")
    tape.chmod(0o444)
    session = start("record", str(tape), "ravine", "--force", size=SIZE)
    session.wait_for_text("rec 0:00")
    session.press("S")
    session.quit()
    assert "press S" in tape.read_text()


def test_a_file_that_is_removed_meanwhile_is_said(start, tape):
    session = start("record", str(tape), "ravine", size=SIZE)
    session.wait_for_text("rec 0:00")
    tape.unlink()
    session.press("S", "]")
    session.wait_for(lambda: "rec 0:" not in session.lines[0], "the recording's end")
    session.press("q")
    assert session.wait_for_exit() == 3
    assert b"demo.tape was removed while it was recorded" in session.output


def test_a_recording_that_fails_brings_back_what_was_before_it(start, tmp_path):
    session = start("ravine", size=SIZE, cwd=tmp_path)
    session.press("S", "R", "enter")
    session.wait_for_text("rec 0:00")
    (tmp_path / "ravine.tape").unlink()
    session.press("S", "]")
    session.wait_for(lambda: "rec 0:" not in session.lines[0], "the recording's end")
    session.press("u", "u", "u")
    session.wait_for(lambda: session.step == 0, "undo of what was done before the recording")
    session.press("q")
    assert session.wait_for_exit() == 3
