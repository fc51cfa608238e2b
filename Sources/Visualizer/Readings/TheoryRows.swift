package import Descent
import Screen

/// What theory says of the step at hand, in two sentences.
package struct TheoryRows {
  /// The stronger sentence first.
  package let first: String
  package let second: String
  /// The one to say where there is room for one: after a disaster its remedy and at rest the kind of
  /// point, since the title names the disaster or the rest.
  package let only: String
  /// Both in one row, that one in front: of what lacks room the end is left out.
  var inOneRow: String { only == first ? "\(first); \(second)" : "\(second); \(first)" }

  /// - Parameters:
  ///   - reading: at the point that is shown.
  ///   - status: of the run there.
  ///   - remedy: the ε that was tried in place of one that led astray, if one was found.
  package init(_ reading: Reading, status: RunStatus, remedy: Remedy? = nil) {
    if reading.isOfProbe {
      (first, second) = TheoryRows.probed(reading)
      only = first
      return
    }
    (first, second) =
      TheoryRows.ended(status, reading, remedy) ?? TheoryRows.leaving(reading)
      ?? (TheoryRows.descent(reading), TheoryRows.components(reading))
    switch status.reason?.outcome {
    case .diverged, .notFinite, .falls, .converged: only = second
    default: only = first
    }
  }

  /// What a step from the probe would do, whatever the run does.
  private static func probed(_ reading: Reading) -> (String, String) {
    guard reading.hasValue else {
      return ("at p: L has no value here", "p lies outside of the domain: no level, no step")
    }
    return ("at p: \(descent(reading))", components(reading))
  }

  /// When the next step leads to where L has no value: what the model says of it does not matter.
  private static func leaving(_ reading: Reading) -> (String, String)? {
    guard [.outside, .beyond].contains(StepRegime(reading)) else { return nil }
    return (RegimeSentence(reading).text, descent(reading))
  }

  /// When a run has ended: why, and what would help or what kind of point it is.
  private static func ended(
    _ status: RunStatus, _ reading: Reading, _ remedy: Remedy?
  ) -> (String, String)? {
    guard let reason = status.reason else { return nil }
    switch reason {
    case .converged:
      return ("\(reason.sentence), after \(steps(to: reading))", kind(reading))
    case .stepTooShort:
      return ("\(reason.sentence), after \(steps(to: reading))", components(reading))
    case .diverged(let step):
      return (
        "at t = \(step) w is far off the window and L far above the start",
        astray(reading, remedy)
      )
    case .excursion(let step):
      return (
        "at t = \(step) w is far off the window, but with that ε it comes back",
        astray(reading, remedy)
      )
    case .overflow:
      return (reason.sentence, astray(reading, remedy))
    case .fallsWithoutEnd(let step):
      return (
        "at t = \(step) w is far off the window and L far below the start",
        falling(remedy)
      )
    case .fallsBeyondNumbers: return (reason.sentence, falling(remedy))
    case .leftDomain:
      return (
        reason.sentence, "w stays at its last good point; a smaller ε, [ or {, may stay inside"
      )
    case .slopeNotFinite:
      return (reason.sentence, "gradient descent has no direction to go from here")
    case .noValueAtStart:
      return (reason.sentence, "a start is needed where the formula has a value")
    case .exhausted:
      return (reason.sentence, components(reading))
    }
  }

  /// What helps where L falls without end.
  private static func falling(_ remedy: Remedy?) -> String {
    remedy.map {
      "ε = \(Numeral.brief($0.stepSize)) came to rest when it was tried from the start; W says why"
    } ?? "there is no minimum this way: another start, or it is a saddle or a cubic"
  }

  /// Why it led astray, as far as H at the last point says so, and the ε that did better when it was
  /// tried.
  private static func astray(_ reading: Reading, _ remedy: Remedy?) -> String {
    let largest = reading.model.eigenpairs.larger.value
    let held = remedy.map {
      let start = $0.step == 0 ? "from the start" : "from t = \($0.step)"
      return "ε = \(Numeral.brief($0.stepSize)) held when it was tried \(start)"
    }
    // Far off, where L is steep beyond all measure, λ says nothing of the ε that would have stayed.
    guard largest > 0, largest <= 100 * reading.curvatureScale else {
      return (held ?? "b goes back") + "; W says why"
    }
    return growth(reading.stepSize * largest) + "; "
      + (remedy.map { "ε = \(Numeral.brief($0.stepSize)) held when tried" } ?? "W says why")
  }

  private static func growth(_ stretch: Double) -> String {
    stretch.isFinite
      ? "ε λmax = \(factor(stretch)): along λmax it grows \(factor(abs(1 - stretch))) × a step"
      : "ε λmax is beyond all numbers: so is what grows along λmax"
  }

  private static func short(_ value: Double) -> String {
    Numeral.text(value, significant: 3)
  }

  /// A factor a step, with two decimals.
  private static func factor(_ value: Double) -> String {
    value < 100 ? Numeral.fixed(value, decimals: 2) : short(value)
  }

  /// The same of what shrinks; by how much it differs from 1 where two decimals would not tell.
  private static func shrinkage(_ value: Double) -> String {
    value > 0.995 ? writtenFactor(value) : factor(value)
  }

  private static func steps(to reading: Reading) -> String {
    guard case .run(let count) = reading.place else { return "no step" }
    return count.counted("step")
  }

  private static func kind(_ reading: Reading) -> String {
    switch reading.curvature {
    case .bowl: "both λ > 0" + (early(reading) ?? ", so this is a minimum" + unrest(reading))
    case .saddle:
      "one λ < 0" + (early(reading) ?? ", so this is a saddle: GD rests here by chance alone")
    case .dome: "both λ < 0" + (early(reading) ?? ", so this is a maximum")
    case .flat where reading.isConstant: "L is constant: every point of the view is critical"
    case .flat: "a λ counts as 0: degenerate, higher terms decide"
    case nil where reading.isOnKink: "L has a kink here: H does not say what kind of point this is"
    case nil: "H is not finite here: it does not say what kind of point this is"
    }
  }

  /// That the run stopped before it came to rest.
  private static func early(_ reading: Reading) -> String? {
    reading.distanceToRest.map {
      ", but g = 0 is about \(short($0)) away: it stopped before it came to rest"
    }
  }

  /// That an ε is too long to come to rest at a minimum (MATH §6).
  private static func unrest(_ reading: Reading) -> String {
    let stretch = reading.stepSize * reading.model.eigenpairs.larger.value
    return stretch > 2 ? "; ε λmax = \(factor(stretch)) > 2: GD does not stay" : ""
  }

  private static func descent(_ reading: Reading) -> String {
    switch reading.limits.descent {
    case .at(let limit):
      "gᵀHg > 0: the model goes down for ε < 2gᵀg/gᵀHg = \(short(limit)), most at half of it"
    case .unbounded: "gᵀHg ≤ 0: along −g the model goes down for every ε"
    case .undefined where reading.hasStep: "gᵀHg is not finite: the model says nothing of a step"
    case .undefined: "\(reading.noStep): no step" + levelSet(reading)
    }
  }

  /// Where the model of order 2 is as high as at a point where it is level.
  private static func levelSet(_ reading: Reading) -> String {
    switch reading.levelSet(order: 2) {
    case .point: "; m₂ is as high at \(reading.name) alone"
    case .crossingLines: "; m₂ is as high on two lines that cross at \(reading.name)"
    case .line: "; m₂ is as high on a line through \(reading.name)"
    case .plane: "; m₂ is as high everywhere"
    default: ""
    }
  }

  private static func alongFlat(_ reading: Reading) -> String {
    let (slope, vector) = (reading.model.slope, reading.model.eigenpairs.smaller.vector)
    let part = abs(slope.dot(vector))
    return part > 1e-8 * reading.model.gradientNorm
      ? "λmin counts as 0: along it the model is a straight slope without end"
      : "λmin counts as 0: the part along it does not move"
  }

  /// What the step does to the parts along the eigenvectors: the first that holds.
  private static func components(_ reading: Reading) -> String {
    guard reading.hasStep, reading.curvature != nil else { return kind(reading) }
    let pairs = reading.model.eigenpairs
    if case .unbounded = reading.limits.descent {
      let curvature = reading.model.gradientCurvature / reading.model.gradientSquared
      return "curvature along −g is \(short(curvature)): "
        + "the model has no best step, only L can stop it"
    }
    let stretch = reading.stepSize * pairs.larger.value
    let shrink = abs(pairs.smaller.factor(at: reading.stepSize))
    guard stretch.isFinite, shrink.isFinite else {
      return "ε |λ| is beyond all numbers: by the model so is where a step leads"
    }
    if reading.signs.smaller < 0 {
      return stretch - 1 > shrink
        ? "ε λmax = \(factor(stretch)): along λmax it grows \(factor(stretch - 1)) × a step, "
          + "along λmin < 0 \(factor(shrink)) ×"
        : "λmin < 0: by the model the part along it grows × \(writtenFactor(shrink)) a step, "
          + (reading.signs.larger > 0 ? "off m's saddle" : "off m's maximum")
    }
    if reading.signs.smaller == 0 { return alongFlat(reading) }
    switch stretch {
    case ..<1:
      return "ε λmax = \(factor(stretch)) < 1: both parts shrink, "
        + "by \(factor(abs(1 - stretch))) and \(shrinkage(shrink)) a step, no flip"
    case 1: return "ε λmax = 1: the part along λmax is gone in one step"
    case ..<2:
      return "ε λmax = \(factor(stretch)): the part along λmax flips sides each step, "
        + "|1 − ε λmax| = \(factor(abs(1 - stretch)))"
    case 2: return "ε λmax = 2: the part along λmax flips sides for ever"
    default: return growth(stretch) + "; try ε < 2/λmax = \(short(2 / pairs.larger.value))"
    }
  }
}
