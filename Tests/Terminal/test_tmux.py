"""Inside tmux: the same picture, and a shell's job control."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from emulator import Emulator
from session import GDVIZ
from tmux import Tmux


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Callable[..., Tmux]]:
    servers: list[Tmux] = []

    def tmux(*command: str, **how: object) -> Tmux:
        servers.append(Tmux(tmp_path, *command, **how))
        return servers[-1]

    yield tmux
    for server in servers:
        server.close()


@pytest.mark.parametrize("keys", [[], ["s", "s", "v"], ["?"]])
def test_the_picture_in_tmux_is_that_of_a_24_bit_terminal(tmux, start, keys):
    size = (100, 30)
    inside = tmux(GDVIZ, "ravine", size=size)
    inside.wait_for_text("? keys")
    bare = start("ravine", "--color", "truecolor", size=size)
    inside.press(*keys)
    bare.press(*keys)
    bare.sync()
    picture = Emulator(*size)

    def is_same() -> bool:
        picture.screen.reset()
        picture.feed(inside.styled_text.rstrip("\n").replace("\n", "\r\n").encode())
        return picture.cells == bare.cells

    bare.wait_for(is_same, "the same picture in tmux")


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGTERM, signal.SIGUSR1])
def test_the_keypad_is_given_back_however_it_ends(tmux, number):
    flags = ("display-message", "-p", "#{keypad_flag}#{keypad_cursor_flag}#{alternate_on}")
    inside = tmux("bash", "--norc", size=(90, 25))
    inside.type("PS1='$ '")
    inside.type(f"{GDVIZ} bowl ; echo status $?")
    inside.wait_for_text("? keys")
    assert inside(*flags) == "111\n"
    inside("run-shell", f"kill -{number:d} $(pgrep -P #{{pane_pid}})")
    inside.wait_for_text(f"status {128 + number}")
    assert inside(*flags) == "000\n"


def test_a_shell_s_job_control_holds(tmux):
    inside = tmux("bash", "--norc", size=(90, 25))
    inside.type("PS1='$ '; cd /")
    inside.type(f"echo ready; {GDVIZ} bowl")
    inside.wait_for_text("? keys")
    inside.press("s")
    inside.wait_for_text("t     1")
    inside.press("C-z")
    inside.wait_for_text("Stopped")
    inside.wait_for_text("? keys", present=False)
    inside.type("echo between")
    inside.wait_for_text("\nbetween")
    inside.type("fg")
    inside.wait_for_text("? keys")
    inside.wait_for_text("t     1")
    inside.press("q")
    inside.wait_for_text("\nbetween")
    inside.type("echo status $?")
    inside.wait_for_text("status 0")


def test_a_resized_pane_is_redrawn(tmux):
    inside = tmux(GDVIZ, "bowl", size=(90, 25))
    inside.wait_for_text("? keys")
    inside("resize-window", "-x", "60", "-y", "15")
    inside.wait_for_text("t 0\n")
    inside("resize-window", "-x", "30", "-y", "8")
    inside.wait_for_text("gdviz needs 40 x 12, this is\n30 x 8")
    inside("resize-window", "-x", "90", "-y", "25")
    inside.wait_for_text("next ΔL")


def test_a_paste_into_tmux_presses_no_key(tmux):
    inside = tmux(GDVIZ, "bowl", size=(90, 25))
    inside.wait_for_text("? keys")
    inside("set-buffer", "qqqqss")
    inside("paste-buffer", "-p")
    inside.press("s")
    inside.wait_for_text("t     1")
