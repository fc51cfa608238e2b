/// Decimal numbers as people write them, `-2.5e3`: in a formula, on a command line, in a file.
public enum DecimalNumber {
  /// Why a text is none that can be held.
  public enum Flaw: Error, Hashable, Sendable {
    case notANumber
    case tooLarge
    /// It would be read as 0.
    case tooSmall

    func sentence(of text: String) -> String {
      switch self {
      case .notANumber: "'\(text)' is not a number"
      case .tooLarge: "the number \(text) is too large, expected at most 1.8e308"
      case .tooSmall: "the number \(text) is too small, expected 0 or at least 5e-324"
      }
    }
  }

  /// The number that a text is, without blanks; `nan`, `inf` and hexadecimal digits are none.
  static func read(_ text: some StringProtocol) throws(Flaw) -> Double {
    guard text.allSatisfy({ "0123456789+-.eE".contains($0) }), let number = Double(String(text))
    else { throw .notANumber }
    guard number.isFinite else { throw .tooLarge }
    guard number != 0 || isZero(text) else { throw .tooSmall }
    return number
  }

  /// Whether a number has no digit but 0 before its exponent.
  private static func isZero(_ text: some StringProtocol) -> Bool {
    !text.prefix { $0 != "e" && $0 != "E" }.contains { isDigit($0) && $0 != "0" }
  }

  /// How many characters at the beginning of a text are a number without a sign; 0 where it begins
  /// with none.
  ///
  /// An `e` without digits behind it is no exponent, so that `2e` is 2 and e.
  static func length(ofPrefix text: ArraySlice<Character>) -> Int {
    var rest = text
    func digits() -> Int {
      let count = rest.prefix(while: isDigit).count
      rest = rest.dropFirst(count)
      return count
    }
    var count = digits()
    if rest.first == "." {
      rest = rest.dropFirst()
      count += digits()
    }
    guard count > 0 else { return 0 }
    let mantissa = text.count - rest.count
    guard rest.first == "e" || rest.first == "E" else { return mantissa }
    rest = rest.dropFirst()
    if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst() }
    return digits() > 0 ? text.count - rest.count : mantissa
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}

extension Double {
  /// The shortest digits that read back to the same number, without the `.0` of a whole one.
  package var shortest: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
