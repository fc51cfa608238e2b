extension TapeCommandReader {
  func expectation(_ words: inout TapeWords) throws(TapeError) -> Tape.Expectation {
    guard let fact = try words.next() else { throw words.error("expected a fact's name") }
    guard !fact.isQuoted, let kind = kind(of: fact.text) else {
      throw words.error(
        "no fact is called '\(fact.text)'; gdviz facts prints them, and there is screen",
        at: fact.column)
    }
    guard let sign = try words.next() else {
      throw words.error("expected \(list(kind.comparisons)) after \(fact.text)")
    }
    guard let comparison = Tape.Expectation.Comparison(rawValue: sign.text),
      kind.comparisons.contains(comparison)
    else {
      throw words.error(
        "\(fact.text) is \(kind.phrase) and is compared by \(list(kind.comparisons)), "
          + "not by '\(sign.text)'", at: sign.column)
    }
    guard let value = try words.next() else {
      throw words.error("expected \(kind.valuePhrase(comparison))")
    }
    let isNone = value.text == Tape.Expectation.none && comparison == .equal && kind != .screen
    guard isNone || kind.accepts(value.text, comparison) else {
      throw words.error(
        "expected \(kind.valuePhrase(comparison)), found '\(value.text)'", at: value.column)
    }
    return Tape.Expectation(fact: fact.text, comparison: comparison, value: value.text)
  }

  private func kind(of fact: String) -> Tape.Expectation.Kind? {
    fact == Tape.Expectation.screenName ? .screen : kindOfFact(fact)
  }

  private func list(_ comparisons: [Tape.Expectation.Comparison]) -> String {
    comparisons.map(\.rawValue).joined(separator: " ")
  }
}

extension Tape.Expectation.Kind {
  fileprivate var phrase: String {
    switch self {
    case .number: "a number"
    case .integer: "a whole number"
    case .word: "a word"
    case .text: "a text"
    case .yesOrNo: "yes or no"
    case .screen: "the screen"
    }
  }

  fileprivate func valuePhrase(_ comparison: Tape.Expectation.Comparison) -> String {
    switch self {
    case .number: "a decimal number or inf"
    case .integer: "a whole number"
    case .word: "a word"
    case .text: "a text"
    case .yesOrNo: "yes or no"
    case .screen: comparison == .equal ? "8 hexadecimal digits" : "a text within one row"
    }
  }

  fileprivate func accepts(_ value: String, _ comparison: Tape.Expectation.Comparison) -> Bool {
    switch self {
    case .number:
      DecimalText.value(of: value) != nil
    case .integer:
      Int(value) != nil && value.allSatisfy { $0 == "-" || ($0.isASCII && $0.isNumber) }
    case .word: !value.isEmpty
    case .text: true
    case .yesOrNo: value == "yes" || value == "no"
    case .screen:
      comparison == .like
        ? !value.isEmpty && !value.contains("\n")
        : value.count == 8 && value.allSatisfy { "0123456789abcdef".contains($0) }
    }
  }
}
