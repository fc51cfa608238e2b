"""Tapes: the shipped ones hold, and films of them show what the program shows."""

import json
from xml.etree import ElementTree

import pyte
import pytest
from session import ROOT

TAPES = sorted((ROOT / "assets/tapes").glob("*.tape"))


def test_every_shipped_tape_holds(run):
    result = run("check", *map(str, TAPES))
    assert result.returncode == 0, result.stdout
    assert len(TAPES) >= 12


def test_what_does_not_hold_is_said_with_its_line_and_screen(run, tmp_path):
    tape = tmp_path / "a.tape"
    tape.write_text("gdviz-tape 1\nsize 80x24\nopen ravine\npress s\nexpect step = 2\n")
    result = run("check", str(tape))
    assert result.returncode == 1
    assert f"{tape}:5: expected step = 2, seen 1" in result.stdout
    assert "1 tapes, 1 expectations, 1 do not hold" in result.stdout


def test_update_writes_hashes_and_nothing_else(run, tmp_path):
    tape = tmp_path / "a.tape"
    before = "gdviz-tape 1\r\nsize 80x24\nopen ravine\n  expect   screen = 00000000   # c \n"
    tape.write_bytes(before.encode())
    assert run("check", str(tape)).returncode == 1
    assert run("check", "--update", str(tape)).returncode == 0
    after = tape.read_bytes().decode()
    assert after != before
    position = before.index("00000000")
    assert after[:position] == before[:position] and after[position + 8 :] == before[position + 8 :]
    assert run("check", str(tape)).returncode == 0


@pytest.mark.parametrize(
    ("text", "status", "words"),
    [
        ("", 2, ["1:1", "gdviz-tape 1"]),
        ("gdviz-tape 1\nsize 80x24\nopen --config x\n", 2, ["--config is not for a tape"]),
        ("gdviz-tape 1\nsize 80x24\nopen nothing\n", 2, ["nothing"]),
        ("gdviz-tape 1\nsize 80x24\nopen ravine\nwait 30ms\n", 2, [":4:6:", "20ms and 40ms"]),
    ],
)
def test_what_is_no_tape_is_one_line(run, tmp_path, text, status, words):
    tape = tmp_path / "a.tape"
    tape.write_text(text)
    result = run("render", str(tape), "--to", str(tmp_path / "a.cast"))
    assert result.returncode == status
    assert result.stderr.count("\n") == 1
    assert all(word in result.stderr for word in words), result.stderr
    assert not (tmp_path / "a.cast").exists()


def test_the_cast_shows_the_screens_of_the_marks(run, tmp_path):
    files = [tmp_path / f"zig-zag.{end}" for end in ("cast", "svg", "txt", "vhs")]
    arguments = ["render", str(ROOT / "assets/tapes/zig-zag.tape")] + [w for f in files for w in ("--to", str(f))]
    assert run(*arguments).returncode == 0
    first = [f.read_bytes() for f in files]
    assert run(*arguments).returncode == 3
    assert run(*arguments, "--force").returncode == 0
    assert [f.read_bytes() for f in files] == first

    lines = files[0].read_text().splitlines()
    header = json.loads(lines[0])
    screen = pyte.Screen(header["width"], header["height"])
    stream = pyte.Stream(screen)
    texts = files[2].read_text().split("── ")[1:]
    marks = 0
    for line in lines[1:]:
        _, code, data = json.loads(line)
        if code == "o":
            stream.feed(data)
        elif code == "m":
            title, rest = texts[marks].split(" ──\n", 1)
            assert title == data
            assert [row.rstrip() for row in screen.display] == (rest.split("\n") + [""] * 40)[: header["height"]]
            marks += 1
    assert marks == len(texts) == 3

    root = ElementTree.parse(files[1]).getroot()
    assert root.get("viewBox") == "0 0 1000 600"
    assert any("κ" in (node.text or "") for node in root.iter("{http://www.w3.org/2000/svg}text"))
