/// One thing that a run does, with the numbers that show it.
public enum Finding: Hashable, Sendable {
  /// L has no value where the run was to begin.
  case noValueAtStart(Formula.Gap?, place: Vector)
  /// The slope of L is not finite.
  case noSlope(step: Int, place: Vector)
  case leftDomain(DomainExit)
  case diverges(Divergence)
  case fallsWithoutEnd(EndlessFall)
  /// No constant ε comes to rest.
  case rattles(Rattle)
  case rises(Rise)
  case unstable(UnstableMinimum)
  case rests(Rest)
  /// A step is less than the last digit of w.
  case stepTooShort(length: Double)
  case zigZags(ZigZag)
  case shortSteps(ShortSteps)
  case crawls(Crawl)
  case plateau(Plateau)
  /// As many steps as were allowed.
  case exhausted(steps: Int)
  /// No step was made yet.
  case outlook(Going.Outlook)
  /// It goes down as theory says.
  case descends(Going)
  /// None of what is looked for explains what it does.
  case unknown(Going)

  /// Its name in a word, for facts and files.
  public var cause: String {
    switch self {
    case .noValueAtStart: "no_value"
    case .noSlope: "no_slope"
    case .leftDomain: "left_domain"
    case .diverges: "diverges"
    case .fallsWithoutEnd: "falls"
    case .rattles: "rattles"
    case .rises: "rises"
    case .unstable: "unstable"
    case .rests(let rest): rest.word
    case .stepTooShort: "too_short"
    case .zigZags: "zig_zags"
    case .shortSteps: "short_steps"
    case .crawls: "crawls"
    case .plateau: "plateau"
    case .exhausted: "exhausted"
    case .outlook: "no_step_yet"
    case .descends: "descends"
    case .unknown: "unknown"
    }
  }
}

extension Rest {
  fileprivate var word: String {
    switch curvature {
    case .bowl: lower == nil && lowestKnown == nil ? "minimum" : "higher_minimum"
    case .saddle: "saddle"
    case .dome: "maximum"
    case .flat: "degenerate"
    case nil: "no_curvature"
    }
  }
}
