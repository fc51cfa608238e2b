"""The mouse, as terminals report it: what it does, torn and strange reports, and the terminal afterwards."""

import signal

import pytest
from restored import assert_given_back

SIZE = (120, 36)
# So long that the rest of a report is no longer waited for.
PAUSE = 0.7


def report(button: int, column: int, row: int, end: str = "M") -> bytes:
    """Columns and rows are counted from 1, as terminals do."""
    return f"\x1b[<{button};{column};{row}{end}".encode()


def press(column: int, row: int) -> bytes:
    return report(0, column, row)


def drag(column: int, row: int) -> bytes:
    return report(32, column, row)


def release(column: int, row: int) -> bytes:
    return report(0, column, row, "m")


def click(column: int, row: int) -> bytes:
    return press(column, row) + release(column, row)


def has_probe_at(session, column: int, row: int) -> bool:
    return session.lines[row - 1][column - 1] == "╋"


def test_a_click_sets_the_probe_and_escape_leaves_it(start):
    session = start("himmelblau", size=SIZE)
    session.send(click(40, 20))
    session.wait_for(lambda: has_probe_at(session, 40, 20), "the probe")
    session.wait_for(lambda: "probe x" in session.text and "L(p)" in session.text, "its words")
    session.press("esc")
    session.wait_for(lambda: "probe x" not in session.text, "its end")


def test_two_clicks_start_a_run_and_two_slow_ones_do_not(start):
    session = start("himmelblau", size=SIZE)
    session.press("S")
    session.wait_for(lambda: session.step == 10, "ten steps")
    session.send(click(40, 20))
    session.settle(0.6)
    session.send(click(40, 20))
    session.settle(0.6)
    assert session.step == 10 and has_probe_at(session, 40, 20)
    session.send(click(30, 20))
    session.settle(0.1)
    session.send(click(30, 20))
    session.wait_for(
        lambda: session.step == 0 and session.lines[19][29] == "●", "a run from there"
    )


def test_a_drag_moves_the_map_along(start):
    session = start("himmelblau", size=SIZE)
    session.send(press(20, 20))
    for column in range(21, 31):
        session.send(drag(column, 18))
    session.send(release(30, 18))
    session.sync()
    held = session.cells[1:33]
    moved = start("himmelblau", size=SIZE)
    # The same by keys, in steps of four columns and two rows.
    moved.press("←", "←", "↓")
    moved.sync()
    moved.send(press(20, 20) + drag(22, 20) + release(22, 20))
    moved.sync()
    assert "probe" not in session.text + moved.text
    assert [[cell.bg for cell in row[40:70]] for row in held[5:25]] == [
        [cell.bg for cell in row[40:70]] for row in moved.cells[1:33][5:25]
    ]


@pytest.mark.parametrize(("button", "keys"), [(64, ["+"]), (65, ["-"])])
def test_the_wheel_zooms_as_the_keys_do(start, button, keys):
    by_wheel, by_keys = start("himmelblau", size=SIZE), start("himmelblau", size=SIZE)
    by_keys.press(*keys)
    by_keys.sync()
    by_wheel.send(report(button, 2, 2))
    by_wheel.wait_for(lambda: by_wheel.lines[10:30] != by_keys.lines[10:30], "another map")
    by_wheel.sync()
    assert by_wheel.lines[2:30] != by_keys.lines[2:30]
    assert "probe" not in by_wheel.text


def test_epsilon_is_dragged_on_its_gauge(start):
    session = start("ravine", size=SIZE)
    row = next(number for number, line in enumerate(session.lines, 1) if "━┿" in line)
    column = session.lines[row - 1].rindex("┿") + 1
    session.send(press(column - 6, row) + drag(column - 3, row) + drag(column, row))
    session.sync()
    assert session.lines[row - 1][column - 1] == "●"
    session.press("u")
    session.wait_for_text("step ε       0.07000")


def test_help_takes_the_mouse_while_it_is_open(start):
    # Wide enough that something is left beside the sheet.
    session = start("himmelblau", size=(160, 36))
    session.press("?")
    session.wait_for_text("esc closes")
    session.send(click(60, 18))
    session.send(press(3, 18))
    session.wait_for(lambda: "esc closes" not in session.text, "the closed sheet")
    session.send(release(3, 18))
    session.sync()
    assert "probe x" not in session.text


@pytest.mark.parametrize(
    "pieces",
    [
        [b"\x1b[<0;4", b"0;20M", b"\x1b[<0;40;20", b"m"],
        [b"\x1b[<", b"0;40;20M\x1b[<", b"0;40;20m"],
        [bytes([byte]) for byte in click(40, 20)],
    ],
    ids=["halves", "heads", "bytes"],
)
def test_torn_reports_are_reports(start, pieces):
    session = start("himmelblau", size=SIZE)
    for piece in pieces:
        session.send(piece)
        session.settle(0.04)
    session.wait_for(lambda: has_probe_at(session, 40, 20), "the probe")
    session.press("q")
    assert session.wait_for_exit() == 0


@pytest.mark.parametrize(
    "noise",
    [
        b"\x1b[<0;999999999;99999999M",
        b"\x1b[<0;0;0M\x1b[<0;0;0m",
        b"\x1b[<0;500;500M\x1b[<32;9;9M\x1b[<0;9;9m",
        b"\x1b[<;;M\x1b[<M\x1b[<0;1M\x1b[<-1;-1;-1M",
        b"\x1b[<99;10;10M\x1b[<1;10;10M\x1b[<2;10;10M\x1b[<66;10;10M\x1b[<35;10;10M",
        b"\x1b[<32;10;10M\x1b[<0;10;10m",
        b"\x1b[<" + b"1;" * 5000 + b"M",
    ],
    ids=repr,
)
def test_strange_reports_are_nothing(start, noise):
    session = start("himmelblau", size=SIZE)
    session.settle()
    session.sync()
    before = session.cells
    session.send(noise)
    session.sync()
    assert session.cells == before
    session.press("q")
    assert session.wait_for_exit() == 0


def test_a_report_that_never_ends_does_not_swallow_a_key(start):
    session = start("bowl", size=SIZE)
    session.send(b"\x1b[<0;12")
    session.settle(PAUSE)
    session.press("s")
    session.wait_for(lambda: session.step == 1, "a step")


def test_a_pasted_report_is_text(start):
    session = start("bowl", size=SIZE)
    session.paste(b"a" + click(40, 20) + b"sss")
    session.sync()
    assert session.step == 0 and "probe x" not in session.text


def test_the_form_of_old_terminals_is_read(start):
    session = start("himmelblau", size=SIZE)
    session.send(b"\x1b[M" + bytes([32, 32 + 40, 32 + 20]) + b"\x1b[M" + bytes([35, 72, 52]))
    session.wait_for(lambda: has_probe_at(session, 40, 20), "the probe")


def test_a_flood_of_moves_is_drawn_seldom(start):
    session = start("himmelblau", size=SIZE)
    session.settle()
    sent = len(session.output)
    session.send(press(40, 20) + b"".join(drag(20 + k % 40, 20) for k in range(20_000)))
    session.sync()
    # Drawn one by one they would be more than a hundred megabytes.
    assert len(session.output) - sent < 10_000_000


def test_without_the_mouse_the_terminal_is_not_asked_for_it(start):
    session = start("himmelblau", "--no-mouse", size=SIZE)
    assert session.mode(1002) is None and session.mode(1006) is None
    session.press("?")
    session.wait_for_text("esc closes")
    assert "zoom at the pointer" not in session.text
    session.press("esc", "q")
    assert session.wait_for_exit() == 0
    assert_given_back(session)


@pytest.mark.parametrize("way", ["q", "ctrl+c", signal.SIGTERM, signal.SIGSEGV])
def test_the_mouse_is_given_back_in_the_midst_of_a_drag(start, way):
    session = start("himmelblau", size=SIZE)
    assert session.mode(1002) is True and session.mode(1006) is True
    session.send(press(40, 20) + drag(41, 20))
    session.settle()
    session.press(way) if isinstance(way, str) else session.signal(way)
    session.wait_for_exit()
    assert_given_back(session)


def test_a_truecolor_terminal_keeps_its_mouse(start):
    """The screen is opened again when the terminal says that it shows 24 bits."""
    session = start(
        "himmelblau", size=SIZE, answers={b"\x1bP$qm\x1b\\": b"\x1bP1$r48:2::1:2:3m\x1b\\"}
    )
    session.wait_for(
        lambda: "? keys" in session.text and session.cell_of("gdviz").bg == "14171e", "24 bits"
    )
    assert session.mode(1002) is True and session.mode(1006) is True
    session.send(click(40, 20))
    session.wait_for(lambda: has_probe_at(session, 40, 20), "the probe")
