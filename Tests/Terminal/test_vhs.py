"""Scripts for VHS: what is made is what VHS takes, and means what the tape means."""

import random
import shlex

import pytest
from session import ROOT
from vhs import objections, typed

TAPES = sorted((ROOT / "assets/tapes").glob("*.tape"))
OPENING = "gdviz-tape 1\nsize 80x24\n"
KEYS = (
    ["space", "enter", "tab", "shift+tab", "escape", "backspace", "delete", "up", "down", "left", "right"]
    + ["pageup", "pagedown", "home", "end", "ctrl+s", "ctrl+r", "ctrl+l"]
    + [f"f{number}" for number in range(1, 13)]
    + list("smqG[]{}<>#\"'`\\:=?13λ")
)


@pytest.fixture
def script(run, tmp_path):
    def script(text: str) -> str:
        tape = tmp_path / "a.tape"
        tape.write_text(text)
        done = run("render", str(tape), "--to", str(tmp_path / "a.vhs"), "--force")
        assert done.returncode == 0, done.stderr
        return (tmp_path / "a.vhs").read_text()

    return script


@pytest.mark.parametrize("tape", TAPES, ids=lambda tape: tape.stem)
def test_every_shipped_tape_is_a_script(script, tape):
    text = script(tape.read_text())
    assert objections(text) == []


@pytest.mark.parametrize("seed", range(5))
def test_generated_tapes_are_scripts(script, seed):
    random.seed(seed)
    lines = [f"press {key}{random.choice(['', ' 3', ' 999'])}" for key in KEYS]
    lines += [f"wait {random.randint(1, 500)}" for _ in range(10)]
    lines += [f'mark "{index} \\"quoted\\" \\\\ #"' for index in range(3)]
    lines += ['caption "a\\n\\"b\\" `c`"', 'caption ""', "pause", "click 3 4", "drag 1 2 3 4", "wheel 5 6 up 2"]
    lines += ["resize 90x30", "expect step >= 0"]
    random.shuffle(lines)
    assert objections(script(OPENING + "open ravine\n" + "\n".join(lines) + "\n")) == []


def test_what_is_typed_arrives_whatever_marks_it_has(script):
    """VHS has no escapes: a text with all three quotation marks is typed in parts."""
    text = script(OPENING + 'open ravine\npress :\ntype "it\'s \\"a\\" `b` #1"\n')
    assert objections(text) == []
    assert typed(text) == "gdviz ravine" + ":" + "it's \"a\" `b` #1" + "q"


def test_the_command_is_one_that_a_shell_reads_as_the_tape_opens(script):
    words = ["--formula", "(x^2 + k*y^2)/2; k = 25", "--start", "-2,1", "--set", "k=3"]
    text = script(OPENING + "open " + " ".join(f'"{word}"' for word in words) + "\npress s\n")
    assert objections(text) == []
    line = next(line for line in text.splitlines() if line.startswith("Type "))
    assert shlex.split(typed(line + "\n")) == ["gdviz", *words]


@pytest.mark.parametrize(
    "line",
    ["Home", "F1", "Ctrl+s", "Ctrl+R 3", "Sleep 1.2.3s", "Left 0", "Left 1.5", 'Type "a', "Type s", "Alt+Left",
     "Set TypingSpeed 50ms", 'Output "x.cast"', "Source x.tape", "Left 99999"],
)  # fmt: skip
def test_the_judge_objects(line):
    assert objections("Hide\n" + line + "\n")
