"""Casts against every rule of every reader, and each rule broken once."""

import pytest
from asciicast import objections
from session import ROOT

TAPES = sorted((ROOT / "assets/tapes").glob("*.tape"))
TAPE = 'gdviz-tape 1\nsize 60x20\nopen ravine\npress s\nwait 1s\nmark "λ \\"x\\""\nresize 70x20\nwait 1s\n'

TWO = (
    '{"version":2,"width":3,"height":1,"title":"a"}\n'
    '[0.00,"o","\\u001b[0m\\u001b[1;1Ha"]\n[1.50,"i","\\u001b[A"]\n[1.50,"m","λ"]\n[2.00,"r","4x1"]\n[2.00,"o",""]\n'
)
THREE = '{"version":3,"term":{"cols":3,"rows":1}}\n[0.00,"o","a"]\n[0.50,"i","x"]\n[0.02,"o",""]\n'


@pytest.mark.parametrize("version", ["2", "3"])
def test_casts_break_no_rule(run, tmp_path, version):
    own = tmp_path / "own.tape"
    own.write_text(TAPE)
    for tape in [own, *TAPES]:
        cast = tmp_path / f"{tape.stem}.cast"
        done = run("render", str(tape), "--to", str(cast), "--cast-version", version)
        assert done.returncode == 0, done.stderr
        assert objections(cast.read_bytes()) == []


def test_the_judge_has_nothing_against_good_ones():
    assert objections(TWO.encode()) == []
    assert objections(THREE.encode()) == []


@pytest.mark.parametrize(
    ("cast", "old", "new"),
    [
        (TWO, '{"version"', '\ufeff{"version"'),
        (TWO, '"version":2', '"version":4'),
        (TWO, '"version":2', '"version":2.0'),
        (TWO, '"width":3,', ""),
        (TWO, '"width":3', '"width":"3"'),
        (TWO, '"height":1', '"height":0'),
        (TWO, '"height":1', '"height":201'),
        (TWO, '"width":3', '"width":721'),
        (TWO, '"title":"a"', '"command":"gdviz"'),
        (TWO, '"title":"a"', '"env":{"SHELL":"/bin/sh"}'),
        (TWO, '"title":"a"', '"timestamp":1'),
        (TWO, '"title":"a"', '"title":"' + 129 * "a" + '"'),
        (TWO, "[1.50", "[-1.50"),
        (TWO, "[2.00", "[1.00"),
        (TWO, "[1.50", "[1.5e0"),
        (TWO, "[1.50", "[1.5000001"),
        (TWO, '"i"', '"q"'),
        (TWO, '"i"', '"io"'),
        (TWO, '"i"', '"\\u0069"'),
        (TWO, '"4x1"', '"4"'),
        (TWO, '"4x1"', '"0x1"'),
        (TWO, '"λ"]', '"λ",1]'),
        (TWO, '"λ"', '"\\ud83d"'),
        (TWO, '"λ"', '"\\n"'),
        (TWO, '\n[2.00,"r"', '\n\n[2.00,"r"'),
        (TWO, '\n[2.00,"r"', '\n# comment\n[2.00,"r"'),
        (TWO, '""]\n', '""]'),
        (TWO, '""]\n', '"'),
        (TWO, "Ha", "Ha\\u001b[3b"),
        (TWO, "[0m", "[38:2:1:2:3m"),
        (TWO, "[0m", "[?1049h"),
        (TWO, "[0m", "[1;3r"),
        (TWO, "[0m", "(0"),
        (TWO, "Ha", "Ha\\u001b[1;"),
        (THREE, '"cols":3,', ""),
        (THREE, '"term":{"cols":3,"rows":1}', '"width":3,"height":1'),
        (THREE, "[0.50", "[-0.50"),
        (THREE, "[0.50", "[0.5001"),
        (THREE, '[0.50,"i","x"]', '[0.50,"x","0"]'),
        (THREE, '"version":3', '"version":3,"duration":1'),
    ],
)
def test_the_judge_objects_to_each_broken_rule(cast, old, new):
    assert cast.count(old) >= 1
    assert objections(cast.replace(old, new, 1).encode())


def test_the_judge_objects_to_bytes_that_are_no_text():
    assert objections(TWO.encode().replace("λ".encode(), b"\xff"))
    assert objections(b"")
    assert objections(b"[]\n")
