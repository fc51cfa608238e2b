/// Words and signs for terminals that show ASCII alone.
enum AsciiText {
  /// The longer ones first, so that `λmax` is not read as λ and max.
  private static let words: [(String, String)] = [
    ("λmax", "l_max"), ("λmin", "l_min"), ("μ", "mu"), ("Λ⁺", "Lam+"), ("Λ", "Lam"),
    ("ελ", "eps*l"), ("εμ", "eps*mu"), ("εg", "eps*g"), ("ε", "eps"), ("λ", "l"), ("β", "beta"),
    ("Φ", "Phi"),
    ("‖v − w‖", "|v - w|"), ("‖H − JᵀJ‖", "|H - J'J|"), ("‖JᵀJ‖", "|J'J|"),
    ("‖∇M‖", "|grad M|"), ("‖∇F‖", "|grad F|"), ("∇", "grad "), ("√", "sqrt"), ("Σ", "sum"),
    ("ᵢ", "_i"),
    ("κ", "kap"), ("‖g‖", "|g|"), ("−", "-"), ("ᵀ", "'"),
    ("⁺", "+"), ("≈", "~"), ("·", "*"), ("…", ".."), ("✓", "+"), ("✗", "x"), ("≥", ">="),
    ("≤", "<="), ("Δ", "d"), ("×", "x"), ("÷", "/"), ("●", "@"), ("○", "O"), ("◇", "S"), ("✕", "X"),
    ("•", "."), ("╋", "+"), ("▽", "v"), ("△", "^"), ("⋈", "%"), ("◌", "&"), ("▸", ">"), ("‖", "="),
    ("ₘ", "m"), ("₀", "0"), ("₁", "1"), ("₂", "2"), ("₃", "3"), ("₄", "4"), ("₅", "5"), ("₆", "6"),
    ("₇", "7"), ("₈", "8"), ("₉", "9"),
    ("∞", "inf"),
    ("–", "-"), ("→", ">"), ("←", "<"), ("↑", "^"), ("↓", "v"), ("▲", "^"), ("▼", "v"), ("◀", "<"),
    ("▶", ">"), ("╴", "-"), ("π", "pi"), ("½", "1/2"),
  ]

  private static let superscripts: [Character: Character] = [
    "⁻": "-", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7",
    "⁸": "8", "⁹": "9",
  ]

  /// The digits of an exponent at the beginning of a text; nothing where there is none.
  private static func exponent(at text: Substring) -> String? {
    let digits = text.prefix { superscripts[$0] != nil }.compactMap { superscripts[$0] }
    return digits.isEmpty ? nil : String(digits)
  }

  /// Whether a text ends in 10, and not in a longer number.
  private static func isPowerOfTen(_ text: String) -> Bool {
    guard text.hasSuffix("10") else { return false }
    return text.dropLast(2).last.map { !$0.isNumber && $0 != "." } ?? true
  }

  static func translated(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var result = ""
    var rest = Substring(text)
    while let first = rest.first {
      if first.isASCII {
        result.append(first)
        rest = rest.dropFirst()
      } else if let exponent = exponent(at: rest) {
        // A power of ten as programs write it is as wide as with a raised exponent.
        if isPowerOfTen(result) {
          result.removeLast()
          result += "e" + exponent
        } else {
          result += "^" + exponent
        }
        rest = rest.dropFirst(exponent.count)
      } else if let (word, ascii) = words.first(where: { rest.hasPrefix($0.0) }) {
        result += ascii
        rest = rest.dropFirst(word.count)
      } else {
        result += "?"
        rest = rest.dropFirst()
      }
    }
    return result
  }
}

extension Look {
  /// A text in the characters of the glyph set, every one of them one column wide.
  package func text(_ text: String) -> String {
    let visible = DisplayText.visible(text)
    return glyphs == .ascii ? AsciiText.translated(visible) : visible
  }
}
