"""Bounds on curvature, as a script asks for them."""

import json

import pytest


def bound(run, *arguments: str) -> dict:
    result = run("bound", *arguments, "--format", "json")
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_a_quadratic_has_the_curvature_of_its_matrix(run):
    """H is diag(1, k) everywhere, so that \u039b\u207a = \u039b = k."""
    found = bound(run, "--formula", "(x^2 + k*y^2)/2; k = 25")
    for measure in (found["upward"], found["absolute"]):
        assert measure["sampled"] == 25 and measure["tight"]
        assert 25 <= measure["certified"] < 25.000001


def test_the_window_is_the_one_that_is_said(run):
    """H of x^4 is 12 x^2: 48 at x = 2, 108 at x = 3."""
    for end in (2, 3):
        found = bound(run, "--formula", "x^4 + y^2", "--window", f"-1,{end},-1,1")
        assert 12 * end**2 <= found["upward"]["certified"] <= 12 * end**2 * 1.001


def test_what_was_asked_for_is_said(run):
    found = bound(run, "bowl", "--window=-1,2,-0.5,3e3", "--tolerance", "0.25")
    assert found["window"] == [-1, 2, -0.5, 3000] and found["tolerance"] == 0.25
    assert bound(run, "bowl")["tolerance"] == 0.001


def test_one_search_finds_both(run):
    """The second bound costs what the first one left to do: both count from the beginning."""
    found = bound(run, "himmelblau")
    assert 0 < found["upward"]["milliseconds"] <= found["absolute"]["milliseconds"]
    assert found["upward"]["boxes"] <= found["absolute"]["boxes"]
    first, second = run("bound", "bowl").stdout.splitlines()
    assert "  after 1 box and " in first and "  after 1 box and " in second
    assert "boxes and times count from its beginning" in " ".join(run("bound", "--help").stdout.split())


def test_without_a_bound_none_is_said(run):
    found = bound(run, "absolute")
    assert found["absolute"]["certified"] is None and not found["absolute"]["tight"]
    assert "it has no bound that could be proved" in run("bound", "absolute").stdout


def test_no_curvature_is_none_and_not_a_loose_bound(run):
    first = run("bound", "--formula", "-x^4 - y^2", "--window=-2,2,-2,2").stdout.splitlines()[0]
    assert "(no sample is above 0)" in first and "not as tight" not in first
    nowhere = run("bound", "--formula", "cos(acos(2))*x^2", "--window=0.2,0.7,0.6,2.6").stdout
    assert nowhere.count("none: L has no value at any point that was looked at") == 2


def test_a_bound_holds_where_the_loss_has_a_value(run):
    """log(x) has none below 0, though 2 - 1/x^2 could be computed there."""
    nowhere = ("--formula", "x^2 + log(x)", "--window=-3,-1,-1,1")
    found = bound(run, *nowhere)
    assert found["valued"] == 0
    assert all(
        measure["sampled"] is None and measure["certified"] is None and not measure["tight"]
        for measure in (found["upward"], found["absolute"])
    )
    text = run("bound", *nowhere).stdout
    assert text.count("none: L has no value at any point that was looked at") == 2
    assert "certified" not in text
    part = ("--formula", "x^2 + log(x)", "--window=-1,1,-1,1", "--boxes", "500")
    assert 0.4 < bound(run, *part)["valued"] < 0.6
    assert "L has no value that numbers hold in a part of the window" in run("bound", *part).stdout
    assert bound(run, "bowl")["valued"] == 1 and "no value" not in run("bound", "bowl").stdout


def test_a_search_that_ends_early_says_so(run):
    assert "not as tight as asked for" in run("bound", "plateau", "--boxes", "50").stdout
    assert "not as tight" not in run("bound", "plateau", "--tolerance", "0.5").stdout


@pytest.mark.parametrize("arguments", [["--tolerance", "0"], ["--boxes", "0"], ["--tolerance", "x"]])
def test_what_is_no_number_is_refused(run, arguments):
    result = run("bound", "bowl", *arguments)
    assert result.returncode == 2 and result.stderr.count("\n") == 1
