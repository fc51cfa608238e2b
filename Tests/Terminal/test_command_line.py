"""What the command line says: one clear line where it is used wrongly, tables where it is not."""

import re
import subprocess

import pytest
from session import GDVIZ, environment


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["rosenbrok"], ["'rosenbrok'", "rosenbrock"]),
        (["trace", "bowll"], ["'bowll'", "bowl"]),
        (["trace"], ["which landscape"]),
        (["trace", "bowl", "--formula", "x^2"], ["not both"]),
        (["trace", "bowl", "--set", "k=2"], ["--set"]),
        (["--formula", "x^2 +"], ["--formula", "column 6"]),
        (["--formula", "x^2 + foo(y)"], ["--formula", "column 7"]),
        (["--formula", ""], ["--formula"]),
        (["--formula", "x^2", "--set", "k"], ["--set"]),
        (["--formula", "k*x^2; k = 1", "--set", "k=nan"], ["--set"]),
        (["--formula", "k*x^2; k = 1", "--set", "k=1e-400"], ["--set k=1e-400", "too small"]),
        (["--formula", "k*x^2; k = 1", "--set", "k=1e400"], ["--set k=1e400", "too large"]),
        (["--formula", "k*x^2; k = 1", "--set", "z=3"], ["z"]),
        (["--start", "1"], ["--start"]),
        (["--start", "nan,1"], ["--start"]),
        (["--start", "1,inf"], ["--start"]),
        (["--start", "1,1e999"], ["--start"]),
        (["--start", "0x10,1"], ["--start"]),
        (["--start", "1,2,3"], ["--start"]),
        (["--start", ","], ["--start"]),
        (["--window", "-3,3,-2"], ["--window"]),
        (["--window", "3,-3,-2,2"], ["--window"]),
        (["--window", "1,1,-2,2"], ["--window"]),
        (["--window", "-1e308,1e308,-2,2"], ["--window"]),
        (["--window", "nan,3,-2,2"], ["--window"]),
        (["--epsilon", "0"], ["--epsilon"]),
        (["--epsilon", "-1"], ["--epsilon", "above 0"]),
        (["--epsilon", "nan"], ["--epsilon"]),
        (["--epsilon", "inf"], ["--epsilon"]),
        (["--epsilon", ""], ["--epsilon"]),
        (["--epsilon"], ["--epsilon"]),
        (["--tolerance", "-1"], ["--tolerance"]),
        (["--tolerance", "nan"], ["--tolerance"]),
        (["--tolerance", "1e-400"], ["--tolerance 1e-400", "too small"]),
        (["--tolerance", "1e400"], ["--tolerance 1e400", "too large"]),
        (["--tolerance", "0x1"], ["--tolerance 0x1", "a finite number"]),
        (["bound", "bowl", "--tolerance", "1e-400"], ["--tolerance 1e-400", "too small"]),
        (["--far-distance", "1e-400"], ["--far-distance 1e-400", "too small"]),
        (["--far-loss", "1e-400"], ["--far-loss 1e-400", "too small"]),
        (["--far-distance", "-1"], ["--far-distance"]),
        (["--far-loss", "inf"], ["--far-loss"]),
        (["trace", "bowl", "--tolerance", "1e-3"], ["--until-stopped"]),
        (["--maximum-steps", "0"], ["--maximum-steps"]),
        (["--maximum-steps", "many"], ["--maximum-steps"]),
        (["--color", "blue"], ["blue", "auto, truecolor, 256, 16, 8, none; see"]),
        (["--theme", "blue"], ["blue", "'light'", "'; see"]),
        (["--palette", "blue"], ["blue"]),
        (["--glyphs", "sextants"], ["sextants"]),
        (["--glyphs", "blocks", "--ascii"], ["not both"]),
        (["--epsilon-from", "3"], ["--epsilon-from 3", "step=number"]),
        (["--epsilon-from", "-1=0.1"], ["--epsilon-from"]),
        (["--epsilon-from", "3=0"], ["above 0"]),
        (["--epsilon-from", "3=nan"], ["--epsilon-from"]),
        (["trace", "bowl", "--epsilon-from", "x=1"], ["--epsilon-from"]),
        (["--at", "-1"], ["--at"]),
        (["--at", "x"], ["--at"]),
        (["--view", "1,2"], ["--view"]),
        (["--rate", "7"], ["--rate 7", "5000"]),
        (["--show", "order=4"], ["--show order=4", "order=0…3"]),
        (["--show", "levels"], ["levels"]),
        (["snapshot", "bowl"], ["--to"]),
        (["snapshot", "bowl", "--to", "x.png"], [".svg or .txt"]),
        (["snapshot", "bowl", "--to", "x.svg", "--size", "0x5"], ["--size"]),
        (["snapshot", "bowl", "--to", "x.svg", "--size", "wide"], ["--size"]),
        (["snapshot", "bowll", "--to", "x.svg"], ["bowl?"]),
        (["--no-such-option"], ["--no-such-option"]),
        (["bowl", "ravine"], ["ravine"]),
        (["trace", "bowl", "--steps", "-1"], ["--steps"]),
        (["trace", "bowl", "--steps", "x"], ["--steps"]),
        (["trace", "bowl", "--format", "xml"], ["xml"]),
        (["trace", "--formula", "log(x)", "--start", "-1,0"], ["no value"]),
        (["list", "extra"], ["extra"]),
        (["help", "nope"], ["'nope'", "did you mean gdviz help "]),
        (["help", "trac"], ["'trac'", "did you mean gdviz help trace?"]),
        (["help", "trace", "list"], ["one command"]),
        (["---x"], ["---x"]),
        (["--follow", "---x"], ["--follow"]),
        (["--formula", "---"], ["--formula"]),
        (["trace", "bowl", "--stepz", "3"], ["did you mean '--steps'? See gdviz help trace"]),
        (["snapshot", "bowl"], ["; see gdviz help snapshot"]),
        (["--axes", "cubic"], ["; see gdviz --help"]),
        (["trace", "bowl", "--start", "1e160,0"], ["L is not finite at the start"]),
        (["explain", "bowl", "--start", "1e160,0"], ["L is not finite at the start"]),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_status_2(run, arguments, words):
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("gdviz: ")
    assert done.stderr.count("\n") == 1
    assert done.stderr.endswith("\n")
    for word in words:
        assert word in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["trace", "bowl", "--steps", "1", "--start", "-2,1"],
        ["trace", "bowl", "--steps", "1", "--window", "-3,3,-2,2"],
        ["trace", "bowl", "--steps", "1", "--start=-2,1", "--epsilon=1e-3"],
        ["trace", "--formula", "-x^2 - y^2", "--steps", "1"],
        ["trace", "--formula", "---x", "--start", "1,1", "--epsilon", "0.1", "--steps", "1"],
        ["trace", "--steps", "1", "--formula", "----x+y", "--start", "1,1", "--epsilon", "0.1"],
        ["trace", "--formula", "k*x^2; k = 1", "--set", "k=-2", "--steps", "1"],
    ],
    ids=" ".join,
)
def test_negative_numbers_are_values(run, arguments):
    done = run(*arguments)
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.count("\n") == 3


@pytest.mark.parametrize("evil", ["\x1b[2J", "a\nb\rc", "\x07", "\x7f", "\u009b31m", "\u202eabc"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["{}"],
        ["--formula", "x + {}"],
        ["--start", "{}"],
        ["--set", "{}"],
        ["--{}"],
        ["--color", "{}"],
    ],
)
def test_control_characters_are_shown_not_sent(run, arguments, evil):
    done = run(*[argument.format(evil) for argument in arguments])
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert done.stderr.endswith("\n")
    assert all(character.isprintable() for character in done.stderr.rstrip("\n"))


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["--help"], "USAGE: gdviz"),
        (["-h"], "USAGE: gdviz"),
        (["help", "trace"], "USAGE: gdviz trace"),
        (["trace", "--help"], "--until-stopped"),
        (["--version"], "gdviz "),
        (["--generate-completion-script", "bash"], "gdviz"),
        (["--generate-completion-script", "zsh"], "#compdef gdviz"),
        (["--generate-completion-script", "fish"], "complete -c"),
    ],
    ids=str,
)
def test_help_and_completions_end_well(run, arguments, text):
    done = run(*arguments)
    assert done.returncode == 0
    assert text in done.stdout
    assert done.stderr == ""


def test_help_says_how_many_steps_a_trace_has(run):
    text = " ".join(run("help", "trace").stdout.split())
    assert "by default 100, and" in text
    assert run("trace", "bowl").stdout.count("\n") == 102


def test_help_names_every_option_of_what_opens_without_a_command(run):
    options = set(re.findall(r"(?<!\S)--[a-z-]+", run("help", "watch").stdout))
    options -= {"--mouse", "--version", "--help"}
    assert {"--formula", "--start", "--epsilon", "--window", "--theme"} <= options
    text = run("--help").stdout
    for option in options:
        assert re.search(rf"(?<!\S){option}(?![a-z-])", text), option
    assert "gdviz help watch" in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["trac"], "did you mean the command trace?"),
        (["trac", "ravine", "--steps", "3"], "did you mean the command trace?"),
        (["snapshoot", "ravine", "--to", "x.svg"], "did you mean the command snapshot?"),
        (["explian", "--formula", "x^2"], "did you mean the command explain?"),
        (["ravin"], "did you mean ravine?"),
        (["ravin", "--epsilom", "3"], "--epsilom"),
        (["trace", "trac"], "no landscape is called 'trac'"),
    ],
    ids=str,
)
def test_a_slip_in_a_command_is_told_as_one(run, arguments, words):
    done = run(*arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert ("command" in words) == ("the command" in done.stderr)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["list"], ["keys"], ["facts"]])
def test_a_full_disk_is_a_failure_of_the_world(arguments):
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [GDVIZ, *arguments], stdout=full, stderr=subprocess.PIPE, encoding="utf-8"
        )
    assert done.returncode == 3
    assert done.stderr == "gdviz: standard output cannot be written: No space left on device\n"


def test_bash_can_read_its_completion_script(run):
    script = run("--generate-completion-script", "bash").stdout
    assert subprocess.run(["bash", "-n"], input=script, encoding="utf-8").returncode == 0


def test_every_landscape_of_the_list_can_be_traced(run):
    lines = run("list").stdout.splitlines()
    names = [line.split()[0] for line in lines if not line.startswith(" ")]
    assert len(names) > 10
    for name in names:
        assert run("trace", name, "--steps", "1").returncode == 0


def test_facts_are_a_table_of_names_kinds_and_meanings(run):
    lines = run("facts").stdout.splitlines()
    assert len({line.split()[0] for line in lines}) == len(lines) > 30
    for line in lines:
        name, kind, *meaning = line.split()
        assert kind in {"number", "integer", "word", "text", "yes/no"}
        assert meaning


def test_keys_are_the_same_in_markdown(run):
    plain = [line.split() for line in run("keys").stdout.splitlines() if line.startswith("  ")]
    table = run("keys", "--markdown").stdout.splitlines()
    assert table[:2] == ["| key | action |", "|---|---|"]
    lines = [line for line in table[2:] if not line.startswith("| **")]
    assert len(lines) == len(plain)
    for words, line in zip(plain, lines):
        keys = line.count("`") // 2
        written = line.replace("`", "").replace("\\|", "|").split()
        assert written == ["|", *words[:keys], "|", *words[keys:], "|"]


@pytest.mark.parametrize("command", [["list"], ["keys"], ["facts"], ["trace", "bowl"]])
def test_an_output_that_is_full_or_closed_is_one_line_and_status_3(command):
    for redirection in [">/dev/full", ">&-"]:
        done = subprocess.run(
            ["sh", "-c", f'exec "$0" "$@" {redirection}', GDVIZ, *command],
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=environment(),
        )
        assert done.returncode == 3
        assert done.stderr.startswith("gdviz: standard output cannot be written: ")
        assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["list", "keys", "facts", "trace bowl --steps 1000000"])
def test_a_reader_that_has_had_enough_ends_it_quietly(command):
    done = subprocess.run(
        ["bash", "-c", f'set -o pipefail; "$0" {command} | head -1', GDVIZ],
        capture_output=True,
        encoding="utf-8",
        env=environment(),
        timeout=60,
    )
    assert done.returncode == 0
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""
