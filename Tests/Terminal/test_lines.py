"""Lines that are typed in the running program: a formula, and ε, a start, a window or a constant."""

SIZE = (120, 36)


def open_formula(session, text: str = "") -> None:
    session.wait_for_text("? keys")
    session.press("F", "ctrl+u", *text)


def test_a_formula_is_drawn_while_it_is_typed_and_undone_at_once(start):
    session = start("ravine", size=SIZE)
    open_formula(session, "x^2 + 3*y^2")
    session.wait_for_text("L(x, y) = x^2 + 3*y^2")
    session.wait_for(lambda: "x² + 3y²" in session.lines[0], "its title")
    session.wait_for_text("minimum at 0, 0")
    session.press("enter")
    session.wait_for(lambda: "Your formula" in session.lines[0], "the new landscape")
    session.wait_for_text("? keys")
    session.press("u")
    session.wait_for(lambda: "Ravine" in session.lines[0], "the old one")


def test_a_pasted_formula_has_constants_that_keys_change(start):
    session = start("ravine", size=SIZE)
    open_formula(session)
    session.paste(b"(x^2 + k*y^2)/2;\nk = 9\n")
    session.wait_for_text("L(x, y) = (x^2 + k*y^2)/2; k = 9")
    session.press("enter", ")")
    session.wait_for_text("k = 9.1")


def test_pasted_text_commands_nothing(start):
    session = start("ravine", size=SIZE)
    open_formula(session)
    session.paste(b"x^2 \x1b[2J\x07 q")
    session.wait_for_text("has no meaning in a formula")
    session.press("esc")
    session.wait_for_text("? keys")
    assert "Ravine" in session.lines[0]


def test_what_is_wrong_stands_under_its_column(start):
    session = start("ravine", size=SIZE)
    open_formula(session, "x^2 + q*y")
    session.wait_for_text("'q' is not known")
    row = next(row for row, line in enumerate(session.lines) if "L(x, y) =" in line)
    assert session.lines[row].index("q") == session.lines[row + 1].index("▲")
    session.press("esc")
    session.wait_for(lambda: "Ravine" in session.lines[0], "what was before")


def test_the_cursor_is_seen(start):
    session = start("ravine", "--color", "truecolor", size=SIZE)
    open_formula(session, "x^2")
    session.wait_for_text("L(x, y) = x^2")
    row = next(row for row, line in enumerate(session.lines) if "L(x, y) =" in line)
    column = session.lines[row].index("x^2") + 3
    session.wait_for(lambda: session.cell(column, row).reverse, "a reversed cell")


def test_typing_does_not_wait_for_drawings(start):
    session = start("ackley", size=(200, 60))
    open_formula(session)
    terms = " + ".join(f"sin({n}*x)*exp(-y^2/{n})" for n in range(1, 60))
    session.press(*terms)
    session.wait_for_text("exp(-y^2/59)")


def test_settings_are_typed(start):
    session = start("ravine", size=SIZE)
    session.wait_for_text("? keys")
    session.press(":", *"epsilon 0.05")
    session.wait_for_text("step ε       0.05000")
    session.press("enter", ":", *"start -2,1", "enter")
    session.wait_for_text("w   x       −2.000")
    session.press(":", *"window 1,q", "enter")
    session.wait_for_text("▲ expected x0,x1,y0,y1, four finite numbers")


def test_a_formula_of_the_command_line_says_what_was_found(start):
    session = start("--formula", "(x - 100)^2 + (y + 40)^2", size=SIZE)
    session.wait_for_text("minimum at 100, −40")
