/// A word of a formula with its place.
struct FormulaToken {
  enum Kind: Equatable {
    case number(Double)
    case name
    case symbol(Character)
    case end
  }

  var kind: Kind
  var text: String
  /// In characters from 1.
  var column: Int

  /// The words of a formula, an end after them.
  ///
  /// Columns count from the beginning of what the person wrote, of which `offset` characters stand
  /// before the formula.
  static func all(in text: String, offset: Int) throws(FormulaError) -> [FormulaToken] {
    let characters = Array(text)
    var tokens: [FormulaToken] = []
    var at = 0
    while at < characters.count {
      if characters[at].isWhitespace {
        at += 1
        continue
      }
      let token = try token(in: characters, at: at, column: at + 1 + offset)
      tokens.append(token)
      at += token.text.count
    }
    tokens.append(FormulaToken(kind: .end, text: "", column: characters.count + 1 + offset))
    return tokens
  }

  private static func token(
    in characters: [Character], at: Int, column: Int
  ) throws(FormulaError) -> FormulaToken {
    let character = characters[at]
    if isDigit(character) || character == "." {
      return try number(in: characters, at: at, column: column)
    }
    if isLetter(character) {
      let name = characters[at...].prefix { isLetter($0) || isDigit($0) || $0 == "_" }
      return FormulaToken(kind: .name, text: String(name), column: column)
    }
    guard "+-*/^()".contains(character) else {
      throw FormulaError(.unexpectedCharacter(String(character)), column: column)
    }
    return FormulaToken(kind: .symbol(character), text: String(character), column: column)
  }

  private static func number(
    in characters: [Character], at start: Int, column: Int
  ) throws(FormulaError) -> FormulaToken {
    var end = endOfDigits(in: characters, from: start)
    if end < characters.count, characters[end] == "." {
      end = endOfDigits(in: characters, from: end + 1)
    }
    guard characters[start..<end].contains(where: isDigit) else {
      throw FormulaError(.expected("a number", found: "."), column: column)
    }
    end = endOfExponent(in: characters, from: end)
    let text = String(characters[start..<end])
    guard let value = Double(text.hasSuffix(".") ? text + "0" : text), value.isFinite else {
      throw FormulaError(.numberTooLarge(text), column: column)
    }
    guard !value.isUnderflow(of: text) else {
      throw FormulaError(.numberTooSmall(text), column: column)
    }
    return FormulaToken(kind: .number(value), text: text, column: column)
  }

  private static func endOfDigits(in characters: [Character], from start: Int) -> Int {
    var end = start
    while end < characters.count, isDigit(characters[end]) { end += 1 }
    return end
  }

  /// Where an exponent ends; where it would begin if there is none, so that `2e` is 2 and e.
  private static func endOfExponent(in characters: [Character], from start: Int) -> Int {
    guard start < characters.count, characters[start] == "e" || characters[start] == "E" else {
      return start
    }
    var digits = start + 1
    if digits < characters.count, characters[digits] == "+" || characters[digits] == "-" {
      digits += 1
    }
    let end = endOfDigits(in: characters, from: digits)
    return end > digits ? end : start
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }
}

extension Double {
  /// Whether it is the 0 that is left of a number too small for any other.
  func isUnderflow(of text: some StringProtocol) -> Bool {
    self == 0 && text.prefix { $0 != "e" && $0 != "E" }.contains { $0.isNumber && $0 != "0" }
  }
}
