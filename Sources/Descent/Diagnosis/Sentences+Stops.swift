extension Rest {
  var sentences: [String] {
    let (smaller, larger) = (eigenpairs.smaller, eigenpairs.larger)
    let at = place.written
    if let early { return [sentence(of: early)] + lowerSentence }
    switch curvature {
    case .bowl:
      return [
        "\(arrival) \(minimum): ‖g‖ = \(gradientNorm.written)\(smallness), and both λ > 0 "
          + "(\(smaller.value.written) and \(larger.value.written))."
      ] + (isUnstable ? [unstable] : []) + lowerSentence
    case .saddle:
      return [
        "\(arrival) a saddle, \(at): \(smaller.vector.direction) L bends down "
          + "(λ = \(smaller.value.written)), but w has no part along it.",
        "That happens from a line of starts alone: the smallest push there would grow by "
          + "\(smaller.factor(at: stepSize).writtenFactor) a step.",
      ] + pushed + lowerSentence
    case .dome:
      return [
        "It stands on a maximum, \(at): g = 0 there, so there is no step; any push leads away "
          + "(λ = \(smaller.value.written) and \(larger.value.written))."
      ] + pushed + lowerSentence
    case .flat: return [flat] + pushed + (isOnPlateau ? [] : lowerSentence)
    case nil where critical.isOnKink: return [kink] + lowerSentence
    case nil:
      return [
        "It came to rest at \(at), where H is not finite: it does not say what kind of point it is."
      ]
    }
  }

  /// The minimum, which is said to be elsewhere where it is seen to be.
  private var minimum: String {
    beside.isEmpty
      ? "a minimum, \(place.written)"
      : "\(place.written), beside the minimum \(criticalPlace.written)"
  }

  /// Beside what ‖g‖ is small, where it is not by itself.
  private var smallness: String {
    startNorm.map { " is \((gradientNorm / $0).written) of the start's" } ?? ""
  }

  private var arrival: String { steps == 0 ? "It began at" : "It came to rest at" }

  private func sentence(of early: EarlyStop) -> String {
    let small =
      early.startNorm > 1
      ? "is no more than \(early.relativeTolerance.written) (--tolerance) times the "
        + "\(early.startNorm.written) of the start"
      : "is no more than the \(early.tolerance.written) that ends a run (--tolerance)"
    return "It stopped at \(early.place.written) before it came to rest: ‖g‖ = "
      + "\(gradientNorm.written) \(small)"
      + (ahead == nil ? ", and by the model g = 0 is \(early.distance.written) away." : ".")
  }

  private var pushed: [String] { push.map { [$0.sentence] } ?? [] }

  private var unstable: String {
    "ε = \(stepSize.written) is not below 2/λmax = \((2 / eigenpairs.larger.value).written): the "
      + "smallest push would not come back."
  }

  /// What is known where H says nothing.
  private var kink: String {
    let minimum =
      lowestClause.map { " L is \(loss.written), \($0), so it is a minimum." } ?? ""
    return
      "\(arrival) \(place.written), on a kink: beside it g does not change as H says, so H does "
      + "not tell what kind of point it is.\(minimum)"
  }

  /// How L is beside the lowest loss that is known to be possible, where it is all but that.
  private var lowestClause: String? {
    lowestPossible.map { lowest in
      isTheLowest
        ? "as low as L can come"
        : "all but the \(lowest.written) below which L cannot come"
    }
  }

  /// Whether it is that one, to three digits.
  private var isTheLowest: Bool { lowestPossible?.written == loss.written }

  /// What is known where a λ counts as 0.
  private var flat: String {
    if isLevelAlong {
      let lowest = lowestClause.map { ", \($0)," } ?? ""
      let direction = eigenpairs.smaller.vector.direction
      return
        "\(arrival) \(place.written), on a line of minima: \(direction) L stays \(loss.written)\(lowest) "
        + "where it was followed, and across the line it bends up (λ = \(eigenpairs.larger.value.written))."
    }
    if critical.signs.smaller == -1 {
      return "\(arrival) \(place.written), which is no minimum: \(fading), and "
        + "\(eigenpairs.smaller.vector.direction) L bends down, but w has no part along it."
    }
    let small = "‖g‖ = \(gradientNorm.written) is small enough to stop at \(place.written)"
    if let slope {
      return "\(small), but that is no minimum: \(slope.direction) a slope leads on that is small "
        + "only beside the curvature of this landscape."
    }
    if let lowestClause, tail == nil || beside.isEmpty {
      return
        "\(arrival) \(place.written), where L is \(loss.written), \(lowestClause); \(fading), so "
        + "L is level or nearly so \(critical.signs.areBothZero ? "around it" : "along its direction")."
    }
    if isLowerBeyond {
      return "\(small)\(beside), but it is not shown to be a minimum: \(fading), and L is lower a "
        + "little farther on."
    }
    if let tail {
      return
        "\(small), but that is only near \(tail.place.written), where λ = 0: L grows from there "
        + "like the power \(tail.order.writtenOrder) of the distance, and the steps get ever shorter."
    }
    return "\(small)\(beside), but \(fading) beside the curvature of this landscape, so H does not "
      + "tell whether it is a minimum."
  }

  /// The critical point, where it is seen to be another one.
  private var beside: String {
    let point = criticalPlace.written
    return point == place.written ? "" : " beside \(point), where g = 0"
  }

  /// Which λ count as 0.
  private var fading: String {
    if critical.signs.areBothZero { return "both λ count as 0" }
    let other = critical.signs.smaller == 0 ? eigenpairs.larger : eigenpairs.smaller
    return "one λ counts as 0 (the other is \(other.value.written))"
  }

  private var lowerSentence: [String] {
    let known = lowestKnown.map { "the lowest loss of this landscape is known to be \($0.written)" }
    if let ahead {
      // A point that it nears is told with its place.
      guard early != nil || tail == nil else { return [] }
      let other = lower.map {
        ", which is not the lowest (L = \($0.loss.written(besides: ahead.loss)) at "
          + "\($0.place.written))"
      }
      let tolerance = early == nil ? "" : "; a smaller --tolerance lets it"
      let distance = place.distance(to: ahead.place).written
      return [
        "The way down leads on to \(ahead.written), \(distance) away, where L = "
          + "\(ahead.loss.written)\(other ?? "")\(tolerance)."
      ]
    }
    // What it stopped short of, or nears, is where the way leads.
    guard !leadsOnTo(lower) else { return [] }
    guard let lower else { return known.map { ["It is not the lowest: \($0)."] } ?? [] }
    let way =
      steps == 0 || early != nil || tail != nil
      ? ""
      : wentDown
        ? "; the way down from this start, with this ε, leads here"
        : "; these steps, not all of them downwards, led here"
    return [
      "It is not the lowest: L = \(loss.written(besides: lower.loss)) here and "
        + "\(lower.loss.written(besides: loss)) at "
        + "\(lower.place.written)\(way)\(known.map { ", and \($0)" } ?? "")."
    ]
  }

  /// Whether a minimum is the point beside which it stopped early, or that it nears.
  private func leadsOnTo(_ minimum: LowMinimum?) -> Bool {
    guard let minimum else { return false }
    let nearing = [early.map { _ in criticalPlace }, tail?.place].compactMap(\.self)
    return nearing.contains { $0.written == minimum.place.written }
  }
}

extension SaddlePassage {
  var sentences: [String] {
    let kind = isMaximum ? "maximum" : "saddle"
    let beside = "It is beside the \(kind) \(place.written), where g = 0"
    let direction = eigenpair.vector.direction
    let curvature = "(λ = \(eigenpair.written(withFactorOf: stepSize)))"
    let bend =
      isMaximum ? "L bends down all around" : "\(direction) L bends down there \(curvature)"
    guard let stepsLeft else {
      return ["\(beside): \(bend), but w has no part along it, so nothing leads it away."]
    }
    let way =
      isMaximum
      ? "the part of w \(direction) \(curvature) leads away the soonest"
      : "only the part of w along it leads away"
    return [
      "\(beside): \(bend), and \(way).",
      "That is \(part.written) now, and a step multiplies it by 1 − ελ = \(factor.writtenFactor): "
        + "about \(stepsLeft.rounded(.up).written) steps more until the \(kind) is behind.",
    ]
  }
}

extension Leaving {
  var sentences: [String] {
    let place =
      isOutsideWindow
      ? beganOutside ? "w is outside of the window" : "w has left the window"
      : "w goes on down a slope\(isFading ? " that fades" : "")"
    let end =
      hasStopped
      ? "\(place), and stopped at \(self.place.written) since ‖g‖ = \(gradientNorm.written) is "
        + "small enough, not at a minimum."
      : "\(place): at \(self.place.written) L = \(loss.written) still falls, with ‖g‖ = "
        + "\(gradientNorm.written)."
    guard let onward else {
      return [end, gradientNorm > 0 ? noMinimum() : "Without a slope no step leads on from there."]
    }
    let same = "With the same ε"
    switch onward {
    case .rests(let place, let loss, let steps):
      let height = loss > self.loss ? ", higher than here" : ""
      return [
        end,
        "\(same) it comes to rest at \(place.written), where L = \(loss.written)\(height), "
          + "\(steps.counted("step")) later.",
      ]
    case .goesOn(let steps):
      return [end, noMinimum(", nor a rest in \(steps.counted("step")) more with this ε")]
    case .ends(.falls, let loss, let steps):
      return [
        end,
        "\(same) L falls without end: \(steps.counted("step")) later it is \(loss.written).",
        noMinimum(),
      ]
    case .ends(.converged, let loss, let steps):
      return [
        end,
        "\(same) it stops \(steps.counted("step")) later, at L = \(loss.written), where ‖g‖ is small "
          + "enough.", noMinimum(),
      ]
    case .ends(.leftDomain, _, let steps):
      return [
        end, "\(same) it leaves the domain of L \(steps.counted("step")) later.", noMinimum(),
      ]
    case .ends(_, _, let steps):
      return [end, "\(same) it goes off \(steps.counted("step")) later.", noMinimum()]
    }
  }

  /// That there is no ε for it.
  private func noMinimum(_ tried: String = "") -> String {
    let none =
      "No minimum was found that way\(tried), so no ε is known that brings it to one from there"
    return missed.map { "\(none), but \($0.asMissed)." } ?? "\(none)."
  }
}

extension Plateau {
  var sentences: [String] {
    let first =
      "It is on a plateau: ‖g‖ = \(gradientNorm.written) has all but vanished"
      + saturated.asSaturated(after: ", since ")
      + ", while L = \(loss.written) is far above the \(lowest.loss.written) at "
      + lowest.place.written
    guard let fall else {
      return [
        gradientNorm > 0
          ? "\(first), so g is little of a guide here; a start nearer to the minimum is."
          : "\(first): without a slope no step leads on from here, whatever ε is."
      ]
    }
    if let nearby {
      return [
        first + ".",
        "The slope leads to \(nearby.written), where L = "
          + "\(nearby.loss.written), and no farther; the lower one is reached from a start in its own valley.",
      ]
    }
    let now =
      isOfPresentStepSize
      ? "The next step lets L fall by about \(fall.written)"
      : "Even ε = 2/λmax = \(largestStepSize.written), with the largest λmax found on the path and at that "
        + "minimum, lets L fall by about \(fall.written) in a step"
    guard let growth else {
      return [
        first + ".", "\(now), so g is little of a guide here; a start nearer to the minimum is.",
      ]
    }
    return [
      first + ".",
      "\(now), but ‖g‖ grows, by a factor of \(growth.factor.writtenFactor) in the last "
        + "\(growth.steps.counted("step")): it gets away, and how soon is not known.",
    ]
  }
}
