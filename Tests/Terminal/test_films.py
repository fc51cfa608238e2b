"""Films of tapes, judged by other people's readers: pyte, asciinema, tmux, agg, sciine, resvg."""

import os
import subprocess
import sys
import time as clock
import xml.etree.ElementTree as xml
from pathlib import Path

import pytest
from emulator import Emulator
from PIL import Image
from films import Cast, Picture, assert_same, looks_as, marked_screens
from session import PATIENCE, ROOT
from tmux import Tmux

TOOLS = Path(sys.executable).parent
TAPES = sorted((ROOT / "assets/tapes").glob("*.tape"))
FIRST = ROOT / "assets/tapes/first-steps.tape"


@pytest.fixture
def render(run, tmp_path):
    """Renders a tape into files of a folder and gives their paths."""

    def render(tape: Path, *ends: str, options: tuple[str, ...] = ()) -> list[Path]:
        files = [tmp_path / f"{tape.stem}{end}" for end in ends]
        targets = [word for file in files for word in ("--to", str(file))]
        done = run("render", str(tape), *targets, *options)
        assert done.returncode == 0, done.stderr
        return files

    return render


def tool(name: str, *arguments: object) -> subprocess.CompletedProcess:
    done = subprocess.run(
        [TOOLS / name, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=60,
        env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": "/nonexistent"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def rows(emulator: Emulator) -> list[str]:
    return [line.rstrip() for line in emulator.screen.display]


@pytest.mark.parametrize("tape", TAPES, ids=lambda tape: tape.stem)
def test_the_screens_of_the_marks_are_seen_in_every_film(render, tape):
    cast, text = render(tape, ".cast", ".txt")
    wanted = marked_screens(text)
    seen = []
    for title, _, emulator in Cast.read(cast).screens():
        assert rows(emulator) == wanted[title]
        (still,) = render(tape, f"-{len(seen)}.svg", options=("--still", title))
        assert_same(Picture.read(still), emulator)
        seen.append(title)
    assert seen == list(wanted)


def test_what_asciinema_plays_in_tmux_is_what_was_rendered(render, tmp_path):
    cast, text = render(ROOT / "assets/tapes/zig-zag.tape", ".cast", ".txt")
    emulators = Cast.read(cast).screens()
    wanted = marked_screens(text)
    play = f"stty raw -echo; {TOOLS}/asciinema play -m -s 1000 {cast}; sleep {PATIENCE}"
    tmux = Tmux(tmp_path, "sh", "-c", play, size=(100, 30))
    try:
        for title, time, emulator in emulators:
            # asciinema does not stop at marks at 0.
            if time == 0:
                continue
            wait_for_rows(tmux, wanted[title])
            # A blank screen like the cast's, to which tmux tells what it has understood.
            told = Emulator(100, 30)
            told.feed(tmux.styled_text.rstrip("\n").replace("\n", "\r\n").encode())
            for mine, theirs in zip(emulator.cells, told.cells):
                assert [(c.data, c.fg, c.bg, c.bold) for c in mine] == [
                    (c.data, c.fg, c.bg, c.bold) for c in theirs
                ]
            tmux.press(" ")
    finally:
        tmux.close()


def wait_for_rows(tmux: Tmux, wanted: list[str]) -> None:
    deadline = clock.monotonic() + PATIENCE
    while (seen := [line.rstrip() for line in tmux.text.split("\n")])[: len(wanted)] != wanted:
        assert clock.monotonic() < deadline, "\n".join(seen)
        clock.sleep(0.05)


def test_asciinema_and_agg_take_the_cast(render, tmp_path):
    (cast,) = render(FIRST, ".cast")
    shown = tool("asciinema", "cat", cast).stdout
    assert shown == "".join(data for _, code, data in Cast.read(cast).events if code == "o")
    picture = tmp_path / "first.gif"
    tool("agg", "--speed", "20", "--fps-cap", "5", cast, picture)
    assert picture.read_bytes().startswith(b"GIF89a")


def test_version_3_is_converted_to_version_2_without_loss(render, tmp_path):
    for tape in TAPES[:4]:
        (two,) = render(tape, ".cast")
        (three,) = render(tape, "-3.cast", options=("--cast-version", "3"))
        converted = tmp_path / f"{tape.stem}-converted.cast"
        tool("sciine", "convert", "-f", "v2", "-i", three, "-o", converted)
        mine, theirs = Cast.read(two), Cast.read(converted)
        assert (mine.header["width"], mine.header["height"]) == (
            theirs.header["width"],
            theirs.header["height"],
        )
        # sciine ends a film with a line's end of its own.
        assert [event[1:] for event in theirs.events[len(mine.events) :]] == [("o", "\r\n")]
        for (time, *rest), (their_time, *theirs_rest) in zip(mine.events, theirs.events):
            assert rest == theirs_rest
            assert time == pytest.approx(their_time, abs=2e-3)


def test_an_svg_film_rests_on_its_last_mark_where_nothing_moves(render, tmp_path):
    """A drawer that knows no animation shows of the film what it shows of the mark's picture."""
    title = list(marked_screens(render(FIRST, ".txt")[0]))[-1]
    (film,) = render(FIRST, ".svg")
    (still,) = render(FIRST, "-still.svg", options=("--still", title))
    xml.parse(film)
    for file in (film, still):
        tool("resvg", file, file.with_suffix(".png"))
    assert looks_as(*(Image.open(file.with_suffix(".png")) for file in (film, still)))
    text = film.read_text()
    assert "prefers-reduced-motion" in text
    assert not any(word in text for word in ("<script", "href", "url(", "@import", "<image"))
