"""Films and pictures, read without the program that made them."""

import json
import re
import xml.etree.ElementTree as xml
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from emulator import Emulator
from PIL import Image, ImageChops

SVG = "{http://www.w3.org/2000/svg}"
CELL = (10, 20)
RECTANGLE = re.compile(r"M(\d+) (\d+)h(\d+)v(\d+)h-\d+z")


@dataclass
class Cast:
    """An asciicast of version 2."""

    header: dict
    events: list[tuple[float, str, str]]

    @classmethod
    def read(cls, path: Path) -> "Cast":
        first, *rest = path.read_text().splitlines()
        header = json.loads(first)
        assert header["version"] == 2
        return cls(header, [tuple(json.loads(line)) for line in rest])

    def screens(self) -> Iterator[tuple[str, float, Emulator]]:
        """The title and time of each mark, with the screen as it was."""
        emulator = Emulator(self.header["width"], self.header["height"])
        for time, code, data in self.events:
            if code == "o":
                emulator.feed(data.encode())
            elif code == "r":
                emulator.resize(*map(int, data.split("x")))
            elif code == "m":
                yield data, time, emulator


def marked_screens(path: Path) -> dict[str, list[str]]:
    """The rows under each title of a .txt that was rendered."""
    parts = re.split(r"^── (.*) ──\n", path.read_text(), flags=re.MULTILINE)[1:]
    return {title: text.removesuffix("\n").split("\n") for title, text in zip(parts[::2], parts[1::2])}


@dataclass
class Picture:
    """A still SVG as cells: letters with colour and weight, and what lies under them."""

    letters: dict[tuple[int, int], tuple[str, str, bool]] = field(default_factory=dict)
    # By column and half row.
    ground: dict[tuple[int, int], str] = field(default_factory=dict)
    common: str = ""

    @classmethod
    def read(cls, path: Path) -> "Picture":
        picture = cls()
        root = xml.parse(path).getroot()
        picture.common = root.find(f"{SVG}rect").get("fill")
        for group in root.iter(f"{SVG}g"):
            top = int(re.search(r"translate\(0 (\d+)\)", group.get("transform"))[1])
            for shape in group.iter(f"{SVG}path"):
                picture.fill(shape, top)
            for text in group.iter(f"{SVG}text"):
                for index, letter in enumerate(text.text):
                    place = (int(text.get("x")) // CELL[0] + index, top // CELL[1])
                    style = text.get("class", "")
                    picture.letters[place] = (letter, text.get("fill")[1:], "b" in style)
        return picture

    def fill(self, shape: xml.Element, top: int) -> None:
        for x, y, width, height in RECTANGLE.findall(shape.get("d")):
            left, right = int(x) // CELL[0], (int(x) + int(width)) // CELL[0]
            upper, lower = (top + int(y)) // 10, (top + int(y) + int(height)) // 10
            for column in range(left, right):
                for half in range(upper, lower):
                    self.ground.setdefault((column, half), shape.get("fill")[1:])

    def color(self, column: int, half: int) -> str:
        return self.ground.get((column, half), self.common[1:])


def is_shape(glyph: str) -> bool:
    return "\u2580" <= glyph <= "\u259f" or "\u2800" <= glyph <= "\u28ff"


def assert_same(picture: Picture, emulator: Emulator) -> None:
    """Every letter in its colour and weight, every ground in its colour."""
    for row, cells in enumerate(emulator.cells):
        for column, cell in enumerate(cells):
            where = f"column {column}, row {row}: {cell}"
            front, back = (cell.bg, cell.fg) if cell.reverse else (cell.fg, cell.bg)
            if not is_shape(cell.data) and cell.data != " ":
                assert picture.letters[column, row] == (cell.data, front, cell.bold), where
            elif (column, row) in picture.letters:
                assert picture.letters[column, row][0] == " ", where
            upper = front if cell.data == "▀" else back
            if cell.data == "▀" or not "\u2580" <= cell.data <= "\u259f":
                assert picture.color(column, 2 * row) == upper, where
                assert picture.color(column, 2 * row + 1) == back, where


def looks_as(one: Image.Image, other: Image.Image) -> bool:
    """Whether pictures differ in nothing but the smoothing of edges."""
    difference = ImageChops.difference(one.convert("L"), other.convert("L"))
    loud = sum(count for value, count in enumerate(difference.histogram()) if value > 40)
    return one.size == other.size and loud < one.width * one.height / 1000
