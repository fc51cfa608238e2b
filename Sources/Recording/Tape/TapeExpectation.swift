extension Tape {
  /// A claim of a tape about a fact or the screen.
  package struct Expectation: Hashable, Sendable {
    /// How a value is read and compared.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case number, integer, word, text
      case yesOrNo = "yes/no"
      case screen

      /// What a value of the kind may be compared by.
      package var comparisons: [Comparison] {
        switch self {
        case .number: Comparison.allCases
        case .integer: [.equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual]
        case .word: [.equal, .unequal]
        case .text: [.equal, .unequal, .like]
        case .yesOrNo: [.equal]
        case .screen: [.equal, .like]
        }
      }
    }

    package enum Comparison: String, Hashable, Sendable, CaseIterable {
      case equal = "="
      case unequal = "!="
      case less = "<"
      case lessOrEqual = "<="
      case greater = ">"
      case greaterOrEqual = ">="
      /// Rounds to the number as written, or contains the text.
      case like = "~"
    }

    package var fact: String
    package var comparison: Comparison
    /// As written; `none` is the absence of a value.
    package var value: String

    package init(fact: String, comparison: Comparison, value: String) {
      self.fact = fact
      self.comparison = comparison
      self.value = value
    }

    /// The name under which the whole screen is a fact.
    package static let screenName = "screen"
    /// The value of what has none.
    package static let none = "none"
  }
}

extension Tape.Expectation {
  /// Whether a number fulfils it; the value is a decimal or `inf`, which was checked on reading.
  package func holds(for number: Double) -> Bool {
    guard comparison != .like else { return DecimalText.number(number, roundsTo: value) }
    guard let wanted = DecimalText.value(of: value) else { return false }
    return compares(number, wanted)
  }

  package func holds(for integer: Int) -> Bool {
    Int(value).map { compares(integer, $0) } ?? false
  }

  package func holds(for text: String) -> Bool {
    comparison == .like ? text.contains(value) : compares(text, value)
  }

  package func holds(for isSo: Bool) -> Bool {
    value == (isSo ? "yes" : "no")
  }

  /// Whether it holds where there is no value.
  package var holdsForNothing: Bool { comparison == .equal && value == Tape.Expectation.none }

  private func compares<Value: Comparable>(_ seen: Value, _ wanted: Value) -> Bool {
    switch comparison {
    case .equal: seen == wanted
    case .unequal: seen != wanted
    case .less: seen < wanted
    case .lessOrEqual: seen <= wanted
    case .greater: seen > wanted
    case .greaterOrEqual: seen >= wanted
    case .like: false
    }
  }
}
