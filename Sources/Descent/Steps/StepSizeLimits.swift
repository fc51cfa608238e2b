/// Up to which step size something holds.
public enum StepSizeLimit: Hashable, Sendable {
  case at(Double)
  /// It holds for every step size.
  case unbounded
  /// The question has no answer, as gᵀg/gᵀHg at g = 0, or where H is not finite.
  case undefined

  public var value: Double? {
    if case .at(let value) = self { value } else { nil }
  }

  /// 2/curvature, unbounded where the curvature is not positive.
  public init(ofCurvature curvature: Double) {
    self.init(2, over: curvature)
  }

  /// 1/curvature, unbounded where the curvature is not positive.
  public init(inverseOf curvature: Double) {
    self.init(1, over: curvature)
  }

  /// The limit that is twice as far; none that binds where that is too far for a number.
  var doubled: StepSizeLimit {
    guard case .at(let value) = self else { return self }
    return (2 * value).isFinite ? .at(2 * value) : .unbounded
  }

  /// A quotient of the numbers of a point; unbounded where its divisor is not positive, or too small
  /// to bind.
  init(_ dividend: Double, over divisor: Double) {
    let quotient = dividend / divisor
    if divisor <= 0 {
      self = .unbounded
    } else if dividend.isFinite, divisor.isFinite {
      self = quotient.isFinite ? .at(quotient) : .unbounded
    } else {
      self = .undefined
    }
  }
}

/// The step sizes that theory names at a point (MATH §3, §4).
public struct StepSizeLimits: Hashable, Sendable {
  /// 2gᵀg/gᵀHg: the second-order model goes down for every ε below it.
  public let descent: StepSizeLimit
  /// gᵀg/gᵀHg: where the second-order model goes down most; unbounded where it has no lowest point.
  public let cauchy: StepSizeLimit
  /// 2/λ_max of the Hessian at the point.
  public let largestEigenvalue: StepSizeLimit

  /// - Parameters:
  ///   - gradientSquared: gᵀg.
  ///   - gradientCurvature: gᵀHg.
  ///   - largestEigenvalue: λ_max of H.
  public init(gradientSquared: Double, gradientCurvature: Double, largestEigenvalue: Double) {
    if gradientSquared > 0 {
      cauchy = StepSizeLimit(gradientSquared, over: gradientCurvature)
      // Twice the quotient, since 2gᵀg may be too large for a number.
      descent = cauchy.doubled
    } else {
      descent = .undefined
      cauchy = .undefined
    }
    self.largestEigenvalue = StepSizeLimit(ofCurvature: largestEigenvalue)
  }
}
