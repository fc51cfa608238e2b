"""Why a run does what it does, as a script asks for it."""

import json

import pytest


def explain(run, *arguments: str) -> dict:
    result = run("explain", *arguments, "--format", "json")
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def last_row(run, *arguments: str) -> dict:
    result = run("trace", *arguments, "--until-stopped", "--format", "json")
    return json.loads(result.stdout.splitlines()[-1])


RUNS = [
    (["ravine", "--epsilon", "0.088"], "diverges"),
    (["--formula", "x^4 + y^4", "--start", "2,1", "--epsilon", "0.3"], "diverges"),
    (["ravine", "--steps", "12"], "zig_zags"),
    (["absolute", "--steps", "60"], "rattles"),
    (["saddle", "--start", "-1.5,0"], "saddle"),
    (["saddle"], "falls"),
    (["styblinski-tang"], "higher_minimum"),
    (["easom", "--start", "1,1", "--steps", "500"], "plateau"),
    (["bowl", "--steps", "0"], "no_step_yet"),
    (["bowl", "--epsilon", "0.5", "--steps", "5"], "descends"),
]


@pytest.mark.parametrize(("arguments", "cause"), RUNS)
def test_the_cause_is_named(run, arguments, cause):
    found = explain(run, *arguments)
    assert found["findings"][0]["cause"] == cause
    text = run("explain", *arguments).stdout.splitlines()
    assert 1 <= len(text) <= 5
    assert text[0] == found["findings"][0]["sentences"][0]


@pytest.mark.parametrize(
    "arguments",
    [
        ["ravine", "--epsilon", "0.12"],
        ["himmelblau", "--epsilon", "0.05"],
        ["rosenbrock", "--epsilon", "0.01"],
        ["--formula", "(x^2 + k*y^2)/2; k = 400", "--start", "-2,1", "--epsilon", "0.05"],
    ],
)
def test_the_epsilon_that_is_named_works(run, arguments):
    """Someone whose run blew up: the same command with the ε of the answer comes down."""
    found = explain(run, *arguments)
    assert found["findings"][0]["cause"] == "diverges"
    remedy = found["remedy"]
    fixed = [*arguments[:-1], str(remedy["epsilon"])]
    row = last_row(run, *fixed, "--steps", str(remedy["steps"]))
    assert row["loss"] == remedy["loss"]
    again = explain(run, *fixed)
    assert again["findings"][0]["cause"] != "diverges"


def test_the_numbers_of_a_divergence(run):
    """gᵀg = 631.25, gᵀHg = 15631.25 at (−2.5, 1); y grows by |1 − 0.088·25|."""
    numbers = explain(run, "ravine", "--epsilon", "0.088")["findings"][0]["numbers"]
    assert numbers["first_step"] == 0
    assert numbers["epsilon_descent"] == pytest.approx(2 * 631.25 / 15631.25, rel=1e-14)
    assert numbers["times_limit"] == pytest.approx(0.088 * 15631.25 / 631.25 / 2, rel=1e-14)
    assert numbers["growth"] == pytest.approx(1.2, rel=1e-14)
    assert numbers["direction"] == [0, 1]


def test_when_a_run_stops_can_be_said(run):
    found = explain(run, "bowl", "--epsilon", "0.5", "--tolerance", "0.1")
    assert found["steps"] == 4 and found["reason"].startswith("converged")


def test_a_step_has_one_number(run):
    """The step that leaves the start is step 0, in numbers and sentences."""
    arguments = ["--formula", "x - log(x) + y^2", "--start", "3,1", "--epsilon", "5"]
    found = explain(run, *arguments, "--window", "0.1,4,-1.5,1.5")
    first = found["findings"][0]
    assert first["cause"] == "left_domain" and first["numbers"]["step"] == 0
    assert first["sentences"][0].startswith("Step 0 would leave")
    assert found["reason"].endswith("step 0") and found["steps"] == 0


def test_an_excursion_is_no_divergence(run):
    """Stopped far out, but with the same ε it would come back: one word for it in every answer."""
    arguments = ["--formula", "x^2*sin(3*y) + y^2", "--start", "1,1", "--epsilon", "0.2"]
    found = explain(run, *arguments)
    assert found["findings"][0]["cause"] == "excursion"
    assert found["reason"].startswith("excursion: ")
    assert "diverge" not in json.dumps(found)
    trace = run("trace", *arguments, "--until-stopped")
    assert trace.stderr.endswith(f"{found['reason']}\n")


def test_where_the_epsilon_stops_is_said(run):
    """On y = −x every ε that does not go off leads to the saddle at 0."""
    formula = ["--formula", "(x*y - 1)^2 + (x - y)^4", "--start", "4,-4", "--epsilon", "0.05"]
    remedy = explain(run, *formula)["remedy"]
    assert remedy["stops_at"] == "saddle" and "Start at" in remedy["sentence"]
    assert explain(run, "ravine", "--epsilon", "0.088")["remedy"]["stops_at"] == "rest"
    # No constant ε rests on a kink, but one below the limit stays beside it.
    lasso = ["--formula", "((x+2*y-3)^2 + (2*x+y-1)^2)/4 + 0.3*(abs(x)+abs(y))"]
    remedy = explain(run, *lasso, "--start=2,-2", "--epsilon", "0.6")["remedy"]
    assert remedy["stops_at"] == "kink" and "--epsilon-from" in remedy["sentence"]
    assert not remedy["converges"] and remedy["epsilon"] < 0.6


def test_a_start_without_a_value_is_wrong_input(run):
    """There is no descent to explain, as there is none to trace."""
    arguments = ["--formula", "log(x) + y^2", "--start", "-1,0"]
    for form in (["--format", "json"], []):
        result = run("explain", *arguments, *form)
        assert result.returncode == 2 and result.stdout == ""
        assert result.stderr == (
            "gdviz: L has no value at the start, (−1, 0): log has no value at −1\n"
        )
    assert run("trace", *arguments).returncode == 2


def test_what_goes_on_for_ever_has_one_cause(run):
    """Between two wells with λmax = 2 no ε above 1 settles, whichever step is the last."""
    arguments = ["--formula", "x^4/4 - x^2/2 + y^2/2", "--start", "1.2,0.5", "--epsilon", "1.6"]
    causes = set()
    for steps in range(2000, 2004):
        found = explain(run, *arguments, "--window=-2,2,-2,2", "--steps", str(steps))
        causes.add(found["findings"][0]["cause"])
        assert found["findings"][0]["numbers"]["lambda_max"] == pytest.approx(2, rel=1e-6)
        assert found["remedy"]["epsilon"] < 1 and found["remedy"]["converges"]
    assert causes == {"unsettled"}


@pytest.mark.parametrize(
    "arguments", [["--steps", "-1"], ["--steps", "x"], ["--format", "xml"], ["--epsilon", "0"]]
)
def test_what_is_no_question_is_refused(run, arguments):
    result = run("explain", "bowl", *arguments)
    assert result.returncode == 2 and result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["ravine", "--epsilon-from", "0=0.09"],
        ["bowl", "--epsilon", "0.1", "--epsilon-from", "5=1.9"],
        ["ravine", "--epsilon-from", "3=0.09", "--epsilon-from", "7=0.02"],
    ],
)
@pytest.mark.parametrize("steps", [0, 5])
def test_it_says_what_the_program_says(run, tmp_path, arguments, steps):
    """The next step has its ε of the schedule, for `explain` as for the sheet that says why."""
    why = " ".join(run("explain", *arguments, "--steps", str(steps)).stdout.splitlines())
    tape = tmp_path / "why.tape"
    tape.write_text(
        f'gdviz-tape 1\nsize 80x24\nopen {" ".join(arguments)} --at {steps}\nexpect why = "{why}"\n'
    )
    result = run("check", str(tape))
    assert result.returncode == 0, result.stdout + result.stderr
