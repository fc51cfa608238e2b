"""The program in tmux, on a server of its own."""

import subprocess
import time
from pathlib import Path

from session import GDVIZ, PATIENCE, environment


class Tmux:
    def __init__(self, folder: Path, *command: str, size: tuple[int, int] = (80, 24)) -> None:
        self.socket = str(folder / "tmux")
        columns, rows = map(str, size)
        self(
            "-f",
            "/dev/null",
            "new-session",
            "-d",
            "-x",
            columns,
            "-y",
            rows,
            *(command or (GDVIZ,)),
        )

    def __call__(self, *arguments: str) -> str:
        done = subprocess.run(
            ["tmux", "-S", self.socket, *arguments],
            capture_output=True,
            encoding="utf-8",
            check=True,
            timeout=PATIENCE,
            env=environment("xterm-256color"),
        )
        return done.stdout

    def press(self, *keys: str) -> None:
        self("send-keys", *keys)

    def type(self, line: str) -> None:
        """A line for a shell, with its Enter."""
        self("send-keys", "-l", line)
        self("send-keys", "Enter")

    @property
    def text(self) -> str:
        return self("capture-pane", "-p")

    @property
    def styled_text(self) -> str:
        """With escape sequences for its colours."""
        return self("capture-pane", "-p", "-e", "-N")

    def wait_for_text(self, text: str, present: bool = True) -> None:
        deadline = time.monotonic() + PATIENCE
        while (text in self.text) != present:
            assert time.monotonic() < deadline, f"waited in vain for {text!r}:\n{self.text}"
            time.sleep(0.02)

    def close(self) -> None:
        self("kill-server")
