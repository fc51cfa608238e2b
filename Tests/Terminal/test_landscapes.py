"""Landscapes of one's own: from a file that is named, and from the configuration folder."""

import os
import signal
import subprocess
import time

import pytest
from session import GDVIZ, environment

VALLEYS = """# Mine.
id: my-valley
title: My own valley
formula: (x^2 + k*y^2)/2; k = 25
window: -3, 3, -1.5, 1.5
start: -2.5, 1
epsilon: 0.07
note: What there is to see.

id: other
formula: x^2 + 4*y^2
"""


@pytest.fixture
def valleys(tmp_path):
    path = tmp_path / "valleys.txt"
    path.write_text(VALLEYS)
    return str(path)


@pytest.fixture
def configured(tmp_path):
    """An environment whose configuration folder has landscapes, and their file."""
    folder = tmp_path / "config" / "gdviz"
    folder.mkdir(parents=True)
    path = folder / "landscapes.txt"
    path.write_text(VALLEYS)
    return environment(XDG_CONFIG_HOME=str(tmp_path / "config")), path


def test_they_are_listed_after_the_presets(run, valleys):
    done = run("list", "--landscapes", valleys)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[-4:-2] == [
        "my-valley         (x^2 + k*y^2)/2; k = 25",
        "                  My own valley: What there is to see.",
    ]
    assert lines[-2].split() == ["other", "x^2", "+", "4*y^2"]


def test_they_are_traced_by_name(run, valleys):
    done = run("trace", "my-valley", "--landscapes", valleys, "--steps", "1", "--set", "k=10")
    assert done.returncode == 0
    assert done.stdout.splitlines()[1].startswith("0,-2.5,1")


def test_they_are_read_from_a_pipe_whose_writer_is_late(valleys):
    script = f"'{GDVIZ}' list --landscapes <(sleep 0.5; cat '{valleys}')"
    done = subprocess.run(
        ["bash", "-c", script], capture_output=True, encoding="utf-8", env=environment()
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "my-valley" in done.stdout


def test_a_pipe_that_nobody_writes_into_is_left_by_ctrl_c(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    waiting = subprocess.Popen([GDVIZ, "list", "--landscapes", pipe], env=environment())
    time.sleep(0.5)
    assert waiting.poll() is None
    waiting.send_signal(signal.SIGINT)
    assert waiting.wait(timeout=20) == -signal.SIGINT


def test_a_pipe_in_the_configuration_folder_holds_nothing_up(run, configured):
    variables, path = configured
    path.unlink()
    os.mkfifo(path)
    done = run("list", env=variables)
    assert (done.returncode, done.stderr) == (0, "")


def test_they_are_opened_by_name_and_picked(start, valleys):
    session = start("other", "--landscapes", valleys, size=(120, 36))
    session.wait_for_text("x² + 4y²")
    session.press("p")
    session.wait_for_text("▸ other")
    session.press("left")
    session.wait_for_text("▸ My own valley")
    session.wait_for_text("What there is to see.")
    session.press("enter")
    session.wait_for_text("(x² + ky²)/2; k = 25")
    session.wait_for_text("? keys")


def test_the_configuration_folder_has_them(run, start, configured):
    variables, path = configured
    assert "my-valley" in run("list", env=variables).stdout
    assert "my-valley" not in run("list", "--config", "none", env=variables).stdout
    assert run("trace", "other", "--steps", "1", "--config", "none", env=variables).returncode == 2
    assert "my-valley" in run("list", "--config", str(path.parent)).stdout
    start("my-valley", variables=variables, size=(120, 36)).wait_for_text("My own valley")


def test_the_same_file_may_be_named_too(run, configured):
    variables, path = configured
    done = run("list", "--landscapes", str(path), env=variables)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("my-valley") == 1


def test_a_broken_one_in_the_folder_is_named_and_not_fatal(run, start, configured):
    variables, path = configured
    path.write_text("id: a\nformula: x +\n")
    done = run("list", env=variables)
    assert done.returncode == 0
    assert "rosenbrock" in done.stdout
    assert done.stderr.startswith(f"gdviz: {path}:2:13: ")
    assert done.stderr.count("\n") == 1
    session = start("bowl", variables=variables, size=(200, 60))
    session.wait_for_text("landscapes.txt:2:13")


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("id: a\nformula: x + foo(y)\n", "2:14", "'foo'"),
        ("id: bowl\nformula: x\n", "1:5", "taken by a preset"),
        ("id: a\nformula: x\n\nid: a\nformula: y\n", "4:5", "taken by the one of line 1"),
        ("id: a\nformula: x\nepsilon: 0\n", "3:10", "above 0"),
        ("id: a\n", "1:1", "no formula"),
        ("hello\n", "1:1", "key: value"),
    ],
)
def test_what_is_wrong_is_one_line_with_its_place_and_status_2(run, tmp_path, text, place, words):
    path = tmp_path / "broken.txt"
    path.write_text(text)
    for command in (["list"], ["trace", "bowl"], ["watch"], []):
        done = run(*command, "--landscapes", str(path))
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"gdviz: {path}:{place}: ")
        assert words in done.stderr
        assert done.stderr.count("\n") == 1


def test_a_name_that_is_in_two_files(run, tmp_path, valleys):
    second = tmp_path / "second.txt"
    second.write_text("id: third\nformula: x\n\nid: other\nformula: y\n")
    done = run("list", "--landscapes", valleys, "--landscapes", str(second))
    assert done.returncode == 2
    assert done.stderr.startswith(f"gdviz: {second}:4:5: the name 'other' is taken")


@pytest.mark.parametrize("name", ["missing.txt", ""])
def test_a_file_that_cannot_be_read_is_status_3(run, tmp_path, name):
    done = run("list", "--landscapes", f"{tmp_path}/{name}")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith(f"gdviz: {tmp_path}/{name} cannot be read: ")


def test_bytes_that_are_no_text(run, tmp_path):
    path = tmp_path / "noise.txt"
    path.write_bytes(b"id: \xff\xfe\n")
    done = run("list", "--landscapes", str(path))
    assert done.returncode == 2
    assert str(path) in done.stderr


def test_a_name_that_nobody_has(run, valleys):
    done = run("trace", "my-vally", "--landscapes", valleys)
    assert done.returncode == 2
    assert "did you mean my-valley?" in done.stderr


def test_words_of_a_file_cannot_steer_the_terminal(run, tmp_path):
    path = tmp_path / "tricky.txt"
    path.write_text("id: a\nformula: x\ntitle: \x1b[31mred\n")
    done = run("list", "--landscapes", str(path))
    assert done.returncode == 0
    assert "\x1b" not in done.stdout


def test_the_line_that_reopens_one_names_its_file(start, valleys):
    session = start("my-valley", "--landscapes", valleys, "--no-clipboard", size=(120, 36))
    session.press("s", ")", "y")
    session.wait_for_text("esc closes")
    session.wait_for_text(f"gdviz --landscapes {valleys} my-valley")
    session.wait_for_text("--set k=26")


def test_what_a_file_leaves_out_is_found_as_for_a_formula(run, tmp_path):
    path = tmp_path / "short.txt"
    path.write_text("id: short\nformula: (x - 40)^2 + 3*(y + 7)^2\n")
    own = run("trace", "short", "--landscapes", str(path), "--steps", "3")
    formula = run("trace", "--formula", "(x - 40)^2 + 3*(y + 7)^2", "--steps", "3")
    assert own.returncode == 0
    assert own.stdout == formula.stdout
