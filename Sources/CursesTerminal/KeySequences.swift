import Screen

/// What the keys of a terminal send that are no characters.
struct KeySequences {
  private var keys: [[UInt8]: Key]

  /// - Parameter capability: what the terminal database gives for a name of a key.
  init(capability: (String) -> String?) {
    keys = Dictionary(uniqueKeysWithValues: KeySequences.common.map { (Array($0.utf8), $1) })
    for (name, key) in KeySequences.names {
      if let sequence = capability(name), !sequence.isEmpty { keys[Array(sequence.utf8)] = key }
    }
  }

  subscript(bytes: [UInt8]) -> Key? { keys[bytes] }

  /// The names of keys in terminfo(5).
  private static let names: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
      ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
      ("kdch1", .delete), ("kbs", .backspace), ("kcbt", .shiftTab), ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// Terminals send many keys in two forms, and the database names only one.
  private static let common: [(String, Key)] = [
    ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
    ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}OC", .right), ("\u{1B}OD", .left),
    ("\u{1B}[H", .home), ("\u{1B}[F", .end), ("\u{1B}OH", .home), ("\u{1B}OF", .end),
    ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
    ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .shiftTab), ("\u{1B}OM", .enter),
    ("\u{1B}OP", .function(1)),
  ]
}
