/// Numbers as a person writes them: on a command line, in a line that is typed, in a file.
public enum WrittenNumbers {
  /// One number, blanks around it allowed.
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
    let form = "name=number, as in k=25"
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].trimmed.isEmpty else {
      throw WrittenNumbersError(.expected(form), offset: sides[0].count)
    }
    let blanks = sides[1].prefix { $0.isWhitespace }.count
    let value = try number(sides[1], in: form, offset: sides[0].count + 1 + blanks)
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
      let offset = offset(ofPart: index, in: text)
      guard index < count else { throw WrittenNumbersError(.expected(form), offset: offset) }
      numbers.append(try number(part, in: form, offset: offset))
    }
    guard numbers.count == count else {
      throw WrittenNumbersError(.expected(form), offset: text.count)
    }
    return numbers
  }

  /// A number of a form, which is named where there is none.
  private static func number(
    _ text: Substring, in form: String, offset: Int
  ) throws(WrittenNumbersError) -> Double {
    do {
      return try DecimalNumber.read(text.trimmed)
    } catch .notANumber {
      throw WrittenNumbersError(.expected(form), offset: offset)
    } catch {
      throw WrittenNumbersError(.number(String(text.trimmed), error), offset: offset)
    }
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
    case number(String, DecimalNumber.Flaw)
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
    case .number(let text, let flaw): flaw.sentence(of: text)
    case .stepSizeNotAboveZero: "the step size must be above 0"
    case .windowDoesNotGrow: "\(WrittenNumbers.windowForm) must grow, x0 < x1 and y0 < y1"
    case .windowTooLarge: "too large, its width is not finite"
    }
  }
}
