/// What happened in one step: where it began, how long it was, where it went.
public struct Step: Hashable, Sendable {
  /// The point w the step began at.
  public let point: Vector
  /// L(w).
  public let loss: Double
  /// g at w.
  public let gradient: Vector
  /// The step size ε it was made with.
  public let stepSize: Double
  /// w′ − w.
  public let displacement: Vector

  public init(
    point: Vector, loss: Double, gradient: Vector, stepSize: Double, displacement: Vector
  ) {
    self.point = point
    self.loss = loss
    self.gradient = gradient
    self.stepSize = stepSize
    self.displacement = displacement
  }
}

/// The steps of a run in order, stored flat and column by column: a hundred thousand steps in the
/// plane take 7 MB, and what charts ask for, a number of each step, is there as it is.
public struct Trajectory: Hashable, Sendable, RandomAccessCollection {
  private let dimension: Int
  /// Point after point, as many numbers each as there are weights.
  private var points: [Double] = []
  private var gradients: [Double] = []
  private var displacements: [Double] = []
  /// The losses L(w₀), L(w₁), … at the beginning of each step.
  public private(set) var losses: [Double] = []
  /// The step size ε of each step.
  public private(set) var stepSizes: [Double] = []
  /// The norms ‖g‖ at the beginning of each step.
  public private(set) var gradientNorms: [Double] = []

  public init(dimension: Int) {
    self.dimension = dimension
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { losses.count }

  public subscript(index: Int) -> Step {
    let numbers = (index * dimension)..<((index + 1) * dimension)
    return Step(
      point: Array(points[numbers]), loss: losses[index], gradient: Array(gradients[numbers]),
      stepSize: stepSizes[index], displacement: Array(displacements[numbers]))
  }

  mutating func append(_ step: Step) {
    precondition(step.point.count == dimension, "a step of this run has \(dimension) weights")
    points += step.point
    gradients += step.gradient
    displacements += step.displacement
    losses.append(step.loss)
    stepSizes.append(step.stepSize)
    gradientNorms.append(step.gradient.norm)
  }

  mutating func removeLast() -> Step {
    let last = self[endIndex - 1]
    points.removeLast(dimension)
    gradients.removeLast(dimension)
    displacements.removeLast(dimension)
    losses.removeLast()
    stepSizes.removeLast()
    gradientNorms.removeLast()
    return last
  }

  /// Where each step began, as a plane shows it; no step is unpacked for it.
  public func places(in plane: Plane) -> [PlanePoint] {
    indices.map { place(of: $0, in: plane) }
  }

  /// Where one step began, as a plane shows it.
  public func place(of step: Int, in plane: Plane) -> PlanePoint {
    plane == .identity
      ? PlanePoint(x: points[2 * step], y: points[2 * step + 1])
      : plane.projection(of: Array(points[(step * dimension)..<((step + 1) * dimension)]))
  }
}
