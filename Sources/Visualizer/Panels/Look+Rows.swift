import Screen

extension Look {
  /// A sentence in rows, broken between words; an equation stays in one row where it has room.
  func wrapped(_ sentence: String, columns: Int) -> [String] {
    var parts: [String] = []
    for word in sentence.split(separator: " ").map(String.init) {
      let whole = parts.last.map { $0 + " " + word } ?? word
      let isOfEquation = parts.last.map { Look.holdsTogether($0, with: word) } ?? true
      if isOfEquation, text(whole).unicodeScalars.count <= columns {
        parts = parts.dropLast() + [whole]
      } else {
        parts.append(word)
      }
    }
    return joined(parts, with: " ", columns: columns)
  }

  /// Whether a sign stands between two words, or one is the factor of the other, as in ε λ.
  private static func holdsTogether(_ text: String, with word: String) -> Bool {
    let signs: Set<Substring> = ["=", "≤", "≥", "<", ">", "≈", "+", "−", "×", "÷", "/"]
    let last = text.split(separator: " ").last ?? ""
    return signs.contains(last) || signs.contains(word[...])
      || last.hasSuffix("ε") && word.hasPrefix("λ")
  }

  /// Several sentences in rows: one that has room beside the one before stands there.
  func listed(_ sentences: [String], columns: Int) -> [String] {
    joined(
      sentences.flatMap { wrapped($0, columns: columns) }, with: "   ", columns: columns)
  }

  private func joined(_ parts: [String], with gap: String, columns: Int) -> [String] {
    var rows: [String] = []
    for part in parts {
      if let last = rows.last, text(last + gap + part).unicodeScalars.count <= columns {
        rows[rows.count - 1] = last + gap + part
      } else {
        rows.append(part)
      }
    }
    return rows
  }
}
