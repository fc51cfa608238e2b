"""Critical points, as a script asks for them."""

import json


def critical(run, *arguments: str) -> dict:
    result = run("critical", *arguments, "--format", "json")
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_a_quadratic_has_one_point_and_that_is_proved(run):
    found = critical(run, "--formula", "(x^2 + k*y^2)/2; k = 25")
    assert found["complete"] and found["curves"] == []
    (point,) = found["points"]
    assert point["kind"] == "minimum" and point["certified"]
    assert abs(point["x"]) < 1e-12 and abs(point["y"]) < 1e-12 and point["loss"] < 1e-20
    assert point["eigenvalues"] == [1, 25]


def test_the_points_are_those_of_the_window(run):
    """x^3 - 3x is level at -1 and at 1."""
    formula = ("--formula", "x^3 - 3*x + y^2")
    whole = critical(run, *formula, "--window", "-2,2,-1,1")
    assert [point["kind"] for point in whole["points"]] == ["minimum", "saddle"]
    assert whole["complete"]
    right = critical(run, *formula, "--window", "0,2,-1,1")
    assert [round(point["x"], 9) for point in right["points"]] == [1]
    assert critical(run, *formula, "--window", "2,3,-1,1") == {
        "points": [],
        "curves": [],
        "complete": True,
        "doubts": [],
        "boxes": 1,
    }


def test_what_is_not_proved_is_not_said(run):
    found = critical(run, "overparam")
    assert not found["complete"] and found["curves"][0]["kind"] == "curve of minima"
    assert all(abs(x * y - 1) < 1e-6 for x, y in found["curves"][0]["places"])
    text = run("critical", "monkey-saddle").stdout
    assert "degenerate" in text and "kind not certified" in text
    assert "not proved that these are all" in text and "where H is singular" in text
    rounded = run("critical", "--formula", "(x-1/3)^3+y^2", "--window", "-1,1,-1,1").stdout
    assert "degenerate" in rounded and "not certified: may not be there" in rounded


def test_people_get_a_line_a_point(run):
    lines = run("critical", "himmelblau").stdout.splitlines()
    assert len(lines) == 10 and sum("minimum" in line for line in lines) == 4
    assert all("  certified" in line for line in lines[:9]) and "these are all" in lines[9]


def test_a_loss_has_to_be_said(run):
    assert run("critical").returncode == 2
