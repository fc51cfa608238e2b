"""Losses at the ends of steps over random formulas, which bands along the step must hold.

Run in this folder, with mpmath installed:

    python3 steps.py > steps.json

which takes about ten minutes; they are the same ones each time. Each line is a step w + εd: formula, w, d,
the order of a Taylor polynomial, ε, the doubles at or below φ(ε) = L(w + εd) and φ″(ε)/2, between which and
the next doubles the truth lies, and whether φ has all derivatives from 0 to ε, as far as samples show: 1 or
0. All constants, places and directions are doubles exactly; exponents without weights are doubles that are
written down. mpmath evaluates with 120 digits, of which 40 count. d is −g, rounded, and ε lies below the
descent limit −c₁/c₂ along it where there is one. Steps are left out where L has no value on the way, as far
as samples show, or no derivatives at w.
"""

import itertools
import json
import math
import random
import sys

import mpmath

from formulas import FUNCTIONS, Grammar, compiled
from smooth import is_smooth

CONSTANTS = ["2", "3", "0.5", "0.25", "1.5", "7", "0.1", "1e-3"]
EXPONENTS = ["2", "3", "4", "5", "(-1)", "(-2)", "0.5", "1.5", "2.5", "(-0.5)", "0.3", "3.7"]
FORMULAS = 10_000
# Of depth 1 there are only some hundreds.
DEPTHS = [1] + 8 * [2, 3, 4, 5, 6]


class Number:
    """An exact number whose powers are those of gdviz: of a negative base only whole written ones."""

    def __init__(self, value):
        if isinstance(value, mpmath.mpc) or not mpmath.isfinite(value):
            raise ValueError
        self.value = mpmath.mpf(value)
        if abs(self.value) > mpmath.mpf(10) ** 60:
            raise ValueError

    def __add__(self, other):
        return Number(self.value + other.value)

    def __sub__(self, other):
        return Number(self.value - other.value)

    def __mul__(self, other):
        return Number(self.value * other.value)

    def __truediv__(self, other):
        return Number(self.value / other.value)

    def __neg__(self):
        return Number(-self.value)

    def __pow__(self, exponent):
        if self.value <= 0 and (exponent.is_variable or exponent.value != int(exponent.value)):
            raise ValueError
        return Number(self.value**exponent.value)

    is_variable = False


class Variable(Number):
    is_variable = True


NAMES = {
    name: (lambda f: lambda a: Number(f(a.value)))(abs if name == "abs" else getattr(mpmath, name))
    for name in FUNCTIONS
}
NAMES["C"] = lambda text: Number(mpmath.mpf(float(text)))


def value(code, x, y):
    return eval(code, NAMES, {"x": Variable(x), "y": Variable(y)}).value  # noqa: S307


def rounded(number, digits: int = 3) -> float:
    return float(f"{float(number):.{digits - 1}e}")


def below(number) -> float:
    nearest = float(number)
    return nearest if mpmath.mpf(nearest) <= number else math.nextafter(nearest, -math.inf)


def step(text: str) -> list | None:
    code = compiled(text)
    w = [random.randint(-24, 24) / 8, random.randint(-24, 24) / 8]
    start = [mpmath.mpf(number) for number in w]
    gradient = [
        mpmath.diff(lambda x, y: value(code, x, y), start, order) for order in [(1, 0), (0, 1)]
    ]
    d = [-rounded(number) for number in gradient]
    size = math.hypot(*d)
    if not 1e-12 < size < 1e12:
        return None

    def loss(e):
        return value(code, start[0] + e * mpmath.mpf(d[0]), start[1] + e * mpmath.mpf(d[1]))

    c = mpmath.taylor(loss, 0, 3)
    if not all(mpmath.isfinite(number) for number in c) or c[1] >= 0:
        return None
    limit = -c[1] / c[2] if c[2] > 0 else mpmath.mpf(1) / size
    if limit * size > 100:
        return None
    step_size = rounded(limit * random.uniform(0.02, 0.999))
    for share in range(1, 17):
        loss(mpmath.mpf(step_size) * share / 16)
    truth = loss(mpmath.mpf(step_size))
    bend = mpmath.diff(loss, mpmath.mpf(step_size), 2) / 2
    if 0 < abs(truth) < 1e-60 or abs(bend) > 1e60:
        return None
    # What is left of 120 digits where the truth is 0.
    if abs(bend) < 1e-100:
        bend = mpmath.mpf(0)
    order = random.randint(1, 9)
    smooth = int(is_smooth(code, w, d, step_size))
    return [text, w, [n + 0.0 for n in d], order, step_size, below(truth), below(bend), smooth]


def main() -> None:
    random.seed(20261127)
    mpmath.mp.dps = 120
    grammar = Grammar(CONSTANTS, EXPONENTS)
    lines = {}
    depths = itertools.cycle(DEPTHS)
    depth = next(depths)
    while len(lines) < FORMULAS:
        text = grammar.formula(depth)
        if text in lines:
            continue
        try:
            line = step(text)
        except (ArithmeticError, ValueError, TypeError, mpmath.libmp.NoConvergence):
            continue
        if line:
            lines[text] = json.dumps(line, separators=(",", ":"))
            depth = next(depths)
            print(len(lines), file=sys.stderr, end="\r")
    print("[\n" + ",\n".join(lines.values()) + "\n]")


main()
