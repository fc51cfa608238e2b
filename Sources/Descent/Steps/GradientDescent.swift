/// The update rule w′ = w − εg.
///
/// A rule says which way it would go; how far (ε) is the run's, so that ε can change from step to
/// step. A rule with a memory keeps it in the run's steps, where rewinding finds it.
public struct GradientDescent: Hashable, Sendable {
  public init() {}

  /// The direction of the next step, −g, of which ε is the multiple.
  public func direction(alongGradient gradient: Vector) -> Vector {
    gradient.map { -$0 }
  }

  /// Where the next step leads: w + εd.
  public func point(after point: Vector, gradient: Vector, stepSize: Double) -> Vector {
    point.moved(by: stepSize, along: direction(alongGradient: gradient))
  }

  /// The way that the next step takes, whatever its size.
  public func line(
    on objective: any Objective, from point: Vector, gradient: Vector
  ) -> StepLine {
    StepLine(of: objective, from: point, along: direction(alongGradient: gradient))
  }
}
