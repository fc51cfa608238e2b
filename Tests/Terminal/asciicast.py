"""What the strictest of the readers of asciicasts take, rule by rule."""

import json
import re

COLOR = r"#[0-9a-f]{6}"
SURROGATE = re.compile(r"[\ud800-\udfff]")
# Sequences that some emulator does not understand: repetition, colons, other screens, scrolling, character sets.
STRANGE = re.compile(r"\x1b\[\d*b|\x1b\[[\d;]*:[\d:;]*m|\x1b\[\?(?:47|1047|1049)[hl]|\x1b\[[\d;]*r|\x1b[()]|\x0e|\x0f")
UNFINISHED = re.compile(r"\x1b(?:\[[\d;?]*)?$")


def objections(data: bytes) -> list[str]:
    """What is wrong with a cast; empty where every reader takes it."""
    found = []
    if data.startswith(b"\xef\xbb\xbf"):
        found.append("a byte order mark")
    if not data.endswith(b"\n"):
        found.append("a torn last line")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return [*found, "no UTF-8"]
    first, *lines = text.removesuffix("\n").split("\n")
    try:
        header = json.loads(first)
    except json.JSONDecodeError:
        return [*found, "no header"]
    if not isinstance(header, dict):
        return [*found, "a header that is no object"]
    found += header_objections(header)
    time = 0.0
    for number, line in enumerate(lines, 2):
        said, time = event_objections(line, header.get("version"), time, number == len(lines) + 1)
        found += [f"line {number}: {words}" for words in said]
    return found


def header_objections(header: dict) -> list[str]:
    found = []
    version = header.get("version")
    if version not in (2, 3) or isinstance(version, (bool, float)):
        return [f"version {version!r}"]
    size = header if version == 2 else header.get("term", {})
    for name, most in zip(("width", "height") if version == 2 else ("cols", "rows"), (720, 200)):
        count = size.get(name)
        if not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= most:
            found.append(f"{name} {count!r}")
    allowed = {"version", "title"} | ({"width", "height"} if version == 2 else {"term"})
    # A command, an environment, a date say more of a person than of the film.
    found += [f"{name} in the header" for name in header if name not in allowed]
    title = header.get("title", "")
    if not isinstance(title, str) or len(title) > 128:
        found.append("a title that is cut")
    return found


def event_objections(line: str, version: int, time: float, is_last: bool) -> tuple[list[str], float]:
    match = re.fullmatch(r'\[(-?[\d.]+),"(.)",(".*")\]', line)
    if not match:
        return ["no event of three elements"], time
    stamp, code, _ = match.groups()
    found = []
    if not re.fullmatch(r"\d+\.\d{1,6}" if version == 2 else r"\d+\.\d{1,3}", stamp):
        found.append(f"time {stamp}")
    if code not in "oimr" + ("x" if version == 3 else ""):
        found.append(f"code {code}")
    if version == 2:
        if float(stamp) < time:
            found.append("time that runs back")
        time = float(stamp)
    try:
        data = json.loads(line)[2]
    except json.JSONDecodeError:
        return [*found, "data that is no string"], time
    if SURROGATE.search(data):
        found.append("half a character")
    if code == "r" and not re.fullmatch(r"[1-9]\d*x[1-9]\d*", data):
        found.append(f"size {data}")
    if code == "x" and not is_last:
        found.append("an end before the end")
    if code == "o" and (STRANGE.search(data) or UNFINISHED.search(data)):
        found.append("a sequence that not every terminal reads")
    if code == "m" and any(ord(letter) < 0x20 for letter in data):
        found.append("a mark with a control character")
    return found, time
