"""What a person waits for, measured through a pseudo-terminal: start, keys, playing, idling."""

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time

QUIET = 0.012


# The mouse as terminals report it: the probe is set, then taken hold of.
CLICK = ["\x1b[<0;60;30M", "\x1b[<0;60;30m", "\x1b[<0;60;30M"]


def drag(column):
    return f"\x1b[<32;{column};30M"


class Session:
    """A program on a pseudo-terminal of its own."""

    def __init__(self, program, size, arguments, color="256"):
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            environment = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": os.environ["PATH"]}
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            os.execve(program, [str(program), *arguments, "--color", color], environment)

    def read_until_quiet(self, timeout=2.0, quiet=QUIET):
        """Drains output until none comes for a while; when the last of it came, and how much."""
        last, count, deadline = None, 0, time.perf_counter() + timeout
        while time.perf_counter() < deadline:
            wait = deadline - time.perf_counter() if last is None else quiet
            if not select.select([self.fd], [], [], wait)[0]:
                break
            count += len(os.read(self.fd, 1 << 16))
            last = time.perf_counter()
        return last, count

    def press(self, key):
        """Seconds from a key to the last byte of what it changed, and how many bytes."""
        start = time.perf_counter()
        os.write(self.fd, key.encode())
        last, count = self.read_until_quiet()
        return (last or start) - start, count

    def processor_seconds(self):
        with open(f"/proc/{self.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def drain_for(self, seconds):
        """Reads for a while; how many frames came, told by pauses between them."""
        deadline, count = time.perf_counter() + seconds, 0
        while (rest := deadline - time.perf_counter()) > 0:
            if not select.select([self.fd], [], [], rest)[0]:
                break
            try:
                os.read(self.fd, 1 << 16)
            except OSError:  # the program has ended
                break
            count += 1
        return count

    def close(self):
        os.kill(self.pid, signal.SIGTERM)
        self.drain_for(0.1)
        os.close(self.fd)
        os.waitpid(self.pid, 0)


def resident_megabytes(pid):
    """The most memory a process has had so far; 0 once it has ended."""
    try:
        with open(f"/proc/{pid}/status") as status:
            line = next((line for line in status if line.startswith("VmHWM")), "VmHWM: 0")
    except ProcessLookupError:
        return 0
    return int(line.split()[1]) / 1024


def middle(times):
    return f"median {statistics.median(times) * 1e3:.1f} ms, min {min(times) * 1e3:.1f} ms"


def start_to_first_frame(program, rounds):
    times = []
    for _ in range(rounds):
        session = Session(program, (120, 36), ["rosenbrock"])
        last, _ = session.read_until_quiet()
        times.append(last - session.started)
        session.close()
    return times


def key_to_screen(program, rounds, before, keys, color):
    session = Session(program, (200, 60), ["himmelblau"], color)
    session.read_until_quiet()
    for key in before:
        session.press(key)
    times, sizes = [], []
    for _ in range(rounds):
        for key in keys:
            elapsed, count = session.press(key)
            times.append(elapsed)
            sizes.append(count)
    session.close()
    return times, statistics.median(sizes)


def typing(program, color):
    """Seconds from each key of a formula that is typed to the last byte of what it changed."""
    session = Session(program, (200, 60), ["bowl"], color)
    session.read_until_quiet()
    session.press("F")
    session.press("\x15")
    times = [session.press(key)[0] for key in "(x^2 + y - 11)^2 + (x + y^2 - 7)^2"]
    session.close()
    return times


def playing(program):
    session = Session(program, (120, 36 + 4), ["ravine", "--epsilon", "0.0001"])
    session.read_until_quiet()
    os.write(session.fd, b">> ")
    session.drain_for(0.5)
    before, start = session.processor_seconds(), time.perf_counter()
    session.drain_for(5)
    share = (session.processor_seconds() - before) / (time.perf_counter() - start)
    memory = resident_megabytes(session.pid)
    session.close()
    return share, memory


def idling(program):
    session = Session(program, (120, 40), ["rosenbrock"])
    session.read_until_quiet()
    before = session.processor_seconds()
    session.drain_for(5)
    spent = session.processor_seconds() - before
    session.close()
    return spent


def report(program, rounds):
    print("## In a terminal, through a pseudo-terminal\n")
    print(f"- start to the first frame, 120 x 36: {middle(start_to_first_frame(program, rounds))}")
    for color in ("256", "truecolor"):
        for name, before, keys in (
            ("full damage (pan)", [], ["\x1b[C", "\x1b[D"]),
            ("readouts only", [], ["]", "["]),
            ("the probe by a key", ["x"], ["\x1b[C", "\x1b[D"]),
            ("the probe by the mouse", CLICK, [drag(63), drag(64)]),
        ):
            times, size = key_to_screen(program, rounds, before, keys, color)
            print(f"- key to the settled screen, 200 x 60, {color}, {name}: {middle(times)}, {size / 1e3:.0f} kB")
        times = [time for _ in range(rounds) for time in typing(program, color)]
        print(
            f"- key in the formula line to the settled screen, 200 x 60, {color}: {middle(times)}, "
            f"max {max(times) * 1e3:.1f} ms"
        )
    share, memory = playing(program)
    print(f"- playing 50 steps a second at 120 x 40: {share * 100:.0f} % of a core, {memory:.1f} MB resident at most")
    print(f"- idle for 5 s: {idling(program) * 1e3:.0f} ms of processor time")


if __name__ == "__main__":
    report(sys.argv[1], int(sys.argv[2]))
