/// What kind of set the points are at which a Taylor model is as high as at w (MATH §2).
public enum LevelSetKind: String, CaseIterable, Sendable {
  /// The model is level: all of the plane.
  case plane
  case line
  /// w alone.
  case point
  case ellipse, hyperbola, parabola
  case parallelLines = "parallel lines"
  case crossingLines = "crossing lines"
  /// A curve of order 3, which may fall into a line and a conic, or into lines.
  case cubic = "cubic curve"
}

extension LocalModel {
  /// The kind of the level set through w of the model of an order.
  ///
  /// Order 2: an ellipse where H is definite and a hyperbola where it is indefinite, at the level of
  /// the stationary point a point or two crossing lines; where one λ counts as zero a parabola, or
  /// parallel lines where nothing slopes along its eigenvector; where both do, the line of order 1.
  ///
  /// - Parameters:
  ///   - order: of the model, 0 to 3.
  ///   - scale: the landscape's curvature scale; an eigenvalue below 1e-8 of it counts as zero.
  /// - Returns: nothing where a derivative of the model is not finite.
  public func levelSet(order: Int, scale: Double = 0) -> LevelSetKind? {
    guard loss.isFinite, order >= 0, order <= 3 else { return nil }
    if order == 0 { return .plane }
    guard slope.x.isFinite, slope.y.isFinite else { return nil }
    if order == 1 { return isLevel ? .plane : .line }
    guard hessian.xx.isFinite, hessian.xy.isFinite, hessian.yy.isFinite else { return nil }
    let bends = [third.xxx, third.xxy, third.xyy, third.yyy]
    guard order == 3, bends.contains(where: { $0 != 0 }) else { return conic(scale) }
    return bends.allSatisfy(\.isFinite) ? .cubic : nil
  }

  /// Whether w is where every model is level.
  private var isLevel: Bool { slope.x == 0 && slope.y == 0 }

  /// How small the slope along an eigenvector is, beside ‖g‖, where it counts as none.
  private static let noSlope = 1e-8
  /// What rounding leaves of two terms that cancel, beside them.
  private static let rounding = 1e-12

  private func conic(_ scale: Double) -> LevelSetKind {
    let signs = Curvature.Signs(of: eigenpairs, scale: scale)
    switch (signs.smaller, signs.larger) {
    case (0, 0): return isLevel ? .plane : .line
    case (0, _): return conic(flatAlong: eigenpairs.smaller.vector)
    case (_, 0): return conic(flatAlong: eigenpairs.larger.vector)
    case (-1, 1): return isAtHeightOfSaddle ? .crossingLines : .hyperbola
    default: return isLevel ? .point : .ellipse
    }
  }

  private func conic(flatAlong vector: PlanePoint) -> LevelSetKind {
    guard !isLevel else { return .line }
    return abs(slope.dot(vector)) <= LocalModel.noSlope * slope.norm ? .parallelLines : .parabola
  }

  /// Whether gᵀH⁻¹g is 0: w is as high as the model's saddle.
  private var isAtHeightOfSaddle: Bool {
    let terms = eigenpairs.both.map { pair in
      let part = slope.dot(pair.vector)
      return part * part / pair.value
    }
    return abs(terms[0] + terms[1]) <= LocalModel.rounding * (abs(terms[0]) + abs(terms[1]))
  }
}
