/// A run in the eigenbasis of the Hessian at a critical point w*: the components of w − w* along its
/// eigenvectors, which each step multiplies by 1 − ελ as far as L is its quadratic there (MATH §3).
public struct EigenbasisComponents: Hashable, Sendable {
  /// Where w* was looked for.
  public enum Source: Hashable, Sendable {
    /// By Newton's method from where the run stands; g = 0 there.
    case end
    /// By Newton's method from the start, since none is near where the run stands; g = 0 there.
    case start
    /// Where the quadratic model at the run's last point is level, since no g = 0 is near.
    case model
  }

  /// Why there is no such basis.
  public enum Absence: Error, Hashable, Sendable {
    /// L has no finite derivatives where the run stands.
    case notFinite
    /// A λ counts as zero: w* is not one point, or there is none.
    case singular(smaller: Double, larger: Double)
    /// No point with g = 0 is near, and a model neither.
    case noPoint
  }

  /// A component along one eigenvector, and what a step makes of it.
  public struct Part: Hashable, Sendable {
    /// vᵀ(w − w*).
    public let component: Double
    /// 1 − ελ.
    public let predicted: Double
    /// The component after the step over the one before; nothing where no step was made, or where it
    /// is too small to be told from the rounding of w*.
    public let factor: Double?
  }

  public let source: Source
  /// w*.
  public let place: PlanePoint
  /// Those of H at w*.
  public let eigenpairs: Eigenpairs2
  public let curvature: Curvature
  /// What is below it in a component may be the rounding of w*.
  private let uncertainty: Pair

  /// A number for each eigenvector.
  private struct Pair: Hashable {
    var smaller: Double
    var larger: Double

    var norm: Double { [smaller, larger].norm }
  }

  /// - Parameters:
  ///   - run: the run; its points lie in the plane of the axes.
  ///   - objective: the loss.
  ///   - window: the landscape's window: w* may lie half of it away.
  ///   - scale: the landscape's curvature scale; an eigenvalue below 1e-8 of it counts as zero.
  /// - Throws: why there is no such point.
  public init(
    of run: Run, on objective: any Objective, window: Window, scale: Double
  ) throws(Absence) {
    let (width, height) = (
      window.x.upperBound - window.x.lowerBound, window.y.upperBound - window.y.lowerBound
    )
    let search = ZeroSearch(
      objective: objective, plane: .identity, scale: scale,
      size: (width * width + height * height).squareRoot(), reach: (width / 2, height / 2))
    func zero(near point: Vector) -> ZeroSearch.Point? {
      search.zero(near: PlanePoint(x: point[0], y: point[1]))
    }
    if let found = zero(near: run.point) {
      try self.init(found, source: .end, scale: scale)
    } else if let found = zero(near: run.start) {
      try self.init(found, source: .start, scale: scale)
    } else {
      let model = LocalModel(of: objective, at: run.point, along: .axes)
      guard model.gradientNorm.isFinite else { throw .notFinite }
      try self.init(levelPointOf: model, scale: scale)
    }
  }

  private init(_ point: ZeroSearch.Point, source: Source, scale: Double) throws(Absence) {
    try self.init(
      at: point.place, slope: point.slope, eigenpairs: point.eigenpairs, source: source,
      scale: scale)
  }

  private init(levelPointOf model: LocalModel, scale: Double) throws(Absence) {
    let step: PlanePoint
    switch model.stationaryPoint(order: 2) {
    case .minimum(let place), .saddle(let place), .maximum(let place): step = place
    case .none: throw .noPoint
    }
    try self.init(
      at: PlanePoint(x: model.point[0] + step.x, y: model.point[1] + step.y),
      slope: PlanePoint(x: 0, y: 0), eigenpairs: model.eigenpairs, source: .model, scale: scale)
  }

  private init(
    at place: PlanePoint, slope: PlanePoint, eigenpairs: Eigenpairs2, source: Source,
    scale: Double
  ) throws(Absence) {
    guard let curvature = Curvature(of: eigenpairs, scale: scale) else { throw .notFinite }
    guard curvature != .flat else {
      throw .singular(smaller: eigenpairs.smaller.value, larger: eigenpairs.larger.value)
    }
    self.source = source
    self.place = place
    self.eigenpairs = eigenpairs
    self.curvature = curvature
    let rounding = 8 * max(abs(place.x), abs(place.y)).ulp
    func uncertainty(_ pair: Eigenpair2) -> Double {
      abs((slope.x * pair.vector.x + slope.y * pair.vector.y) / pair.value) + rounding
    }
    self.uncertainty = Pair(
      smaller: uncertainty(eigenpairs.smaller), larger: uncertainty(eigenpairs.larger))
  }
}

extension EigenbasisComponents {
  /// The components along the eigenvectors of λmin and λmax.
  public struct Parts: Hashable, Sendable {
    public let smaller: Part
    public let larger: Part

    /// How far the step ended from where it was predicted to, as a part of the distance to w*;
    /// nothing where no step was made or that distance is too small to be told from rounding.
    public let deviation: Double?
  }

  /// The parts at a point of a run, and what the step that leaves it makes of them.
  public func parts(of run: Run, at step: Int) -> Parts {
    let isMade = step < run.steps.count
    let point = isMade ? run.steps[step].point : run.point
    let next = isMade ? step + 1 < run.steps.count ? run.steps[step + 1].point : run.point : nil
    func place(_ point: Vector) -> PlanePoint { PlanePoint(x: point[0], y: point[1]) }
    return parts(
      at: place(point), next: next.map(place),
      stepSize: isMade ? run.steps[step].stepSize : run.stepSize)
  }

  private func parts(at point: PlanePoint, next: PlanePoint?, stepSize: Double) -> Parts {
    let (before, after) = (components(of: point), next.map(components))
    func part(_ name: KeyPath<Pair, Double>, _ pair: Eigenpair2) -> Part {
      let component = before[keyPath: name]
      // Below that a quotient has fewer than three digits.
      let isKnown = abs(component) > 1000 * uncertainty[keyPath: name]
      return Part(
        component: component, predicted: 1 - stepSize * pair.value,
        factor: isKnown ? after.map { $0[keyPath: name] / component } : nil)
    }
    let (smaller, larger) = (
      part(\.smaller, eigenpairs.smaller), part(\.larger, eigenpairs.larger)
    )
    let isKnown = before.norm > 1000 * uncertainty.norm
    let deviation = after.map { after in
      Pair(
        smaller: after.smaller - smaller.predicted * before.smaller,
        larger: after.larger - larger.predicted * before.larger
      ).norm / before.norm
    }
    return Parts(smaller: smaller, larger: larger, deviation: isKnown ? deviation : nil)
  }

  private func components(of point: PlanePoint) -> Pair {
    let (x, y) = (point.x - place.x, point.y - place.y)
    let (u, v) = (eigenpairs.smaller.vector, eigenpairs.larger.vector)
    return Pair(smaller: x * u.x + y * u.y, larger: x * v.x + y * v.y)
  }

  /// How well a prediction holds over a run.
  public struct Agreement: Hashable, Sendable {
    /// How many steps could be compared.
    public fileprivate(set) var compared = 0
    /// The largest deviation and the step that has it.
    public fileprivate(set) var largest = 0.0
    public fileprivate(set) var largestStep = 0
    /// From which step on every deviation is small; nothing where that of the last one is not.
    public fileprivate(set) var goodFrom: Int? = 0
  }

  /// A deviation up to it is small: the step ended where it was predicted to, to two digits.
  public static let smallDeviation = 0.005

  /// Compares prediction and truth in every step of a run.
  public func agreement(of run: Run) -> Agreement {
    let places = run.steps.places(in: .identity) + [PlanePoint(x: run.point[0], y: run.point[1])]
    let stepSizes = run.steps.stepSizes
    var agreement = Agreement()
    for step in stepSizes.indices {
      let parts = parts(
        at: places[step], next: places[step + 1], stepSize: stepSizes[step])
      guard let deviation = parts.deviation else { continue }
      agreement.compared += 1
      if deviation > agreement.largest {
        (agreement.largest, agreement.largestStep) = (deviation, step)
      }
      let isSmall = deviation <= EigenbasisComponents.smallDeviation
      agreement.goodFrom = isSmall ? agreement.goodFrom ?? step : nil
    }
    return agreement
  }
}
