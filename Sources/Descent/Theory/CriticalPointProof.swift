/// Proves of critical points that they exist, and of a window that it holds no other ones.
///
/// Around each point that is known a box is sought in which it is proved to be the only one. What is left of the
/// window is cut into boxes until each is proved to hold no zero of g or to lie in one of those; so a
/// point that was missed is met, too. Degenerate points, curves of them and bends cannot be settled that
/// way: small boxes around them stay open, and the list is not proved to be whole.
///
/// It goes on in slices.
public struct CriticalPointProof: Sendable {
  /// The points that are known; those that only the proof met stand last.
  public private(set) var points: [ProvedCriticalPoint]
  /// Boxes examined.
  public private(set) var boxes = 0
  public private(set) var isFinished = false
  /// Boxes that could not be settled.
  public private(set) var openBoxes = 0

  private let test: CriticalBoxTest
  private let window: PlaneBox
  private let scale: Double
  private let boxLimit: Int
  /// How many of the points a box was sought for.
  private var certified = 0
  /// In each lies exactly one zero.
  private var regions: [PlaneBox] = []
  private var waiting: [PlaneBox]
  private var next = 0
  private var settledArea = 0.0

  /// A box is not cut into parts smaller than this part of the window's side.
  private static let smallestShare = 1e-5
  /// Where the boxes around points begin, as a part of the window's side.
  private static let largestReach = 1.0 / 16

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
    self.points = points.map { ProvedCriticalPoint(point: $0, isCertified: false) }
    waiting = [self.window]
  }

  /// Whether the window is proved to hold these points and no other ones.
  public var isComplete: Bool {
    isFinished && openBoxes == 0 && points.allSatisfy(\.isCertified)
  }

  /// Whether it ended since it took too many boxes.
  public var isGivenUp: Bool { isFinished && boxes >= boxLimit }

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
        openBoxes += waiting.count - next
        waiting = []
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
      if case .one(let narrow) = test.outcome(for: box) {
        regions.append(box)
        points[index].isCertified = test.curvature(over: test.narrowed(narrow)) != nil
        return
      }
      share /= 4
    }
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
    guard max(wide, high) > CriticalPointProof.smallestShare else {
      openBoxes += 1
      return settle(part)
    }
    if wide >= high {
      let (left, right) = part.x.halves
      waiting.append(PlaneBox(x: left, y: part.y))
      waiting.append(PlaneBox(x: right, y: part.y))
    } else {
      let (below, above) = part.y.halves
      waiting.append(PlaneBox(x: part.x, y: below))
      waiting.append(PlaneBox(x: part.x, y: above))
    }
  }

  /// A box holds exactly one zero, in a part of it: a known one, or one that was missed.
  private mutating func meet(_ part: PlaneBox, in box: PlaneBox) {
    let narrow = test.narrowed(part)
    regions.append(box)
    // Two regions that share a zero are about the same one.
    guard narrow.common(with: window) != nil,
      !regions.dropLast().contains(where: { $0.contains(narrow) })
    else { return }
    let rounding = ZeroRounding(
      objective: test.objective, plane: test.plane, size: (window.x.width, window.y.width))
    let zero = ZeroSearch.Point(of: test.objective, at: narrow.middle, in: test.plane)
    guard let point = CriticalPoint(rounding.settled(zero), scale: scale) else { return }
    points.append(
      ProvedCriticalPoint(point: point, isCertified: test.curvature(over: narrow) != nil))
    certified += 1
  }
}

/// A critical point, and whether it is proved: that it exists, that no other one lies near it and of
/// which kind it is.
public struct ProvedCriticalPoint: Hashable, Sendable {
  public let point: CriticalPoint
  public internal(set) var isCertified: Bool
}
