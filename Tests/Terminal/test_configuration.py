"""What was chosen is found again; a broken file costs nothing."""

import pytest
from session import ROOT, environment
from test_colors import LIGHT, TRUE, colors

TAPE = str(ROOT / "assets/tapes/first-steps.tape")


@pytest.fixture
def variables(tmp_path):
    return environment(XDG_CONFIG_HOME=str(tmp_path))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "gdviz" / "config"


def quit(session) -> None:
    session.press("q")
    assert session.wait_for_exit() == 0


def test_what_keys_chose_is_found_again(start, variables, file):
    session = start("ravine", "--color", "truecolor", variables=variables)
    assert not file.exists()
    session.press("T", "k")
    session.wait_for(lambda: colors(session) == LIGHT, "the light theme")
    quit(session)
    assert "theme = light\ncontours = lines\n" in file.read_text()
    again = start("ravine", "--color", "truecolor", variables=variables)
    assert colors(again) == LIGHT
    again.press("T", "T")
    again.wait_for(lambda: colors(again) == TRUE, "the dark theme")
    quit(again)
    assert "theme = dark\ncontours = lines\n" in file.read_text()


def test_options_go_first_and_are_not_kept(start, variables, file):
    file.parent.mkdir()
    text = "theme = light\nglyphs = ascii\n"
    file.write_text(text)
    session = start("ravine", "--color", "truecolor", variables=variables)
    assert colors(session) == LIGHT
    assert session.text.isascii()
    quit(session)
    for options in [["--theme", "dark", "--glyphs", "braille"], ["--show", "defaults", "--glyphs", "braille"]]:
        session = start("ravine", "--color", "truecolor", *options, variables=variables)
        assert colors(session) == TRUE
        assert not session.text.isascii()
        session.press("s")
        quit(session)
    assert file.read_text() == text


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"theme = light\nthemes = dark\n", "line 2"),
        (b"theme = blue", "line 1"),
        (b"\xff\xfe\x00", "it is no text"),
    ],
)
def test_a_broken_file_is_named_and_set_aside(start, variables, file, content, why):
    file.parent.mkdir()
    file.write_bytes(content)
    session = start("ravine", "--color", "truecolor", variables=variables, size=(200, 60))
    session.wait_for_text("is broken")
    assert why in session.text
    assert colors(session) == TRUE
    assert file.with_name("config.broken").read_bytes() == content
    assert not file.exists()
    session.press("T")
    session.wait_for(lambda: colors(session) == LIGHT, "the light theme")
    quit(session)
    assert "theme = light" in file.read_text()


def test_a_second_broken_file_leaves_the_first_one(start, variables, file):
    file.parent.mkdir()
    for index, theme in enumerate(["purple", "pink", "plaid"]):
        file.write_text(f"theme = {theme}\n")
        session = start("ravine", variables=variables)
        name = ["config.broken", "config.broken-2", "config.broken-3"][index]
        quit(session)
        assert f"it is {name} now".encode() in session.output
        assert file.with_name(name).read_text() == f"theme = {theme}\n"
    assert file.with_name("config.broken").read_text() == "theme = purple\n"


@pytest.mark.parametrize("command", [["demos", "first-steps"], ["play", TAPE]])
def test_a_tape_that_is_played_says_so_too(start, variables, file, command):
    """Also on standard error, where it stands when the screen is given back."""
    file.parent.mkdir()
    file.write_text("theme = purple\n")
    session = start(*command, variables=variables, until="q quit")
    quit(session)
    assert b"config is broken: line 1, theme cannot be 'purple'" in session.output
    assert file.with_name("config.broken").exists()


def test_of_two_complaints_both_are_said(start, variables, file):
    file.parent.mkdir()
    file.write_text("theme = purple\n")
    file.with_name("landscapes.txt").write_text("id: a\n")
    session = start("ravine", variables=variables, size=(400, 60))
    session.wait_for_text("config is broken: line 1")
    assert "this landscape has no formula" in session.text
    before = session.output.split(b"\x1b")[0]
    assert b"config is broken: line 1" in before
    assert b"this landscape has no formula" in before


def test_none_reads_and_writes_nothing(start, variables, file):
    file.parent.mkdir()
    file.write_text("theme = light\n")
    session = start("ravine", "--color", "truecolor", "--config", "none", variables=variables)
    assert colors(session) == TRUE
    session.press("k")
    session.sync()
    quit(session)
    assert file.read_text() == "theme = light\n"


def test_another_folder_can_be_named(start, tmp_path, variables, file):
    session = start("ravine", "--config", str(tmp_path / "a" / "b"), variables=variables)
    session.press("k")
    session.sync()
    quit(session)
    assert "contours = lines" in (tmp_path / "a" / "b" / "config").read_text()
    assert not file.parent.exists()


def test_a_folder_that_cannot_be_made_is_one_line(start, tmp_path):
    (tmp_path / "file").write_text("")
    session = start("ravine", "--config", str(tmp_path / "file" / "below"))
    session.press("k")
    session.sync()
    quit(session)
    assert "gdviz:" in session.text
    assert "Not a directory" in session.text.replace("\n", "")


@pytest.mark.parametrize("home", [None, "relative"])
def test_it_runs_where_there_is_no_home(start, home):
    session = start("ravine", variables=environment(HOME=home, XDG_CONFIG_HOME=None))
    session.press("k")
    session.sync()
    quit(session)
