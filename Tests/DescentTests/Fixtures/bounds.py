"""Derivatives of random formulas at points of boxes, which the bounds over the box must hold.

Run in this folder, with SymPy and mpmath installed:

    python3 bounds.py > bounds.json

which takes some minutes; what SymPy takes longer than seconds for is left out. SymPy differentiates, mpmath
evaluates with 400 digits. All constants and places are doubles exactly. For each point: value, [x, y],
[xx, xy, yy], [xxx, xxy, xyy, yyy] in one list; a number where the truth is a double, otherwise the doubles
on both sides of it. Points where one of them does not exist are left out.
"""

import itertools
import json
import math
import random
import signal
import sys

import mpmath
import sympy

from formulas import FUNCTIONS, Grammar

mpmath.mp.dps = 400
x, y = sympy.symbols("x y", real=True)
CONSTANTS = ["2", "3", "0.5", "0.25", "1.5", "7"]
EXPONENTS = ["2", "3", "4", "(-1)", "(-2)", "0.5", "1.5", "2.5", "(-0.5)"]
ORDERS = [(0, 0), (1, 0), (0, 1), (2, 0), (1, 1), (0, 2), (3, 0), (2, 1), (1, 2), (0, 3)]
FORMULAS = 260
DEPTHS = [1, 2, 3, 4, 5, 6]


def derivatives(text: str) -> list:
    names = {"x": x, "y": y, "abs": sympy.Abs}
    whole = sympy.sympify(text.replace("^", "**"), locals=names, rational=True)
    found = []
    for across, up in ORDERS:
        derivative = whole
        for variable, count in ((x, across), (y, up)):
            if count:
                derivative = derivative.diff(variable, count)
        # Away from bends, which are left out below, their pulses are 0.
        derivative = derivative.replace(sympy.DiracDelta, lambda *_: sympy.Integer(0))
        found.append(sympy.lambdify((x, y), derivative, "mpmath"))
    return found


def sides(value) -> float | list[float] | None:
    """The value as a double, or the doubles beside it; nothing where it is none."""
    if isinstance(value, mpmath.mpc):
        return None
    value = mpmath.mpf(value)
    if not mpmath.isfinite(value) or abs(value) > 1e150 or 0 < abs(value) < 1e-150:
        return None
    nearest = float(value)
    if mpmath.mpf(nearest) == value:
        return nearest
    if mpmath.mpf(nearest) < value:
        return [nearest, math.nextafter(nearest, math.inf)]
    return [math.nextafter(nearest, -math.inf), nearest]


def is_real(text: str, place: tuple[float, float]) -> bool:
    """Whether the formula has a value at a place as it is written, before SymPy simplifies it."""
    names = {name: getattr(mpmath, name) for name in FUNCTIONS if name != "abs"}
    try:
        value = eval(text.replace("^", "**"), names, dict(zip("xy", map(mpmath.mpf, place))))  # noqa: S307
    except (ZeroDivisionError, ValueError, TypeError, OverflowError):
        return False
    return not isinstance(value, mpmath.mpc)


def point(text: str, functions: list, place: tuple[float, float]) -> list | None:
    if not is_real(text, place):
        return None
    values = []
    for function in functions:
        try:
            value = sides(function(mpmath.mpf(place[0]), mpmath.mpf(place[1])))
        except (ZeroDivisionError, ValueError, TypeError, OverflowError, NameError, AttributeError):
            return None
        if value is None:
            return None
        values.append(value)
    return values


def case(text: str) -> dict | None:
    functions = derivatives(text)
    width = random.choice([2**-6, 2**-3, 0.5, 1.0])
    corner = (random.randint(-24, 24) / 8, random.randint(-24, 24) / 8)
    points = []
    for share in [(0, 0), (1, 1), (0.5, 0.5), (0.25, 0.875)]:
        place = (corner[0] + share[0] * width, corner[1] + share[1] * width)
        values = point(text, functions, place)
        if values:
            points.append({"point": place, "values": values})
    box = [corner[0], corner[0] + width, corner[1], corner[1] + width]
    return {"formula": text, "box": box, "points": points[:3]} if points else None


def too_long(*_: object) -> None:
    raise TimeoutError


def main() -> None:
    random.seed(20261126)
    signal.signal(signal.SIGVTALRM, too_long)
    grammar = Grammar(CONSTANTS, EXPONENTS)
    depths = itertools.cycle(DEPTHS)
    depth = next(depths)
    lines = []
    while len(lines) < FORMULAS:
        text = grammar.formula(depth)
        signal.setitimer(signal.ITIMER_VIRTUAL, 6)
        try:
            found = case(text)
        except Exception:  # Whatever SymPy cannot do is no case.
            continue
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        if found:
            lines.append(json.dumps(found))
            depth = next(depths)
            print(len(lines), file=sys.stderr, end="\r")
    print("[\n" + ",\n".join(lines) + "\n]")


main()
