import Screen

extension Look {
  /// A sentence in rows, broken between words.
  func wrapped(_ sentence: String, columns: Int) -> [String] {
    joined(sentence.split(separator: " ").map(String.init), with: " ", columns: columns)
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
