"""Prints the benchmark's table: gdviz beside NumPy and plotext, in interleaved rounds of one run.

Run by .tools/benchmark, which builds the worker and installs NumPy and plotext. Times are minimum and
median over the rounds, in milliseconds; ratios are of medians.
"""

import argparse
import contextlib
import io
import json
import math
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import time

import numpy
import pandas
import plotext

import film_timing
import terminal_timing
import theory_timing

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANDSCAPES = json.loads((ROOT / "Tests/DescentTests/Fixtures/landscapes.json").read_text())
MAP_CELLS = (142, 56)
# How often a frame or a field is asked for in one turn: the first finds in the caches what others left.
ASKS = 4


class Worker:
    """The Swift side: answers a request with its time in seconds."""

    def __init__(self, path):
        self.process = subprocess.Popen(
            [path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )

    def ask(self, what, name):
        self.process.stdin.write(f"{what} {name}\n")
        return float(self.process.stdout.readline())


def numpy_function(formula):
    names = {name: getattr(numpy, name) for name in ("sin", "cos", "exp", "log", "sqrt", "abs")}
    code = compile(formula.replace("^", "**"), "formula", "eval")
    return lambda x, y: eval(code, {**names, "pi": math.pi, "e": math.e, "x": x, "y": y})


def time_numpy_field(landscape):
    """The field at the map's dots, as a user would write it: broadcasting over two axes."""
    function = numpy_function(landscape["formula"])
    start = time.perf_counter()
    x = numpy.linspace(*landscape["x"], MAP_CELLS[0] * 2)[None, :]
    y = numpy.linspace(*landscape["y"], MAP_CELLS[1] * 4)[:, None]
    field = function(x, y) + 0 * (x + y)
    elapsed = time.perf_counter() - start
    assert field.shape == (MAP_CELLS[1] * 4, MAP_CELLS[0] * 2)
    return elapsed


def field_of_cells(landscape):
    function = numpy_function(landscape["formula"])
    x = numpy.linspace(*landscape["x"], 200)[None, :]
    y = numpy.linspace(*landscape["y"], 60)[:, None]
    return function(x, y) + 0 * (x + y)


def time_plotext(landscape, draw):
    """A picture of the whole 200 x 60 screen, a value a cell, to its finished text."""
    start = time.perf_counter()
    matrix = field_of_cells(landscape)
    plotext.clear_figure()
    # Otherwise it draws no more than the terminal it finds, or 80 x 24.
    plotext.limit_size(False, False)
    plotext.plot_size(200, 60)
    with contextlib.redirect_stdout(io.StringIO()):
        draw(matrix)
        text = plotext.build()
    elapsed = time.perf_counter() - start
    assert text.count("\n") >= 50
    return elapsed


def heat_map(matrix):
    plotext.heatmap(pandas.DataFrame(matrix))


def matrix_plot(matrix):
    plotext.matrix_plot(matrix.tolist())


def milliseconds(times):
    return min(times) * 1e3, statistics.median(times) * 1e3


def maps(worker, rounds):
    print("## The map of a 200 x 60 screen, from nothing to a finished frame (ms, one core)\n")
    print(
        "| landscape | frame, min | frame | field | NumPy's field | plotext's heat map | its matrix plot "
        "| NumPy ÷ field | heat map ÷ frame | matrix plot ÷ frame |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|")
    times = {landscape["id"]: ([], [], [], []) for landscape in LANDSCAPES}
    # Every landscape in every round: a slow minute of the machine falls on all of them.
    for _ in range(rounds):
        for landscape in LANDSCAPES:
            frames, fields, numpy_fields, matrices = times[landscape["id"]]
            frames += [worker.ask("frame", landscape["id"]) for _ in range(ASKS)]
            fields += [worker.ask("field", landscape["id"]) for _ in range(ASKS)]
            numpy_fields += [time_numpy_field(landscape) for _ in range(ASKS)]
            matrices.append(time_plotext(landscape, matrix_plot))
    slowest = 0
    slowest_first = 0
    ratios = []
    for landscape in LANDSCAPES:
        frames, fields, numpy_fields, matrices = times[landscape["id"]]
        # A second each: the heat map is drawn once a landscape.
        heat = time_plotext(landscape, heat_map) * 1e3
        low, middle = milliseconds(frames)
        field, numpy_field, matrix = (milliseconds(t)[1] for t in (fields, numpy_fields, matrices))
        slowest = max(slowest, middle)
        slowest_first = max(slowest_first, statistics.median(frames[::ASKS]) * 1e3)
        ratios.append((heat / middle, matrix / middle))
        print(
            f"| {landscape['id']} | {low:.2f} | {middle:.2f} | {field:.2f} | {numpy_field:.2f} | {heat:.0f} "
            f"| {matrix:.0f} | {numpy_field / field:.1f} | {heat / middle:.0f} | {matrix / middle:.0f} |"
        )
    least_heat, least_matrix = (min(ratio[k] for ratio in ratios) for k in (0, 1))
    print(
        f"\nFrames and fields are asked for {ASKS} times in a row, in each round. Slowest median {slowest:.2f} ms, "
        f"of the first in a row {slowest_first:.2f} ms; at least {least_heat:.0f} times faster than plotext's heat map, "
        f"{least_matrix:.0f} times faster than its matrix plot.\n"
    )


def pickers(worker, rounds):
    """The sheet of all landscapes from nothing, an arrow key in it, and the search for critical points."""
    print("## The picker (ms, one core)\n")
    for size in ("120x36", "200x60"):
        low, middle = milliseconds([worker.ask("sheet", size) for _ in range(rounds)])
        key = milliseconds([worker.ask("choose", size) for _ in range(rounds)])[1]
        print(
            f"- all {len(LANDSCAPES)} thumbnails at {size}, from nothing to a finished frame: "
            f"min {low:.1f}, median {middle:.1f}; an arrow key to the next frame: {key:.2f}"
        )
    whole, slices = (
        {l["id"]: statistics.median(worker.ask(what, l["id"]) for _ in range(3)) * 1e3 for l in LANDSCAPES}
        for what in ("search", "slice")
    )
    slow, long = (max(times, key=times.get) for times in (whole, slices))
    print(
        f"- all critical points of a window: at most {whole[slow]:.0f} ({slow}), "
        f"in slices of at most {slices[long]:.1f} ({long})\n"
    )


def probes(worker, rounds):
    """A frame after the probe has moved by a cell, a preset at a time."""
    times = {
        landscape["id"]: [worker.ask("probe", landscape["id"]) for _ in range(rounds)]
        for landscape in LANDSCAPES
    }
    slowest = max(times, key=lambda name: statistics.median(times[name]))
    every = [time for all_of_one in times.values() for time in all_of_one]
    print(
        f"The frame after the probe has moved, 200 x 60: median {statistics.median(every) * 1e3:.2f} ms, "
        f"slowest preset {statistics.median(times[slowest]) * 1e3:.2f} ms ({slowest})\n"
    )


def lines_and_charts(worker, rounds):
    """The longest key of a formula that is typed, a preset at a time, and the charts of a long run."""
    times = {
        landscape["id"]: statistics.median(worker.ask("type", landscape["id"]) for _ in range(5)) * 1e3
        for landscape in LANDSCAPES
    }
    slowest = max(times, key=times.get)
    print(
        "From a key in the formula line to a finished frame of what was typed, 200 x 60, the longest key of a "
        f"formula: median {statistics.median(times.values()):.1f} ms, slowest preset {times[slowest]:.1f} ms ({slowest})\n"
    )
    answers = {
        landscape["id"]: statistics.median(worker.ask("why", landscape["id"]) for _ in range(3)) * 1e3
        for landscape in LANDSCAPES
    }
    slowest = max(answers, key=answers.get)
    print(
        "Why a run of up to 100,000 steps does what it does, 200 x 60, from the key to the finished sheet: median "
        f"{statistics.median(answers.values()):.1f} ms, slowest preset {answers[slowest]:.1f} ms ({slowest})\n"
    )
    low, middle = milliseconds([worker.ask("chart", "100000") for _ in range(rounds)])
    print(
        "The convergence view of a run of 100,000 steps, 200 x 60, from a key to the next frame: "
        f"min {low:.1f} ms, median {middle:.1f} ms\n"
    )
    low, middle = milliseconds([worker.ask("playing", "100000") for _ in range(3)])
    print(
        "The same view while such a run goes on, a tick that makes a step and its frame: "
        f"min {low:.1f} ms, median {middle:.1f} ms\n"
    )


def traces(program, rounds):
    """100,000 Rosenbrock steps with every column."""
    command = [program, "trace", "rosenbrock", "--steps", "100000"]
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - start)
    low, middle = milliseconds(times)
    print(
        f"`gdviz trace` of 100,000 Rosenbrock steps, every column: min {low:.0f} ms, "
        f"median {middle:.0f} ms, {most_memory(command):.1f} MB\n"
    )


def most_memory(command):
    """Megabytes at most, asked for while it runs: what is kept of a child after its end counts this process too."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    most = 0
    while process.poll() is None:
        most = max(most, terminal_timing.resident_megabytes(process.pid))
    return most


def machine():
    with open("/proc/cpuinfo") as info:
        model = next(line.split(":")[1].strip() for line in info if line.startswith("model name"))
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.release().split('-')[0]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    build = ROOT / ".build/release"
    print(f"Machine: {machine()}. Python {platform.python_version()}, NumPy {numpy.__version__}, plotext {plotext.__version__}.\n")
    worker = Worker(build / "gdviz-bench")
    maps(worker, arguments.rounds)
    pickers(worker, arguments.rounds)
    probes(worker, arguments.rounds)
    lines_and_charts(worker, arguments.rounds)
    theory_timing.report(worker, [landscape["id"] for landscape in LANDSCAPES], arguments.rounds)
    traces(build / "gdviz", arguments.rounds)
    film_timing.report(
        build / "gdviz", ROOT / "assets/tapes/first-steps.tape", arguments.rounds, most_memory
    )
    # From a small process: to fork this one, NumPy and all, takes longer than the program takes to start.
    sys.stdout.flush()
    command = [sys.executable, ROOT / "Tests/Benchmarks/terminal_timing.py", build / "gdviz", str(arguments.rounds)]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
