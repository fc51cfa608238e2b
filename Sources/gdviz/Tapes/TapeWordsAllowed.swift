import Visualizer

/// What a tape's `open` may say: a landscape and options that are numbers, formulas and names, but
/// nothing that reads or writes a file or depends on the terminal.
enum TapeWordsAllowed {
  private static let options: Set<String> = [
    "--formula", "--set", "--start", "--epsilon", "--epsilon-from", "--window", "--at", "--show",
    "--order", "--page", "--axes", "--view", "--probe", "--inspect", "--constant", "--rate",
    "--tolerance", "--far-distance", "--far-loss", "--maximum-steps", "--theme", "--palette",
  ]
  private static let flags: Set<String> = ["--follow"]

  /// The words that open a state: a landscape of a person's own as the formula that it is.
  static func words(opening state: State) -> [String] {
    var opening = Opening(state)
    opening.own = nil
    return opening.arguments
  }

  static func check(_ words: [String]) throws {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("-") else { continue }
      let name = String(word.prefix { $0 != "=" })
      if flags.contains(word) { continue }
      guard options.contains(name) else {
        throw Failure.input(
          "\(name) is not for a tape, which may say a landscape and "
            + options.union(flags).sorted().joined(separator: " "))
      }
      if name == word { _ = rest.popFirst() }
    }
  }
}
