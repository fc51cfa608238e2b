"""The README says what the program says."""

import re
import shlex

import pytest
from session import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_key_table_is_the_keymaps(run):
    assert run("keys", "--markdown").stdout in README


def test_every_option_it_names_is_in_the_help(run):
    named = set(re.findall(r"`(--[a-z-]+)[` ]", README))
    helps = "".join(
        run(*words).stdout
        for words in (*(["help", name] for name in ("watch", "trace", "snapshot", "demos", "render", "check", "play")), ["--help"])
    )
    assert named - {"--generate-completion-script"} <= set(re.findall(r"--[a-z-]+", helps))
    assert len(named) > 5


def test_every_command_it_names_is_one(run):
    named = set(re.findall(r"`gdviz ([a-z]+)", README)) - {"help"}
    assert {"trace", "list", "keys", "facts"} <= named
    for command in named:
        assert run("help", command).returncode == 0


@pytest.mark.parametrize("line", [
        line
        for line in README.splitlines()
        if line.startswith(".tools/gdviz ") and line.split()[1] not in ("record", "render")
    ])
def test_its_examples_open(line, start):
    start(*shlex.split(line)[1:], size=(120, 36), until="paused")


def test_its_files_are_there():
    for path in re.findall(r"\]\((assets/[^)]+)\)", README) + [".tools/gdviz", ".tools/test", ".tools/benchmark"]:
        assert (ROOT / path).exists()


def test_its_film_is_what_the_program_makes(run, tmp_path):
    """Made again by: gdviz render assets/tapes/basins.tape --to assets/basins.svg --force"""
    film = tmp_path / "basins.svg"
    assert run("render", str(ROOT / "assets/tapes/basins.tape"), "--to", str(film)).returncode == 0
    shown = (ROOT / "assets/basins.svg").read_bytes()
    assert shown == film.read_bytes()
    assert len(shown) <= 1_500_000
    assert "](assets/basins.svg)" in README


def test_three_commands_lead_to_a_moving_picture(start, run, tmp_path):
    record, render = re.findall(r"^\.tools/gdviz (record .*|render .*)$", README, re.MULTILINE)
    session = start(*shlex.split(record), size=(100, 30), cwd=tmp_path)
    session.press("S", "q")
    assert session.wait_for_exit() == 0
    assert run(*shlex.split(render), cwd=tmp_path).returncode == 0
    assert "@keyframes" in (tmp_path / "demo.svg").read_text()
