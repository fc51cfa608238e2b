"""Tapes that are played in a terminal, and the demos that come with the program."""

from session import ROOT

SIZE = (100, 30)


def test_a_tape_plays_in_the_terminal(start):
    session = start("play", str(ROOT / "assets/tapes/first-steps.tape"), "--keys", size=SIZE, until="q quit")
    session.wait_for_text("replay")
    session.wait_for_text("A loss seen from above")
    session.press("space")
    session.wait_for_text("‖ replay")
    session.press("→", "→")
    session.wait_for(lambda: session.step == 2, "two steps")
    assert " s " in session.lines[1]
    session.press("←")
    session.wait_for(lambda: session.step == 0, "the mark before")
    session.press(*["PgDn"] * 7)
    session.wait_for_text("replay ended")
    session.quit()


def test_a_person_takes_over(start, tmp_path):
    session = start("demos", "first-steps", "--speed", "16", size=SIZE, until="q quit")
    session.wait_for_text("s takes one step")
    session.press("enter")
    session.wait_for_text("‖ paused")
    before = session.step
    session.press("s")
    session.wait_for(lambda: session.step == before + 1, "a step by hand")
    assert "takes one step" not in session.text
    session.quit()


def test_a_window_that_is_too_small_says_what_is_needed(start, tape):
    tape.write_text("gdviz-tape 1\nsize 100x30\nopen saddle\nclick 3 4\nwait 1s\n")
    session = start("play", str(tape), size=(80, 24), until=None)
    session.wait_for_text("The tape needs 100 x 30, this is 80 x 24")
    session.resize(110, 34)
    session.wait_for_text("Saddle")
    session.quit()


def test_the_demos_can_be_watched_on_a_small_screen(start):
    session = start("demos", "first-steps", size=(80, 24), until="q quit")
    session.wait_for_text("A loss seen from above")
    session.quit()


def test_a_tape_that_cannot_go_on_says_where(start, tape):
    tape.write_text('gdviz-tape 1\nsize 80x24\nopen ravine\nwait 1\ntype "x"\n')
    session = start("play", str(tape), until=None)
    assert session.wait_for_exit() == 2
    assert b":5:1: no line is open to type into" in session.output


def test_the_demos_are_listed_and_printed(run):
    result = run("demos")
    assert result.returncode == 0
    names = {path.stem for path in (ROOT / "assets/tapes").glob("*.tape")}
    assert {line.split()[0] for line in result.stdout.splitlines()[:-2]} == names
    for name in names:
        assert run("demos", name, "--text").stdout == (ROOT / f"assets/tapes/{name}.tape").read_text()


def test_an_unknown_demo_names_those_there_are(run):
    result = run("demos", "nothing")
    assert result.returncode == 2
    assert "no demo is called 'nothing'; there are first-steps, " in result.stderr
    assert run("play", "x.tape", "--speed", "3").returncode == 2
    assert run("play", "x.tape").returncode == 3
