import Foundation
import Screen
import Testing

/// Frames as they were when somebody last looked at them.
///
/// `Snapshots/NAME.txt` holds a caption and the glyphs, `Snapshots/NAME.styles.txt` the colours and
/// styles as letters: a change of shape and a change of colour are different diffs. A snapshot that
/// is missing is written and fails the test, so that none slips in unseen. To write those anew that
/// differ, run the tests once with `GDVIZ_RECORD_SNAPSHOTS=1`, look at the diff, and run them again.
struct Snapshot {
  let name: String
  /// What to look for.
  let caption: String

  func check(_ frame: Frame, look: Look) throws {
    let legend = InkLegend(look)
    try check(
      [caption] + PlainText.lines(of: frame).map { "|\($0)|" }, file: "\(name).txt")
    try check(
      [InkLegend.explanation] + ["", "ink"] + legend.inks(of: frame) + ["", "ground"]
        + legend.grounds(of: frame) + ["", "style"] + PlainText.styles(of: frame)
        + ["", "light \(legend.lightHash(of: frame))"],
      file: "\(name).styles.txt")
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Snapshots")

  private func check(_ lines: [String], file: String) throws {
    let place = Snapshot.folder.appendingPathComponent(file)
    let text = lines.joined(separator: "\n") + "\n"
    guard let known = try? String(contentsOf: place, encoding: .utf8) else {
      return try record(text, at: place, "is new")
    }
    guard known != text else { return }
    if ProcessInfo.processInfo.environment["GDVIZ_RECORD_SNAPSHOTS"] == "1" {
      return try record(text, at: place, "was written anew")
    }
    Issue.record("\(file) differs\n\(Snapshot.difference(known, text))")
  }

  private func record(_ text: String, at place: URL, _ what: String) throws {
    try FileManager.default.createDirectory(
      at: Snapshot.folder, withIntermediateDirectories: true)
    try text.write(to: place, atomically: true, encoding: .utf8)
    Issue.record("\(place.lastPathComponent) \(what): look at it, then run the test again")
  }

  /// The lines that differ, the old one first.
  private static func difference(_ old: String, _ new: String) -> String {
    let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false)
    let newLines = new.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<max(oldLines.count, newLines.count)).compactMap { index in
      let before = index < oldLines.count ? oldLines[index] : "no line"
      let after = index < newLines.count ? newLines[index] : "no line"
      return before == after ? nil : "line \(index + 1)\n- \(before)\n+ \(after)"
    }.joined(separator: "\n")
  }
}

/// What the colours of a look say, a letter each.
struct InkLegend {
  static let explanation =
    "B C D grounds of screen, title, choice; T text S strong I dim F faint R rule; 1 2 3 4 path, new"
    + " to old; M model O order 3 L level G gradient E eigenvector; + good ? warn ! bad;"
    + " a to v heights of the fill, its lines and its text"

  private var letters: [UInt8: Character] = [:]
  private var shades: [UInt8: Int] = [:]

  init(_ look: Look) {
    for role in Role.allCases { letters[look.color(role)] = InkLegend.letter(role) }
    for tone in 0..<Look.toneCount {
      let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(tone)))
      for shade in 0..<Look.shadeCount {
        let color = look.fill(tone: tone, shade: shade)
        if letters[color] == nil { letters[color] = letter }
        if shades[color] == nil { shades[color] = shade }
      }
      let fades = (0..<Look.fadeCount).map { look.fade(tone: tone, step: $0) }
      for color in [look.line(tone: tone), look.text(tone: tone)] + fades
      where letters[color] == nil {
        letters[color] = letter
      }
    }
  }

  private static func letter(_ role: Role) -> Character {
    switch role {
    case .background: "B"
    case .titleBackground: "C"
    case .chosenBackground: "D"
    case .text: "T"
    case .strong: "S"
    case .dim: "I"
    case .faint: "F"
    case .rule: "R"
    case .pathNewest: "1"
    case .pathRecent: "2"
    case .pathOld: "3"
    case .pathOldest: "4"
    case .model: "M"
    case .order3: "O"
    case .level: "L"
    case .gradient: "G"
    case .eigen: "E"
    case .good: "+"
    case .warn: "?"
    case .bad: "!"
    }
  }

  /// The colour of each glyph; a blank has none.
  func inks(of frame: Frame) -> [String] {
    rows(of: frame) { $0.glyph == " " ? "." : letters[$0.foreground] ?? "#" }
  }

  func grounds(of frame: Frame) -> [String] {
    rows(of: frame) { letters[$0.background] ?? "#" }
  }

  /// A number that changes with the light of any cell of the fill (FNV-1a).
  func lightHash(of frame: Frame) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for cell in frame.cells {
      for color in [cell.foreground, cell.background] {
        hash = (hash ^ UInt64(shades[color] ?? 9)) &* 0x100_0000_01b3
      }
    }
    return String(hash, radix: 16)
  }

  private func rows(of frame: Frame, _ letter: (Cell) -> Character) -> [String] {
    (0..<frame.size.rows).map { row in
      String((0..<frame.size.columns).map { letter(frame[$0, row]) })
    }
  }
}
