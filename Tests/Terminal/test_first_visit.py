"""What a person does who sees the program for the first time, without a README, at 120 x 36."""

import shlex

SIZE = (120, 36)
FORMULA = "a*x^2 + b*y^2 + sin(3*x); a = 1; b = 3"


def test_from_the_presets_to_a_line_that_reopens_it_all(start, tmp_path):
    session = start(size=SIZE, cwd=tmp_path)
    session.wait_for_text("Rosenbrock valley")

    # The key line names the presets, and they name the line for a formula of one's own.
    session.wait_for_text("p landscapes")
    session.press("p", "right")
    session.wait_for_text("▸ Himmelblau")
    session.wait_for_text("9 critical points")
    session.wait_for_text("F own formula")
    session.press("F", "ctrl+u", *"a*x^2")
    session.wait_for_text("for a constant write '; a = 1' after the formula")
    session.press("ctrl+u", *FORMULA)
    session.wait_for_text("lowest of 2 minima")
    session.press("enter")
    session.wait_for_text("▸ ( )  n next")
    session.press(")")
    session.wait_for_text("a = 1.1")

    # The keys of the probe are on the sheet of all keys; with a probe the key line has them.
    session.press("?")
    session.wait_for_text("x         probe on, off")
    session.press("esc", "x", "right", "right", "up")
    session.wait_for_text("enter start here")
    session.press("enter", "S")
    session.wait_for(lambda: session.step == 10, "ten steps from the probe")

    # The list of a single run says how another one is begun.
    session.press("h")
    session.wait_for_text("Y on the map begins another where it stands")
    session.press("esc", "Y", "}", "s", "s", "Y", "[", "s")
    session.press("h")
    session.wait_for_text("2 at t 12")
    session.press("esc")

    session.press("I")
    session.wait_for_text("save the picture as formula-13.svg")
    session.press("enter")
    session.wait_for_text("saved formula-13.svg, in the folder gdviz was started in")
    assert (tmp_path / "formula-13.svg").read_text().startswith("<svg")

    # The line is left on the terminal by who quits with it, and opens the same readouts.
    session.wait_for(lambda: "saved" not in session.text, "the notice's end")
    panel = [line[80:] for line in session.lines[:31]]
    session.press("y")
    session.wait_for_text("q quits and prints it")
    session.press("q")
    assert session.wait_for_exit() == 0
    command = session.output.decode().splitlines()[-1]
    again = start(*shlex.split(command[command.index("gdviz ") :])[1:], size=SIZE)
    again.wait_for(lambda: [line[80:] for line in again.lines[:31]] == panel, "the same readouts")
