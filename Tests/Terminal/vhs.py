"""What VHS takes of a script, by its own lexer's and parser's behaviour, as far as it is stricter than it looks."""

import re

NAMED = "Enter Space Tab Escape Backspace Delete Up Down Left Right PageUp PageDown".split()
STRING = r'"[^"\n]*"|\'[^\'\n]*\'|`[^`\n]*`'
RULES = [
    r"#.*",
    r"Output [a-z-]+\.(gif|mp4|webm)",
    r"Require [a-z]+",
    r"Set TypingSpeed \d+ms",
    r"Hide|Show",
    rf"Type ({STRING})",
    # A decimal that has two points fails only when it runs.
    r"Sleep \d+m?s",
    # Counts are whole and from 1; a huge one never ends.
    rf"({'|'.join(NAMED)})( [1-9]\d{{0,3}})?",
    # Written large, since small ones are units of time, and without a count.
    r"Ctrl\+[A-Z]",
    r"Shift\+Tab",
]
LINE = re.compile("|".join(f"(?:{rule})" for rule in RULES))
# What counts only before anything else.
SETTINGS = ("Output", "Require", "Set")


def objections(script: str) -> list[str]:
    """The lines that VHS would refuse, or take for something else."""
    found = [f"{line!r} is no command" for line in script.split("\n")[:-1] if not LINE.fullmatch(line)]
    if not script.endswith("\n"):
        found.append("the last line has no end")
    words = [line.split(" ")[0] for line in script.splitlines() if line and line[0] != "#"]
    first = next((index for index, word in enumerate(words) if word not in SETTINGS), len(words))
    found += [f"{word} comes too late" for word in words[first:] if word in SETTINGS]
    if not words[first:]:
        found.append("nothing happens")
    return found


def typed(script: str) -> str:
    """All that is typed while it is shown and not."""
    return "".join(match[1:-1] for match in re.findall(rf"^Type ({STRING})$", script, re.MULTILINE))
