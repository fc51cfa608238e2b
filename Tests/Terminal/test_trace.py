"""`gdviz trace`: the numbers of the reference, in two formats that other programs read."""

import csv
import io
import json
import math
import subprocess
from fractions import Fraction

import pytest
from session import GDVIZ, ROOT, environment

REFERENCE = ROOT / "Tests/DescentTests/Fixtures/traces"
COLUMNS = (
    "step x y loss g_x g_y grad_norm2 h_xx h_xy h_yy lambda_min lambda_max ghg eps eps_descent eps_lambda "
    "dloss_taylor1 dloss_taylor2 dloss_taylor3 dloss"
).split()


def rows_of(text: str) -> list[dict[str, str]]:
    reader = csv.DictReader(io.StringIO(text), strict=True)
    assert reader.fieldnames == COLUMNS
    rows = list(reader)
    assert all(None not in row and None not in row.values() for row in rows)
    return rows


@pytest.mark.parametrize("name", sorted(path.stem for path in REFERENCE.glob("*.csv")))
def test_the_reference_is_reproduced(run, name):
    expected = rows_of((REFERENCE / f"{name}.csv").read_text())
    done = run("trace", name, "--steps", str(len(expected) - 1))
    assert (done.returncode, done.stderr) == (0, "")
    rows = rows_of(done.stdout)
    assert len(rows) == len(expected)
    for column in COLUMNS:
        wanted = [row[column] for row in expected]
        scale = max((abs(float(w)) for w in wanted if w and math.isfinite(float(w))), default=0)
        for index, (row, want) in enumerate(zip(rows, wanted)):
            got = row[column]
            if want in ("", "inf"):
                assert got == want, (column, index)
            else:
                tolerance = (1e-13 if index == 0 else 1e-11) * scale
                assert abs(float(got) - float(want)) <= tolerance, (column, index)


ARGUMENTS = [
    ["bowl", "--steps", "3"],
    ["rosenbrock", "--steps", "200"],
    ["saddle", "--steps", "100"],
    ["cubic-g", "--steps", "50"],
    ["monkey-saddle", "--start", "0,0", "--steps", "2"],
    ["--formula", "sqrt(x) + y^2", "--start", "0.09,1", "--epsilon", "0.05"],
    ["--formula", "k*x^2 + y; k = 3", "--set", "k=1e-3", "--steps", "5"],
    ["--formula", "1e300*x^2 + y^2", "--start", "1e-160,1", "--epsilon", "1e-305", "--steps", "3"],
]


@pytest.mark.parametrize("arguments", ARGUMENTS, ids=" ".join)
def test_both_formats_hold_the_same_bits(run, arguments):
    table = run("trace", *arguments)
    objects = run("trace", *arguments, "--format", "json")
    assert table.returncode == objects.returncode == 0
    assert table.stderr == objects.stderr

    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is not JSON")

    parsed = [json.loads(line, parse_constant=refuse) for line in objects.stdout.splitlines()]
    rows = rows_of(table.stdout)
    assert len(rows) == len(parsed)
    for row, item in zip(rows, parsed):
        unbounded = item.pop("unbounded", [])
        assert unbounded == [name for name in COLUMNS if row[name] == "inf"]
        assert list(item) == [name for name in COLUMNS if row[name] != ""]
        for name, value in item.items():
            if name in unbounded:
                assert value is None
            else:
                assert float(row[name]).hex() == float(value).hex()


@pytest.mark.parametrize("arguments", ARGUMENTS, ids=" ".join)
def test_numbers_have_the_fewest_digits_that_read_back(run, arguments):
    for row in rows_of(run("trace", *arguments).stdout):
        for name in COLUMNS[1:]:
            if row[name] not in ("", "inf"):
                digits = row[name].lstrip("-").split("e")[0].replace(".", "").strip("0")
                fewest = (
                    repr(float(row[name])).lstrip("-").split("e")[0].replace(".", "").strip("0")
                )
                assert digits == fewest


def test_no_steps_are_one_row_and_a_hundred_are_the_default(run):
    assert len(rows_of(run("trace", "bowl", "--steps", "0").stdout)) == 1
    assert len(rows_of(run("trace", "bowl").stdout)) == 101


def test_rows_arrive_while_it_still_runs():
    with subprocess.Popen(
        [GDVIZ, "trace", "rosenbrock", "--steps", "100000000"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(),
    ) as process:
        assert process.stdout.readline().strip() == ",".join(COLUMNS)
        assert process.stdout.readline().startswith("0,")
        assert process.poll() is None
        process.stdout.close()
        assert process.wait(30) == 0
        assert process.stderr.read() == ""


def test_a_run_that_leaves_the_domain_says_where_and_ends_well(run):
    done = run(
        "trace",
        "--formula",
        "sqrt(x) + y^2",
        "--start",
        "0.09,1",
        "--epsilon",
        "0.05",
        "--steps",
        "50",
    )
    assert done.returncode == 0
    rows = rows_of(done.stdout)
    assert [row["step"] for row in rows] == ["0", "1"]
    assert rows[-1]["dloss"] == ""
    assert done.stderr.startswith("gdviz: the trace ends at step 1: ")
    assert done.stderr.count("\n") == 1


def test_until_stopped_ends_where_a_run_converges(run):
    done = run("trace", "bowl", "--epsilon", "0.5", "--until-stopped")
    assert done.returncode == 0
    # ‖g‖ halves at each step, and the tolerance is 1e-8 of the first: 2⁻²⁷ < 1e-8 < 2⁻²⁶.
    assert rows_of(done.stdout)[-1]["step"] == "27"
    assert "step 27" in done.stderr


def test_when_it_stops_can_be_said(run):
    """‖g‖ halves at each step; far away is 1000 diagonals of the window, or what is said."""
    bowl = ("trace", "bowl", "--until-stopped", "--epsilon")
    done = run(*bowl, "0.5", "--tolerance", "0.1")
    assert rows_of(done.stdout)[-1]["step"] == "4"
    usual = len(rows_of(run(*bowl, "3").stdout))
    near = len(rows_of(run(*bowl, "3", "--far-distance", "1", "--far-loss", "1").stdout))
    assert 1 < near < usual
    assert "diverge" in run(*bowl, "3", "--far-distance", "1", "--far-loss", "1").stderr


def test_until_stopped_ends_where_a_run_diverges(run):
    done = run("trace", "bowl", "--epsilon", "3", "--until-stopped")
    assert done.returncode == 0
    assert "diverge" in done.stderr


def test_as_many_steps_as_were_asked_for_are_not_too_many(run):
    # |x| rattles for ever.
    done = run("trace", "absolute", "--until-stopped", "--steps", "100002")
    assert done.stdout.splitlines()[-1].startswith("100002,")
    assert done.stderr == ""


def test_a_trace_of_numbers_that_overflow_ends_with_a_reason(run):
    done = run("trace", "--formula", "x^4 + y^4", "--start", "10,1", "--epsilon", "1")
    assert done.returncode == 0
    assert all(math.isfinite(float(row["loss"])) for row in rows_of(done.stdout))
    assert "gdviz: the trace ends at step" in done.stderr


def test_output_is_the_same_in_every_locale(run):
    plain = run("trace", "rosenbrock", "--steps", "20").stdout
    for locale in ["C", "de_DE.UTF-8", "en_XX.UTF-8"]:
        assert (
            run("trace", "rosenbrock", "--steps", "20", env=environment(LC_ALL=locale)).stdout
            == plain
        )


THEORY = "eps_cauchy curvature_step lemma_bound min_grad_norm2 rate_bound".split()


@pytest.mark.parametrize(("name", "epsilon"), [("ravine", 0.07), ("rosenbrock", 0.0008), ("himmelblau", 0.005)])
def test_theory_adds_columns_that_hold(run, name, epsilon):
    plain = run("trace", name, "--epsilon", str(epsilon), "--steps", "60").stdout.splitlines()
    done = run("trace", name, "--epsilon", str(epsilon), "--steps", "60", "--theory")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line.split(",")[: len(COLUMNS)] for line in lines] == [line.split(",") for line in plain]
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    progress, smallest = 0.0, math.inf
    for index, row in enumerate(rows):
        value = {name: float(text) if text else None for name, text in row.items()}
        squared, curvature = value["grad_norm2"], value["curvature_step"]
        # No less than at the step's own start.
        assert curvature >= value["ghg"] / squared * (1 - 1e-9)
        gain = epsilon * (1 - curvature * epsilon / 2)
        if name == "ravine":
            assert curvature == pytest.approx(value["ghg"] / squared, rel=1e-9)
        if gain > 0:
            assert value["lemma_bound"] == pytest.approx(-gain * squared, rel=1e-9)
            assert value["dloss"] <= value["lemma_bound"] * (1 - 1e-9) + 1e-12
        if index == 0:
            assert value["rate_bound"] is None and value["min_grad_norm2"] is None
        elif progress is not None:
            assert value["min_grad_norm2"] == smallest
            assert value["rate_bound"] == pytest.approx(
                (float(rows[0]["loss"]) - value["loss"]) / progress, rel=1e-9
            )
            assert smallest <= value["rate_bound"]
        progress = progress + gain if progress is not None and gain > 0 else None
        smallest = min(smallest, squared)


@pytest.mark.parametrize(
    ("arguments", "last"),
    [
        # Along a slope the bound is ‖g‖² itself.
        (["absolute", "--steps", "3"], 3),
        (["--formula", "x + 3*y", "--start", "0.1,0.7", "--epsilon", "0.07", "--steps", "400"], 400),
        # And after one step along an eigenvector of a quadratic, too.
        *[
            (["--formula", f"{c}*x^2 + y^2", "--start", "0.7,0", "--epsilon", e, "--steps", "1"], 1)
            for c in (3, 0.1, 1e6)
            for e in ("1e-8", "3e-8", "7e-7")
        ],
    ],
)
def test_rounding_puts_no_bound_below_what_it_bounds(run, arguments, last):
    rows = list(csv.DictReader(io.StringIO(run("trace", *arguments, "--theory").stdout)))
    for row in rows[1 : last + 1]:
        smallest, bound = Fraction(row["min_grad_norm2"]), Fraction(row["rate_bound"])
        assert smallest <= bound <= smallest * (1 + Fraction(1, 10**5))


def test_theory_is_silent_where_a_step_is_too_long(run):
    done = run("trace", "ravine", "--epsilon", "0.1", "--steps", "3", "--theory", "--format", "json")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert all("lemma_bound" not in row and "rate_bound" not in row for row in rows)
    bent = run("trace", "--formula", "abs(x)", "--start", "1,0", "--epsilon", "2", "--steps", "1", "--theory")
    row = list(csv.DictReader(io.StringIO(bent.stdout)))[0]
    # Intervals have no bound across a kink, be there one or not, as for |x|^3.
    assert (row["curvature_step"], row["lemma_bound"]) == ("", "")
