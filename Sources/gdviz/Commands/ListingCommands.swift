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
    let width = landscapes.map(\.id.count).max() ?? 0
    let lines = landscapes.flatMap { landscape in
      let words = [landscape.title, landscape.note].filter { !$0.isEmpty }.joined(separator: ": ")
      return [
        "\(padded(landscape.id, to: width))  \(landscape.formula)",
        "\(padded("", to: width))  \(DisplayText.visible(words))",
      ]
    }
    try StandardOutput.print(lines: lines)
  }
}

/// The key table, from the keymap.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the keys.")

  @Flag(help: "As a table for a Markdown page.")
  var markdown = false

  func run() throws {
    try StandardOutput.print(lines: markdown ? KeyTable.markdown : KeyTable.plain)
  }
}

/// The table of facts.
struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Print the facts: the named readings that panels, tests and tapes share.")

  func run() throws {
    let width = Facts.all.map(\.name.count).max() ?? 0
    let lines = Facts.all.map { fact in
      "\(padded(fact.name, to: width))  \(padded(fact.kind.rawValue, to: 8)) \(fact.meaning)"
    }
    try StandardOutput.print(lines: lines)
  }
}

private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
