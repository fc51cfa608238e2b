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
    let length = DecimalNumber.length(ofPrefix: characters[start...])
    guard length > 0 else { throw FormulaError(.expected("a number", found: "."), column: column) }
    let text = String(characters[start..<start + length])
    do {
      return FormulaToken(kind: .number(try DecimalNumber.read(text)), text: text, column: column)
    } catch {
      throw FormulaError(.number(text, error), column: column)
    }
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }
}
