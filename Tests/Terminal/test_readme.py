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
        for words in (["help", "watch"], ["help", "trace"], ["help", "snapshot"], ["help", "demos"], ["--help"])
    )
    assert named - {"--generate-completion-script"} <= set(re.findall(r"--[a-z-]+", helps))
    assert len(named) > 5


def test_every_command_it_names_is_one(run):
    named = set(re.findall(r"`gdviz ([a-z]+)", README)) - {"help"}
    assert {"trace", "list", "keys", "facts"} <= named
    for command in named:
        assert run("help", command).returncode == 0


@pytest.mark.parametrize("line", [line for line in README.splitlines() if line.startswith(".tools/gdviz ")])
def test_its_examples_open(line, start):
    start(*shlex.split(line)[1:], size=(120, 36), until="paused")


def test_its_files_are_there():
    for path in re.findall(r"\]\((assets/[^)]+)\)", README) + [".tools/gdviz", ".tools/test", ".tools/benchmark"]:
        assert (ROOT / path).exists()
