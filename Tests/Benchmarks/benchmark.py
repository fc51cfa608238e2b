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
import resource
import statistics
import subprocess
import sys
import time

import numpy
import plotext

import terminal_timing

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANDSCAPES = json.loads((ROOT / "Tests/DescentTests/Fixtures/landscapes.json").read_text())
MAP_CELLS = (142, 56)


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


def time_plotext(landscape):
    """A heat map of the whole 200 x 60 screen, a value a cell, to its finished text."""
    function = numpy_function(landscape["formula"])
    start = time.perf_counter()
    x = numpy.linspace(*landscape["x"], 200)[None, :]
    y = numpy.linspace(*landscape["y"], 60)[:, None]
    matrix = (function(x, y) + 0 * (x + y)).tolist()
    plotext.clear_figure()
    plotext.plot_size(200, 60)
    plotext.matrix_plot(matrix)
    text = plotext.build()
    elapsed = time.perf_counter() - start
    assert len(text) > 200 * 60
    return elapsed


def milliseconds(times):
    return min(times) * 1e3, statistics.median(times) * 1e3


def maps(worker, rounds):
    print("## The map of a 200 x 60 screen, from nothing to a finished frame (ms, one core)\n")
    print("| landscape | frame min | frame median | field median | NumPy field | plotext | NumPy ÷ field | plotext ÷ frame |")
    print("|---|---|---|---|---|---|---|---|")
    slowest = 0
    smallest_ratio = math.inf
    for landscape in LANDSCAPES:
        frames, fields, numpy_fields, plots = [], [], [], []
        for _ in range(rounds):
            frames.append(worker.ask("frame", landscape["id"]))
            fields.append(worker.ask("field", landscape["id"]))
            numpy_fields.append(time_numpy_field(landscape))
            plots.append(time_plotext(landscape))
        low, middle = milliseconds(frames)
        field, numpy_field, plot = (milliseconds(t)[1] for t in (fields, numpy_fields, plots))
        slowest = max(slowest, middle)
        smallest_ratio = min(smallest_ratio, plot / middle)
        print(
            f"| {landscape['id']} | {low:.2f} | {middle:.2f} | {field:.2f} | {numpy_field:.2f} "
            f"| {plot:.0f} | {numpy_field / field:.1f} | {plot / middle:.0f} |"
        )
    print(f"\nslowest median {slowest:.2f} ms; smallest ratio to plotext {smallest_ratio:.0f}\n")


def traces(program, rounds):
    """100,000 Rosenbrock steps with every column, to a pipe that is read."""
    times, memory = [], []
    for _ in range(rounds):
        start = time.perf_counter()
        process = subprocess.Popen(
            [program, "trace", "rosenbrock", "--steps", "100000"], stdout=subprocess.DEVNULL
        )
        _, status, usage = os.wait4(process.pid, 0)
        assert status == 0
        times.append(time.perf_counter() - start)
        memory.append(usage.ru_maxrss / 1024)
    low, middle = milliseconds(times)
    print(
        f"`gdviz trace` of 100,000 Rosenbrock steps, every column: min {low:.0f} ms, "
        f"median {middle:.0f} ms, {max(memory):.1f} MB\n"
    )


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
    maps(Worker(build / "gdviz-bench"), arguments.rounds)
    traces(build / "gdviz", arguments.rounds)
    terminal_timing.report(build / "gdviz", arguments.rounds)


if __name__ == "__main__":
    main()
