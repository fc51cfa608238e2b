/// A number of a finding, by its name.
public struct Evidence: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case number(Double)
    case integer(Int)
    case numbers([Double])
    case word(String)
    case yesOrNo(Bool)
  }

  public let name: String
  public let value: Value

  init(_ name: String, _ number: Double) { (self.name, value) = (name, .number(number)) }
  init(_ name: String, _ count: Int) { (self.name, value) = (name, .integer(count)) }
  init(_ name: String, _ numbers: [Double]) { (self.name, value) = (name, .numbers(numbers)) }
  init(_ name: String, _ word: String) { (self.name, value) = (name, .word(word)) }
  init(_ name: String, _ isSo: Bool) { (self.name, value) = (name, .yesOrNo(isSo)) }
  init(_ name: String, _ place: PlanePoint) { self.init(name, [place.x, place.y]) }
}

extension Finding {
  /// The numbers that show it, for files.
  public var evidence: [Evidence] {
    switch self {
    case .noValueAtStart(_, let place): [Evidence("place", place)]
    case .noSlope(let step, let place): [Evidence("step", step), Evidence("place", place)]
    case .leftDomain(let exit):
      [
        Evidence("step", exit.step), Evidence("place", exit.place),
        Evidence("epsilon", exit.stepSize), Evidence("gradient_norm", exit.gradientNorm),
      ]
    case .diverges(let divergence): divergence.evidence
    case .fallsWithoutEnd(let fall):
      [
        Evidence("step", fall.step), Evidence("loss", fall.loss),
        Evidence("start_loss", fall.startLoss), Evidence("lambda_min", fall.eigenpair.value),
        Evidence("direction", fall.eigenpair.vector),
      ]
    case .rattles(let rattle):
      [
        Evidence("crossings", rattle.crossings), Evidence("steps", rattle.steps),
        Evidence("direction", rattle.direction), Evidence("slope", rattle.slope),
        Evidence("length", rattle.length), Evidence("lowest_loss", rattle.lowest),
        Evidence("highest_loss", rattle.highest),
      ]
    case .rises(let rise): rise.evidence
    case .unstable(let unstable):
      [
        Evidence("place", unstable.minimum.place), Evidence("lambda_max", unstable.curvature),
        Evidence("limit", unstable.limit), Evidence("left", unstable.hasLeft),
      ]
    case .rests(let rest): rest.evidence
    case .stepTooShort(let length): [Evidence("length", length)]
    case .zigZags(let zigZag): zigZag.evidence
    case .shortSteps(let short):
      [Evidence("epsilon", short.stepSize), Evidence("epsilon_lambda", short.limit)]
    case .crawls(let crawl): crawl.evidence
    case .plateau(let plateau):
      [
        Evidence("loss", plateau.loss), Evidence("gradient_norm", plateau.gradientNorm),
        Evidence("lowest_loss", plateau.lowest.loss),
        Evidence("lowest_place", plateau.lowest.place),
      ] + (plateau.steps.map { [Evidence("steps", $0)] } ?? [])
    case .exhausted(let steps): [Evidence("steps", steps)]
    case .outlook(let outlook):
      [Evidence("epsilon", outlook.stepSize), Evidence("change_order_2", outlook.predicted)]
        + (outlook.limit.evidence) + (outlook.change.map { [Evidence("change", $0)] } ?? [])
    case .descends(let going), .unknown(let going):
      [
        Evidence("steps", going.steps), Evidence("steps_up", going.stepsUp),
        Evidence("epsilon", going.stepSize),
      ] + going.limit.evidence + (going.factor.map { [Evidence("factor", $0)] } ?? [])
    }
  }
}

extension StepSizeLimit {
  fileprivate var evidence: [Evidence] {
    switch self {
    case .at(let limit): [Evidence("epsilon_descent", limit)]
    case .unbounded: [Evidence("epsilon_descent", Double.infinity)]
    case .undefined: []
    }
  }
}

extension Divergence {
  fileprivate var evidence: [Evidence] {
    let end = [Evidence("step", step)]
    guard let beginning else { return end }
    return end + [
      Evidence("first_step", beginning.step), Evidence("epsilon", beginning.stepSize),
      Evidence("epsilon_descent", beginning.limit), Evidence("ratio", beginning.ratio),
      Evidence("lambda", beginning.eigenpair.value),
      Evidence("direction", beginning.eigenpair.vector), Evidence("growth", beginning.growth),
    ]
  }
}

extension Rise {
  fileprivate var evidence: [Evidence] {
    let word =
      switch cause {
      case .tooLong: "too_long"
      case .thirdOrder: "third_order"
      case .higherOrders: "higher_orders"
      case .bend: "bend"
      }
    return [
      Evidence("step", step), Evidence("epsilon", stepSize), Evidence("change", change),
      Evidence("change_by_order", predicted), Evidence("by", word),
    ] + limit.evidence
  }
}

extension Rest {
  fileprivate var evidence: [Evidence] {
    [
      Evidence("place", place), Evidence("loss", loss), Evidence("gradient_norm", gradientNorm),
      Evidence("steps", steps), Evidence("lambda_min", eigenpairs.smaller.value),
      Evidence("lambda_max", eigenpairs.larger.value),
    ]
      + (lower.map { [Evidence("lower_loss", $0.loss), Evidence("lower_place", $0.place)] } ?? [])
  }
}

extension ZigZag {
  fileprivate var evidence: [Evidence] {
    [
      Evidence("pairs", pairs),
      Evidence("lambda", [smaller.eigenpair.value, larger.eigenpair.value]),
      Evidence("factor", [smaller.factor, larger.factor]),
      Evidence("flips_min", smaller.flips), Evidence("flips_max", larger.flips),
    ]
  }
}

extension Crawl {
  fileprivate var evidence: [Evidence] {
    [
      Evidence("lambda_min", eigenpairs.smaller.value),
      Evidence("lambda_max", eigenpairs.larger.value), Evidence("condition", condition),
      Evidence("factor", factor), Evidence("steps_per_tenth", stepsPerTenth),
      Evidence("best_epsilon", bestStepSize), Evidence("best_steps_per_tenth", bestStepsPerTenth),
    ]
  }
}
