import Recording
import Screen

/// What happens in a film.
enum FilmEvent {
  case show(Frame)
  case press(Key)
  case mark(String)
}

/// Makes one kind of film of what happens, in order of time.
protocol FilmRecorder: AnyObject {
  func record(_ event: FilmEvent, at tick: Int)
  /// The whole film, which ends at a tick.
  func bytes(until end: Int) -> [UInt8]
}

final class CastRecorder: FilmRecorder {
  private var cast: Asciicast

  init(_ version: Asciicast.Version, size: Size, title: String) {
    cast = Asciicast(version: version, size: size, title: title)
  }

  func record(_ event: FilmEvent, at tick: Int) {
    switch event {
    case .show(let frame): cast.show(frame, at: tick)
    case .press(let key): cast.press(key, at: tick)
    case .mark(let title): cast.mark(title, at: tick)
    }
  }

  func bytes(until end: Int) -> [UInt8] {
    cast.end(at: end)
    return cast.bytes
  }
}

/// Where nothing moves, its picture rests on the last mark, or on the end where there is none.
final class SVGRecorder: FilmRecorder {
  private var svg: ScreenSVG
  private var lastMark: Int?

  init(title: String) {
    svg = ScreenSVG(title: title)
  }

  func record(_ event: FilmEvent, at tick: Int) {
    switch event {
    case .show(let frame): svg.show(frame, at: tick)
    case .press: break
    case .mark: lastMark = tick
    }
  }

  func bytes(until end: Int) -> [UInt8] {
    svg.bytes(until: end, poster: lastMark ?? end)
  }
}

/// The screen at each mark as text, under its title.
final class ScreensRecorder: FilmRecorder {
  private var shown: Frame?
  private var text = ""

  func record(_ event: FilmEvent, at tick: Int) {
    switch event {
    case .show(let frame): shown = frame
    case .press: break
    case .mark(let title):
      let rows = shown.map { PlainText.trimmedLines(of: $0).joined(separator: "\n") } ?? ""
      text += "── \(DisplayText.visible(title)) ──\n\(rows)\n"
    }
  }

  func bytes(until end: Int) -> [UInt8] { [UInt8](text.utf8) }
}
