"""Every key of `gdviz keys`, pressed in the running program: the screen changes as it says."""

import re
import signal
import subprocess
from collections.abc import Callable

import pytest
from restored import assert_given_back
from session import GDVIZ, Session, environment

SIZE = (110, 32)
MAP = (slice(1, 28), slice(0, 70))


def listed_keys() -> set[str]:
    table = subprocess.run(
        [GDVIZ, "keys"], capture_output=True, encoding="utf-8", env=environment()
    )
    lines = [line for line in table.stdout.splitlines() if line.startswith("  ")]
    return {key for line in lines for key in re.split(r" {2,}", line.strip())[0].split()}


def step_is(count: int) -> Callable[[Session], bool]:
    return lambda session: session.step == count


def shows(text: str) -> Callable[[Session], bool]:
    return lambda session: text in session.text


def picture(session: Session) -> list:
    """The cells of the map, colours and all."""
    rows, columns = MAP
    return [row[columns] for row in session.cells[rows]]


def color(text: str) -> Callable[[Session], str]:
    return lambda session: session.cell_of(text).fg


# Keys that go before, then what the key must bring about: a condition, another map, the first map.
EFFECTS = {
    "space": ([], lambda session: "playing" in session.lines[0] and session.step > 2),
    "s": ([], step_is(1)),
    "S": ([], step_is(10)),
    "b": (["S"], step_is(9)),
    "B": (["S", "s"], step_is(1)),
    "G": (["="], shows("converged")),
    "r": (["S"], step_is(0)),
    "u": (["S"], step_is(0)),
    "ctrl+r": (["S", "u"], step_is(10)),
    "Y": (["S"], shows("run 2 leaves run 1 at t = 10")),
    "h": (["S", "Y"], shows("1 at t 10")),
    "V": (["S"], shows("in the eigenbasis of H at w*")),
    "W": (["S"], shows("It zig-zags along y")),
    "K": ([], shows("least squares")),
    "<": ([], shows(" 6/s")),
    ">": ([], shows(" 25/s")),
    "[": ([], shows("0.06364")),
    "]": ([], shows("0.07700")),
    "{": ([], shows("0.03500")),
    "}": ([], shows("0.1400")),
    "=": ([], shows("step ε       0.04000")),
    "c": ([], shows("step ε       0.04038")),
    "e": ([], shows("2/(λmin+λmax)")),
    "L": ([], shows("2/Λ⁺ ✓")),
    "o": ([], shows("o order 3")),
    "O": ([], shows("o order 1")),
    "←": ([], "moves"),
    "→": ([], "moves"),
    "↑": ([], "moves"),
    "↓": ([], "moves"),
    "+": ([], "moves"),
    "-": ([], "moves"),
    "M": ([], "moves"),
    "l": ([], "moves"),
    "v": ([], "moves"),
    "g": ([], "moves"),
    "i": ([], "moves"),
    "t": (["S"], "moves"),
    "k": ([], "moves"),
    "m": ([], "moves"),
    "P": ([], "moves"),
    "T": ([], lambda session: session.cell_of("gdviz").bg == "f3f2ed"),
    "0": (["+", "→"], "returns"),
    "f": (["→"] * 12, "moves"),
    "C": ([], shows("these are all")),
    "tab": ([], shows("L(w − εg)")),
    "shift+tab": ([], shows("smallest squared gradient")),
    "a": (["shift+tab"], shows("axes semilog")),
    "d": (["tab"], "moves"),
    "x": ([], shows("probe x")),
    "home": (["x"], "moves"),
    "end": (["x"], "moves"),
    "PgUp": (["x"], "moves"),
    "PgDn": (["x"], "moves"),
    "enter": (["S", "x", "↑"], step_is(0)),
    "esc": (["x", "→"], shows("L(w)")),
    "n": ([], shows("no constant in this formula")),
    "(": ([], shows("no constant in this formula")),
    ")": ([], shows("no constant in this formula")),
    "p": ([], shows("▸ Ravine")),
    "y": ([], shows("gdviz ravine --show defaults")),
    "I": ([], shows("ravine-0.svg")),
    "w": ([], shows("ravine-0.csv")),
    "R": ([], shows("record a tape as ravine.tape")),
    "F": ([], shows("L(x, y) = (x^2 + 25*y^2)/2")),
    ":": ([], shows("epsilon 0.07; start −2.5,1; window −3,3,−1.5,1.5")),
    "?": ([], shows("esc closes")),
}
WITH_TESTS_OF_THEIR_OWN = {"1…9", "ctrl+l", "ctrl+z", "q"} | {"click", "drag", "wheel", "shift"}


def test_no_key_of_the_table_is_left_out():
    assert listed_keys() == set(EFFECTS) | WITH_TESTS_OF_THEIR_OWN


@pytest.mark.parametrize("key", EFFECTS)
def test_a_key_does_what_it_says(start, key):
    before_it, expected = EFFECTS[key]
    session = start("ravine", "--color", "truecolor", size=SIZE)
    session.settle()
    at_start = picture(session)
    session.press(*before_it)
    session.sync()
    before = picture(session)
    session.press(key)
    if expected == "moves":
        session.wait_for(lambda: picture(session) != before, "another map")
    elif expected == "returns":
        assert before != at_start
        session.wait_for(lambda: picture(session) == at_start, "the map of the start")
    else:
        session.wait_for(lambda: expected(session), f"what {key} does")


@pytest.mark.parametrize("digit", "123456789")
def test_digits_turn_orders_on_and_off(start, digit):
    session = start("ravine", size=SIZE)
    session.press("tab")
    session.wait_for_text("L(w − εg)")
    was_on = f"order {digit}" in session.text
    assert was_on == (digit in "123")
    session.press(digit)
    session.wait_for(lambda: (f"order {digit}" in session.text) != was_on, f"order {digit}")


@pytest.mark.parametrize(
    ("keys", "steps"),
    [(["←"], "9 of 10"), (["←", "←", "→"], "9 of 10"), (["PgUp"], "0 of 10"), (["0"], "0 of 10")],
)
def test_looking_back_along_the_path(start, keys, steps):
    session = start("ravine", size=SIZE)
    session.press("S", "shift+tab", *keys)
    session.wait_for_text(steps)
    session.press("tab")
    session.wait_for_text("Y branch here")
    session.wait_for_text(steps)
    session.press("esc")
    session.wait_for(lambda: steps not in session.text, "the last step again")


@pytest.mark.parametrize(
    ("keys", "text"), [(["("], "24"), ([")"], "26"), (["n", ")"], "1.1"), (["n", "n", "("], "24")]
)
def test_constants_turn(start, keys, text):
    session = start("--formula", "(a*x^2 + k*y^2)/2; k = 25; a = 1", size=SIZE)
    session.press(*keys)
    session.wait_for_text(text)
    assert "no constant" not in session.text


def test_pressing_a_layer_twice_brings_the_first_picture_back(start):
    session = start("ravine", "--color", "truecolor", size=SIZE)
    session.settle()
    before = picture(session)
    for key in "lvgi":
        session.press(key)
        session.wait_for(lambda: picture(session) != before, f"a change by {key}")
        session.press(key)
        session.wait_for(lambda: picture(session) == before, f"the first picture after {key} twice")


def test_ctrl_l_repairs_a_disturbed_screen(start):
    session = start("bowl", size=SIZE)
    session.settle()
    before = session.cells
    session.emulator.feed(b"\x1b[5;5Hnoise of another program")
    assert session.cells != before
    session.press("ctrl+l")
    session.wait_for(lambda: session.cells == before, "the screen as it was")


def test_ctrl_z_and_q(start):
    session = start("bowl", size=SIZE, as_job=True)
    session.press("ctrl+z")
    session.wait_for(lambda: session.state == "T", "the stop")
    session.signal(signal.SIGCONT)
    session.press("q")
    assert session.wait_for_exit() == 0
    assert_given_back(session)


def test_arrows_move_the_probe_and_not_the_map(start):
    session = start("ravine", size=SIZE)
    session.press("x", "→", "→", "↑")
    session.sync()
    row, column = next(
        (row, line.index("╋")) for row, line in enumerate(session.lines) if "╋" in line[:70]
    )
    session.press("←", "↓")
    session.wait_for(lambda: session.lines[row + 1][column - 1] == "╋", "the probe elsewhere")
    assert "0╴" in session.text
