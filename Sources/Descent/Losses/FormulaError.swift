/// What is wrong with a formula, and where.
public struct FormulaError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case empty
    case tooLong(bytes: Int, limit: Int)
    case tooDeep(limit: Int)
    case tooManyNodes(limit: Int)
    /// Something else stands where this was expected; nothing stands there at the end.
    case expected(String, found: String?)
    /// `**` stands for a power.
    case powerAsProgramsWriteIt
    /// Two factors stand side by side.
    case missingOperator(left: String, right: String)
    case unknownName(String, variables: [String], constants: [String])
    case unknownFunction(String)
    case number(String, DecimalNumber.Flaw)
    case unexpectedCharacter(String)
    /// After a semicolon: what stands there is not `name = number`.
    case notADeclaration(String)
    case notAName(String)
    case reservedName(String)
    case declaredTwice(String)
    case unusedConstant(String)
  }

  public let kind: Kind
  /// Counted in characters from 1; nothing where the fault has no place in the text.
  public let column: Int?

  public init(_ kind: Kind, column: Int?) {
    self.kind = kind
    self.column = column
  }

  /// One sentence that says where, what was found and what was expected.
  public var sentence: String {
    guard let column else { return explanation }
    return "column \(column): \(explanation)"
  }

  /// The sentence without its place.
  public var explanation: String {
    switch kind {
    case .empty:
      "the formula is empty, expected something like (x^2 + 10*y^2)/2"
    case .tooLong(let bytes, let limit):
      "the formula is too long: \(bytes) bytes, at most \(limit)"
    case .tooDeep(let limit):
      "the formula is nested too deeply, at most \(limit) levels"
    case .tooManyNodes(let limit):
      "the formula has too many parts, at most \(limit)"
    case .expected(let expected, nil):
      "the formula ends where \(expected) was expected"
    case .expected(let expected, let found?):
      "expected \(expected), found '\(found)'"
    case .missingOperator(let left, let right):
      "an operator is missing; for a product write \(whole(left))*\(whole(right))"
    case .unknownName(let name, let variables, let constants):
      unknown(name, variables: variables, constants: constants)
    case .unknownFunction(let name):
      "no function is called '\(name)'; there are \(Node.Function.allNames.joined(separator: " "))"
    case .number(let text, let flaw):
      flaw.sentence(of: text)
    case .unexpectedCharacter(let character):
      "'\(character)' has no meaning in a formula, "
        + (FormulaError.remedies[character]
          ?? "expected a number, a name, an operator or a parenthesis")
    case .powerAsProgramsWriteIt:
      "expected a number, a name or (, found '*'; for a power write x^2"
    case .notADeclaration(let text):
      text.count { $0 == "=" } > 1
        ? "after ; expected one constant, found '\(text)'; a ; parts two, as in a = 1; b = 3"
        : "after ; expected a constant as in k = 25, found '\(text)'"
    case .notAName(let name):
      "'\(name)' cannot be a constant's name: letters, digits and _, a letter first"
    case .reservedName(let name):
      "'\(name)' cannot be a constant's name: it has a meaning already"
    case .declaredTwice(let name):
      "the constant '\(name)' is declared twice"
    case .unusedConstant(let name):
      "the constant '\(name)' does not occur in the formula"
    }
  }

  /// What is written in place of characters that people try.
  private static let remedies: [String: String] = [
    "²": "for a power write x^2", "³": "for a power write x^3", "|": "for |x| write abs(x)",
    "·": "for a product write *", "×": "for a product write *", "−": "for a minus write -",
    ",": "constants stand after a ; each, as in a = 1; b = 3",
  ]

  /// A factor of which a parenthesis is known alone.
  private func whole(_ factor: String) -> String { "()".contains(factor) ? "(…)" : factor }

  private func unknown(_ name: String, variables: [String], constants: [String]) -> String {
    let known = (variables + constants + ["pi"]).joined(separator: ", ")
    return "'\(name)' is not known, only \(known) and e are; for a constant write "
      + "'; \(name) = 1' after the formula"
  }
}
