"""Random formulas of the weights x and y, for the scripts beside it."""

import random

FUNCTIONS = "sin cos tan asin acos atan sinh cosh tanh exp log sqrt abs".split()


class Grammar:
    """Formulas over given constants and exponents.

    Each operation stands in one pair of parentheses, so that a formula's depth is the depth to which
    they are nested.
    """

    def __init__(self, constants: list[str], exponents: list[str]):
        self.constants = constants
        self.exponents = exponents

    def formula(self, depth: int) -> str:
        """A formula of exactly this depth in which x or y occurs."""
        while True:
            text = self._formula(depth)
            if "x" in text.replace("exp", "") or "y" in text:
                return text

    def _formula(self, depth: int) -> str:
        if depth == 0:
            return random.choice(["x", "y", "x", "y", random.choice(self.constants)])
        kind = random.random()
        deepest = self._formula(depth - 1)
        if kind < 0.42:
            operands = [deepest, self._formula(random.randint(0, depth - 1))]
            random.shuffle(operands)
            return f"({operands[0]} {random.choice('+-*/')} {operands[1]})"
        if kind < 0.52:
            return f"(-{deepest})"
        if kind < 0.65:
            return f"({deepest})^{random.choice(self.exponents)}"
        if kind < 0.68:
            exponent = self._formula(random.randint(0, max(0, depth - 2)))
            return f"({deepest})^({exponent} + {random.choice('xy')})"
        return f"{random.choice(FUNCTIONS)}({deepest})"


def compiled(text: str):
    """The formula as code over numbers."""
    code, number = [], ""
    for character in text.replace("^", "**") + " ":
        is_digit = character in "0123456789." or (number and (character == "e" or number[-1] == "e"))
        if is_digit:
            number += character
        else:
            if number:
                code.append(f"C({number!r})")
            number = ""
            code.append(character)
    return compile("".join(code).strip(), "formula", "eval")
