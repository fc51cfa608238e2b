import ArgumentParser
import Descent
import Screen
import Visualizer

/// The presets and one's own landscapes, two lines each.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the landscapes.")

  @OptionGroup var files: LandscapeFileOptions

  func run() throws {
    let landscapes = try files.readAloud().landscapes
    var output = StandardOutput()
    let width = landscapes.map(\.id.count).max() ?? 0
    for landscape in landscapes {
      let words = [landscape.title, landscape.note].filter { !$0.isEmpty }.joined(separator: ": ")
      try output.write(line: "\(padded(landscape.id, to: width))  \(landscape.formula)")
      try output.write(line: "\(padded("", to: width))  \(DisplayText.visible(words))")
    }
    try output.flush()
  }
}

/// The key table, from the keymap.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the keys.")

  @Flag(help: "As a table for a Markdown page.")
  var markdown = false

  func run() throws {
    var output = StandardOutput()
    let lines = markdown ? KeyTable.markdown : KeyTable.plain
    for line in lines { try output.write(line: line) }
    try output.flush()
  }
}

/// The table of facts.
struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Print the facts: the named readings that panels, tests and tapes share.")

  func run() throws {
    var output = StandardOutput()
    let width = Facts.all.map(\.name.count).max() ?? 0
    for fact in Facts.all {
      let kind = padded(fact.kind.rawValue, to: 8)
      try output.write(line: "\(padded(fact.name, to: width))  \(kind) \(fact.meaning)")
    }
    try output.flush()
  }
}

private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
