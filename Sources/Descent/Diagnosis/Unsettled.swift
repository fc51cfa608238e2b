/// A run that goes on without getting lower and without going off.
public struct Unsettled: Hashable, Sendable {
  /// What it comes back to; nothing where it only wanders.
  public let cycle: Cycle?
  /// So many of the last steps tell what it does.
  public let steps: Int
  /// The part of the plane in which they stay.
  public let box: Window
  /// The least and the largest loss of them.
  public let lowest: Double
  public let highest: Double
  public let stepSize: Double
  /// The minima to which the way down from its places leads, the lowest first.
  public let minima: [LowMinimum]
  /// Whether they are places of a line of minima, some of which were found.
  public let isLineOfMinima: Bool
  /// A place amid them around which λmax has no bound; nothing where none was found.
  public let cusp: PlanePoint?
  /// A place that some of the last steps jump across and that draws w and throws it away again.
  public let singular: SingularPlace?
  /// How many of the last steps cross a kink of L; not counted where a minimum or one of those places
  /// tells why.
  public let kinks: Int
  /// How many of them cross a place where L has no bound or no value; likewise.
  public let gaps: Int
  /// The last of those places that was found.
  public let gap: SingularPlace?
  /// The middle of the box, and the larger of H's eigenvalues there.
  public let middle: PlanePoint
  public let middleSteepest: Eigenpair2

  /// 2/ε: of λmax the bound above which there is no rest.
  public var limit: Double { 2 / stepSize }

  /// Those at which no run with this ε comes to rest.
  public var unstable: [LowMinimum] { minima.filter { $0.isUnstable(at: stepSize) } }

  /// Of those one with the smallest λmax, the leftmost of equals.
  public var flattest: LowMinimum? {
    let least = unstable.map(\.eigenpairs.larger.value).min() ?? 0
    return unstable.filter { $0.eigenpairs.larger.value <= least * (1 + 1e-6) }
      .min { $0.place.x < $1.place.x }
  }

  /// Whether it goes about a cusp alone, so that no constant ε settles.
  public var isAboutCusp: Bool { minima.isEmpty && (cusp != nil || singular != nil) }

  /// Whether none of these tells why it does not settle.
  public var isUnexplained: Bool {
    minima.isEmpty && cusp == nil && singular == nil && kinks == 0 && gaps == 0
      && !isMiddleTooSteep
  }

  /// Whether ε is at or above 2/λmax in the middle.
  var isMiddleTooSteep: Bool { middleSteepest.isUnstable(at: stepSize) }

  private static let fewestSteps = 20
  /// How many steps upwards are looked at for a place that they jump across.
  private static let jumpLimit = 8
  /// How many of the last steps are looked at for a kink.
  static let kinkLimit = 30

  /// Whether a run is such a one.
  static func isFound(in examined: ExaminedRun) -> Bool {
    examined.isUnderWay && (Cycle(examined) != nil || span(of: examined) != nil)
  }

  /// Nothing where the run comes lower, or has made too few steps to tell.
  init?(_ examined: ExaminedRun) {
    guard examined.isUnderWay else { return nil }
    let cycle = Cycle(examined)
    let period = cycle?.places.count
    guard
      let late = period.map({ (examined.count - 2 * $0)..<examined.count })
        ?? Unsettled.span(of: examined)
    else { return nil }
    self.cycle = cycle
    steps = late.count
    let points = (late.lowerBound...late.upperBound).map(examined.point)
    let losses = examined.losses[late.lowerBound...late.upperBound]
    let around = Window(around: points)
    let unit = 1e-6 * min(examined.diagonal, max(around.width, around.height))
    let box = around.said(inUnitsOf: unit)
    self.box = box
    middle = box.center.said(inUnitsOf: unit)
    let model = LocalModel(of: examined.objective, at: [middle.x, middle.y], along: .axes)
    middleSteepest = model.eigenpairs.larger
    lowest = losses.min() ?? 0
    highest = losses.max() ?? 0
    stepSize = examined.stepSize(examined.count)
    let found = Unsettled.minima(
      below: points, box: box, losses: Array(losses), unstableAt: stepSize, of: examined)
    let cusps = found.filter {
      $0.isCusp(of: examined.objective, diagonal: examined.diagonal)
    }
    minima = found.filter { !cusps.contains($0) && !$0.isOnKink }
    isLineOfMinima =
      minima.allSatisfy {
        Curvature.sign(of: $0.eigenpairs.smaller.value, scale: examined.scale) == 0
      } && (minima.count > 1 || minima.first.map { $0.isOnLine(examined) } ?? false)
    let jumps = late.reversed().lazy.filter(examined.goesUp).prefix(Unsettled.jumpLimit)
    singular = jumps.compactMap { SingularPlace(examined, step: $0) }.first(where: \.drawsAndThrows)
    let unexplained =
      minima.isEmpty && cusps.isEmpty && singular == nil ? late.suffix(Unsettled.kinkLimit) : []
    kinks = unexplained.count { KinkCrossing(examined, step: $0) != nil }
    let jumpsAcrossGap = kinks > 0 ? [] : unexplained.filter(examined.crossesGap)
    gaps = jumpsAcrossGap.count
    gap = jumpsAcrossGap.reversed().lazy.compactMap { SingularPlace(examined, step: $0) }.first
    cusp = cusps.first?.place ?? (middleSteepest.value.isFinite ? nil : middle)
  }

  /// The last steps, those in which it came no lower than in as many before: half of as many as are
  /// kept for this, or of a third of all.
  private static func span(of examined: ExaminedRun) -> Range<Int>? {
    let late = examined.late
    let third = max(examined.count * 2 / 3, late.lowerBound)..<examined.count
    let found = [late, third].first { span in
      guard span.count >= fewestSteps else { return false }
      let points = span.lowerBound...span.upperBound
      return !falls(examined.losses[points], by: examined.rounding)
        && !falls(points.map(examined.gradientNorm)[...], by: 0)
        && goesToAndFro(span, examined)
    }
    return found.map { ($0.lowerBound + $0.count / 2)..<$0.upperBound }
  }

  /// Whether hardly any of the later numbers is as large as half of the earlier ones.
  private static func falls(_ numbers: ArraySlice<Double>, by rounding: Double) -> Bool {
    let earlier = numbers.prefix(numbers.count / 2).sorted()
    let later = numbers.suffix(numbers.count / 2)
    let median = earlier[earlier.count / 2]
    let bound = median - rounding - 4 * abs(median).ulp
    return 4 * later.count { $0 >= bound } < later.count
  }

  /// Whether the way is much longer than what it leads to, or its steps are long.
  ///
  /// A slow descent over a plain comes no lower for a while, and is no unrest; neither are steps that
  /// only rounding makes.
  private static func goesToAndFro(_ span: Range<Int>, _ examined: ExaminedRun) -> Bool {
    let way = span.reduce(0) { sum, step in
      sum + examined.stepSize(step) * examined.gradientNorm(step)
    }
    let reach = examined.distance(
      examined.point(span.lowerBound), examined.point(span.upperBound))
    let mean = way / Double(span.count)
    return mean > 1e-9 * examined.diagonal && (way > 4 * reach || mean > 1e-3 * examined.diagonal)
  }

  /// The minima that are found from some of the points and from their middle: those amid the points, or
  /// where there are none those farther off where the same ε has no rest either.
  private static func minima(
    below points: [Vector], box: Window, losses: [Double], unstableAt stepSize: Double,
    of examined: ExaminedRun
  ) -> [LowMinimum] {
    let window = examined.landscape.window.hull(box)
    let low = losses.indices.min { losses[$0] < losses[$1] } ?? 0
    let stride = max(1, points.count / 6)
    let seeds =
      [[box.center.x, box.center.y], points[low], points[points.count - 1]]
      + points.indices.filter { $0 % stride == 0 }.map { points[$0] }
    // One that it does not go around has to be where the way down leads for sure.
    func minimum(below seed: Vector) -> LowMinimum? {
      let nearest = LowMinimum.nearest(to: seed, of: examined.objective, in: window)
      guard let nearest, !box.contains(nearest.place) else { return nearest }
      return LowMinimum.ofValley(around: seed, of: examined.objective, in: window)
    }
    var found: [LowMinimum] = []
    for seed in seeds {
      guard let minimum = minimum(below: seed),
        !found.contains(where: { $0.isSame(as: minimum, within: 1e-4 * examined.diagonal) })
      else { continue }
      found.append(minimum)
    }
    let surroundings = box.widened(by: 0.1 * examined.diagonal)
    let amid = found.filter { surroundings.contains($0.place) }
    let told = amid.isEmpty ? found.filter { $0.isUnstable(at: stepSize) } : amid
    return told.sorted { ($0.loss, $0.place.x, $0.place.y) < ($1.loss, $1.place.x, $1.place.y) }
  }
}

extension LowMinimum {
  /// Whether it is one of a line of minima.
  fileprivate func isOnLine(_ examined: ExaminedRun) -> Bool {
    let model = LocalModel(of: examined.objective, at: [place.x, place.y], along: .axes)
    let critical = RestingPoint(
      at: model, of: examined.objective, plane: .identity, window: examined.landscape.window,
      scale: examined.scale)
    return Valley(critical, examined).isLevel
  }
}

extension ExaminedRun {
  /// Whether a step crosses a place where L has no bound or no value.
  fileprivate func crossesGap(_ step: Int) -> Bool {
    let from = point(step)
    let way = point(step + 1).difference(from: from)
    return StepLine(of: objective, from: from, along: way).gap(upTo: 1) != nil
  }
}

extension Window {
  /// The same as it is said.
  fileprivate func said(inUnitsOf unit: Double) -> Window {
    let lower = PlanePoint(x: x.lowerBound, y: y.lowerBound).said(inUnitsOf: unit)
    let upper = PlanePoint(x: x.upperBound, y: y.upperBound).said(inUnitsOf: unit)
    return Window(x: lower.x...upper.x, y: lower.y...upper.y)
  }

  /// The smallest that holds some points.
  fileprivate init(around points: [Vector]) {
    let (x, y) = (points.map { $0[0] }, points.map { $0[1] })
    self.init(x: (x.min() ?? 0)...(x.max() ?? 0), y: (y.min() ?? 0)...(y.max() ?? 0))
  }
}
