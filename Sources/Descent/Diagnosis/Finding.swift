/// One thing that a run does, with the numbers that show it.
public enum Finding: Hashable, Sendable {
  /// L has no value where the run was to begin.
  case noValueAtStart(Formula.Gap?, place: Vector)
  /// The slope of L is not finite.
  case noSlope(steps: Int, place: Vector)
  case leftDomain(DomainExit)
  case diverges(Divergence)
  case fallsWithoutEnd(EndlessFall)
  /// No constant ε comes to rest.
  case rattles(Rattle)
  /// It goes on for ever without coming lower.
  case unsettled(Unsettled)
  /// A part of w is thrown to and fro, whatever the rest does.
  case flips(Flip)
  /// It was stopped far out and would come back.
  case excursion(Excursion)
  /// It jumps across a place where λmax is infinite.
  case straddles(Straddle)
  /// L is the lower the farther out one looks.
  case fallsAfar(FallAfar)
  case rises(Rise)
  /// A minimum at which it does not stay.
  case unstable(UnstableMinimum)
  case rests(Rest)
  /// It is beside a saddle or a maximum.
  case passesSaddle(SaddlePassage)
  /// It goes on down where there is no minimum.
  case leaves(Leaving)
  /// A step is less than the last digit of w.
  case stepTooShort(length: Double)
  case zigZags(ZigZag)
  /// It nears a point where λ is 0.
  case tail(Tail)
  case shortSteps(ShortSteps)
  case crawls(Crawl)
  case plateau(Plateau)
  /// As many steps as were allowed.
  case exhausted(steps: Int)
  /// No step was made yet.
  case outlook(Going.Outlook)
  /// It goes down.
  case descends(Going)
  /// A step went down that was longer than its model allows or jumped across what no model knows of.
  case tooLongStep(TooLongStep)

  /// Its name in a word, for facts and files.
  public var cause: String {
    switch self {
    case .noValueAtStart: "no_value"
    case .noSlope: "no_slope"
    case .leftDomain: "left_domain"
    case .diverges: "diverges"
    case .fallsWithoutEnd: "falls"
    case .rattles: "rattles"
    case .unsettled: "unsettled"
    case .flips: "flips"
    case .excursion: "excursion"
    case .straddles: "straddles"
    case .fallsAfar: "falls_afar"
    case .rises: "rises"
    case .unstable: "unstable"
    case .rests(let rest): rest.word
    case .passesSaddle(let passage): passage.isMaximum ? "near_maximum" : "near_saddle"
    case .leaves: "leaves"
    case .stepTooShort: "too_short"
    case .zigZags(let zigZag): zigZag.isQuick ? "turns_back" : "zig_zags"
    case .tail: "tail"
    case .shortSteps: "short_steps"
    case .crawls: "crawls"
    case .plateau: "plateau"
    case .exhausted: "exhausted"
    case .outlook: "no_step_yet"
    case .descends: "descends"
    case .tooLongStep: "too_long_step"
    }
  }
}

extension Rest {
  fileprivate var word: String {
    if early != nil || slope != nil { return "stopped_early" }
    return switch curvature {
    case .flat where isLevelAlong: "line_of_minima"
    case .bowl: lower == nil && lowestKnown == nil ? "minimum" : "higher_minimum"
    case .saddle: "saddle"
    case .dome: "maximum"
    case .flat: "degenerate"
    case nil: critical.isOnKink ? "kink" : "no_curvature"
    }
  }
}
