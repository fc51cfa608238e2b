"""Tapes of a person's keys: recorded in a terminal, they replay to the same screens."""

import json
import random
import re
import resource
import signal
import time
from pathlib import Path

import pyte
import pytest
from session import ROOT, Session

SIZE = (100, 30)


@pytest.fixture
def tape(tmp_path: Path) -> Path:
    return tmp_path / "demo.tape"


def end(session: Session) -> None:
    session.press("q")
    assert session.wait_for_exit() == 0


def still(run, tape: Path, *arguments: str) -> list[str]:
    """The rows of the last screen of a tape."""
    picture = tape.with_suffix(".txt")
    assert run("render", str(tape), "--still", "end", "--to", str(picture), "--force").returncode == 0
    rows = picture.read_text().split("\n")[:-1]
    return rows + [""] * (SIZE[1] - len(rows))


def seen(cell) -> tuple:
    """What is seen of a cell: an empty one has no colour but that of its ground."""
    ink, ground = (cell.bg, cell.fg) if cell.reverse else (cell.fg, cell.bg)
    return (cell.data, ground) if cell.data == " " else (cell.data, ink, ground, cell.bold)


def filmed_cells(run, tape: Path) -> list:
    """The cells of the last screen of a tape, as an emulator shows its cast."""
    cast = tape.with_suffix(".cast")
    assert run("render", str(tape), "--to", str(cast), "--force").returncode == 0
    screen = pyte.Screen(*SIZE)
    stream = pyte.Stream(screen)
    for line in cast.read_text().splitlines()[1:]:
        _, code, data = json.loads(line)
        if code == "o":
            stream.feed(data)
    return [[seen(screen.buffer[row][column]) for column in range(SIZE[0])] for row in range(SIZE[1])]


KEYS = ["s", "S", "b", "]", "[", "{", "o", "v", "l", "→", "↑", "+", "x", "esc", "M", "m", "T", "P", "tab", "space"]


@pytest.mark.parametrize("seed", range(4))
def test_what_was_recorded_replays_to_the_same_screen(start, run, tape, seed):
    """Characters and colours of the live screen, cell by cell, and of the film's end."""
    choose = random.Random(seed)
    landscape = choose.choice(["himmelblau", "rosenbrock", "ravine"])
    session = start("record", str(tape), landscape, "--color", "truecolor", size=SIZE)
    session.wait_for_text("rec 0:00")
    for _ in range(40):
        session.press(choose.choice(KEYS))
        if choose.random() < 0.3:
            session.settle(0.03)
    session.press("G")
    session.sync()
    # What ends after the recording has not ended on the tape: the run, and what is said.
    session.wait_for(lambda: not re.search("running|playing", session.lines[0]), "the run's end")
    time.sleep(2.2)
    session.press("R")
    session.wait_for_text("recorded")
    # The sentence that it has ended is not on the tape.
    session.wait_for(lambda: "recorded" not in session.text, "the end of the notice")
    session.settle(0.2)
    lines = [line.rstrip() for line in session.lines]
    cells = [[seen(cell) for cell in row] for row in session.cells]
    end(session)
    assert still(run, tape) == lines, tape.read_text()
    assert filmed_cells(run, tape) == cells


def test_the_mouse_typing_and_pasting_are_recorded(start, run, tape):
    session = start("record", str(tape), "himmelblau", "--color", "truecolor", size=SIZE)
    session.wait_for_text("rec 0:00")
    session.send(b"\x1b[<0;21;11M\x1b[<32;25;12M\x1b[<32;31;14M\x1b[<0;31;14m")
    session.send(b"\x1b[<64;21;11M\x1b[<64;21;11M")
    session.press(":")
    session.press(*"epsilon")
    session.paste(b" 0.005")
    session.press("enter", "s")
    session.wait_for(lambda: session.step == 1, "a step")
    session.settle()
    lines = [line.rstrip() for line in session.lines]
    end(session)
    text = tape.read_text()
    assert "drag 20 10 30 13\n" in text and "wheel 20 10 up" in text
    assert "epsilon" in "".join(re.findall(r'type "(.*)"', text)) and " 0.005" in text
    assert still(run, tape)[1:] == lines[1:]


def test_a_recording_begins_and_ends_by_a_key(start, run, tape, tmp_path):
    session = start("ravine", size=SIZE, cwd=tmp_path)
    session.press("S", "R")
    session.wait_for_text("record a tape as ravine.tape")
    session.press("enter")
    session.wait_for_text("● rec 0:00 ravine.tape")
    session.press("s", "s")
    session.wait_for_text("rec 0:01")
    session.press("R")
    session.wait_for_text("recorded ravine.tape, 0:01")
    session.press("S")
    session.wait_for(lambda: session.step == 22, "more steps")
    end(session)
    text = (tmp_path / "ravine.tape").read_text()
    assert text.startswith("gdviz-tape 1\nsize 100x30\nopen ravine --at 10 --show defaults\n")
    assert "press s 2\n" in text or text.count("press s\n") == 2
    assert "press S" not in text and "press R" not in text


def test_a_file_that_is_there_is_not_replaced(start, run, tape):
    tape.write_text("mine")
    result = run("record", str(tape))
    assert result.returncode == 3
    assert result.stderr == f"gdviz: {tape} exists already; --force replaces it\n"
    assert tape.read_text() == "mine"
    session = start("record", str(tape), "ravine", "--force")
    session.wait_for_text("rec")
    end(session)
    assert tape.read_text().startswith("gdviz-tape 1\n")


def test_by_the_key_it_is_asked_first(start, tape, tmp_path):
    (tmp_path / "ravine.tape").write_text("mine")
    session = start("ravine", size=SIZE, cwd=tmp_path)
    session.press("R", "enter")
    session.wait_for_text("ravine.tape exists already. Replace it?")
    session.press("n", "esc")
    session.wait_for(lambda: "record a tape" not in session.text, "no line")
    end(session)
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


def test_a_tape_plays_in_the_terminal(start):
    session = start("play", str(ROOT / "assets/tapes/first-steps.tape"), "--keys", size=SIZE, until="q quit")
    session.wait_for_text("replay")
    session.wait_for_text("A loss seen from above")
    session.press("space")
    session.wait_for_text("‖ replay")
    session.press("→", "→")
    session.wait_for(lambda: session.step == 2, "two steps")
    assert " s " in session.lines[1]
    session.press("←")
    session.wait_for(lambda: session.step == 0, "the mark before")
    session.press(*["PgDn"] * 7)
    session.wait_for_text("replay ended")
    end(session)


def test_a_person_takes_over(start, tmp_path):
    session = start("demos", "first-steps", "--speed", "16", size=SIZE, until="q quit")
    session.wait_for_text("s takes one step")
    session.press("enter")
    session.wait_for_text("‖ paused")
    before = session.step
    session.press("s")
    session.wait_for(lambda: session.step == before + 1, "a step by hand")
    assert "takes one step" not in session.text
    end(session)


def test_a_window_that_is_too_small_says_what_is_needed(start, tape):
    tape.write_text("gdviz-tape 1\nsize 100x30\nopen saddle\nclick 3 4\nwait 1s\n")
    session = start("play", str(tape), size=(80, 24), until=None)
    session.wait_for_text("The tape needs 100 x 30, this is 80 x 24")
    session.resize(110, 34)
    session.wait_for_text("Saddle")
    end(session)


def test_the_demos_can_be_watched_on_a_small_screen(start):
    session = start("demos", "first-steps", size=(80, 24), until="q quit")
    session.wait_for_text("A loss seen from above")
    end(session)


def test_the_tapes_time_is_a_persons(start, tape):
    """A key acts when it is pressed, and the silence before it is not given to what it starts.

    A machine that is busy drops ticks and never adds any.
    """
    session = start("record", str(tape), "ravine", "--rate", "50", size=SIZE)
    session.wait_for_text("rec 0:00")
    time.sleep(1.7)
    session.press("space")
    time.sleep(0.3)
    session.press("space")
    session.settle()
    assert 1 <= session.step <= 25
    time.sleep(0.6)
    end(session)
    waits = [float(text) for text in re.findall(r"wait (.*)s", tape.read_text())]
    assert 1 < waits[0] < 2 and 0 < waits[1] < 0.5, waits


def test_a_file_that_may_not_be_written_is_recorded_into_by_force(start, run, tape):
    tape.write_text("mine")
    tape.chmod(0o444)
    session = start("record", str(tape), "ravine", "--force", size=SIZE)
    session.wait_for_text("rec 0:00")
    session.press("S")
    end(session)
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


def test_by_the_key_recording_goes_on_from_what_the_tape_opens(start, run, tmp_path):
    """Undo leads back to before the recording only after it."""
    session = start("ravine", size=SIZE, cwd=tmp_path)
    session.press("s", "s", "]", "R", "enter")
    session.wait_for_text("rec 0:00")
    session.press("u", "u", "s")
    session.wait_for(lambda: session.step == 3, "a step from where it stood")
    session.press("R")
    session.wait_for_text("recorded")
    session.press("u", "u")
    session.wait_for(lambda: session.step == 2 and "0.07000" in session.text, "before the recording")
    end(session)
    (tmp_path / "ravine.tape").open("a").write("expect step = 3\n")
    assert run("check", str(tmp_path / "ravine.tape")).returncode == 0


def test_a_tape_that_cannot_go_on_says_where(start, tape):
    tape.write_text('gdviz-tape 1\nsize 80x24\nopen ravine\nwait 1\ntype "x"\n')
    session = start("play", str(tape), until=None)
    assert session.wait_for_exit() == 2
    assert b":5:1: no line is open to type into" in session.output


def test_the_demos_are_listed_and_printed(run):
    result = run("demos")
    assert result.returncode == 0
    names = {path.stem for path in (ROOT / "assets/tapes").glob("*.tape")}
    assert {line.split()[0] for line in result.stdout.splitlines()[:-2]} == names
    for name in names:
        assert run("demos", name, "--text").stdout == (ROOT / f"assets/tapes/{name}.tape").read_text()


def test_an_unknown_demo_names_those_there_are(run):
    result = run("demos", "nothing")
    assert result.returncode == 2
    assert "no demo is called 'nothing'; there are first-steps, " in result.stderr
    assert run("play", "x.tape", "--speed", "3").returncode == 2
    assert run("play", "x.tape").returncode == 3
