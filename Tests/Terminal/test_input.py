"""Pastes, torn sequences and noise: none of them is taken for what it is not."""

import random

import pytest

# So long that a sequence is torn for certain: an Escape is one after 25 ms.
PAUSE = 0.15


def assert_attentive(session) -> None:
    """Quits by its key, from whatever state the input has led to; in a line that is typed q is a letter."""
    session.sync()
    session.press("ctrl+c")
    assert session.wait_for_exit() == 0


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


@pytest.mark.parametrize("arrow", [b"\x1bOC", b"\x1b[C"])
def test_arrows_come_in_two_forms(start, arrow):
    session = start("bowl")
    before = session.lines[1:20]
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
        [b"\x1b]11;rgb:0c0c/0e0e/1414\x1b\\"],
        [b"\x1b[?62;22c"],
        [b"\x1b[24;80R"],
        [b"\x1b[I", b"\x1b[O"],
        [b"\x1bP1$r0m\x1b\\"],
        [b"\x1b[" + b"1;" * 3000 + b"m"],
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
def test_noise_is_survived(start, seed):
    noise = bytes(
        random.Random(seed).choices([b for b in range(256) if b not in b"q\x03\x1a"], k=100_000)
    )
    session = start("rosenbrock", "--color", "none")
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
