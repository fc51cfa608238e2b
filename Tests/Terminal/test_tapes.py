"""Tapes: the shipped ones hold, and what does not hold is said."""

import re
import resource

import pytest
from session import ROOT

TAPES = sorted((ROOT / "assets/tapes").glob("*.tape"))


def test_every_shipped_tape_holds(run):
    result = run("check", *map(str, TAPES))
    assert result.returncode == 0, result.stdout
    assert len(TAPES) >= 12


@pytest.mark.parametrize("tape", TAPES, ids=lambda tape: tape.stem)
def test_shipped_tapes_have_chapters_captions_and_expectations_of_substance(tape):
    text = tape.read_text()
    columns = int(re.search(r"^size (\d+)x", text, re.MULTILINE)[1])
    captions = re.findall(r'^caption "(.+)"$', text, re.MULTILINE)
    assert all(len(line) <= columns - 2 for caption in captions for line in caption.split("\\n"))
    assert len(captions) >= 2
    assert len(re.findall(r"^mark ", text, re.MULTILINE)) >= 2
    assert len(re.findall(r"^expect ", text, re.MULTILINE)) >= 5


def test_the_shipped_tapes_show_every_feature():
    """A key of every kind is pressed in one of them, and the mouse does all it can."""
    text = "\n".join(tape.read_text() for tape in TAPES)
    pressed = set(re.findall(r"^press (\S+)", text, re.MULTILINE))
    shown = "space s S b B G r u ctrl+r Y h > [ ] { } c e o M l v g i k m P T tab a + 0 f x ) y p F : ? enter escape"
    assert set(shown.split()) - pressed == set()
    assert all(re.search(rf"^{word} ", text, re.MULTILINE) for word in ("click", "drag", "wheel", "type"))


def test_what_does_not_hold_is_said_with_its_line_and_screen(run, tmp_path):
    tape = tmp_path / "a.tape"
    tape.write_text("gdviz-tape 1\nsize 80x24\nopen ravine\npress s\nexpect step = 2\n")
    result = run("check", str(tape))
    assert result.returncode == 1
    assert f"{tape}:5: expected step = 2, seen 1" in result.stdout
    assert "1 tape, 1 expectation, 1 does not hold" in result.stdout


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


def test_the_screen_that_is_told_is_the_one_that_was_hashed(run, tmp_path):
    """In the tape's own theme; what the hash is now is said, and how it comes into the tape."""
    tape = tmp_path / "a.tape"
    tape.write_text("gdviz-tape 1\nsize 80x24\nopen ravine\nexpect screen = 00000000\npress T\nexpect screen = 00000000\n")
    result = run("check", str(tape))
    assert result.returncode == 1
    dark, light = re.findall(r"expected screen = 00000000, seen ([0-9a-f]{8}); --update writes that\n", result.stdout)
    assert dark != light
    still = tmp_path / "a.txt"
    assert run("render", str(tape), "--still", "end", "--to", str(still)).returncode == 0
    shown = [line[4:].rstrip() for line in result.stdout.splitlines() if line.startswith("  | ")]
    assert shown[24:] == still.read_text().removesuffix("\n").split("\n")


def test_update_touches_hashes_alone(run, tmp_path):
    """Byte for byte: line ends, comments, odd blanks, other expectations that do not hold."""
    tape = tmp_path / "a.tape"
    before = (
        "\ufeffgdviz-tape 1\r\nsize 80x24\r\n\r\nopen\travine  # 00000000\r\n"
        "expect screen = 00000000\r\npress s\r\n\texpect  screen   =   \"00000000\"  # 00000000 λ\r\n"
        "expect step = 7\r\nexpect screen ~ nowhere\r\n# expect screen = 00000000"
    )
    tape.write_bytes(before.encode())
    result = run("check", "--update", str(tape))
    assert result.returncode == 1
    assert "1 tape, 4 expectations, 2 do not hold, 2 hashes updated" in result.stdout
    after = tape.read_bytes().decode()
    changed = [i for i, (old, new) in enumerate(zip(before, after)) if old != new]
    places = [before.index("= 00000000") + 2, before.index('"00000000"') + 1]
    assert len(after) == len(before)
    assert all(any(place <= i < place + 8 for place in places) for i in changed)
    assert run("check", str(tape)).stdout.count("expected") == 2
    modified = tape.stat().st_mtime_ns
    run("check", "--update", str(tape))
    assert tape.stat().st_mtime_ns == modified


def test_several_tapes_are_told_apart_and_counted(run, tmp_path):
    good, torn, wrong = (tmp_path / f"{name}.tape" for name in ("good", "torn", "wrong"))
    good.write_text("gdviz-tape 1\nsize 80x24\nopen ravine\nexpect step = 0\n")
    torn.write_text('gdviz-tape 1\nsize 80x24\nopen ravine\nmark "a')
    wrong.write_text('gdviz-tape 1\nsize 80x24\nopen ravine\npress s\ntype "x"\nexpect step = 1\n')
    result = run("check", str(good))
    assert (result.returncode, result.stdout) == (0, "1 tape, 1 expectation, 0 do not hold\n")
    result = run("check", str(good), str(wrong))
    assert result.returncode == 1
    assert f"{wrong}:5:1: no line is open to type into" in result.stdout
    result = run("check", str(torn), str(wrong), str(good))
    assert result.returncode == 2
    assert result.stderr == f"gdviz: {torn}:4:6: the string is not closed on its line\n"
    assert result.stdout.endswith("2 tapes, 1 expectation, 1 does not hold, 1 tape could not be played\n")
    assert run("check", str(good), str(tmp_path / "no.tape")).returncode == 3


def test_a_tape_that_cannot_be_written_is_said(run, tmp_path):
    tape = tmp_path / "a.tape"
    text = "gdviz-tape 1\nsize 80x24\nopen ravine\nexpect screen = 00000000\n"
    tape.write_text(text)
    result = run(
        "check", "--update", str(tape),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10)),
    )  # fmt: skip
    assert result.returncode == 3
    assert "File too large" in result.stderr
    assert tape.read_text() == text


@pytest.mark.parametrize(
    ("text", "status", "words"),
    [
        ("", 2, ["1:1", "gdviz-tape 1"]),
        ("gdviz-tape 1\nsize 80x24\nopen --config x\n", 2, ["--config is not for a tape"]),
        ("gdviz-tape 1\nsize 80x24\nopen --landscapes=x\n", 2, [":3: open: --landscapes is not for a tape"]),
        ("gdviz-tape 1\nsize 80x24\nopen ravine --color none\n", 2, ["--color is not for a tape"]),
        ("gdviz-tape 1\nsize 80x24\nopen -h\n", 2, ["-h is not for a tape"]),
        ("gdviz-tape 1\nsize 80x24\nopen nothing\n", 2, ["nothing"]),
        ("gdviz-tape 1\nsize 80x24\nopen /etc/passwd\n", 2, ["/etc/passwd"]),
        ("gdviz-tape 1\nsize 80x24\nopen ravine bowl\n", 2, ["bowl"]),
        ("gdviz-tape 1\nsize 80x24\nopen ravine --epsilon x\n", 2, [":3: open: ", "--epsilon"]),
        ("gdviz-tape 1\nsize 80x24\nopen ravine --epsilon\n", 2, [":3: open: ", "--epsilon"]),
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
