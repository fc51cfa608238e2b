"""What terminals send for keys."""

KEYS = {
    "space": b" ",
    "enter": b"\r",
    "tab": b"\t",
    "shift+tab": b"\x1b[Z",
    "esc": b"\x1b",
    "backspace": b"\x7f",
    "up": b"\x1bOA",
    "down": b"\x1bOB",
    "right": b"\x1bOC",
    "left": b"\x1bOD",
    "↑": b"\x1bOA",
    "↓": b"\x1bOB",
    "→": b"\x1bOC",
    "←": b"\x1bOD",
    "home": b"\x1bOH",
    "end": b"\x1bOF",
    "PgUp": b"\x1b[5~",
    "PgDn": b"\x1b[6~",
    "F1": b"\x1bOP",
}


def key_bytes(key: str) -> bytes:
    if key.startswith("ctrl+"):
        return bytes([ord(key[5:]) & 0x1F])
    return KEYS.get(key) or key.encode()
