package import Recording
import Screen

/// Whether what a tape expects is so, and what was seen.
package struct Verdict: Hashable, Sendable {
  package let holds: Bool
  /// What was seen, as a tape would write it.
  package let seen: String
}

extension Player {
  /// Looks whether an expectation holds just now.
  package func verdict(on expectation: Tape.Expectation) -> Verdict {
    if expectation.fact == Tape.Expectation.screenName { return screenVerdict(expectation) }
    switch fact(expectation.fact) {
    case nil: return Verdict(holds: expectation.holdsForNothing, seen: Tape.Expectation.none)
    case .number(let number):
      return Verdict(holds: expectation.holds(for: number), seen: "\(number)")
    case .integer(let integer):
      return Verdict(holds: expectation.holds(for: integer), seen: "\(integer)")
    case .word(let text), .text(let text):
      return Verdict(holds: expectation.holds(for: text), seen: text)
    case .yesOrNo(let isSo):
      return Verdict(holds: expectation.holds(for: isSo), seen: isSo ? "yes" : "no")
    }
  }

  private func screenVerdict(_ expectation: Tape.Expectation) -> Verdict {
    let frame = frame(look: state.filmLook)
    if expectation.comparison == .like {
      let isThere = PlainText.lines(of: frame).contains { $0.contains(expectation.value) }
      return Verdict(holds: isThere, seen: isThere ? expectation.value : "no row with it")
    }
    let hash = ScreenHash.text(of: frame)
    return Verdict(holds: hash == expectation.value, seen: hash)
  }
}

extension Facts {
  /// How a tape reads the value of a fact; nothing for a name that is none.
  package static func kindInTapes(ofFact name: String) -> Tape.Expectation.Kind? {
    fact(named: name).flatMap { Tape.Expectation.Kind(rawValue: $0.kind.rawValue) }
  }
}
