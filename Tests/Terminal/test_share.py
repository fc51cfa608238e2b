"""A state as a command line, the screen as a picture, the run as a table."""

import base64
import re
import resource
import shlex
import xml.etree.ElementTree as xml

import pytest
from session import environment

SIZE = (120, 36)
COPY = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")


def copied(session) -> str | None:
    found = COPY.findall(bytes(session.output))
    return base64.b64decode(found[-1]).decode() if found else None


@pytest.mark.parametrize(
    ("arguments", "keys"),
    [
        (["rosenbrock"], "SSs}Ss{{sssokT+"),
        (["--formula", "(x^2 + k*y^2)/2; k = 25", "--start=-1,0.5", "--epsilon", "0.07"], ")sss[sPmvss"),
        (["ravine", "--epsilon", "0.088"], "G<"),
    ],
)
def test_the_line_that_is_copied_opens_the_same_screen(start, arguments, keys):
    session = start(*arguments, "--color", "truecolor", size=SIZE)
    session.press(*keys)
    session.sync()
    session.press("y")
    session.wait_for_text("esc closes")
    session.wait_for(lambda: copied(session), "the clipboard")
    session.wait_for_text("Sent to the terminal's clipboard")
    command = shlex.split(copied(session))
    session.press("esc")
    session.sync()
    # A palette's notice goes after two seconds.
    session.wait_for(lambda: "palette" not in session.text, "the notice's end")
    session.settle(0.3)
    again = start(*command[1:], "--color", "truecolor", size=SIZE)
    # A formula's window and start are said for two seconds.
    again.wait_for(lambda: again.lines == session.lines, "the same screen")
    assert again.cells == session.cells


@pytest.mark.parametrize(
    ("arguments", "term"), [(["--no-clipboard"], "xterm-256color"), ([], "linux")]
)
def test_the_clipboard_is_left_alone_where_it_is_not_allowed(start, arguments, term):
    session = start("ravine", *arguments, size=SIZE, variables=environment(term))
    session.press("s", "y")
    session.wait_for_text("Not sent to a clipboard")
    session.wait_for_text("gdviz ravine --at 1 --show defaults")
    assert copied(session) is None
    assert b"\x1b]52" not in session.output


def test_a_snapshot_has_the_text_of_the_screen(start, run, tmp_path):
    options = ["himmelblau", "--epsilon", "0.006", "--at", "21"]
    session = start(*options, "--color", "truecolor", size=SIZE)
    session.settle(0.3)
    lines = [line.rstrip() for line in session.lines]
    text = tmp_path / "screen.txt"
    assert run("snapshot", *options, "--to", str(text)).returncode == 0
    assert text.read_text().splitlines() == lines
    picture = tmp_path / "screen.svg"
    assert run("snapshot", *options, "--to", str(picture)).returncode == 0
    assert rows(picture.read_text()) == [letters(line) for line in lines]
    assert run("snapshot", *options, "--to", "-").stdout == picture.read_text()


def rows(svg: str) -> list[str]:
    """The letters of a picture, each text at its column."""
    space = "{http://www.w3.org/2000/svg}"
    root = xml.fromstring(svg)
    lines = [[" "] * SIZE[0] for _ in range(SIZE[1])]
    for row in root.iter(f"{space}g"):
        height = int(re.search(r"translate\(0 (\d+)\)", row.get("transform"))[1])
        for text in row.iter(f"{space}text"):
            first = int(text.get("x")) // 10
            lines[height // 20][first : first + len(text.text)] = text.text
    return ["".join(line).rstrip() for line in lines]


def letters(line: str) -> str:
    """Without braille and blocks, which a picture draws."""
    return re.sub("[\u2580-\u259f\u2800-\u28ff]", " ", line).rstrip()


def test_a_snapshot_takes_the_place_of_nothing_unasked(run, tmp_path):
    place = tmp_path / "a.svg"
    place.write_text("precious")
    done = run("snapshot", "bowl", "--to", str(place))
    assert done.returncode == 3
    assert done.stderr == f"gdviz: {place} exists already; --force replaces it\n"
    assert place.read_text() == "precious"
    assert run("snapshot", "bowl", "--to", str(place), "--force").returncode == 0
    assert place.read_text().startswith("<svg")
    assert [path.name for path in tmp_path.iterdir()] == ["a.svg"]


def test_a_link_is_kept_and_what_it_leads_to_replaced(run, tmp_path):
    (tmp_path / "real.svg").write_text("old")
    (tmp_path / "link.svg").symlink_to("real.svg")
    assert run("snapshot", "bowl", "--to", str(tmp_path / "link.svg"), "--force").returncode == 0
    assert (tmp_path / "link.svg").is_symlink()
    assert (tmp_path / "real.svg").read_text().startswith("<svg")


@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_failure_is_one_line_and_leaves_nothing(run, tmp_path, force):
    done = run("snapshot", "bowl", "--to", f"{tmp_path}/no/such.svg", *force)
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "No such file or directory" in done.stderr
    (tmp_path / "folder.svg").mkdir()
    done = run("snapshot", "bowl", "--to", str(tmp_path / "folder.svg"), *force)
    assert done.returncode == 3
    assert "not a file" in done.stderr


def test_a_disk_that_is_full_costs_nothing(run, tmp_path):
    place = tmp_path / "a.svg"
    place.write_text("precious")
    done = run(
        "snapshot", "bowl", "--to", str(place), "--force",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000)),
    )  # fmt: skip
    assert done.returncode == 3
    assert "File too large" in done.stderr
    assert place.read_text() == "precious"
    assert [path.name for path in tmp_path.iterdir()] == ["a.svg"]


def test_a_picture_is_saved_by_its_key(start, run, tmp_path):
    session = start("ravine", size=SIZE, cwd=tmp_path)
    session.press("s", "s", "I")
    session.wait_for_text("ravine-2.svg")
    session.press("enter")
    session.wait_for_text("saved ravine-2.svg")
    shown = run("snapshot", "ravine", "--at", "2", "--to", "-").stdout
    assert (tmp_path / "ravine-2.svg").read_text() == shown


def test_a_run_is_saved_by_its_key(start, run, tmp_path):
    session = start("rosenbrock", size=SIZE, cwd=tmp_path)
    session.press(*"Ss}sss")
    session.press("w")
    session.wait_for_text("rosenbrock-14.csv")
    session.press("enter")
    session.wait_for_text("saved rosenbrock-14.csv")
    saved = (tmp_path / "rosenbrock-14.csv").read_text().splitlines()
    header, sizes = saved[0].split(","), [row.split(",") for row in saved[1:]]
    epsilon = [float(row[header.index("eps")]) for row in sizes]
    assert epsilon[11] == 2 * epsilon[10]
    again = run(
        "trace", "rosenbrock", "--epsilon-from", f"11={epsilon[11]!r}", "--steps", "14"
    ).stdout
    assert again.splitlines() == saved


def test_a_file_that_is_there_is_asked_about(start, tmp_path):
    place = tmp_path / "ravine-0.svg"
    place.write_text("precious")
    session = start("ravine", size=SIZE, cwd=tmp_path)
    session.press("I", "enter")
    session.wait_for_text("ravine-0.svg exists already")
    session.press("n")
    session.wait_for_text("enter saves")
    assert place.read_text() == "precious"
    session.press("enter")
    session.wait_for_text("Replace it?")
    session.press("y")
    session.wait_for_text("saved ravine-0.svg")
    assert place.read_text().startswith("<svg")


def test_a_name_that_cannot_be_is_said_and_kept(start, tmp_path):
    session = start("ravine", size=SIZE, cwd=tmp_path)
    session.press("I", "ctrl+u", *"no/a.svg", "enter")
    session.wait_for_text("no/a.svg cannot be written: No such file or directory")
    session.wait_for(lambda: "no/a.svg" in session.lines[-1], "the kept name")
    session.press("ctrl+u", *"a.png", "enter")
    session.wait_for_text("a name that ends in .svg or .txt is needed")
    assert not list(tmp_path.iterdir())


def test_a_name_may_begin_with_the_home_folder(start, tmp_path):
    session = start("ravine", size=SIZE, variables=environment(HOME=str(tmp_path)))
    session.press("I", "ctrl+u", *"~/a.svg", "enter")
    session.wait_for_text("saved ~/a.svg")
    assert (tmp_path / "a.svg").read_text().startswith("<svg")


def test_the_line_is_left_on_the_terminal_by_who_quits_with_it(start):
    session = start("ravine", "--no-clipboard", size=SIZE)
    session.press("s", "y")
    session.wait_for_text("q quits and prints it")
    session.press("q")
    assert session.wait_for_exit() == 0
    assert session.output.endswith(b"gdviz ravine --at 1 --show defaults\r\n")
