import Recording
import Screen

/// A file that a tape is made into.
struct FilmFile {
  enum Kind: String, CaseIterable {
    case cast, svg, txt, vhs
  }

  let path: String
  let kind: Kind

  /// Files for a film or for one picture; `Failure` says which of them cannot be.
  static func files(_ paths: [String], isStill: Bool, replacing: Bool) throws -> [FilmFile] {
    let files = try paths.map { try FilmFile(path: $0, isStill: isStill) }
    for (index, path) in paths.enumerated() where paths[..<index].contains(path) {
      throw Failure.input("--to \(path) is said twice")
    }
    if !replacing, let there = paths.first(where: WholeFile.exists) { throw Failure.exists(there) }
    return files
  }

  private init(path: String, isStill: Bool) throws {
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
}

extension FilmFile.Kind {
  /// One picture.
  func still(of frame: Frame, title: String) -> [UInt8] {
    let text =
      self == .svg
      ? ScreenSVG.picture(of: frame, title: title)
      : PlainText.trimmedLines(of: frame).joined(separator: "\n") + "\n"
    return [UInt8](text.utf8)
  }
}
