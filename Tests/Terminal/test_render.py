"""`gdviz render`: what it makes, what it refuses, and that nothing is ever half there."""

import os
import pty
import re
import resource
import subprocess

import pytest
from films import Cast, marked_screens
from session import GDVIZ, ROOT, environment

OPENING = "gdviz-tape 1\nsize 80x24\nopen ravine\n"
SHORT = OPENING + 'mark "start"\npress s\nwait 1s\nmark "end of it"\npress s 2\nwait 1s\n'


@pytest.fixture
def tape(tmp_path):
    """Writes a tape, and tells what else is in its folder."""

    def tape(text: str | bytes = SHORT):
        place = tmp_path / "a.tape"
        place.write_bytes(text.encode() if isinstance(text, str) else text)
        return str(place)

    return tape


def others(folder) -> list[str]:
    return sorted(place.name for place in folder.iterdir() if place.suffix != ".tape")


def test_one_picture_is_that_of_its_mark_or_of_the_end(run, tape, tmp_path):
    path = tape()
    text = tmp_path / "a.txt"
    assert run("render", path, "--to", str(text)).returncode == 0
    marks = marked_screens(text)
    assert list(marks) == ["start", "end of it"]
    for title in marks:
        still = tmp_path / "still.txt"
        assert run("render", path, "--still", title, "--to", str(still), "--force").returncode == 0
        assert still.read_text().removesuffix("\n").split("\n") == marks[title]
    assert "t     1" in marks["end of it"][0]
    end = tmp_path / "end.txt"
    assert run("render", path, "--still", "end", "--to", str(end)).returncode == 0
    assert "t     3" in end.read_text().splitlines()[0]
    shot = run("snapshot", "ravine", "--at", "3", "--size", "80x24", "--to", str(tmp_path / "shot.txt"))
    assert shot.returncode == 0
    assert end.read_text() == (tmp_path / "shot.txt").read_text()


def test_keys_are_shown_where_they_are_asked_for(run, tape, tmp_path):
    path = tape(OPENING + 'wait 1\npress s 2\npress ]\nmark "pressed"\nwait 2s\nmark "gone"\n')
    for options, count in ([], 0), (["--keys"], 1):
        text = tmp_path / "a.txt"
        assert run("render", path, "--to", str(text), "--force", *options).returncode == 0
        screens = marked_screens(text)
        assert sum("s s ]" in row for row in screens["pressed"]) == count
        assert not any("s s ]" in row for row in screens["gone"])


def test_version_3_counts_from_event_to_event(run, tape, tmp_path):
    path = tape()
    assert run("render", path, "--to", str(tmp_path / "2.cast")).returncode == 0
    done = run("render", path, "--to", str(tmp_path / "3.cast"), "--cast-version", "3")
    assert done.returncode == 0
    two = Cast.read(tmp_path / "2.cast")
    first, *rest = (tmp_path / "3.cast").read_text().splitlines()
    assert '"version":3,"term":{"cols":80,"rows":24}' in first
    times, time = [], 0
    for line in rest:
        time += float(re.match(r"\[([\d.]+),", line)[1])
        times.append(round(time, 2))
    assert times == [round(event[0], 2) for event in two.events]
    assert run("render", path, "--to", str(tmp_path / "4.cast"), "--cast-version", "4").returncode == 2


def test_a_bar_shows_what_takes_long(tape, tmp_path):
    """On a terminal, after a second, and it is taken away; into a file nothing is said."""
    waits = "".join(f"press {key}\nwait 1\nwait 1\n" for key in ["left", "down"] * 1500)
    command = [GDVIZ, "render", tape("gdviz-tape 1\nsize 200x60\nopen rastrigin\n" + waits), "--to"]
    master, terminal = pty.openpty()
    process = subprocess.Popen(
        [*command, str(tmp_path / "a.cast")],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=terminal,
        env=environment(),
    )
    os.close(terminal)
    said = b""
    while True:
        try:
            if not (data := os.read(master, 1 << 12)):
                break
        except OSError:
            break
        said += data
    os.close(master)
    assert process.wait() == 0
    shares = [int(share) for share in re.findall(r"(\d+) %", said.decode())]
    assert shares and shares == sorted(set(shares)) and shares[-1] <= 100
    assert said.endswith(b"\r\x1b[K")


@pytest.mark.parametrize("end", ["cast", "svg", "txt", "vhs"])
def test_what_is_there_is_replaced_only_where_that_is_said(run, tape, tmp_path, end):
    place = tmp_path / f"a.{end}"
    place.write_text("precious")
    done = run("render", tape(), "--to", str(place))
    assert done.returncode == 3
    assert done.stderr == f"gdviz: {place} exists already; --force replaces it\n"
    assert place.read_text() == "precious"
    assert run("render", tape(), "--to", str(place), "--force").returncode == 0
    assert place.read_text() != "precious"
    assert others(tmp_path) == [place.name]


def test_one_target_that_fails_leaves_the_others_alone(run, tape, tmp_path):
    first, second = tmp_path / "a.cast", tmp_path / "b.svg"
    second.mkdir()
    for force in ([], ["--force"]):
        done = run("render", tape(), "--to", str(first), "--to", str(second), *force)
        assert done.returncode == 3
        assert done.stderr.count("\n") == 1
        assert others(tmp_path) == ["b.svg"]
    done = run("render", tape(), "--to", str(first), "--to", str(tmp_path / "no/b.svg"))
    assert done.returncode == 3
    assert "No such file or directory" in done.stderr
    assert others(tmp_path) == ["b.svg"]


@pytest.mark.parametrize("limit", [100, 6000, 20000])
def test_a_disk_that_is_full_costs_nothing(run, tape, tmp_path, limit):
    """The texts fit, the cast or the picture does not: none of them is there then."""
    files = [tmp_path / name for name in ("a.txt", "a.cast", "a.svg")]
    files[0].write_text("precious")
    done = run(
        "render", tape(), "--force", *(word for file in files for word in ("--to", str(file))),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )  # fmt: skip
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "File too large" in done.stderr
    assert files[0].read_text() == "precious"
    assert others(tmp_path) == ["a.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_into_is_said(run, tape, tmp_path):
    path = tape()
    tmp_path.chmod(0o500)
    done = run("render", path, "--to", str(tmp_path / "a.svg"))
    tmp_path.chmod(0o700)
    assert done.returncode == 3
    assert "Permission denied" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Missing expected argument '--to <file>"),
        (["--to", "/proc/a.svg"], "/proc/a.svg cannot be written"),
        (["--to", "/dev/full"], "expected a name that ends in .cast, .svg, .txt or .vhs"),
        (["--to", "a.gif"], "expected a name that ends in .cast, .svg, .txt or .vhs"),
        (["--to", "a.svg", "--to", "a.svg"], "--to a.svg is said twice"),
        (["--to", "a.svg", "--still", "nowhere"], "--still nowhere: the tape has no such mark"),
        (["--to", "a.cast", "--still", "end"], "one picture is an .svg or a .txt"),
        (["--to", "a.svg", "--speed", "2"], "Unknown option '--speed'"),
    ],
)
def test_a_wrong_wish_is_one_line(run, tape, tmp_path, arguments, words):
    done = run("render", tape(), *arguments, cwd=tmp_path)
    assert done.returncode == (3 if "/proc" in words else 2)
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert words in done.stderr
    assert others(tmp_path) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"", "1:1: expected 'gdviz-tape 1' as the first line"),
        (b"\x7fELF\x02\x01\x01\x00\x00", "1:1: expected 'gdviz-tape 1' as the first line"),
        (b"\xff\xfe\x00", "no tape: not UTF-8"),
        (OPENING.encode() + b"# \x80\n", "no tape: not UTF-8"),
        (OPENING.encode() + b"# \x00\n", ":4:3: a control character stands in the line"),
        (OPENING.encode() + b"x" * (1 << 20), "larger than 1 MiB"),
        (OPENING.encode()[:-12], "ends without 'open'"),
        (OPENING.encode() + b'caption "to', ":4:9: the string is not closed on its line"),
        (OPENING.encode() + b"press s 10000\n", ":4:9: expected a count from 1 to 9999"),
        (OPENING.encode() + b"wait 3601s\n", ":4:1: the tape is longer than one hour"),
        (OPENING.encode() + b"wait 999999999\n", ":4:1: the tape is longer than one hour"),
        (OPENING.encode() + b"press s 9999\n" * 20001, "at most 20000 commands"),
        (OPENING.encode() + b"source other\n", ":4:1: 'source' is no command"),
        (OPENING.encode() + b'type "x"\n', ":4:1: no line is open to type into"),
        (OPENING.encode() + b"click 80 1\n", ":4:1: column 80, row 1 is outside"),
    ],
)
def test_a_file_that_is_no_tape_is_one_line(run, tape, tmp_path, text, words):
    path = tape(text)
    done = run("render", path, "--to", str(tmp_path / "a.cast"))
    assert done.returncode == 2
    assert done.stderr.startswith(f"gdviz: {path}:")
    assert done.stderr.count("\n") == 1
    assert words in done.stderr
    assert others(tmp_path) == []


def test_a_file_that_is_missing_is_the_world_s_failure(run, tmp_path):
    done = run("render", str(tmp_path / "no.tape"), "--to", str(tmp_path / "a.cast"))
    assert done.returncode == 3
    assert done.stderr == f"gdviz: {tmp_path}/no.tape: no such file\n"
    assert run("render", str(tmp_path), "--to", str(tmp_path / "a.cast")).returncode == 3


def test_windows_lines_and_a_byte_order_mark_change_nothing(run, tape, tmp_path):
    files = []
    for index, text in enumerate([SHORT, "\ufeff" + SHORT.replace("\n", "\r\n").removesuffix("\r\n")]):
        files.append(tmp_path / f"{index}.cast")
        assert run("render", tape(text), "--to", str(files[-1])).returncode == 0
    assert files[0].read_bytes() == files[1].read_bytes()


def test_the_same_bytes_everywhere(run, tmp_path):
    """Whatever the terminal, the language, the time zone, the folder, and what else is done."""
    source = ROOT / "assets/tapes/zig-zag.tape"
    made = []
    worlds = [
        {"TERM": "xterm-256color", "LANG": "C.UTF-8"},
        {"TERM": "dumb", "LANG": "C", "LC_ALL": "POSIX", "TZ": "Asia/Kathmandu", "NO_COLOR": "1"},
        {"TERM": "linux", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Apia", "COLORTERM": "truecolor"},
        {"SOURCE_DATE_EPOCH": "1", "COLUMNS": "40", "LINES": "10"},
    ]
    burners = [subprocess.Popen(["sh", "-c", "while :; do :; done"]) for _ in range(2)]
    try:
        for index, changes in enumerate(worlds):
            folder = tmp_path / str(index)
            folder.mkdir()
            (folder / "zig-zag.tape").write_bytes(source.read_bytes())
            ends = ("cast", "svg", "txt", "vhs")
            targets = [word for end in ends for word in ("--to", f"a.{end}")]
            done = run("render", "zig-zag.tape", *targets, cwd=folder, env=environment(**changes))
            assert done.returncode == 0, done.stderr
            made.append([(folder / f"a.{end}").read_bytes() for end in ends])
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()
    assert all(files == made[0] for files in made)


def test_a_huge_number_of_keys_is_no_huge_film(run, tape, tmp_path):
    path = tape(OPENING + "press right 9999\npress left 9999\n" + 'mark "there"\nwait 1s\n')
    done = run("render", path, "--to", str(tmp_path / "a.cast"))
    assert done.returncode == 0
    outputs = [event for event in Cast.read(tmp_path / "a.cast").events if event[1] == "o"]
    assert len(outputs) <= 4
