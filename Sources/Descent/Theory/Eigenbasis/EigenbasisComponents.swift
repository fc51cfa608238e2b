/// A run in the eigenbasis of the Hessian at a critical point w*: the components of w − w* along its
/// eigenvectors, which each step multiplies by 1 − ελ as far as L is its quadratic there (MATH §3).
public struct EigenbasisComponents: Hashable, Sendable {
  /// Where w* was looked for.
  public enum Source: Hashable, Sendable {
    /// By Newton's method from where the run stands; g = 0 there.
    case end
    /// By Newton's method from where the run leads, so many steps on, since no g = 0 is near where it
    /// stands; g = 0 there.
    case destination(steps: Int)
    /// By Newton's method from the start, since the run leads to no such point; g = 0 there.
    case start
    /// Where the quadratic model at the run's last point is level, since no g = 0 is near.
    case model
  }

  /// Why there is no such basis.
  public enum Absence: Error, Hashable, Sendable {
    /// L has no finite derivatives where the run stands.
    case notFinite
    /// No point with g = 0 is near, and a model neither.
    case noPoint
  }

  public let source: Source
  /// w*.
  public let place: PlanePoint
  /// Those of H at w*.
  public let eigenpairs: Eigenpairs2
  public let curvature: Curvature
  /// ‖g‖ at w*; 0 where rounding alone keeps g from 0, and where the model is level.
  public private(set) var gradientNorm = 0.0
  /// The signs by which the λ count: 0 where one counts as zero.
  public let signs: Curvature.Signs
  /// Whether L is proved to be a quadratic, in the window and wherever the run was.
  ///
  /// Then each step multiplies each part by exactly its 1 − ελ, and where a λ is 0 its part stays for
  /// ever (MATH §1); of another L that is so to first order alone.
  public let isQuadratic: Bool
  /// What is below it in a component may be the rounding of w*.
  let uncertainty: Pair

  /// A number for each eigenvector.
  struct Pair: Hashable {
    var smaller: Double
    var larger: Double

    var norm: Double { [smaller, larger].norm }
  }

  /// How near the point where a run stands is, as a part of the window's diagonal, and how near the one
  /// is that a run leads to.
  private static let (nearby, reached) = (0.05, 0.01)

  /// - Parameters:
  ///   - run: the run; its points lie in the plane of the axes.
  ///   - ahead: the same run, followed until it stops or for as long as it is followed.
  ///   - objective: the loss.
  ///   - window: the landscape's window: w* may lie half of it away.
  ///   - scale: the landscape's curvature scale; an eigenvalue below 1e-8 of it counts as zero.
  /// - Throws: why there is no such point.
  public init(
    of run: Run, followedTo ahead: @autoclosure () -> Run, on objective: any Objective,
    window: Window, scale: Double
  ) throws(Absence) {
    let (width, height) = (window.width, window.height)
    let size = window.diagonal
    let search = ZeroSearch(
      objective: objective, plane: .identity, scale: scale, size: size,
      reach: (width / 2, height / 2))
    func zero(near point: Vector, within share: Double = 1) -> ZeroSearch.Point? {
      search.settledZero(near: PlanePoint(point)).flatMap {
        [$0.place.x - point[0], $0.place.y - point[1]].norm <= share * size ? $0 : nil
      }
    }
    let isQuadratic = objective.isQuadratic(in: window, throughout: run)
    let rounding = ZeroRounding(
      objective: objective, plane: .identity, size: (width, height))
    func basis(at point: ZeroSearch.Point, _ source: Source) throws(Absence) -> Self {
      var basis = try Self(
        at: point.place, slope: point.slope, eigenpairs: point.eigenpairs, source: source,
        isQuadratic: isQuadratic, scale: scale)
      if !rounding.mayBeLevel(at: point.place) { basis.gradientNorm = point.slopeNorm }
      return basis
    }
    let near = zero(near: run.point, within: EigenbasisComponents.nearby)
    // On a curve of minima a point near w is any one of them; the run heads for one alone.
    if let near, isQuadratic || Curvature(of: near.eigenpairs, scale: scale) != .flat {
      self = try basis(at: near, .end)
      return
    }
    let ahead = ahead()
    let steps = ahead.steps.count - run.steps.count
    if steps > 0, let found = zero(near: ahead.point, within: EigenbasisComponents.reached) {
      self = try basis(at: found, .destination(steps: steps))
    } else if let found = near ?? zero(near: run.point) {
      self = try basis(at: found, .end)
    } else if let found = zero(near: run.start) {
      self = try basis(at: found, .start)
    } else {
      let model = LocalModel(of: objective, at: run.point, along: .axes)
      guard model.gradientNorm.isFinite else { throw .notFinite }
      try self.init(levelPointOf: model, isQuadratic: isQuadratic, scale: scale)
    }
  }

  private init(
    levelPointOf model: LocalModel, isQuadratic: Bool, scale: Double
  ) throws(Absence) {
    let step: PlanePoint
    switch model.stationaryPoint(order: 2, scale: scale) {
    case .minimum(let place), .saddle(let place), .maximum(let place): step = place
    case .none: throw .noPoint
    }
    try self.init(
      at: PlanePoint(x: model.point[0] + step.x, y: model.point[1] + step.y),
      slope: PlanePoint(x: 0, y: 0), eigenpairs: model.eigenpairs, source: .model,
      isQuadratic: isQuadratic, scale: scale)
  }

  private init(
    at place: PlanePoint, slope: PlanePoint, eigenpairs: Eigenpairs2, source: Source,
    isQuadratic: Bool, scale: Double
  ) throws(Absence) {
    guard let curvature = Curvature(of: eigenpairs, scale: scale) else { throw .notFinite }
    self.source = source
    self.place = place
    self.eigenpairs = eigenpairs
    self.curvature = curvature
    self.isQuadratic = isQuadratic
    signs = Curvature.Signs(of: eigenpairs, scale: scale)
    let rounding = 8 * max(abs(place.x), abs(place.y)).ulp
    let noCurvature = 8 * eigenpairs.largestMagnitude.ulp
    func uncertainty(_ pair: Eigenpair2) -> Double {
      let slope = slope.dot(pair.vector)
      // Along a line or a curve of points with g = 0 each of them is one.
      return (abs(pair.value) <= noCurvature ? 0 : abs(slope / pair.value)) + rounding
    }
    self.uncertainty = Pair(
      smaller: uncertainty(eigenpairs.smaller), larger: uncertainty(eigenpairs.larger))
  }
}

extension Objective {
  /// Whether no third derivative differs from 0, by interval arithmetic, anywhere in a box that holds a
  /// window and the points of a run.
  fileprivate func isQuadratic(in window: Window, throughout run: Run) -> Bool {
    let places = run.path(in: .identity)
    func side(_ range: ClosedRange<Double>, _ along: KeyPath<PlanePoint, Double>) -> Interval {
      places.reduce(Interval(lower: range.lowerBound, upper: range.upperBound)) {
        $0.hull(Interval($1[keyPath: along]))
      }
    }
    return isQuadratic(over: [side(window.x, \.x), side(window.y, \.y)], along: .axes)
  }
}
