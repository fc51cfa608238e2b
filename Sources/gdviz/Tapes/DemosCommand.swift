import ArgumentParser
import Assets
import Recording
import Screen

/// The tapes that come with the program.
struct DemosCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demos",
    abstract: "List the tapes that come with gdviz, or play one.",
    discussion: "Without a name they are listed.")

  @Argument(help: "The tape to play.")
  var name: String?

  @Flag(help: "Print the tape instead, to read it or to begin one's own with it.")
  var text = false

  @OptionGroup var options: PlayOptions

  func run() throws {
    guard let name else {
      guard !text else { throw Failure.input("--text: of which tape? gdviz demos lists them") }
      return try list()
    }
    guard
      let shipped = ShippedTape.all.first(where: { $0.name == name || "\($0.name).tape" == name })
    else {
      let names = ShippedTape.all.map(\.name).joined(separator: ", ")
      throw Failure.input("no demo is called '\(name)'; there are \(names)")
    }
    guard text else { return try options.play(TapeFile(shipped)) }
    try StandardOutput.print(shipped.text)
  }

  /// Names, how long they last, and what they are about.
  private func list() throws {
    let width = ShippedTape.all.map(\.name.count).max() ?? 0
    let lines = try ShippedTape.all.map { shipped in
      let tape = try TapeFile(shipped).tape
      let name = shipped.name + String(repeating: " ", count: width - shipped.name.count)
      let seconds = String((tape.ticks + TapeLimits.ticksPerSecond - 1) / TapeLimits.ticksPerSecond)
      let time = String(repeating: " ", count: max(0, 3 - seconds.count)) + seconds
      return DisplayText.visible("\(name)  \(time) s  \(tape.about)")
    }
    try StandardOutput.print(lines: lines + ["", "gdviz demos NAME plays one."])
  }
}

extension Tape {
  /// What its first comment says, else its marks.
  fileprivate var about: String {
    if let comment = lines.first(where: { !$0.comment.isEmpty })?.comment {
      return String(comment.drop { $0 == " " || $0 == "\t" || $0 == "#" })
    }
    return commands.compactMap { command in
      if case .mark(let title) = command { title } else { nil }
    }.joined(separator: ", ")
  }
}
