"""The fixtures: a running program, one that is run to its end, and a tape for it."""

import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from session import GDVIZ, Session, environment


@pytest.fixture(scope="session", autouse=True)
def terminal_signals() -> None:
    """Ends what a shell makes of its background jobs: they ignore ctrl-C and ctrl-\\, and so does each
    program that they start."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGQUIT, signal.SIG_DFL)


@pytest.fixture
def start() -> Iterator[Callable[..., Session]]:
    """Starts the program on a pseudo-terminal and waits for its first frame."""
    sessions: list[Session] = []

    def start(*arguments: str, until: str | None = "? keys", **how: object) -> Session:
        session = Session(*arguments, **how)
        sessions.append(session)
        if until:
            session.wait_for_text(until)
        return session

    yield start
    for session in sessions:
        session.close()


@pytest.fixture
def run() -> Callable[..., subprocess.CompletedProcess]:
    """Runs the program to its end without a terminal, with its output as text."""

    def run(*arguments: str, **how: object) -> subprocess.CompletedProcess:
        options = {"env": environment(), "stdin": subprocess.DEVNULL, "timeout": 60, **how}
        return subprocess.run([GDVIZ, *arguments], capture_output=True, encoding="utf-8", **options)

    return run


@pytest.fixture
def tape(tmp_path: Path) -> Path:
    """The name of a tape to record into."""
    return tmp_path / "demo.tape"
