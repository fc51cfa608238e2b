"""The program on a pseudo-terminal of its own: keys go in, a screen comes out."""

import fcntl
import itertools
import os
import re
import resource
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from pathlib import Path

from emulator import Emulator
from keys import key_bytes

ROOT = Path(__file__).resolve().parents[2]
JOB = Path(__file__).with_name("job.py")
GDVIZ = os.path.abspath(os.environ.get("GDVIZ", ROOT / ".build/release/gdviz"))

# Long enough for a machine that does something else; nothing that works ever waits so long.
PATIENCE = float(os.environ.get("PATIENCE", 20))


# Nobody's own configuration is read or written: each environment has a folder of its own for it.
FOLDER = tempfile.TemporaryDirectory()
NUMBERS = itertools.count()


def environment(term: str | None = "xterm-256color", **changes: str | None) -> dict[str, str]:
    """Nothing but what a program needs; `None` takes a variable away."""
    variables = {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "TERM": term,
        "HOME": FOLDER.name,
        "XDG_CONFIG_HOME": f"{FOLDER.name}/{next(NUMBERS)}",
        "SWIFT_BACKTRACE": "enable=no",
        **changes,
    }
    return {name: value for name, value in variables.items() if value is not None}


class Session:
    """A running program; what it has written is parsed only when the screen is looked at.

    `size` is what the system says the window's is, `shown` what it really is, where they differ.
    """

    def __init__(
        self,
        *arguments: str,
        size: tuple[int, int] = (80, 24),
        shown: tuple[int, int] | None = None,
        variables: dict[str, str] | None = None,
        as_job: bool = False,
        program: str = GDVIZ,
        answers: dict[bytes, bytes] | None = None,
        limits: dict[int, int] | None = None,
        **streams: object,
    ) -> None:
        self.master, terminal = os.openpty()
        self.output = bytearray()
        self.emulator = Emulator(*(shown or size))
        self._parsed = 0
        # What the terminal says to a query of the program; it is silent to all others.
        self.answers = answers or {}
        self._asked = {query: 0 for query in self.answers}
        self._set_size(*size)
        self.modes_before = termios.tcgetattr(terminal)
        command = [program, *arguments]

        def prepare() -> None:
            fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
            for limit, value in (limits or {}).items():
                resource.setrlimit(limit, (value, value))

        self.process = subprocess.Popen(
            [sys.executable, str(JOB), *command] if as_job else command,
            stdin=streams.get("stdin", terminal),
            stdout=streams.get("stdout", terminal),
            stderr=streams.get("stderr", terminal),
            env=environment() if variables is None else variables,
            start_new_session=True,
            preexec_fn=prepare,
            pass_fds=[terminal],
            cwd=streams.get("cwd"),
        )
        os.close(terminal)
        os.set_blocking(self.master, False)
        self.pid = self._only_child() if as_job else self.process.pid

    def _only_child(self) -> int:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        self.wait_for(lambda: children.read_text().strip(), "the job")
        return int(children.read_text())

    # What goes in.

    def send(self, data: bytes) -> None:
        """Sends bytes however many, reading what comes meanwhile."""
        rest = memoryview(data)
        deadline = time.monotonic() + PATIENCE
        while rest:
            assert time.monotonic() < deadline, f"{len(rest)} bytes were not taken"
            readable, writable, _ = select.select([self.master], [self.master], [], 1)
            if readable:
                self.pump(0)
            if writable:
                rest = rest[os.write(self.master, rest[:4096]) :]

    def press(self, *keys: str) -> None:
        for key in keys:
            self.send(key_bytes(key))

    def paste(self, text: bytes) -> None:
        self.send(b"\x1b[200~" + text + b"\x1b[201~")

    def resize(self, columns: int, rows: int) -> None:
        self._parse()
        # An emulator of a billion cells would be slow.
        self.emulator.resize(min(columns, 4096), min(rows, 1024))
        self._set_size(columns, rows)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Takes the terminal away, as a window that closes does."""
        os.close(self.master)
        self.master = -1

    # What comes out.

    def pump(self, timeout: float) -> bool:
        """Takes output if there is any in time."""
        if self.master < 0:
            time.sleep(timeout)
            return False
        if not select.select([self.master], [], [], timeout)[0]:
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:  # The other side is closed.
            return False
        self.output += data
        self._answer()
        return bool(data)

    def _answer(self) -> None:
        for query, answer in self.answers.items():
            while (at := self.output.find(query, self._asked[query])) >= 0:
                self._asked[query] = at + len(query)
                os.write(self.master, answer)

    def drain(self) -> None:
        while self.pump(0):
            pass

    def wait_for(self, condition: Callable[[], object], what: str = "") -> None:
        deadline = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > deadline:
                raise AssertionError(
                    f"waited in vain for {what or condition}; the screen:\n{self.text}"
                )
            self.pump(0.02)

    def wait_for_text(self, text: str) -> None:
        self.wait_for(lambda: text in self.text, repr(text))

    def sync(self) -> None:
        """Waits until everything sent so far has been acted on: ctrl+l clears the screen."""
        mark = len(self.output)
        self.press("ctrl+l")
        self.wait_for(lambda: re.search(rb"\x1b\[2?J", self.output[mark:]), "a cleared screen")
        self.settle()

    def settle(self, quiet: float = 0.06) -> None:
        """Takes output until none has come for a while."""
        while self.pump(quiet):
            pass

    # The screen.

    def _parse(self) -> None:
        fresh = bytes(self.output[self._parsed :])
        self._parsed = len(self.output)
        self.emulator.feed(fresh)

    @property
    def lines(self) -> list[str]:
        self._parse()
        return list(self.emulator.screen.display)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def cells(self) -> list:
        self._parse()
        return self.emulator.cells

    def cell(self, column: int, row: int):
        self._parse()
        return self.emulator.cell(column, row)

    def cell_of(self, text: str):
        """The first cell of a text that is on the screen."""
        for row, line in enumerate(self.lines):
            if text in line:
                return self.cell(line.index(text), row)
        raise AssertionError(f"{text!r} is not on the screen:\n{self.text}")

    @property
    def pen(self):
        """Colours and style of what would be written next."""
        self._parse()
        return self.emulator.screen.cursor.attrs

    @property
    def step(self) -> int:
        """The t of the title bar; −1 while there is none."""
        found = re.search(r"\bt +(\d+) $", self.lines[0])
        return int(found[1]) if found else -1

    # The end.

    def wait_for_exit(self) -> int:
        """The exit status, as subprocess has it: −N for a signal; all output has been taken."""
        self.wait_for(lambda: self.process.poll() is not None, "the end of the program")
        self.drain()
        return self.process.returncode

    def quit(self) -> None:
        """Leaves the program, which ends well."""
        self.press("q")
        assert self.wait_for_exit() == 0

    @property
    def modes(self) -> list:
        return termios.tcgetattr(self.master)

    def mode(self, number: int) -> bool | None:
        """Whether a private mode was last set; nothing if the program never touched it."""
        found = re.findall(rb"\x1b\[\?(?:\d+;)*%d(?:;\d+)*([hl])" % number, self.output)
        return found[-1] == b"h" if found else None

    @property
    def state(self) -> str:
        """One letter of the kernel's: R, S, T for stopped."""
        return self._stat()[0]

    @property
    def processor_ticks(self) -> int:
        return sum(int(field) for field in self._stat()[11:13])

    @property
    def writes(self) -> int:
        """How often it has asked the kernel to write."""
        return int(re.search(r"syscw: (\d+)", Path(f"/proc/{self.pid}/io").read_text())[1])

    def _stat(self) -> list[str]:
        return Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()

    def close(self) -> None:
        if self.process.poll() is None:
            for pid in {self.pid, self.process.pid}:
                os.kill(pid, signal.SIGKILL)
            self.process.wait()
        if self.master >= 0:
            os.close(self.master)
