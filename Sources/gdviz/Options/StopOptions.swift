import ArgumentParser
import Descent
import Visualizer

/// The options that say when a run stops by itself.
struct StopOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Converged at ‖g‖ ≤ this · max(1, ‖g₀‖).", valueName: "number"))
  var tolerance = WrittenNumber(StopRules.defaultGradientTolerance)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "w is far away at more than so many diagonals of the window from its centre.",
      valueName: "number"))
  var farDistance = WrittenNumber(StopRules.defaultFarDistance)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Far away a run has diverged, or falls without end, where L is above the start, or below it, by "
        + "more than so many times the range of L over the window.", valueName: "number"))
  var farLoss = WrittenNumber(StopRules.defaultFarLoss)

  /// Whether they say anything else than is so without them.
  var areGiven: Bool {
    tolerance.number != StopRules.defaultGradientTolerance
      || farDistance.number != StopRules.defaultFarDistance
      || farLoss.number != StopRules.defaultFarLoss
  }

  /// How many steps may be asked for.
  static let mostSteps = 10_000_000

  /// The same for a command that is told how many steps to make: as many as that are not too many.
  func apply(to opening: inout Opening, steps: Int?) throws {
    try apply(to: &opening)
    if steps != nil { opening.stops.maximumSteps = .max }
  }

  func apply(to opening: inout Opening) throws {
    opening.stops.gradientTolerance = try checked(tolerance, "--tolerance")
    opening.stops.farDistance = try checked(farDistance, "--far-distance")
    opening.stops.farLoss = try checked(farLoss, "--far-loss")
  }

  private func checked(_ written: WrittenNumber, _ name: String) throws -> Double {
    let number = try written.value(of: name)
    guard number >= 0 else {
      throw Failure.input("\(name) \(written.text): a finite number, 0 or more")
    }
    return number
  }
}
