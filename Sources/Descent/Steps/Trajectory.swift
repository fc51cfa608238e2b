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

/// The steps of a run in order, stored flat: a hundred thousand steps in the plane take 6 MB.
public struct Trajectory: Hashable, Sendable, RandomAccessCollection {
  private let dimension: Int
  /// Step after step: point, gradient, displacement, loss, step size.
  private var numbers: [Double] = []

  public init(dimension: Int) {
    self.dimension = dimension
  }

  private var stride: Int { 3 * dimension + 2 }

  public var startIndex: Int { 0 }
  public var endIndex: Int { numbers.count / stride }

  public subscript(index: Int) -> Step {
    let first = index * stride
    func vector(_ part: Int) -> Vector {
      Array(numbers[(first + part * dimension)..<(first + (part + 1) * dimension)])
    }
    return Step(
      point: vector(0), loss: numbers[first + 3 * dimension], gradient: vector(1),
      stepSize: numbers[first + 3 * dimension + 1], displacement: vector(2))
  }

  mutating func append(_ step: Step) {
    precondition(step.point.count == dimension, "a step of this run has \(dimension) weights")
    numbers += step.point
    numbers += step.gradient
    numbers += step.displacement
    numbers.append(step.loss)
    numbers.append(step.stepSize)
  }

  mutating func removeLast() -> Step {
    let last = self[endIndex - 1]
    numbers.removeLast(stride)
    return last
  }

  /// Where each step began, as a plane shows it; no step is unpacked for it.
  public func places(in plane: Plane) -> [PlanePoint] {
    if plane == .identity {
      return indices.map { PlanePoint(x: numbers[$0 * stride], y: numbers[$0 * stride + 1]) }
    }
    return indices.map { index in
      let first = index * stride
      return plane.projection(of: Array(numbers[first..<(first + dimension)]))
    }
  }

  /// The losses L(w₀), L(w₁), … at the beginning of each step.
  public var losses: [Double] { indices.map { numbers[$0 * stride + 3 * dimension] } }

  /// The step size ε of each step.
  public var stepSizes: [Double] { indices.map { numbers[$0 * stride + 3 * dimension + 1] } }

  /// The norms ‖g‖ at the beginning of each step.
  public var gradientNorms: [Double] {
    indices.map { index in
      let gradient = (index * stride + dimension)..<(index * stride + 2 * dimension)
      var square = 0.0
      for place in gradient { square += numbers[place] * numbers[place] }
      // Beyond what a square holds it takes more care.
      let isPlain = square > 1e-280 && square < .infinity
      return isPlain ? square.squareRoot() : Array(numbers[gradient]).norm
    }
  }
}
