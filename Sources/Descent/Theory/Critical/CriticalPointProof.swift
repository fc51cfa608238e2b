/// Proves of critical points that they exist, and of a window that it holds no other ones.
///
/// Around each point that is known a box is sought in which it is proved to be the only one. What is left of the
/// window is cut into boxes until each is proved to hold no zero of g or to lie in one of those; so a
/// point that was missed is met, too. Degenerate points, curves of them and bends cannot be settled that
/// way: small boxes around them stay open, and the list is not proved to be whole. A point that is not
/// proved is kept only beside a box that stayed open: elsewhere it is proved not to be there.
///
/// It goes on in slices.
public struct CriticalPointProof: Sendable {
  /// The points that are known; those that only the proof met stand last.
  public private(set) var points: [ProvedCriticalPoint]
  /// Boxes examined.
  public private(set) var boxes: Int
  public private(set) var isFinished = false
  /// Whether g is 0 all over the window, so that there is nothing more to prove.
  let isLevel: Bool

  private let test: CriticalBoxTest
  private let window: PlaneBox
  private let scale: Double
  private let boxLimit: Int
  /// How many of the points a box was sought for.
  private var certified = 0
  /// In each lies exactly one zero.
  private var regions: [PlaneBox] = []
  /// Boxes that could not be settled, and why.
  private var open: [PlaneBox] = []
  private var openDoubts: Set<CriticalDoubt> = []
  private var waiting: [PlaneBox]
  private var next = 0
  private var settledArea = 0.0

  /// A box is cut into parts of this part of the window's side, and as long as few are left into the
  /// finest ones: near a single point few stay.
  private static let (smallestShare, finestShare) = (1e-5, 1e-12)
  private static let fewBoxes = 256
  /// Where the boxes around points begin, as a part of the window's side.
  private static let largestReach = 1.0 / 16
  /// How far, as a part of the window's side, a degenerate point may be from where the search ended.
  private static let searchReach = 1.0 / 32
  /// How near, as a part of it, two places are the same one.
  private static let sameDistance = 1e-9

  /// - Parameters:
  ///   - objective: the loss.
  ///   - plane: the plane in which g is to be zero.
  ///   - window: the part of the plane.
  ///   - scale: the landscape's curvature scale.
  ///   - points: those that are known.
  ///   - boxLimit: the proof ends after so many boxes.
  public init(
    of objective: any Objective, plane: Plane, window: Window, scale: Double,
    points: [CriticalPoint], boxLimit: Int = 40_000
  ) {
    test = CriticalBoxTest(objective: objective, plane: plane)
    self.window = PlaneBox(window)
    self.scale = scale
    self.boxLimit = boxLimit
    isLevel = test.isLevel(over: self.window)
    boxes = isLevel ? 1 : 0
    self.points = isLevel ? [] : points.map { ProvedCriticalPoint(point: $0) }
    waiting = isLevel ? [] : [self.window]
  }

  /// Whether the window is proved to hold these points and no other ones.
  public var isComplete: Bool {
    isFinished && open.isEmpty && points.allSatisfy(\.isCertified)
  }

  /// Whether it ended since it took too many boxes.
  public var isGivenUp: Bool { isFinished && boxes >= boxLimit }

  /// Why it is not proved that these are all; none before it has ended and where it is proved.
  public var doubts: [CriticalDoubt] {
    guard isFinished, !isComplete else { return [] }
    var doubts = openDoubts
    if isGivenUp { doubts.insert(.boxes) }
    // The points are all there, and the kind of one is not proved.
    if doubts.isEmpty { doubts.insert(.singular) }
    return CriticalDoubt.allCases.filter(doubts.contains)
  }

  /// Which part of the window is settled, from 0 to 1.
  public var progress: Double { isFinished ? 1 : min(1, settledArea / max(window.area, 1e-300)) }

  /// Examines so many boxes more, or fewer where the proof ends before.
  public mutating func advance(boxes count: Int) {
    let end = boxes + min(count, boxLimit)
    while boxes < end, !isFinished {
      if certified < points.count {
        certify(certified)
        certified += 1
      } else if next < waiting.count, boxes < boxLimit {
        let box = waiting[next]
        next += 1
        examine(box)
      } else {
        open += waiting[next...]
        waiting = []
        settlePoints()
        isFinished = true
      }
    }
  }

  // MARK: points

  private mutating func certify(_ index: Int) {
    let place = points[index].point.place
    var share = CriticalPointProof.largestReach
    while share > 1e-10 {
      boxes += 1
      let box = PlaneBox(
        around: place, reach: (window.x.width * share, window.y.width * share))
      switch test.outcome(for: box) {
      case .none: return
      case .one(let part):
        let narrow = test.narrowed(part)
        if !isKnown(narrow), let point = proved(points[index].point, in: narrow) {
          points[index] = point
        }
        regions.append(box)
        return
      case .unknown: share /= 4
      }
    }
  }

  /// Whether a box with one zero lies in another such box: it is the same one.
  private func isKnown(_ narrow: PlaneBox) -> Bool {
    regions.contains { $0.contains(narrow) }
  }

  /// The only zero in a box: the known point, if it lies there, or one that the window holds.
  private func proved(_ known: CriticalPoint?, in narrow: PlaneBox) -> ProvedCriticalPoint? {
    let known = known.flatMap { narrow.contains($0.place) ? $0 : nil }
    let met = narrow.common(with: window) == nil ? nil : point(at: narrow.middle)
    guard var point = known ?? met else { return nil }
    let curvature = test.curvature(over: narrow)
    if let curvature { point.curvature = curvature }
    return ProvedCriticalPoint(point: point, isThere: true, isCertified: curvature != nil)
  }

  private func point(at place: PlanePoint) -> CriticalPoint? {
    let rounding = ZeroRounding(
      objective: test.objective, plane: test.plane, size: (window.x.width, window.y.width))
    let zero = ZeroSearch.Point(of: test.objective, at: place, in: test.plane)
    return CriticalPoint(rounding.settled(zero), scale: scale)
  }

  /// Of the points that are not proved those are kept that may be in a box that stayed open, each there
  /// and once.
  private mutating func settlePoints() {
    let (proved, others) = (points.filter(\.isThere), points.filter { !$0.isThere })
    points = proved
    for other in others.compactMap({ settled($0.point) }) where !isListed(other.place) {
      points.append(ProvedCriticalPoint(point: other, isThere: test.isLevel(at: other.place)))
    }
  }

  private func settled(_ point: CriticalPoint) -> CriticalPoint? {
    let nearest = open.lazy.map { (box: $0, distance: distance($0, point.place)) }
      .min { $0.distance < $1.distance }
    guard let nearest, nearest.distance <= CriticalPointProof.searchReach else { return nil }
    return nearest.distance == 0 ? point : self.point(at: nearest.box.middle)
  }

  private func isListed(_ place: PlanePoint) -> Bool {
    points.contains {
      let known = PlaneBox(around: $0.point.place, reach: (0, 0))
      return distance(known, place) <= CriticalPointProof.sameDistance
    }
  }

  /// How far a place is from a box, as a part of the window's side.
  private func distance(_ box: PlaneBox, _ place: PlanePoint) -> Double {
    func beside(_ side: Interval, _ value: Double) -> Double {
      max(side.lower - value, value - side.upper, 0)
    }
    return max(
      beside(box.x, place.x) / window.x.width, beside(box.y, place.y) / window.y.width)
  }

  // MARK: boxes

  private mutating func examine(_ box: PlaneBox) {
    boxes += 1
    if regions.contains(where: { $0.contains(box) }) { return settle(box) }
    switch test.outcome(for: box) {
    case .none: settle(box)
    case .one(let narrow):
      meet(narrow, in: box)
      settle(box)
    case .unknown(let part):
      if regions.contains(where: { $0.contains(part) }) { return settle(box) }
      // A zero on a side of the box is inside of a wider one.
      let wider = PlaneBox(around: box.middle, reach: (box.x.width * 0.6, box.y.width * 0.6))
      if case .one(let narrow) = test.outcome(for: wider) {
        meet(narrow, in: wider)
        return settle(box)
      }
      cut(part.area < box.area / 2 ? part : box, of: box)
    }
  }

  private mutating func settle(_ box: PlaneBox) { settledArea += box.area }

  /// Cuts a box across its longer side, beside the window's.
  private mutating func cut(_ part: PlaneBox, of box: PlaneBox) {
    settledArea += box.area - part.area
    let (wide, high) = (part.x.width / window.x.width, part.y.width / window.y.width)
    let smallest =
      waiting.count - next < CriticalPointProof.fewBoxes
      ? CriticalPointProof.finestShare : CriticalPointProof.smallestShare
    let (first, second) = wide >= high ? part.x.halves : part.y.halves
    guard max(wide, high) > smallest, first.width > 0, second.width > 0 else {
      open.append(part)
      openDoubts.insert(test.doubt(over: part))
      return settle(part)
    }
    for half in [first, second] {
      waiting.append(
        wide >= high ? PlaneBox(x: half, y: part.y) : PlaneBox(x: part.x, y: half))
    }
  }

  /// A box holds exactly one zero, in a part of it: a known one, or one that was missed.
  private mutating func meet(_ part: PlaneBox, in box: PlaneBox) {
    let narrow = test.narrowed(part)
    if !isKnown(narrow), let point = proved(nil, in: narrow) {
      points.append(point)
      certified += 1
    }
    regions.append(box)
  }
}

/// A critical point, and whether it is proved: that it exists, that no other one lies near it and of
/// which kind it is.
public struct ProvedCriticalPoint: Hashable, Sendable {
  /// Its kind is the proved one where it is certified.
  public let point: CriticalPoint
  /// Whether it is proved that it exists: alone in a box, or at a place where g has no rounding.
  public internal(set) var isThere = false
  public internal(set) var isCertified = false
}
