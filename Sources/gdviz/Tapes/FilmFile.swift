import Glibc
import Recording
import Screen

/// A file that a tape is made into.
struct FilmFile {
  enum Kind: String, CaseIterable {
    case cast, svg, txt, vhs
  }

  let path: String
  let kind: Kind

  init(path: String, isStill: Bool) throws {
    self.path = path
    let ending = path.split(separator: ".").last.map(String.init) ?? ""
    guard path.contains("."), let kind = Kind(rawValue: ending) else {
      throw Failure.input("--to \(path): expected a name that ends in .cast, .svg, .txt or .vhs")
    }
    guard !isStill || kind == .svg || kind == .txt else {
      throw Failure.input("--to \(path): one picture is an .svg or a .txt")
    }
    self.kind = kind
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

extension FilmFile.Kind {
  /// The whole film.
  func text(of films: Films, tape: TapeFile) -> String {
    switch self {
    case .cast: films.cast?.lines ?? ""
    case .svg: films.svg?.text(until: films.end, poster: films.poster) ?? ""
    case .txt: films.screens
    case .vhs: tape.tape.vhs
    }
  }

  /// One picture.
  func still(of frame: Frame, title: String) -> String {
    self == .svg
      ? ScreenSVG.picture(of: frame, title: title)
      : PlainText.trimmedLines(of: frame).joined(separator: "\n") + "\n"
  }
}
