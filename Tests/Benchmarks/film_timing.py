"""How much faster films are made than they play: a shipped tape, and a view that never rests."""

import pathlib
import re
import statistics
import subprocess
import tempfile
import time

SECONDS = 60
TICKS_PER_SECOND = 50


def stretched(tape):
    """A tape whose waits are so much longer that it lasts a minute."""
    waits = [float(number) for number in re.findall(r"^wait ([\d.]+)s$", tape, re.MULTILINE)]
    caption = re.findall(r'^caption "(.*)"$', tape, re.MULTILINE)[-1]
    reading = tape.count("\npause\n") * min(8, 1 + 0.05 * len(caption))
    share = (SECONDS - reading) / sum(waits)
    return re.sub(
        r"^wait ([\d.]+)s$",
        lambda wait: f"wait {round(float(wait[1]) * share * TICKS_PER_SECOND)}",
        tape,
        flags=re.MULTILINE,
    )


def panning():
    """To and fro, a key for each of the film's 25 pictures a second."""
    keys = (["right"] * 5 + ["left"] * 10 + ["right"] * 5) * 80
    moves = "".join(f"press {key}\nwait 2\n" for key in keys[: SECONDS * TICKS_PER_SECOND // 2])
    return f"gdviz-tape 1\nsize 100x30\nopen rosenbrock\n{moves}"


def report(program, shipped, rounds, most_memory):
    print("## Films of a minute at 100 x 30, to cast and SVG\n")
    print("| tape | time, min | time | playing time ÷ time | cast | SVG | memory |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name, text in (
            (f"`{shipped.name}`, stretched", stretched(shipped.read_text())),
            ("a view that pans all the time", panning()),
        ):
            tape = folder / "a.tape"
            tape.write_text(text)
            files = [folder / f"a.{end}" for end in ("cast", "svg")]
            targets = [word for file in files for word in ("--to", str(file))]
            command = [program, "render", str(tape), *targets, "--force"]
            times = []
            for _ in range(rounds):
                start = time.perf_counter()
                subprocess.run(command, check=True)
                times.append(time.perf_counter() - start)
            middle = statistics.median(times)
            sizes = [f"{file.stat().st_size / 1e6:.2f} MB" for file in files]
            print(
                f"| {name} | {min(times):.2f} s | {middle:.2f} s | {SECONDS / middle:.0f} "
                f"| {' | '.join(sizes)} | {most_memory(command):.0f} MB |"
            )
    print()
