"""Tapes of a person's keys: recorded in a terminal, they replay to the same screens."""

import json
import random
import re
import time
from pathlib import Path

import pyte
import pytest

SIZE = (100, 30)


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
    session.quit()
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
    session.quit()
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
    session.quit()
    text = (tmp_path / "ravine.tape").read_text()
    assert text.startswith("gdviz-tape 1\nsize 100x30\nopen ravine --at 10 --show defaults\n")
    assert "press s 2\n" in text or text.count("press s\n") == 2
    assert "press S" not in text and "press R" not in text


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
    session.quit()
    waits = [float(text) for text in re.findall(r"wait (.*)s", tape.read_text())]
    assert 1 < waits[0] < 2 and 0 < waits[1] < 0.5, waits


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
    session.quit()
    (tmp_path / "ravine.tape").open("a").write("expect step = 3\n")
    assert run("check", str(tmp_path / "ravine.tape")).returncode == 0
