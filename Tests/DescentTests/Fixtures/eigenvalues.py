"""Reference eigenvalues of symmetric 2 x 2 matrices: mpmath with 800 digits, rounded once.

Run in this folder, with mpmath installed:

    python3 eigenvalues.py > eigenvalues.json

The entries are doubles, taken exactly. So many digits, because the entries of one matrix may be 300
powers of ten apart, and its smaller eigenvalue 300 more below them.
"""

import json
import math
import random

import mpmath

mpmath.mp.dps = 800
random.seed(20240607)


def eigenvalues(xx, xy, yy):
    a, b, c = (mpmath.mpf(entry) for entry in (xx, xy, yy))
    mean, radius = (a + c) / 2, mpmath.sqrt(((a - c) / 2) ** 2 + b * b)
    return float(mean - radius), float(mean + radius)


def rotated(first, second, angle):
    """The matrix with these eigenvalues, its entries rounded."""
    c, s = math.cos(angle), math.sin(angle)
    return c * c * first + s * s * second, c * s * (first - second), s * s * first + c * c * second


def angle():
    return random.uniform(0, 2 * math.pi)


def wide(decades):
    return random.choice((-1, 1)) * random.uniform(1, 10) * 10 ** random.uniform(-decades, decades)


def matrices():
    for _ in range(60):
        yield "random", [random.gauss(0, 1) for _ in range(3)]
    for decade in range(4, 17):
        for sign in (-1, 1):
            for _ in range(3):
                small = sign * 10.0**-decade
                yield f"condition 1e{decade}", rotated(random.uniform(1, 10), small, angle())
    for _ in range(20):  # as singular as rounded entries can be
        p, q = random.gauss(0, 1), random.gauss(0, 1)
        yield "nearly singular", [p * p, p * q, q * q]
    for p, q in ((1, 2), (3, -5), (7, 1), (12, 35), (1, 1), (-4, 9)):
        yield "singular", [p * p, p * q, q * q]
    for _ in range(30):  # eigenvalues that nearly agree
        a = random.uniform(1, 10)
        c = a + random.randint(-3, 3) * math.ulp(a)
        yield "nearly a multiple of 1", [a, random.choice((-1, 1)) * 10 ** random.uniform(-160, -8), c]
    for _ in range(20):  # eigenvalues that nearly cancel
        a = random.uniform(1, 10)
        yield "trace near 0", [a, wide(1), -a + random.randint(-3, 3) * math.ulp(a)]
    for scale in (1e-150, 1e-75, 1e75, 1e150):
        for _ in range(8):
            yield f"scale {scale}", [random.gauss(0, 1) * scale for _ in range(3)]
        yield f"scale {scale}", [entry * scale for entry in rotated(3, 1e-15, angle())]
    for _ in range(80):
        yield "mixed", [wide(149) for _ in range(3)]
    for _ in range(30):  # b^2 of the size of ac, so that they cancel
        a, c = wide(149), wide(149)
        b = math.sqrt(abs(a)) * math.sqrt(abs(c)) * random.choice((1, 1 + 1e-12, 1 - 3e-16))
        yield "mixed, nearly singular", [a, b, math.copysign(c, a)]
    for a in (0.0, -0.0, 1.0, -2.0, 1e150, 1e-150):
        for b in (0.0, 1.0, -1e-150, 1e150):
            for c in (0.0, 1.0, 3.0):
                yield "zeros", [a, b, c]
    for a in (1.0, -3.7, 1e-150, 1e150):
        yield "multiple of 1", [a, 0.0, a]


def main():
    rows = []
    for kind, (xx, xy, yy) in matrices():
        smaller, larger = eigenvalues(xx, xy, yy)
        rows.append(json.dumps(
            {"kind": kind, "xx": xx, "xy": xy, "yy": yy, "smaller": smaller, "larger": larger}
        ))
    print("[\n" + ",\n".join(rows) + "\n]")


if __name__ == "__main__":
    main()
