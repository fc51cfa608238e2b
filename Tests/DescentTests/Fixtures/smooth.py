"""Whether a loss has all derivatives along a step, as far as samples in plain floats show."""

import math

from formulas import FUNCTIONS

SAMPLES = 256


class Watched:
    """A number that notes down what must not reach 0 for its formula to have derivatives."""

    seen: list[float] = []

    def __init__(self, value: float):
        self.value = value

    def __add__(self, other):
        return Watched(self.value + other.value)

    def __sub__(self, other):
        return Watched(self.value - other.value)

    def __mul__(self, other):
        return Watched(self.value * other.value)

    def __truediv__(self, other):
        Watched.seen.append(other.value)
        return Watched(self.value / other.value)

    def __neg__(self):
        return Watched(-self.value)

    def __pow__(self, exponent):
        if exponent.value < 0 or exponent.value != int(exponent.value):
            Watched.seen.append(self.value)
        return Watched(self.value**exponent.value)


EDGES = {
    **dict.fromkeys(["abs", "sqrt", "log"], lambda number: number),
    **dict.fromkeys(["asin", "acos"], lambda number: 1 - abs(number)),
    "tan": math.cos,
}


def watched(name: str):
    function = abs if name == "abs" else getattr(math, name)

    def apply(argument: Watched) -> Watched:
        if name in EDGES:
            Watched.seen.append(EDGES[name](argument.value))
        return Watched(function(argument.value))

    return apply


NAMES = {name: watched(name) for name in FUNCTIONS}
NAMES["C"] = lambda text: Watched(float(text))


def is_smooth(code, w: list[float], d: list[float], end: float) -> bool:
    """Whether nothing that must not be 0 is 0 or changes its sign from w to w + end d."""
    signs = None
    for index in range(SAMPLES + 1):
        Watched.seen = []
        x, y = (place + end * (index / SAMPLES) * rate for place, rate in zip(w, d))
        try:
            eval(code, NAMES, {"x": Watched(x), "y": Watched(y)})  # noqa: S307
        except (ArithmeticError, ValueError, TypeError):
            return False
        here = [number > 0 for number in Watched.seen]
        if 0 in Watched.seen or (signs is not None and here != signs):
            return False
        signs = here
    return True
