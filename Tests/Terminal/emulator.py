"""A terminal's screen as a program's bytes draw it: pyte, with what pyte 0.8.2 lacks."""

import itertools
import re

import pyte


class Screen(pyte.Screen):
    """Also repeats the last character (REP), which ncurses uses for runs of one, and fills up a row of
    which characters were deleted in the colour of the ground, as xterm does."""

    last = " "

    def draw(self, data: str) -> None:
        super().draw(data)
        if data:
            self.last = data[-1]

    def repeat(self, count: int = 1, **_: object) -> None:
        self.draw(self.last * max(1, count))

    def delete_characters(self, count: int | None = None) -> None:
        super().delete_characters(count)
        line = self.buffer[self.cursor.y]
        for column in range(max(self.cursor.x, self.columns - (count or 1)), self.columns):
            line[column] = self.cursor.attrs


class Stream(pyte.ByteStream):
    csi = {**pyte.ByteStream.csi, "b": "repeat"}
    events = frozenset(
        itertools.chain(
            pyte.Stream.basic.values(),
            pyte.Stream.escape.values(),
            pyte.Stream.sharp.values(),
            csi.values(),
            ["define_charset", "set_icon_name", "set_title", "draw", "debug"],
        )
    )


class Emulator:
    """Takes bytes in pieces of any length; device control strings, which pyte would show, are left out."""

    CONTROL_STRING = re.compile(rb"\x1bP.*?\x1b\\", re.DOTALL)

    def __init__(self, columns: int, rows: int) -> None:
        self.screen = Screen(columns, rows)
        self.stream = Stream(self.screen)
        self.held = b""

    def feed(self, data: bytes) -> None:
        data = self.CONTROL_STRING.sub(b"", self.held + data)
        start = data.rfind(b"\x1bP")
        if start < 0:
            start = len(data) - 1 if data.endswith(b"\x1b") else len(data)
        self.held = data[start:]
        self.stream.feed(data[:start])

    def resize(self, columns: int, rows: int) -> None:
        self.screen.resize(rows, columns)

    def cell(self, column: int, row: int) -> pyte.screens.Char:
        return self.screen.buffer[row][column]

    @property
    def cells(self) -> list[list[pyte.screens.Char]]:
        return [
            [self.cell(column, row) for column in range(self.screen.columns)]
            for row in range(self.screen.lines)
        ]
