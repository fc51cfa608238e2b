"""Pastes, torn sequences and noise: none of them is taken for what it is not."""

import random

import pytest

# Between the bytes of a sequence that a slow line tears: it is still one.
GAP = 0.05
# So long that the rest of a sequence is no longer waited for.
PAUSE = 0.7

# What terminals send that is no key, whether it was asked for or not.
NO_KEYS = {
    "focus in": b"\x1b[I",
    "focus out": b"\x1b[O",
    "cursor position": b"\x1b[12;40R",
    "device attributes": b"\x1b[?62;22c",
    "secondary attributes": b"\x1b[>41;379;0c",
    "tertiary attributes": b"\x1bP!|00000000\x1b\\",
    "version": b"\x1bP>|XTerm(379)\x1b\\",
    "setting": b"\x1bP1$r0;48:2::1:2:3m\x1b\\",
    "no setting": b"\x1bP0$r\x1b\\",
    "mode": b"\x1b[?2026;2$y",
    "window size": b"\x1b[8;36;120t",
    "title": b"\x1b]lqqss\x1b\\",
    "ground": b"\x1b]11;rgb:0c0c/0e0e/1414\x1b\\",
    "ground, with a bell": b"\x1b]11;rgb:0c0c/0e0e/1414\x07",
    "picture": b"\x1b_Gi=31;OK\x1b\\",
    "privacy message": b"\x1b^ssss\x1b\\",
    "start of string": b"\x1bXssss\x1b\\",
    "end of string": b"\x1b\\",
    "a mouse off the screen": b"\x1b[<0;-5;0M",
    "an old mouse off the screen": b"\x1b[M \x00\x00",
    "control key": b"\x1b[115;5u",
    "other control key": b"\x1b[27;5;115~",
    "control and right": b"\x1b[1;5C",
    "shift and home of rxvt": b"\x1b[7$",
    "function key of the Linux console": b"\x1b[[B",
    "keypad": b"\x1bOs",
    "unknown": b"\x1b[" + b"1;" * 3000 + b"s",
}


def assert_attentive(session) -> None:
    """Quits by its key, from whatever state the input has led to; in a line that is typed q is a letter."""
    session.sync()
    session.press("ctrl+c")
    assert session.wait_for_exit() == 0


def send_torn(session, sequence: bytes) -> None:
    for byte in sequence:
        session.send(bytes([byte]))
        session.settle(GAP)


def test_a_paste_presses_no_key(start):
    session = start("bowl")
    session.paste(b"qqqqssss\rS  G[[]]")
    session.sync()
    assert session.step == 0
    assert "0.1000" in session.text
    session.press("s")
    session.wait_for(lambda: session.step == 1, "a step")
    assert_attentive(session)


def test_a_torn_paste_is_one_paste(start):
    session = start("bowl")
    for piece in [b"\x1b[200~qq", b"q\xce", b"\xb5q", b"ss", b"\x1b[201~"]:
        session.send(piece)
        session.settle(PAUSE)
    session.sync()
    assert session.step == 0
    assert_attentive(session)


def test_a_megabyte_of_paste_changes_nothing(start):
    session = start("bowl")
    session.settle()
    sent = len(session.output)
    session.paste(b"sq\r S" * 200_000)
    session.press("s")
    session.wait_for(lambda: session.step == 1, "the key after it")
    # One frame's change, however long the paste.
    assert len(session.output) - sent < 100_000
    assert_attentive(session)


def test_the_end_of_a_paste_that_never_began_is_nothing(start):
    session = start("bowl")
    session.send(b"\x1b[201~")
    session.sync()
    assert session.step == 0
    assert_attentive(session)


def test_a_paste_that_never_ends_is_left_by_ctrl_c(start):
    session = start("bowl")
    session.send(b"\x1b[200~ssss")
    session.press("q", "s", "ctrl+c")
    assert session.wait_for_exit() == 0


@pytest.mark.parametrize(
    "begin", [b"\x1bP", b"\x1b]", b"\x1b_", b"\x1bX", b"\x1b^", b"\x1b[", b"\x1bO"]
)
def test_alt_with_a_letter_does_not_make_the_program_deaf(start, begin):
    session = start("bowl")
    session.send(begin)
    session.settle(PAUSE)
    session.press("s", "s")
    session.wait_for(lambda: session.step > 0, "a key after it")
    assert_attentive(session)


@pytest.fixture
def quiet(start):
    """A screen on which nothing moves but by keys."""
    session = start("ravine", size=(120, 36))
    # An answer about colours counts for a fifth of a second after the first frame.
    session.settle(0.5)
    session.sync()
    return session


def assert_untouched(session, before: list) -> None:
    """The same screen, and the next key is read."""
    session.sync()
    assert session.cells == before
    session.press("s")
    session.wait_for(lambda: session.step == 1, "a step")


@pytest.mark.parametrize("sequence", NO_KEYS.values(), ids=NO_KEYS.keys())
def test_what_is_no_key_changes_nothing(quiet, sequence):
    before = quiet.cells
    quiet.send(sequence)
    assert_untouched(quiet, before)


@pytest.mark.parametrize(
    "sequence",
    [sequence for sequence in NO_KEYS.values() if len(sequence) < 100],
    ids=[name for name, sequence in NO_KEYS.items() if len(sequence) < 100],
)
def test_what_is_no_key_changes_nothing_though_it_is_torn(quiet, sequence):
    before = quiet.cells
    send_torn(quiet, sequence)
    assert_untouched(quiet, before)


@pytest.mark.parametrize("sequence", [b"\x1b[<0;40;", b"\x1b[12;", b"\x1bO", b"\x1b]11;s", b"\x1b_s"])
def test_what_never_ends_is_nothing(quiet, sequence):
    before = quiet.cells
    quiet.send(sequence)
    quiet.settle(PAUSE)
    assert_untouched(quiet, before)


@pytest.mark.parametrize("sequence", [b"\x1b[12;", b"\x1b]11;s", b"\x1bPs", b"\x1b]11;s\x1b"])
@pytest.mark.parametrize("key", [b"\x1bOC", b"\x1b[C"])
def test_a_sequence_ends_one_that_never_does(quiet, sequence, key):
    before = quiet.lines[1:20]
    quiet.send(sequence + key)
    quiet.wait_for(lambda: quiet.lines[1:20] != before, "a moved view")
    assert "0.07000" in quiet.text


def test_a_lone_escape_is_a_key(quiet):
    quiet.press("?")
    quiet.wait_for_text("esc closes")
    quiet.press("esc")
    quiet.wait_for(lambda: "esc closes" not in quiet.text, "the closed sheet")


@pytest.mark.parametrize("arrow", [b"\x1bOC", b"\x1b[C"])
@pytest.mark.parametrize("is_torn", [False, True])
def test_arrows_come_in_two_forms(start, arrow, is_torn):
    session = start("bowl")
    before = session.lines[1:20]
    if is_torn:
        send_torn(session, arrow)
    else:
        session.send(arrow)
    session.wait_for(lambda: session.lines[1:20] != before, "a moved view")
    assert "0.1000" in session.text
    assert_attentive(session)


@pytest.mark.parametrize(
    "pieces",
    [
        [b"\x1b", b"[A"],
        [b"\x1b[", b"A"],
        [b"\x1bO", b"A"],
        [b"\x1b[2", b"00~"],
        [b"\x1b[1;5", b"C"],
        [b"\xc3", b"s"],
        [b"\xe2\x82", b"\xac"],
        [b"\xff\xfe"],
        [b"\xed\xa0\x80"],
        [b"\xf8\x88\x80\x80\x80"],
        [b"\x00"],
        [b"\x1b\x1b\x1b"],
        [b"\x1b[<0;999999999;99999999M"],
        [b"\x1b[M\xff\xff\xff"],
    ],
    ids=repr,
)
def test_torn_and_strange_sequences_are_survived(start, pieces):
    session = start("bowl")
    for piece in pieces:
        session.send(piece)
        session.settle(PAUSE)
    assert_attentive(session)


def test_half_a_character_does_not_swallow_the_next_key(start):
    session = start("bowl")
    session.send(b"\xc3")
    session.settle(PAUSE)
    session.press("s", "s", "s")
    session.wait_for(lambda: session.step >= 2, "the keys after it")
    assert_attentive(session)


@pytest.mark.parametrize("seed", [1, 2])
def test_noise_is_survived(start, seed, tmp_path):
    noise = bytes(
        random.Random(seed).choices([b for b in range(256) if b not in b"q\x03\x1a"], k=100_000)
    )
    # Noise may save pictures, runs and tapes, under any name.
    session = start("rosenbrock", "--color", "none", cwd=tmp_path)
    session.send(noise)
    # Whatever it began, a string or a paste, is over.
    session.send(b"\x1b\\\x1b[201~")
    session.settle(PAUSE)
    assert_attentive(session)


def test_a_queue_of_keys_is_drawn_once(start):
    session = start("bowl")
    session.settle()
    sent = len(session.output)
    session.send(b"]" * 20_000)
    session.sync()
    assert len(session.output) - sent < 400_000
    assert_attentive(session)
