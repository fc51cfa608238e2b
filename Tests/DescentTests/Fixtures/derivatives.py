"""Reference derivatives for the tests: SymPy differentiates, mpmath evaluates with 100 digits.

Run in this folder, with SymPy and mpmath installed:

    python3 derivatives.py > derivatives.json

which takes two minutes.

None of the formulas is a preset. Every decimal number, pi and e stand for the double nearest to
them, as in the program, and every result is rounded once to the nearest double. For each point:
value, gradient [x, y], hessian [xx, xy, yy], third [xxx, xxy, xyy, yyy], the eigenvalues of H, and
the coefficients c0 ... c10 of L(w + eps d) along a direction d, which is -g rounded to doubles.
For each order of derivatives, and for each coefficient, there is the scale of rounding errors
(rounding.py), by which a test divides.
"""

import json
import math
import re
import sys
from fractions import Fraction

import mpmath
import sympy

import rounding

mpmath.mp.dps = 100
x, y = sympy.symbols("x y", real=True)

CASES = [
    # operators, one at a time
    ("x + 2*y", [(1, 2), (-1e150, 1e150), (1e-300, -3)]),
    ("x - y - 3", [(1, 2), (0.1, 0.3), (1e16, 1)]),
    ("3 - x*y", [(2, 5), (-1e75, 1e70), (0, 7)]),
    ("x*y", [(3, -4), (1e-160, 1e150), (0, 0)]),
    ("x/y", [(1, 3), (-2, 1e-3), (5, -1e100), (0, 2)]),
    ("1/x + 1/y", [(1, 2), (-0.01, 1e3), (1e-30, -7)]),
    ("x/(x + y)", [(1, 2), (1e10, 1), (-3, 1e-5)]),
    ("-x - -y", [(1, 2), (-5, 0), (0, 0)]),
    ("-(x^2)*-y", [(1, 2), (-3, -0.1), (0, 1)]),
    ("(x + y)/7 - 0.3*x", [(1, 2), (-30, 0.7), (0, 0)]),
    # whole powers
    ("x^2 + y^3", [(1, 2), (-3, -2), (0, 0), (1e50, -1e40)]),
    ("x^5*y^4", [(1, 1), (-1.5, 0.7), (0, 2), (2, 0)]),
    ("x^-1 + y^-2", [(2, 3), (-0.5, -4), (1e20, 1e-20)]),
    ("x^-3*y", [(1.5, 2), (-0.1, -4), (20, 1e5)]),
    ("(x - 2*y)^7", [(1, 0.2), (2, 1), (-1, 1)]),
    ("(x*y + 1)^-2", [(1, 2), (-3, 0.5), (0, 0)]),
    ("x^20 - y^13", [(1, -1), (0.9, 1.1), (-1.3, 0)]),
    ("((x^2 + y)^2 - x)^2", [(0.5, -0.5), (-1, 2), (0, 0)]),
    ("2^-3*x^2 - x^2^2 + y", [(1, 2), (-0.3, 0), (2.5, -9)]),
    # real powers
    ("x^0.5 + y^1.5", [(1, 2), (1e-8, 1e8), (123.4, 0.01)]),
    ("x^2.5*y^-0.5", [(1, 2), (0.04, 9), (1e6, 1e-6)]),
    ("(x^2 + y^2 + 1)^-1.5", [(0, 0), (1, -2), (-30, 40)]),
    ("(x + 2)^pi + (y + 3)^e", [(0, 0), (-1.9, 1), (5, -2.5)]),
    ("1.7^x*0.3^y", [(0, 0), (2, -3), (-11, 5)]),
    # an exponent that varies
    ("x^y", [(2, 3), (0.1, -2), (1, 0), (30, 0.5)]),
    ("(x^2 + 1)^(y - 1)", [(0, 1), (-2, 3), (0.5, -4)]),
    ("2^(x*y)", [(0, 0), (1, 3), (-4, 2.5)]),
    ("x^x + y", [(1, 0), (0.2, 1), (3, -1)]),
    # each function
    ("sin(x) + 2*cos(y)", [(0, 0), (1, -2), (1000, -5e5)]),
    ("sin(x*y)", [(0, 3), (1.2, 2.3), (-40, 25)]),
    ("cos(x^2 - y)", [(0, 0), (2, -1), (-3, 9)]),
    ("tan(x) - tan(y/2)", [(0, 0), (1.5, -2), (-1.57, 3)]),
    ("asin(x) + asin(y)^2", [(0, 0.5), (0.9, -0.99), (-0.3, 0.99999)]),
    ("acos(x*y)", [(0.5, 0.5), (0.1, -9), (-0.999, 1)]),
    ("atan(x) + atan(3*y)", [(0, 0), (1, -2), (1e8, -1e-8), (-40, 1e5)]),
    ("atan(y/x)", [(1, 1), (-2, 0.1), (1e-3, 5)]),
    ("sinh(x) - sinh(2*y)", [(0, 0), (1, -2), (-20, 0.01)]),
    ("cosh(x*y)", [(0, 0), (2, 1.5), (-10, 3)]),
    ("tanh(x) + tanh(x - y)", [(0, 0), (2, -1), (20, 19), (-0.01, 30)]),
    ("exp(x - y^2)", [(0, 0), (3, 1), (-200, 2), (300, -1)]),
    ("log(x) + log(x + y)", [(1, 1), (1e-6, 4), (1e6, -1e5)]),
    ("log(x^2 + y^2)", [(1, 0), (-0.3, 0.4), (1e-5, 1e5)]),
    ("sqrt(x) + sqrt(1 + y)", [(1, 0), (1e-6, 3), (1e12, -0.99)]),
    ("sqrt(x^2 + y^2)", [(3, 4), (-1e-4, 2e-4), (1e8, 1)]),
    ("abs(x) + abs(y)^3", [(1, -2), (-1e-9, 3), (4, 5)]),
    ("abs(x*y - 1)", [(1, 2), (2, 0.1), (-3, 4)]),
    # functions within functions
    ("sin(cos(x) + y)", [(0, 0), (1, -2), (-5, 4)]),
    ("exp(sin(x)*cos(y))", [(0, 0), (1.3, 2), (-9, 4)]),
    ("log(1 + exp(x - y))", [(0, 0), (5, -3), (-4, 6)]),
    ("tanh(x^2 - y)*exp(-y^2/3)", [(0, 0), (1, 0.5), (-1.5, -2)]),
    ("sqrt(1 + sin(x)^2*exp(y))", [(0, 0), (1, 1), (-4, 3)]),
    ("atan(sinh(x)/(1 + y^2))", [(0, 0), (1, -2), (-3, 0.2)]),
    ("cosh(sin(x - y))^3", [(0, 0), (1, 3), (-0.7, 0.7)]),
    ("asin(tanh(x))*acos(y/2)", [(0, 0), (1, 1.5), (-2, -0.3)]),
    ("log(cosh(x)) + log(cosh(y - x))", [(0, 0), (2, 1), (-6, 3)]),
    ("tan(atan(x) + atan(y))", [(0, 0), (0.5, 0.4), (-2, 1)]),
    ("exp(exp(x/2) - y)", [(0, 0), (2, 1), (-3, -1)]),
    ("sin(x)/x + y", [(1, 0), (0.01, 1), (-20, 2)]),
    ("x*exp(-x^2 - y^2)", [(0, 0), (0.7, -0.2), (3, 2)]),
    ("x/(1 + abs(y)) - y/(1 + abs(x))", [(1, 2), (-3, 0.5), (0.1, -10)]),
    ("log(sqrt(x)*y) - log(y)", [(1, 2), (4, 1e-3), (1e5, 7)]),
    ("abs(sin(3*x) - y)^2.5", [(0, 1), (1, -1), (-2, 3)]),
    ("sinh(x)/cosh(y) + cos(tan(x/4))", [(0, 0), (1, 2), (-3, 0.5)]),
    ("(x - y)^2/(x + y)^2", [(1, 2), (3, 2.999), (-5, 1)]),
    ("100*(y - sin(x)^2)^2 + (1 - x)^2/50", [(0, 0), (1, 0.5), (-3, 2)]),
    ("((x + 0.1)*(y - 0.2)*(x - y) + 1.5)/3", [(0, 0), (1, 2), (-0.1, 0.2)]),
    ("exp(-((x - 1)^2 + (y + 2)^2)/0.5)", [(1, -2), (0, -1), (2, 0)]),
    ("x^2*log(x) + y^2*log(y)", [(1, 1), (0.01, 3), (50, 0.5)]),
    ("2*pi*sqrt(x/9.81)*(1 + sin(y/2)^2/4)", [(1, 0.3), (0.2, 2), (40, -1)]),
    ("(1 + x^2)^0.25*atan(exp(y)) - x/3", [(0, 0), (1, 1), (-7, -5)]),
    ("cos(x)*cos(y) - cosh(x)*cosh(y)/50", [(0, 0), (1, 1), (4, -3)]),
]

# Numbers, pi and e as the exact values of their doubles.
NUMBER = re.compile(r"(?<![A-Za-z_0-9])(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+|pi\b|e\b)")


def exactly(number):
    fraction = Fraction(float(number))
    return sympy.Rational(fraction.numerator, fraction.denominator)


FUNCTIONS = "sin cos tan asin acos atan sinh cosh tanh exp log sqrt".split()


def parsed(text, functions, x, y):
    """The formula over any kind of number."""
    doubles = {"pi": math.pi, "e": math.e}
    python = NUMBER.sub(lambda m: f"R({doubles.get(m[0], m[0])!r})", text).replace("^", "**")
    return eval(python, {"__builtins__": {}}, functions | {"x": x, "y": y, "R": exactly})


def symbolic(text):
    functions = {name: getattr(sympy, name) for name in FUNCTIONS} | {"abs": sympy.Abs}
    return parsed(text, functions, x, y)


def rounded(text, x, y):
    functions = {name: rounding.function(getattr(mpmath, name)) for name in FUNCTIONS}
    return parsed(text, functions | {"abs": rounding.function(mpmath.fabs)}, x, y)


def agree(one, other, bound):
    """Two ways to the same number, up to what 100 digits leave of it and no double can hold."""
    tolerance = mpmath.mpf(10) ** -50 * (bound + abs(other)) + mpmath.mpf(10) ** -400
    assert abs(one - other) <= tolerance, (one, other)


def jet_scales(text, at, derivatives):
    """For each order the largest scale of its derivatives."""
    jet = rounded(text, rounding.variable(3, at[0], x=1), rounding.variable(3, at[1], y=1))
    scales = []
    for order, partials in enumerate(derivatives):
        bounds = []
        for j, partial in enumerate(partials):
            power, factor = (order - j, j), math.factorial(order - j) * math.factorial(j)
            bounds.append(jet.bound.get(power, 0) * factor)
            agree(jet.exact.get(power, 0) * factor, partial, bounds[-1])
        scales.append(max(bounds))
    return scales


def series_scales(text, at, direction, series):
    computed = rounded(
        text,
        rounding.variable(10, at[0], x=direction[0]),
        rounding.variable(10, at[1], x=direction[1]),
    )
    bounds = [computed.bound.get((order, 0), 0) for order in range(len(series))]
    for order, coefficient in enumerate(series):
        agree(computed.exact.get((order, 0), 0), coefficient, bounds[order])
    return bounds


def double(number):
    """The nearest double; every number here is real and within its range."""
    number = mpmath.mpmathify(number)
    if isinstance(number, mpmath.mpc):
        assert abs(number.imag) <= mpmath.mpf(10) ** -40 * abs(number.real), number
        number = number.real
    result = float(number)
    assert math.isfinite(result), number
    return result


def scale(bound):
    """A bound with two digits, one too large for a double as the largest of them."""
    return float(mpmath.nstr(min(mpmath.mpf(bound), mpmath.mpf("1e308")), 2))


def derivative(expression, nx, ny):
    for variable, times in ((x, nx), (y, ny)):
        if times:
            expression = sympy.diff(expression, variable, times)
    # Away from its bend |u| is smooth: no delta functions.
    return expression.replace(sympy.DiracDelta, lambda *_: sympy.Integer(0))


def check(coefficients, direction, derivatives):
    """Both ways to differentiate agree: c_k is the form of order k over k!."""
    for order in (1, 2, 3):
        terms = [
            math.comb(order, j) * partial * direction[0] ** (order - j) * direction[1] ** j
            for j, partial in enumerate(derivatives[order])
        ]
        form = sum(terms) / math.factorial(order)
        assert abs(form - coefficients[order]) <= mpmath.mpf(10) ** -35 * max(map(abs, terms))


def step_series(function, at, direction, derivatives):
    """c0 ... c10, or as many as are finite as doubles."""
    # mpmath.taylor takes differences whose width suits directions of a length near 1.
    length = max(abs(rate) for rate in direction) or 1
    unit = mpmath.ldexp(1, math.frexp(length)[1])
    dx, dy = (rate / unit for rate in direction)
    # Many digits, because c0 may be larger than what follows by as many powers of ten.
    with mpmath.workdps(800):
        series = mpmath.taylor(
            lambda s: function(at[0] + s * dx, at[1] + s * dy), 0, 10, chop=False
        )
    # A difference that is 0 up to the arithmetic's rounding is 0.
    least = max(abs(number) for number in series) * mpmath.mpf(10) ** -700
    series = [0 if abs(number) < least else number for number in series]
    coefficients = [number * unit**order for order, number in enumerate(series)]
    check(coefficients, direction, derivatives)
    finite = [abs(number) < sys.float_info.max for number in coefficients]
    return coefficients[: finite.index(False) if False in finite else 11]


def case(text, points):
    expression = symbolic(text)
    orders = [[(k - j, j) for j in range(k + 1)] for k in range(4)]
    functions = {
        order: sympy.lambdify((x, y), derivative(expression, *order), "mpmath")
        for k in orders
        for order in k
    }
    function = functions[(0, 0)]
    results = []
    for point in points:
        at = tuple(mpmath.mpf(number) for number in point)
        derivatives = [[mpmath.mpmathify(functions[order](*at)) for order in k] for k in orders]
        value, gradient, hessian, third = derivatives
        with mpmath.workdps(700):  # the sum and the difference may nearly cancel
            mean, half = (hessian[0] + hessian[2]) / 2, (hessian[0] - hessian[2]) / 2
            radius = mpmath.sqrt(half**2 + hessian[1] ** 2)
            eigenvalues = [double(mean - radius), double(mean + radius)]
        direction = [-mpmath.mpf(double(slope)) for slope in gradient]
        series = step_series(function, at, direction, derivatives)
        results.append({
            "point": [float(number) for number in point],
            "value": double(value[0]),
            "gradient": [double(number) for number in gradient],
            "hessian": [double(number) for number in hessian],
            "third": [double(number) for number in third],
            "eigenvalues": eigenvalues,
            "direction": [double(rate) for rate in direction],
            "series": [double(coefficient) for coefficient in series],
            "scales": [scale(bound) for bound in jet_scales(text, at, derivatives)],
            "seriesScales": [
                scale(bound) for bound in series_scales(text, at, direction, series)
            ],
        })
    points = ",\n  ".join(json.dumps(result) for result in results)
    return f'{{"formula": {json.dumps(text)}, "points": [\n  {points}]}}'


def main():
    assert len({text for text, _ in CASES}) == len(CASES) >= 60
    print("[")
    for index, (text, points) in enumerate(CASES):
        end = "" if index == len(CASES) - 1 else ","
        print(case(text, points) + end)
    print("]")


if __name__ == "__main__":
    main()
