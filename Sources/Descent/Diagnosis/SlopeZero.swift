/// Where the slope vanishes beside a point, as the first three derivatives say along each eigenvector
/// of H.
///
/// For L = |s|ᵖ the slope over the curvature is s/(p − 1) and T over the curvature (p − 2)/s, so that
/// the two numbers of one point tell p and s.
struct SlopeZero {
  /// What is known along one eigenvector with λ > 0.
  struct Part {
    let eigenpair: Eigenpair2
    /// Newton's step, gᵀv/λ.
    let newton: Double
    /// T[v, v, v]·newton/λ: by which part λ changes along Newton's step.
    let bending: Double

    /// Whether λ hardly fades on the way: the slope vanishes no farther than where Newton says.
    var isPlain: Bool { bending <= SlopeZero.largestBending }
    /// Whether λ hardly changes on the way: the slope vanishes near where Newton says.
    var isLinear: Bool { abs(bending) <= SlopeZero.largestBending }
    /// Whether the slope vanishes nowhere on the way, as that of exp(−s) and of 1/s.
    var isEndless: Bool { bending >= 0.95 }
    /// The p of |s|ᵖ.
    var order: Double { (2 - bending) / (1 - bending) }
    /// How far away the slope vanishes.
    var distance: Double { newton / (1 - min(bending, 0.95)) }
  }

  /// By which part λ and the way may change to where the slope vanishes, and what may be left of the
  /// slope there.
  private static let (largestBending, smallestRest) = (0.25, 0.1)

  let model: LocalModel
  /// Along the eigenvectors with λ > 0.
  let parts: [Part]

  init(_ model: LocalModel) {
    self.model = model
    parts = model.eigenpairs.both.compactMap { pair in
      guard pair.value > 0, pair.value.isFinite else { return nil }
      let along = model.slope.dot(pair.vector)
      let newton = along / pair.value
      let third = model.third.form(pair.vector.x, pair.vector.y)
      let bending = third * newton / pair.value
      return Part(eigenpair: pair, newton: newton, bending: bending.isFinite ? bending : 0)
    }
  }

  /// Whether λ hardly fades from here to where the slope vanishes.
  private var isPlain: Bool { parts.allSatisfy(\.isPlain) }

  /// Where the slope is seen to vanish, all but linear from here to there; nothing where it is not.
  ///
  /// Beside an inflection three derivatives say the same of a slope that only fades. In a valley that
  /// bends the place is beside the floor.
  func end(on objective: any Objective) -> LocalModel? {
    guard parts.allSatisfy(\.isLinear) else { return nil }
    let end = LocalModel(of: objective, at: place, along: .axes)
    func isZero(_ end: LocalModel) -> Bool {
      end.gradientNorm <= SlopeZero.smallestRest * model.gradientNorm
    }
    if isZero(end) { return end }
    let floor = end.onFloor(of: objective)
    let shift = floor.point.difference(from: place).norm
    return isZero(floor) && shift <= SlopeZero.largestBending * displacement.norm ? floor : nil
  }

  /// From w to where the slope vanishes.
  var displacement: Vector {
    var sum = [0.0, 0.0]
    for part in parts where part.distance.isFinite {
      sum[0] -= part.distance * part.eigenpair.vector.x
      sum[1] -= part.distance * part.eigenpair.vector.y
    }
    return sum
  }

  var place: Vector { model.point.moved(along: displacement) }

  /// Whether the slope vanishes nowhere on the way down, as that of exp(−s).
  func isEndless(_ examined: ExaminedRun) -> Bool {
    parts.contains(where: \.isEndless) && leadsOn(examined)
  }

  /// Whether L is lower beyond the place where the slope would vanish: there is no minimum then.
  func leadsOn(_ examined: ExaminedRun) -> Bool {
    let displacement = displacement
    let length = displacement.norm
    guard length > 0, !isPlain else { return false }
    let isEndless = parts.contains { $0.isEndless }
    let reach = max(2 * length, 0.01 * examined.diagonal) / length
    let beyond = model.point.moved(by: reach, along: displacement)
    let here = isEndless ? model.loss : examined.objective.loss(at: place)
    return examined.objective.loss(at: beyond) < here - examined.rounding
  }
}
