"""Films in a browser; only where there is a Chromium (`.tools/test --long` installs one)."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image
from films import Cast, is_shape, looks_as
from session import GDVIZ, ROOT

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium")

SIZE = (100, 30)
FIRST = ROOT / "assets/tapes/first-steps.tape"

# Stops every animation at a time and tells which letters lie within their windows, and where.
LETTERS = """
<meta charset="utf-8"><body style="margin:0">{svg}<script>
for (const animation of document.getAnimations()) {{
  animation.pause();
  animation.currentTime = {time};
}}
const letters = [];
for (const text of document.querySelectorAll("text")) {{
  const box = text.getBoundingClientRect();
  const middle = box.top + box.height / 2;
  const frame = text.closest("svg");
  const top = Number(frame.getAttribute("y") || 0);
  if (middle < top || middle > top + Number(frame.getAttribute("height"))) continue;
  letters.push([Math.floor(middle / 20), Number(text.getAttribute("x")) / 10,
    text.textContent, getComputedStyle(text).fill]);
}}
document.body.innerHTML = "<pre id=letters></pre>";
document.getElementById("letters").textContent = JSON.stringify(letters);
</script>
"""


def chromium(*arguments: str, folder: Path) -> str:
    done = subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
         f"--user-data-dir={folder}/profile", f"--window-size={SIZE[0] * 10},{SIZE[1] * 20}", *arguments],
        capture_output=True, encoding="utf-8", timeout=120, check=True,
    )  # fmt: skip
    return done.stdout


def letters_at(svg: str, time: float, folder: Path) -> dict[tuple[int, int], tuple[str, str]]:
    """The letters that are seen at a time, by column and row, with their colours."""
    page = folder / "page.html"
    page.write_text(LETTERS.format(svg=svg, time=time * 1000))
    text = chromium("--dump-dom", f"file://{page}", folder=folder)
    found = re.search(r'<pre id="letters">(.*?)</pre>', text, re.DOTALL)[1]
    seen = {}
    for row, column, text, color in json.loads(found.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")):
        channels = re.findall(r"\d+", color)
        for index, letter in enumerate(text):
            if letter != " ":
                seen[int(column) + index, row] = letter, "".join(f"{int(c):02x}" for c in channels)
    return seen


def picture_at(svg: str, time: float | None, folder: Path, *options: str) -> Image.Image:
    """What is drawn at a time of a film, or of a still picture."""
    stop = f".m{{animation-delay:-{time}s!important;animation-play-state:paused!important}}"
    page = folder / "page.svg"
    page.write_text(svg if time is None else svg.replace("</style>", stop + "</style>"))
    place = folder / "page.png"

    def photograph() -> Image.Image:
        chromium(f"--screenshot={place}", *options, f"file://{page}", folder=folder)
        return Image.open(place).convert("RGB")

    # A busy machine may be photographed before all of the page is drawn: what is seen twice is all of it.
    before = photograph()
    for _ in range(5):
        now = photograph()
        if now.tobytes() == before.tobytes():
            break
        before = now
    return before


@pytest.fixture(scope="module")
def films(tmp_path_factory):
    """A film as SVG and as cast."""
    folder = tmp_path_factory.mktemp("films")
    files = [folder / "film.svg", folder / "film.cast"]
    subprocess.run(
        [GDVIZ, "render", str(FIRST)] + [word for file in files for word in ("--to", str(file))], check=True
    )
    return files[0].read_text(), Cast.read(files[1])


@pytest.mark.parametrize("time", [0.51, 4.31, 6.71, 10.11, 14.91, 18.01])
def test_the_text_at_any_time_is_that_of_the_cast(films, time, tmp_path):
    svg, cast = films
    emulator = None
    marked = Cast(cast.header, [e for e in cast.events if e[0] <= time] + [(time, "m", "")])
    for _, _, emulator in marked.screens():
        pass
    wanted = {
        (column, row): (cell.data, cell.fg)
        for row, cells in enumerate(emulator.cells)
        for column, cell in enumerate(cells)
        if cell.data != " " and not is_shape(cell.data)
    }
    assert letters_at(svg, time, tmp_path) == wanted


def test_the_film_at_a_mark_is_drawn_as_the_mark_s_picture(films, run, tmp_path):
    svg, cast = films
    marks = [(time, title) for time, code, title in cast.events if code == "m"]
    for time, title in marks[1:4:2]:
        still = tmp_path / "still.svg"
        run("render", str(FIRST), "--still", title, "--to", str(still), "--force")
        picture = picture_at(still.read_text(), None, tmp_path)
        assert looks_as(picture, picture_at(svg, time + 0.001, tmp_path))


def test_where_motion_is_unwanted_the_film_rests_on_its_last_mark(films, run, tmp_path):
    svg, cast = films
    title = [data for _, code, data in cast.events if code == "m"][-1]
    still = tmp_path / "still.svg"
    run("render", str(FIRST), "--still", title, "--to", str(still))
    resting = picture_at(svg, None, tmp_path, "--force-prefers-reduced-motion")
    assert looks_as(picture_at(still.read_text(), None, tmp_path), resting)
