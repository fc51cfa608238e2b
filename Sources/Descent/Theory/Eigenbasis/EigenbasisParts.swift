extension EigenbasisComponents {
  /// A component along one eigenvector, and what a step makes of it.
  public struct Part: Hashable, Sendable {
    /// vᵀ(w − w*).
    public let component: Double
    /// 1 − ελ.
    public let predicted: Double
    /// The component after the step over the one before; nothing where no step was made, or where it
    /// is too small to be told from the rounding of w*.
    public let factor: Double?
    /// Whether the step did with it what was predicted; nothing where no step was made.
    public let verdict: Verdict?
  }

  /// How the prediction 1 − ελ of one component compares with the truth.
  public enum Verdict: Hashable, Sendable {
    /// The factor is the predicted one to two digits, and what it changes to one.
    case asPredicted
    /// It is another one.
    case off
    /// The component is lost in rounding, or nothing beside the other one, whose higher orders move it
    /// more than its own 1 − ελ does; or its λ counts as zero, and higher orders alone move it, by
    /// little.
    case tooSmall
  }

  /// A deviation up to it is small: the step ended where it was predicted to, to two digits.
  public static let smallDeviation = 0.005

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
    let next = step < run.steps.count ? PlanePoint(run.point(at: step + 1)) : nil
    return parts(
      at: PlanePoint(run.point(at: step)), next: next, stepSize: run.stepSize(at: step))
  }

  func parts(at point: PlanePoint, next: PlanePoint?, stepSize: Double) -> Parts {
    let (before, after) = (components(of: point), next.map(components))
    // Below that a quotient has fewer than three digits.
    let isKnown = before.norm > 1000 * uncertainty.norm
    func part(_ name: KeyPath<Pair, Double>, _ pair: Eigenpair2, sign: Int) -> Part {
      let component = before[keyPath: name]
      let predicted = pair.factor(at: stepSize)
      let isPartKnown = abs(component) > 1000 * uncertainty[keyPath: name]
      let factor = isPartKnown ? after.map { $0[keyPath: name] / component } : nil
      let verdict = after.map { after -> Verdict in
        let small = EigenbasisComponents.smallDeviation
        let tolerance = min(small * max(1, abs(predicted)), 0.1 * abs(1 - predicted))
        let rounding = 4 * uncertainty[keyPath: name] / abs(component)
        if let factor, abs(factor - predicted) <= tolerance + rounding { return .asPredicted }
        let miss = abs(after[keyPath: name] - predicted * component)
        // What stays for ever stays to the last digit; that λ is 0 all over is known of a quadratic.
        if isQuadratic, predicted == 1, miss <= uncertainty[keyPath: name] { return .asPredicted }
        let weight = sign == 0 ? miss : max(abs(component), miss)
        return isKnown && weight > small * before.norm ? .off : .tooSmall
      }
      return Part(component: component, predicted: predicted, factor: factor, verdict: verdict)
    }
    let (smaller, larger) = (
      part(\.smaller, eigenpairs.smaller, sign: signs.smaller),
      part(\.larger, eigenpairs.larger, sign: signs.larger)
    )
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
}
