"""Any size: a sentence where it is too small, the same screen however a size was reached."""

import signal

import pytest
from session import environment

SENTENCE = "gdviz needs 40 x 12, this is {} x {}"


@pytest.mark.parametrize(
    "size", [(1, 1), (2, 1), (1, 5), (10, 4), (39, 12), (40, 11), (300, 3), (80, 1)]
)
def test_a_screen_too_small_says_what_is_needed(start, size):
    columns, rows = size
    session = start("bowl", size=size, until=None)
    sentence = SENTENCE.format(*size).replace(" ", "")
    # Rows end where words do, as far as words fit into them.
    session.wait_for(
        lambda: (shown := "".join("".join(session.lines).split()))
        and sentence.startswith(shown)
        and (len(shown) == len(sentence) or columns * rows < 2 * len(sentence)),
        sentence,
    )
    session.press("s", "space", "?", "q", "q")
    assert session.wait_for_exit() == 0


@pytest.mark.parametrize(
    "size", [(40, 12), (69, 20), (70, 19), (70, 20), (110, 30), (160, 30), (200, 60)]
)
def test_every_layout_has_its_title_and_its_keys(start, size):
    session = start("bowl", size=size)
    assert session.lines[0].startswith(" gdviz  Round bowl")
    assert session.lines[-1].rstrip().endswith("? keys")


def test_a_very_large_screen_is_filled(start):
    session = start("bowl", "--color", "none", size=(500, 200))
    assert session.lines[199].rstrip().endswith("? keys")
    assert session.step == 0


def test_a_screen_wider_than_any_is_filled_to_its_edge(start):
    session = start("bowl", "--color", "none", size=(2500, 14), until=None)
    session.wait_for(
        lambda: session.lines[13].endswith("? keys "), "the last key at the right edge"
    )
    assert session.lines[0].rstrip().endswith("t     0")


@pytest.mark.parametrize("size", [(65535, 1), (1, 65535), (32768, 13), (65535, 3)])
def test_a_size_beyond_all_sense_is_survived(start, size):
    session = start("bowl", "--color", "none")
    session.settle()
    mark = len(session.output)
    session.resize(*size)
    session.wait_for(lambda: len(session.output) > mark, "an answer to the change")
    session.press("s")
    session.resize(80, 24)
    session.wait_for(lambda: session.lines[23].rstrip().endswith("? keys"), "the screen again")
    assert session.step == 1


def test_a_size_that_a_shell_exported_does_not_count(start):
    session = start("bowl", variables=environment(LINES="100000", COLUMNS="20"))
    assert session.lines[23].rstrip().endswith("? keys")


def test_a_size_that_the_system_does_not_know_is_80_by_24(start):
    session = start("bowl", size=(0, 0), shown=(80, 24))
    assert session.lines[23].rstrip().endswith("? keys")


def test_resizing_keeps_the_run(start):
    session = start("rosenbrock", size=(120, 36))
    session.press("S", "s")
    session.wait_for(lambda: session.step == 11, "11 steps")
    for size in [(40, 12), (200, 60), (1, 1), (80, 24), (39, 50), (161, 31), (120, 36)]:
        session.resize(*size)
        if size[0] < 40:
            session.wait_for(lambda: "gdviz needs"[: size[0]] in session.text, "the sentence")
        else:
            session.wait_for(lambda: session.lines[-1].rstrip().endswith("? keys"), f"{size}")
            assert session.step == 11


def test_a_run_goes_on_while_the_size_changes(start):
    session = start("rosenbrock", size=(100, 30))
    session.press("space")
    for size in [(90, 25), (60, 15), (100, 30)]:
        session.resize(*size)
        session.wait_for(lambda: session.lines[-1].rstrip().endswith("? keys"), f"{size}")
        before = session.step
        session.wait_for(lambda: session.step > before, "more steps")


def test_after_many_changes_the_screen_is_that_of_a_fresh_start(start):
    session = start("ravine", size=(100, 30))
    for change in range(300):
        session.resize(20 + change % 150, 5 + change % 50)
        session.pump(0)
    session.resize(90, 28)
    session.sync()
    fresh = start("ravine", size=(90, 28))
    session.wait_for(lambda: session.cells == fresh.cells, "the screen of a fresh start")


def test_a_change_of_size_while_stopped_is_seen_when_continued(start):
    session = start("bowl", size=(100, 30), as_job=True)
    session.press("ctrl+z")
    session.wait_for(lambda: session.state == "T", "the stop")
    session.resize(80, 24)
    session.signal(signal.SIGCONT)
    session.wait_for(lambda: session.lines[23].rstrip().endswith("? keys"), "24 rows")
