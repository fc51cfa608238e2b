import ArgumentParser
import Screen
import Visualizer

/// The screen as a picture, without a terminal.
struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Draw the screen into a file, SVG or text.",
    discussion: """
      It is drawn as a terminal with 24-bit colour and braille shows it, unless the options say \
      otherwise; a person's configuration plays no part.
      """)

  @OptionGroup var options: OpeningOptions

  @Option(
    help: ArgumentHelp("The file, .svg or .txt; - for SVG on standard output.", valueName: "file"))
  var to: String

  @Option(help: ArgumentHelp("Columns and rows of the screen.", valueName: "COLUMNSxROWS"))
  var size = "120x36"

  @Flag(help: "Replace a file that is there already.")
  var force = false

  private static let largest = Size(columns: 1000, rows: 400)

  func run() throws {
    let own = try options.loss.files.readAloud()
    let opening = try options.opening(among: own)
    let size = try screenSize()
    let format = try format()
    let workbench = Workbench()
    var state = opening.state(on: size, using: workbench)
    state.settle(using: workbench)
    state.colorDepth = options.appearance.terminal.color.depth ?? .trueColor
    state.glyphs = options.appearance.terminal.chosenGlyphs ?? .braille
    let look = Look(
      theme: state.theme, colorMap: state.colorMap, depth: state.colorDepth, glyphs: state.glyphs)
    let text = SavedFile.picture(format).text(of: state, look: look, using: workbench)
    guard to != "-" else { return try StandardOutput.print(text) }
    switch WholeFile.write(text, to: to, replacing: force) {
    case .saved: return
    case .exists: throw Failure.exists(to)
    case .failed(let sentence): throw Failure.world(sentence)
    }
  }

  private func screenSize() throws -> Size {
    let numbers = size.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    let largest = SnapshotCommand.largest
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      (1...largest.columns).contains(columns), (1...largest.rows).contains(rows)
    else {
      throw Failure.input(
        "--size \(size): expected COLUMNSxROWS, at most \(largest.columns)x\(largest.rows)")
    }
    return Size(columns: columns, rows: rows)
  }

  private func format() throws -> SavedFile.PictureFormat {
    guard to != "-" else { return .svg }
    guard case .picture(let format) = SavedFile(.picture, path: to) else {
      throw Failure.input(
        "--to \(to): expected a name that ends in \(SavedFile.Subject.picture.ends)")
    }
    return format
  }
}
