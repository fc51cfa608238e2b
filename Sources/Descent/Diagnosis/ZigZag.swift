/// How the last steps went along each eigenvector of H.
public struct ZigZag: Hashable, Sendable {
  /// The steps along one eigenvector.
  public struct Part: Hashable, Sendable {
    /// Of H where the last step began.
    public let eigenpair: Eigenpair2
    /// Whether λ counts as 0 beside the curvature of the landscape.
    public let countsAsZero: Bool
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
  /// Whether most of the very last steps cross a kink of L, so that H says nothing of how g turns.
  public let crossesKink: Bool

  /// So many of the last steps are looked at for a kink.
  private static let kinkLimit = 10
  private static let fewestPairs = 3
  /// One in so many of the steps, the last ones, tell whether it goes on.
  private static let lastingShare = 3
  /// The part of a step that has to lie along an eigenvector to be seen.
  private static let smallestShare = 0.05

  /// Nothing where no part turns back in most of the last steps.
  init?(_ examined: ExaminedRun) {
    let recent = examined.recent
    guard recent.count > ZigZag.fewestPairs else { return nil }
    let displacements = recent.map { examined.run.steps[$0].displacement }
    let followed = ZigZag.followed(recent.map { examined.model($0).eigenpairs })
    let stepSize = examined.stepSize(recent.upperBound - 1)
    func part(_ name: KeyPath<Eigenpairs2, Eigenpair2>) -> Part {
      func share(_ displacement: Vector, along vector: PlanePoint) -> Double {
        displacement.dot([vector.x, vector.y]) / displacement.norm
      }
      let turns = displacements.indices.dropFirst().map { index -> Bool? in
        let shares = [index - 1, index].map {
          share(displacements[$0], along: followed[index][keyPath: name].vector)
        }
        return shares.allSatisfy { abs($0) > ZigZag.smallestShare }
          ? shares[0] * shares[1] < 0 : nil
      }
      let last = followed[followed.count - 1][keyPath: name]
      let lasting = turns.suffix(max(ZigZag.fewestPairs, turns.count / ZigZag.lastingShare))
      return Part(
        eigenpair: last, countsAsZero: Curvature.sign(of: last.value, scale: examined.scale) == 0,
        factor: last.factor(at: stepSize), flips: turns.count { $0 == true },
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
    let last = recent.suffix(ZigZag.kinkLimit)
    crossesKink =
      2 * last.count { KinkCrossing(examined, step: $0) != nil } > last.count
  }

  /// Eigenpairs of one step after another, each named like that of the last one whose direction it
  /// continues: which of two λ is the smaller one may change on the way, and where they are equal
  /// every direction is an eigenvector.
  private static func followed(_ pairs: [Eigenpairs2]) -> [Eigenpairs2] {
    var followed = pairs
    for index in pairs.indices.dropLast().reversed() {
      let (next, here) = (followed[index + 1], pairs[index])
      func isAlong(_ pair: Eigenpair2) -> Double {
        abs(pair.vector.dot(next.smaller.vector))
      }
      followed[index] =
        here.areEqual
        ? Eigenpairs2(
          smaller: Eigenpair2(value: here.smaller.value, vector: next.smaller.vector),
          larger: Eigenpair2(value: here.larger.value, vector: next.larger.vector))
        : isAlong(here.smaller) >= isAlong(here.larger)
          ? here : Eigenpairs2(smaller: here.larger, larger: here.smaller)
    }
    return followed
  }
}
