import Descent
import Screen

extension Outcome {
  /// The word of the fact, as a screen has it.
  var words: String { String(rawValue.map { $0 == "_" ? " " : $0 }) }

  /// Whether it is what descent was for, as a sign.
  var mark: String {
    switch self {
    case .converged: "✓"
    case .exhausted, .excursion: "‖"
    case .diverged, .notFinite, .falls, .leftDomain, .noSlope, .noValue: "✗"
    }
  }

  var role: Role {
    switch self {
    case .converged: .good
    case .exhausted, .excursion: .warn
    case .diverged, .notFinite, .falls, .leftDomain, .noSlope, .noValue: .bad
    }
  }
}
