/// A text cut at its semicolons: the formula, then its constants.
struct FormulaParts {
  struct Declaration {
    var name: String
    var value: Double
    /// Where it stands in the text, from 1.
    var column: Int
  }

  /// The formula without its constants, blanks at its ends gone.
  let formula: String
  /// How many characters of the text stand before it.
  let formulaOffset: Int
  private(set) var declarations: [Declaration] = []

  init(_ text: String, byteLimit: Int) throws(FormulaError) {
    let bytes = text.utf8.count
    guard bytes <= byteLimit else {
      throw FormulaError(.tooLong(bytes: bytes, limit: byteLimit), column: nil)
    }
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    formulaOffset = parts[0].prefix { $0.isWhitespace }.count
    formula = String(parts[0].trimmed)
    guard !formula.isEmpty else { throw FormulaError(.empty, column: nil) }
    var column = parts[0].count + 2
    for part in parts.dropFirst() {
      let start = column + part.prefix { $0.isWhitespace }.count
      column += part.count + 1
      if part.trimmed.isEmpty { continue }
      declarations.append(try FormulaParts.declaration(part.trimmed, column: start))
    }
  }

  private static func declaration(
    _ text: Substring, column: Int
  ) throws(FormulaError) -> Declaration {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2 else {
      throw FormulaError(.notADeclaration(String(text)), column: column)
    }
    let number = sides[1].trimmed
    do {
      return Declaration(
        name: String(sides[0].trimmed), value: try DecimalNumber.read(number), column: column)
    } catch .notANumber {
      throw FormulaError(.notADeclaration(String(text)), column: column)
    } catch {
      throw FormulaError(.number(String(number), error), column: column)
    }
  }
}

extension UInt8 {
  var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
