import ArgumentParser
import Descent

/// What a person may have meant by a word that names nothing.
enum Suggestion {
  /// What is wrong with a name that no landscape has, as a sentence.
  static func sentence(forUnknown name: String, among ids: [String]) -> String {
    guard !name.isEmpty else { return "no landscape has an empty name" }
    guard name == firstWord else {
      return
        "no landscape is called '\(name)'; did you mean \(Spelling.nearest(to: name, among: ids))?"
    }
    let nearest = Spelling.nearest(to: name, among: commands + ids)
    let kind = commands.contains(nearest) ? "the command " : ""
    return "no landscape or command is called '\(name)'; did you mean \(kind)\(nearest)?"
  }

  /// What is wrong where the first word of the command line is a slip in the name of a command; nothing
  /// where it is one, or a landscape, or like neither.
  static var sentence: String? {
    guard let word = firstWord, !word.isEmpty else { return nil }
    let names = commands + Catalog.landscapes.map(\.id)
    let nearest = Spelling.nearest(to: word, among: names)
    guard !names.contains(word), commands.contains(nearest),
      Spelling.distance(from: word, to: nearest) <= 2
    else { return nil }
    return "no command is called '\(word)'; did you mean the command \(nearest)?"
  }

  /// The command that was called by its name.
  static var command: String? { firstWord.flatMap { commands.contains($0) ? $0 : nil } }

  /// Says where help is asked for on what is no command; the argument library would print its general
  /// one.
  static func checkHelp(_ arguments: [String]) throws {
    guard arguments.first == "help" else { return }
    let words = arguments.dropFirst().filter { !$0.hasPrefix("-") }
    guard let word = words.first(where: { !commands.contains($0) && $0 != "help" }) else {
      if words.count > 1 { throw Failure.input("help is of one command, not of \(words.count)") }
      return
    }
    let nearest = Spelling.nearest(to: word, among: commands)
    throw Failure.input(
      "no command is called '\(word)'; did you mean gdviz help \(nearest)?")
  }

  private static let commands = GDViz.configuration.subcommands.compactMap {
    $0.configuration.commandName
  }

  /// What stands where a command does.
  private static var firstWord: String? {
    CommandLine.arguments.dropFirst().first.flatMap { $0.hasPrefix("-") ? nil : $0 }
  }
}
