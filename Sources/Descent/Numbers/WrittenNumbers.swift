/// Numbers as a person writes them: on a command line, in a line that is typed, in a file.
public enum WrittenNumbers {
  /// A decimal number that is finite, blanks around it allowed; no `nan`, `inf` or hexadecimal.
  public static func number(_ text: some StringProtocol) -> Double? {
    let trimmed = Substring(text).trimmed
    guard trimmed.allSatisfy({ "0123456789+-.eE".contains($0) }),
      let number = Double(String(trimmed)), number.isFinite
    else { return nil }
    return number
  }

  /// One number.
  public static func value(_ text: String) throws(WrittenNumbersError) -> Double {
    try list(text, count: 1, form: "a finite number")[0]
  }

  /// A step size, above 0.
  public static func stepSize(_ text: String) throws(WrittenNumbersError) -> Double {
    let number = try value(text)
    guard number > 0 else { throw WrittenNumbersError(.stepSizeNotAboveZero, offset: 0) }
    return number
  }

  /// A point, as in `-2,1`.
  public static func point(_ text: String) throws(WrittenNumbersError) -> Vector {
    try list(text, count: 2, form: "x,y, two finite numbers")
  }

  /// A window, as in `-3,3,-2,2`: left, right, bottom, top.
  public static func window(_ text: String) throws(WrittenNumbersError) -> Window {
    let n = try list(text, count: 4, form: "\(windowForm), four finite numbers")
    for index in [1, 3] {
      guard n[index - 1] < n[index] else {
        throw WrittenNumbersError(.windowDoesNotGrow, offset: offset(ofPart: index, in: text))
      }
      guard (n[index] - n[index - 1]).isFinite else {
        throw WrittenNumbersError(.windowTooLarge, offset: offset(ofPart: index, in: text))
      }
    }
    return Window(x: n[0]...n[1], y: n[2]...n[3])
  }

  /// A constant, as in `k=25`.
  public static func constant(_ text: String) throws(WrittenNumbersError) -> Formula.Constant {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].trimmed.isEmpty else {
      throw WrittenNumbersError(.expected("name=number, as in k=25"), offset: sides[0].count)
    }
    guard let value = number(sides[1]) else {
      let blanks = sides[1].prefix { $0.isWhitespace }.count
      throw WrittenNumbersError(
        .expected("name=number, as in k=25"), offset: sides[0].count + 1 + blanks)
    }
    return Formula.Constant(name: String(sides[0].trimmed), value: value)
  }

  static let windowForm = "x0,x1,y0,y1"

  /// So many numbers with commas between them.
  private static func list(
    _ text: String, count: Int, form: String
  ) throws(WrittenNumbersError) -> [Double] {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    var numbers: [Double] = []
    for (index, part) in parts.enumerated() {
      guard index < count, let number = number(part) else {
        throw WrittenNumbersError(
          .expected(form), offset: offset(ofPart: index, in: text))
      }
      numbers.append(number)
    }
    guard numbers.count == count else {
      throw WrittenNumbersError(.expected(form), offset: text.count)
    }
    return numbers
  }

  /// How many characters stand before a part, blanks before it counted.
  private static func offset(ofPart index: Int, in text: String) -> Int {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let before = parts.prefix(index).map { $0.count + 1 }.reduce(0, +)
    return before + parts[index].prefix { $0.isWhitespace }.count
  }
}

/// What is wrong with numbers that a person wrote, and where.
public struct WrittenNumbersError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case expected(String)
    case stepSizeNotAboveZero
    case windowDoesNotGrow
    case windowTooLarge
  }

  public let kind: Kind
  /// How many characters of the text stand before the fault.
  public let offset: Int

  init(_ kind: Kind, offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// What was expected, as a clause that fits behind a colon.
  public var sentence: String {
    switch kind {
    case .expected(let form): "expected \(form)"
    case .stepSizeNotAboveZero: "the step size must be above 0"
    case .windowDoesNotGrow: "\(WrittenNumbers.windowForm) must grow, x0 < x1 and y0 < y1"
    case .windowTooLarge: "too large, its width is not finite"
    }
  }
}
