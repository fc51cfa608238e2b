import Foundation
import Recording
import Screen
import Testing

/// Frames as they were when somebody last looked at them.
///
/// `Snapshots/NAME.txt` holds a caption and the glyphs, below them the colours and styles as letters,
/// or as a number where nobody could read so many. A snapshot that is missing is written and fails the
/// test, so that none slips in unseen. To write those anew that differ, run the tests once with
/// `GDVIZ_RECORD_SNAPSHOTS=1`, look at the diff, and run them again. With `GDVIZ_PICTURES=FOLDER` each
/// is drawn into that folder as well, as a picture to look at.
struct Snapshot {
  let name: String
  /// What to look for.
  let caption: String
  /// Whether colours and styles are written out.
  let hasStyles: Bool

  func check(_ frame: Frame, look: Look) throws {
    let legend = InkLegend(look)
    let styles =
      hasStyles
      ? [InkLegend.explanation] + ["", "ink"] + legend.inks(of: frame) + ["", "ground"]
        + legend.grounds(of: frame) + ["", "style"] + PlainText.styles(of: frame)
        + ["", "light \(legend.lightHash(of: frame))"]
      : ["colours and styles \(legend.styleHash(of: frame))"]
    let glyphs = PlainText.lines(of: frame).map { "|\($0)|" }
    try Snapshot.check([caption] + glyphs + [""] + styles, name: name)
    try Snapshot.draw(frame, name: name)
  }

  /// Frames of which only their hashes are kept, each under its name: to look at them, draw them.
  static func check(_ frames: [(name: String, frame: Frame)], in folder: String, caption: String)
    throws
  {
    let hashes = frames.map { "\($0.name) \(ScreenHash.text(of: $0.frame))" }
    try check([caption, ""] + hashes, name: "\(folder)/looks")
    for (name, frame) in frames { try draw(frame, name: "\(folder)/\(name)") }
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Snapshots")

  private static func check(_ lines: [String], name: String) throws {
    let place = Snapshot.folder.appendingPathComponent("\(name).txt")
    let text = lines.joined(separator: "\n") + "\n"
    guard let known = try? String(contentsOf: place, encoding: .utf8) else {
      return try record(text, at: place, "\(name) is new")
    }
    guard known != text else { return }
    if ProcessInfo.processInfo.environment["GDVIZ_RECORD_SNAPSHOTS"] == "1" {
      return try record(text, at: place, "\(name) was written anew")
    }
    Issue.record("\(name) differs\n\(Snapshot.difference(known, text))")
  }

  private static func record(_ text: String, at place: URL, _ what: String) throws {
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: place, atomically: true, encoding: .utf8)
    Issue.record("\(what): look at it, then run the test again")
  }

  private static func draw(_ frame: Frame, name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["GDVIZ_PICTURES"] else { return }
    let file = URL(fileURLWithPath: folder).appendingPathComponent("\(name).svg")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try ScreenSVG.picture(of: frame, title: name).write(to: file, atomically: true, encoding: .utf8)
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
