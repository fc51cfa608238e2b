"""How large rounding errors can be: the scale that tests measure errors against.

A polynomial is computed along a formula, and with every coefficient a bound, to first order, of what
the rounding of all operations before it may have changed, in units of the unit roundoff. So a test
can ask of sin(x)/x near 0, whose second derivative is a small difference of large numbers, no more
than the formula allows, and no less.
"""

import math

import mpmath


def multiplied(a, b, degree):
    product = {}
    for (i, j), first in a.items():
        for (k, l), second in b.items():
            if i + j + k + l <= degree:
                product[i + k, j + l] = product.get((i + k, j + l), 0) + first * second
    return product


def added(*polynomials):
    total = {}
    for polynomial in polynomials:
        for power, coefficient in polynomial.items():
            total[power] = total.get(power, 0) + coefficient
    return total


def magnitude(polynomial):
    return {power: abs(coefficient) for power, coefficient in polynomial.items()}


class Rounded:
    """A polynomial in at most two variables up to a degree, and the bound for each coefficient."""

    def __init__(self, degree, exact, bound=None):
        self.degree, self.exact, self.bound = degree, exact, bound or {}

    def made(self, exact, bound):
        return Rounded(self.degree, exact, bound)

    def lifted(self, number):
        if isinstance(number, Rounded):
            return number
        return self.made({(0, 0): constant(number)}, {})

    def times(self, a, b):
        return multiplied(a, b, self.degree)

    def __neg__(self):
        return self.made({power: -c for power, c in self.exact.items()}, self.bound)

    def __add__(self, other):
        other = self.lifted(other)
        exact = added(self.exact, other.exact)
        return self.made(exact, added(self.bound, other.bound, magnitude(exact)))

    def __sub__(self, other):
        return self + -self.lifted(other)

    def __mul__(self, other):
        other = self.lifted(other)
        (a, b) = (magnitude(self.exact), magnitude(other.exact))
        bound = added(self.times(a, other.bound), self.times(b, self.bound), self.times(a, b))
        return self.made(self.times(self.exact, other.exact), bound)

    def __truediv__(self, other):
        other = self.lifted(other)
        inverse = other.composed(power_coefficients(-1, other.exact[0, 0], self.degree + 2))
        quotient = self.times(self.exact, inverse.exact)
        terms = added(
            self.bound, self.times(magnitude(quotient), added(other.bound, magnitude(other.exact))),
            magnitude(self.exact),
        )
        return self.made(quotient, self.times(magnitude(inverse.exact), terms))

    def __pow__(self, exponent):
        if isinstance(exponent, Rounded):
            return function(mpmath.exp)(exponent * function(mpmath.log)(self))
        power = constant(exponent)
        return self.composed(power_coefficients(power, self.exact.get((0, 0), 0), self.degree + 2))

    def __radd__(self, other):
        return self.lifted(other) + self

    def __rsub__(self, other):
        return self.lifted(other) - self

    def __rmul__(self, other):
        return self.lifted(other) * self

    def __rtruediv__(self, other):
        return self.lifted(other) / self

    def __rpow__(self, other):
        return self.lifted(other) ** self

    def composed(self, outer):
        """A function of it, by the function's Taylor coefficients at its value."""
        rest = {power: c for power, c in self.exact.items() if power != (0, 0)}
        slopes = [k * coefficient for k, coefficient in enumerate(outer)][1:]
        slope = horner(slopes, rest, self.degree)
        terms = horner([abs(c) for c in outer], magnitude(rest), self.degree)
        return self.made(
            horner(outer, rest, self.degree),
            added(self.times(magnitude(slope), self.bound), terms),
        )


def constant(number):
    """A rational number of SymPy's, or one that mpmath has computed from such."""
    return mpmath.mpf(number.p) / number.q if hasattr(number, "p") else number


def horner(coefficients, polynomial, degree):
    result = {}
    for coefficient in reversed(coefficients[: degree + 1]):
        result = added(multiplied(result, polynomial, degree), {(0, 0): coefficient})
    return result


def power_coefficients(power, value, count):
    coefficients = []
    for k in range(count):
        binomial = mpmath.binomial(power, k)
        coefficients.append(binomial * mpmath.mpf(value) ** (power - k) if binomial else mpmath.mpf(0))
    return coefficients


def function(outer):
    def applied(inner):
        if not isinstance(inner, Rounded):  # a constant, computed once
            return outer(constant(inner))
        value = inner.exact.get((0, 0), mpmath.mpf(0))
        if outer is mpmath.fabs:
            coefficients = [abs(value), mpmath.sign(value)] + [mpmath.mpf(0)] * inner.degree
        elif outer is mpmath.sqrt:
            coefficients = power_coefficients(mpmath.mpf("0.5"), value, inner.degree + 2)
        else:
            with mpmath.workdps(300):
                coefficients = mpmath.taylor(outer, value, inner.degree + 1, chop=False)
            # What is 0 in truth is a difference of 300 digits.
            least = max(map(abs, coefficients)) * mpmath.mpf(10) ** -280
            coefficients = [mpmath.re(c) if abs(c) > least else mpmath.mpf(0) for c in coefficients]
        return inner.composed(coefficients)

    return applied


def variable(degree, value, **rates):
    """A weight whose value is given and which moves along x, or x and y, at these rates."""
    exact = {(0, 0): mpmath.mpf(value)}
    for name, rate in rates.items():
        exact[(1, 0) if name == "x" else (0, 1)] = mpmath.mpf(rate)
    return Rounded(degree, exact)
