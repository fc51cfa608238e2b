"""Whatever a landscape is called, answers in JSON are JSON."""

import json

import pytest

QUOTED = """id: quoted
title: A "valley" of \\mine\\
formula: (x^2 + k*y^2)/2; k = 25
window: -3, 3, -1.5, 1.5
start: -2.5, 1
epsilon: 0.088
note: "Said" \\n twice.
"""


@pytest.mark.parametrize(
    "command", ["bound", "critical", "explain", "trace --steps 2", "trace --steps 2 --theory"]
)
def test_every_answer_is_read_by_others(run, tmp_path, command):
    path = tmp_path / 'a "file" of \\mine.txt'
    path.write_text(QUOTED)
    name, *options = command.split()
    result = run(name, "quoted", "--landscapes", str(path), *options, "--format", "json")
    assert (result.returncode, result.stderr) == (0, "")

    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is not JSON")

    lines = result.stdout.splitlines()
    assert len(lines) == (3 if name == "trace" else 1)
    for line in lines:
        assert json.loads(line, parse_constant=refuse)
