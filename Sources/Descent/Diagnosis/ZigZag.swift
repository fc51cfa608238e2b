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

    /// The |1 − ελ| up to which what turns back shrinks so fast that it is no fault.
    private static let quickest = 0.5

    /// Whether what turns back is little of what it was.
    var isQuick: Bool { (-Part.quickest...0).contains(factor) }
  }

  /// Along λmin's eigenvector and along that of λmax.
  public let smaller: Part
  public let larger: Part
  /// How many pairs of steps were counted: the last ones in which no part began or ceased to turn back
  /// by the model.
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

  /// The λmin/λmax from which on both directions are stretched as good as alike.
  private static let roundness = 0.95

  /// Whether every direction turns back alike.
  var isRound: Bool {
    let (smallest, largest) = (smaller.eigenpair.value, larger.eigenpair.value)
    return max(smaller.factor, larger.factor) < 0
      && min(smallest, largest) >= ZigZag.roundness * max(smallest, largest)
  }

  /// Whether each part that turns back shrinks fast.
  var isQuick: Bool { [smaller, larger].allSatisfy { !$0.isZigZag || $0.isQuick } }

  /// Nothing where no part turns back in most of the last steps.
  init?(_ examined: ExaminedRun) {
    let recent = examined.recent
    guard recent.count > ZigZag.fewestPairs else { return nil }
    let displacements = recent.map { examined.run.steps[$0].displacement }
    let followed = ZigZag.followed(recent.map { examined.model($0).eigenpairs })
    let stepSize = examined.stepSize(recent.upperBound - 1)
    let factors = zip(recent, followed).map { step, pairs in
      pairs.both.map { $0.factor(at: examined.stepSize(step)) }
    }
    let pairs = ZigZag.pairsThatTurnAlike(factors)
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
      let counted = turns.suffix(pairs)
      return Part(
        eigenpair: last, countsAsZero: Curvature.sign(of: last.value, scale: examined.scale) == 0,
        factor: last.factor(at: stepSize), flips: counted.count { $0 == true },
        seen: counted.count { $0 != nil },
        isZigZag: 2 * lasting.count { $0 == true } > lasting.count)
    }
    let (smaller, larger) = (part(\.smaller), part(\.larger))
    guard [smaller, larger].contains(where: \.isZigZag) else { return nil }
    self.smaller = smaller
    self.larger = larger
    self.pairs = pairs
    self.stepSize = stepSize
    let last = recent.suffix(ZigZag.kinkLimit)
    crossesKink =
      2 * last.count { KinkCrossing(examined, step: $0) != nil } > last.count
  }

  /// How many of the last pairs of steps turn back by the model along the same directions as the last
  /// step; all of them where those are too few.
  private static func pairsThatTurnAlike(_ factors: [[Double]]) -> Int {
    func turning(_ factors: [Double]) -> [Bool] { factors.map { $0 < 0 } }
    let alike = factors.reversed().prefix { turning($0) == turning(factors[factors.count - 1]) }
    return alike.count > fewestPairs ? alike.count - 1 : factors.count - 1
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
