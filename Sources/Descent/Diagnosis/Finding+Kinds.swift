extension Finding {
  /// Whether nothing else has to be looked for.
  var isAll: Bool {
    switch self {
    case .noValueAtStart, .noSlope, .leftDomain, .fallsWithoutEnd, .stepTooShort: true
    default: false
    }
  }

  /// Whether it says why there is no pace, or none that counts.
  var isAboutPace: Bool {
    switch self {
    case .plateau, .passesSaddle, .leaves: true
    case .rises(let rise): rise.thrower != nil
    case .unstable(let unstable): unstable.isAhead
    default: false
    }
  }

  /// Whether what it says of a part that flips is said by a flip already.
  var isAboutFlips: Bool {
    switch self {
    case .zigZags, .descends: true
    default: false
    }
  }

  /// The minimum in whose valley a run began that goes down where there is none.
  var missed: LowMinimum? {
    switch self {
    case .fallsWithoutEnd(let fall): fall.missed
    case .leaves(let leaving): leaving.missed
    default: nil
    }
  }

  var isTooLongStep: Bool { if case .tooLongStep = self { true } else { false } }

  /// Whether it is about a step that went up, or down beyond what its model allows.
  var isAboutOneStep: Bool {
    switch self {
    case .rises, .tooLongStep: true
    default: false
    }
  }

  /// Whether it says that there is nothing to be gained where the run is.
  var isAstray: Bool { isPlateau || missed != nil }

  /// Whether the run is astray, goes down where there is no minimum, or where the slope has faded and L
  /// bends down.
  var isStranded: Bool {
    switch self {
    case .crawls(let crawl): crawl.isOnFloorThatBendsDown
    case .leaves: true
    default: isAstray
    }
  }

  /// The step that led astray.
  var leap: TooLongStep? {
    if case .tooLongStep(let step) = self, step.leap != nil { step } else { nil }
  }

  func isRise(ofStep step: Int) -> Bool {
    if case .rises(let rise) = self { rise.step == step } else { false }
  }

  /// Whether the run rests at the lowest minimum that is known or at that in whose valley it began.
  func hasLostNothing(since examined: ExaminedRun) -> Bool {
    guard case .rests(let rest) = self, rest.isMinimum else { return false }
    return rest.isLowest
      || examined.minimumOfStart.map {
        $0.place.distance(to: rest.place) < 1e-3 * examined.diagonal
      } ?? false
  }

  var isPlateau: Bool { if case .plateau = self { true } else { false } }

  var isAboutShortSteps: Bool {
    if case .shortSteps = self { true } else { false }
  }

  /// Whether steps are short that were not so before.
  var isShortHere: Bool {
    if case .shortSteps(let short) = self { short.place == .here } else { false }
  }

  var isUnstableAhead: Bool {
    if case .unstable(let unstable) = self { unstable.isAhead } else { false }
  }

  var isUnstableRest: Bool {
    if case .rests(let rest) = self { rest.isUnstable } else { false }
  }

  /// Whether it leaves open how the descent goes.
  var isQuiet: Bool {
    switch self {
    case .rests, .zigZags, .unstable, .exhausted: true
    case .crawls(let crawl): !crawl.isCounted
    default: false
    }
  }
}
