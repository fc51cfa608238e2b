/// A run after so many of its steps; after all of them it is where the run stands.
extension Run {
  /// The point that the step of that number leaves.
  public func point(at step: Int) -> Vector { step < steps.count ? steps[step].point : point }

  /// L there.
  public func loss(at step: Int) -> Double { step < steps.count ? steps.losses[step] : loss }

  /// g there.
  public func gradient(at step: Int) -> Vector {
    step < steps.count ? steps[step].gradient : gradient
  }

  /// ‖g‖ there.
  public func gradientNorm(at step: Int) -> Double {
    step < steps.count ? steps.gradientNorms[step] : gradient.norm
  }

  /// ε of that step; where the run stands the one of the next.
  public func stepSize(at step: Int) -> Double {
    step < steps.count ? steps.stepSizes[step] : stepSize
  }

  /// The way that the step from there takes.
  public func stepLine(at step: Int, on objective: any Objective) -> StepLine {
    rule.line(on: objective, from: point(at: step), gradient: gradient(at: step))
  }

  /// The place of that point in a plane.
  public func place(at step: Int, in plane: Plane) -> PlanePoint {
    step < steps.count ? steps.place(of: step, in: plane) : plane.projection(of: point)
  }

  /// The places of all points in a plane.
  public func path(in plane: Plane) -> [PlanePoint] {
    steps.places(in: plane) + [plane.projection(of: point)]
  }
}
