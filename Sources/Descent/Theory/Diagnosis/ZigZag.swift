/// How the last steps went along each eigenvector of H.
public struct ZigZag: Hashable, Sendable {
  /// The steps along one eigenvector.
  public struct Part: Hashable, Sendable {
    /// Of H where the last step began.
    public let eigenpair: Eigenpair2
    /// 1 − ελ there: by what a step multiplies the part along it, as far as H stays what it is.
    public let factor: Double
    /// How often a step went back against the one before, where both are seen to go along it.
    public let flips: Int
    /// In how many pairs of steps both are seen to go along it.
    public let seen: Int

    /// Whether most of the very last steps turn back: what has ended is no zig-zag.
    let isZigZag: Bool
  }

  /// Along λmin's eigenvector and along that of λmax.
  public let smaller: Part
  public let larger: Part
  /// How many pairs of steps were looked at.
  public let pairs: Int
  public let stepSize: Double

  private static let fewestPairs = 3
  /// One in so many of the steps, the last ones, tell whether it goes on.
  private static let lastingShare = 3
  /// The part of a step that has to lie along an eigenvector to be seen.
  private static let smallestShare = 0.05

  /// Nothing where no part turns back in most of the last steps.
  init?(_ examined: ExaminedRun) {
    let recent = examined.recent
    guard recent.count > ZigZag.fewestPairs else { return nil }
    let steps = recent.map { step in
      (
        displacement: examined.run.steps[step].displacement,
        pairs: examined.model(step).eigenpairs
      )
    }
    let stepSize = examined.stepSize(recent.upperBound - 1)
    func part(_ pair: (Eigenpairs2) -> Eigenpair2) -> Part {
      func share(_ displacement: Vector, along vector: PlanePoint) -> Double {
        (displacement[0] * vector.x + displacement[1] * vector.y) / displacement.norm
      }
      let turns = zip(steps, steps.dropFirst()).map { before, after -> Bool? in
        let shares = [before, after].map {
          share($0.displacement, along: pair(after.pairs).vector)
        }
        return shares.allSatisfy { abs($0) > ZigZag.smallestShare }
          ? shares[0] * shares[1] < 0 : nil
      }
      let last = pair(steps[steps.count - 1].pairs)
      let lasting = turns.suffix(max(ZigZag.fewestPairs, turns.count / ZigZag.lastingShare))
      return Part(
        eigenpair: last, factor: 1 - stepSize * last.value, flips: turns.count { $0 == true },
        seen: turns.count { $0 != nil },
        isZigZag: 2 * lasting.count { $0 == true } > lasting.count)
    }
    let (smaller, larger) = (part(\.smaller), part(\.larger))
    let pairs = recent.count - 1
    guard [smaller, larger].contains(where: \.isZigZag) else { return nil }
    self.smaller = smaller
    self.larger = larger
    self.pairs = pairs
    self.stepSize = stepSize
  }
}
