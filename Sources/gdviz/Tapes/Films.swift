import Recording
import Screen
import Visualizer

/// The films that are made of one tape at the same time.
struct Films: FilmSink {
  private(set) var cast: Asciicast?
  private(set) var svg: ScreenSVG?
  /// The screen at each mark, under its title.
  private(set) var screens = ""
  private(set) var end = 0
  /// The tick of the last mark, or the end where there is none.
  var poster: Int { lastMark ?? end }
  private var lastMark: Int?
  private var shown: Frame?

  init(title: String, size: Size, kinds: Set<FilmFile.Kind>, version: Asciicast.Version) {
    if kinds.contains(.cast) { cast = Asciicast(version: version, size: size, title: title) }
    if kinds.contains(.svg) { svg = ScreenSVG(title: title) }
  }

  mutating func show(_ frame: Frame, at tick: Int) {
    cast?.show(frame, at: tick)
    svg?.show(frame, at: tick)
    shown = frame
  }

  mutating func press(_ key: Key, at tick: Int) {
    cast?.press(key, at: tick)
  }

  mutating func mark(_ title: String, at tick: Int) {
    cast?.mark(title, at: tick)
    lastMark = tick
    guard let shown else { return }
    let rows = PlainText.trimmedLines(of: shown).joined(separator: "\n")
    screens += "── \(DisplayText.visible(title)) ──\n\(rows)\n"
  }

  mutating func end(at tick: Int) {
    end = tick
    cast?.end(at: tick)
  }
}
