import Screen

extension Look {
  /// A sentence in rows, broken between words; an equation stays in one row where it has room, and is
  /// broken before a sign where it has none.
  func wrapped(_ sentence: String, columns: Int) -> [String] {
    joined(
      Look.equations(in: sentence).flatMap { joined($0, columns: columns) }, columns: columns)
  }

  private static let signs: Set<Substring> = [
    "=", "≤", "≥", "<", ">", "≈", "+", "−", "×", "÷", "/",
  ]

  /// The words of a sentence, those of an equation together, each sign with what follows it.
  private static func equations(in sentence: String) -> [[String]] {
    var equations: [[String]] = []
    var last: Substring = ""
    for word in sentence.split(separator: " ") {
      let isFactor = last.hasSuffix("ε") && word.hasPrefix("λ")
      if signs.contains(last) || isFactor, let equation = equations.popLast() {
        equations.append(equation.dropLast() + [(equation.last ?? "") + " " + word])
      } else if signs.contains(word), let equation = equations.popLast() {
        equations.append(equation + [String(word)])
      } else {
        equations.append([String(word)])
      }
      last = word
    }
    return equations
  }

  private func joined(_ parts: [String], columns: Int) -> [String] {
    var rows: [String] = []
    for part in parts {
      if let last = rows.last, text("\(last) \(part)").unicodeScalars.count <= columns {
        rows[rows.count - 1] = "\(last) \(part)"
      } else {
        rows.append(part)
      }
    }
    return rows
  }
}
