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
    case .noSlope(let steps, let place): [Evidence("steps", steps), Evidence("place", place)]
    case .leftDomain(let exit):
      [
        Evidence("step", exit.step), Evidence("place", exit.place),
        Evidence("epsilon", exit.stepSize), Evidence("gradient_norm", exit.gradientNorm),
      ] + (exit.edge?.evidence ?? [])
    case .diverges(let divergence): divergence.evidence
    case .fallsWithoutEnd(let fall):
      [
        Evidence("steps", fall.steps), Evidence("loss", fall.loss),
        Evidence("start_loss", fall.startLoss), Evidence("lambda_min", fall.eigenpair.value),
        Evidence("direction", fall.eigenpair.vector),
      ]
    case .rattles(let rattle):
      [
        Evidence("crossings", rattle.crossings), Evidence("steps", rattle.steps),
        Evidence("direction", rattle.direction), Evidence("slopes", rattle.slopes),
        Evidence("length", rattle.length), Evidence("lowest_loss", rattle.lowest),
        Evidence("highest_loss", rattle.highest),
      ]
        + (rattle.fall.map {
          [Evidence("earlier_mean_loss", $0.before), Evidence("mean_loss", $0.after)]
        } ?? [])
    case .fallsAfar(let fall):
      [
        Evidence("x", fall.places.map(\.x)), Evidence("y", fall.places.map(\.y)),
        Evidence("losses", fall.losses),
      ]
    case .straddles(let straddle):
      [
        Evidence("place", straddle.place), Evidence("crossings", straddle.crossings),
        Evidence("steps", straddle.steps), Evidence("direction", straddle.direction),
        Evidence("length", straddle.length),
      ]
    case .flips(let flip):
      [
        Evidence("direction", flip.direction), Evidence("length", flip.length),
        Evidence("lambda", flip.curvature), Evidence("epsilon", flip.stepSize),
        Evidence("drift", flip.drift), Evidence("steps", flip.steps),
      ]
    case .excursion(let excursion):
      [
        Evidence("steps", excursion.steps), Evidence("loss", excursion.loss),
        Evidence("epsilon", excursion.stepSize), Evidence("steps_back", excursion.stepsBack),
        Evidence("loss_back", excursion.lossBack),
      ]
    case .rises(let rise): rise.evidence
    case .unsettled(let unsettled): unsettled.evidence
    case .unstable(let unstable):
      [
        Evidence("place", unstable.minimum.place), Evidence("lambda_max", unstable.curvature),
        Evidence("limit", unstable.limit), Evidence("ahead", unstable.isAhead),
      ]
    case .rests(let rest): rest.evidence
    case .passesSaddle(let passage):
      [
        Evidence("place", passage.place), Evidence("lambda_min", passage.eigenpair.value),
        Evidence("direction", passage.eigenpair.vector), Evidence("factor", passage.factor),
        Evidence("part", passage.part),
      ] + (passage.stepsLeft.map { [Evidence("steps_left", $0)] } ?? [])
    case .leaves(let leaving):
      [
        Evidence("place", leaving.place), Evidence("loss", leaving.loss),
        Evidence("gradient_norm", leaving.gradientNorm),
        Evidence("outside_window", leaving.isOutsideWindow),
      ] + (leaving.onward?.evidence ?? [])
    case .tail(let tail):
      [
        Evidence("place", tail.place), Evidence("order", tail.order),
        Evidence("direction", tail.eigenpair.vector), Evidence("lambda", tail.eigenpair.value),
      ]
    case .stepTooShort(let length): [Evidence("length", length)]
    case .zigZags(let zigZag): zigZag.evidence
    case .shortSteps(let short):
      [
        Evidence("epsilon", short.stepSize), Evidence("epsilon_lambda", short.limit),
        Evidence("length", short.length),
      ] + (short.cauchy.map { [Evidence("epsilon_cauchy", $0)] } ?? [])
    case .crawls(let crawl): crawl.evidence
    case .plateau(let plateau):
      [
        Evidence("loss", plateau.loss), Evidence("gradient_norm", plateau.gradientNorm),
        Evidence("lowest_loss", plateau.lowest.loss),
        Evidence("lowest_place", plateau.lowest.place),
        Evidence("largest_epsilon", plateau.largestStepSize),
      ] + (plateau.fall.map { [Evidence("fall_a_step", $0)] } ?? [])
        + (plateau.nearby.map {
          [Evidence("nearby_place", $0.place), Evidence("nearby_loss", $0.loss)]
        } ?? [])
    case .exhausted(let steps): [Evidence("steps", steps)]
    case .outlook(let outlook):
      [Evidence("epsilon", outlook.stepSize), Evidence("change_order_2", outlook.predicted)]
        + (outlook.limit.evidence) + (outlook.change.map { [Evidence("change", $0)] } ?? [])
    case .descends(let going): going.evidence
    case .tooLongStep(let step):
      [
        Evidence("step", step.step), Evidence("epsilon", step.stepSize),
        Evidence("epsilon_descent", step.limit), Evidence("change_order_2", step.predicted),
        Evidence("change", step.change),
      ] + (step.singular.map { [Evidence($0.kind.word, $0.place)] } ?? [])
        + (step.leap.map { [Evidence("from", $0.from), Evidence("to", $0.to)] } ?? [])
    }
  }
}

extension FallingEdge {
  fileprivate var evidence: [Evidence] {
    let depth: [Evidence] =
      switch depth {
      case .level(let loss): [Evidence("edge_loss", loss)]
      case .atMost(let loss): [Evidence("edge_loss_at_most", loss)]
      case .unbounded: [Evidence("edge_loss", -Double.infinity)]
      case .unknown: []
      }
    return [Evidence("falling_edge", place)] + depth
  }
}
