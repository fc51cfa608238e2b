/// A window around a minimum over which L is certified to be strongly convex (MATH §5).
///
/// There the minimum is the only one, and ‖g‖² ≥ 2μ(L − L*): the loss falls at least by a constant
/// factor a step.
public struct ConvexRegion: Hashable, Sendable {
  public let window: Window
  /// Where L is lowest in it.
  public let minimum: PlanePoint
  /// L*, the loss there.
  public let lowest: Double
  /// μ: λ_min is nowhere smaller; positive.
  public let strength: Double
  /// Λ⁺: λ_max is nowhere larger.
  public let smoothness: Double

  private static let newtonSteps = 50
  /// How often the view is halved in search of a window.
  private static let halvings = 14
  /// How many boxes may be examined for one window.
  private static let boxLimit = 64

  /// The largest of the view and its halvings, moved to a minimum nearby, over which it can be
  /// certified; nothing where there is no minimum or none is certified.
  ///
  /// - Parameters:
  ///   - objective: the loss.
  ///   - plane: the plane.
  ///   - place: from where Newton's method leads to the minimum.
  ///   - view: where the minimum lies, and the largest window.
  ///   - scale: the landscape's curvature scale.
  public init?(
    of objective: any Objective, plane: Plane, near place: PlanePoint, within view: Window,
    scale: Double
  ) {
    let (width, height) = (view.width, view.height)
    guard
      let zero = ConvexRegion.minimum(
        of: objective, plane: plane, near: place, within: view, scale: scale)
    else { return nil }
    var share = 1.0
    for _ in 0..<ConvexRegion.halvings {
      let (x, y) = (share * width / 2, share * height / 2)
      let window = Window(
        x: (zero.place.x - x)...(zero.place.x + x), y: (zero.place.y - y)...(zero.place.y + y))
      if let eigenvalues = ConvexRegion.eigenvalues(of: objective, plane: plane, over: window) {
        (self.window, minimum, lowest) = (window, zero.place, zero.loss)
        (strength, smoothness) = eigenvalues
        return
      }
      share /= 2
    }
    return nil
  }

  /// Where Newton's method leads, with its whole steps: along a bent valley ‖g‖ has to rise on the way.
  private static func minimum(
    of objective: any Objective, plane: Plane, near start: PlanePoint, within view: Window,
    scale: Double
  ) -> (place: PlanePoint, loss: Double)? {
    var place = start
    for _ in 0..<newtonSteps {
      let model = LocalModel(
        of: objective, at: plane.point(at: place), along: plane.directions)
      guard case .minimum(let step) = model.stationaryPoint(order: 2),
        model.eigenpairs.smaller.value > 1e-8 * scale
      else { return nil }
      let next = PlanePoint(x: place.x + step.x, y: place.y + step.y)
      guard view.contains(next) else { return nil }
      let length = step.norm
      let size = view.diagonal
      if length <= 1e-12 * size {
        let zero = ZeroRounding(objective: objective, plane: plane, size: (view.width, view.height))
          .settled(ZeroSearch.Point(of: objective, at: next, in: plane))
        return (zero.place, zero.loss)
      }
      place = next
    }
    return nil
  }

  /// Bounds on λ_min and λ_max over a window; nothing where λ_min may be 0 or less.
  private static func eigenvalues(
    of objective: any Objective, plane: Plane, over window: Window
  ) -> (smallest: Double, largest: Double)? {
    var cover = BoxCover(
      curvature: BoxCurvature(objective: objective, plane: plane, window: window))
    guard cover.proveConvex(boxLimit: boxLimit) else { return nil }
    cover.tighten(by: refinements) { $0.smallest < $1.smallest }
    cover.tighten(by: refinements) { $0.largest > $1.largest }
    return cover.largest.isFinite ? (cover.smallest, cover.largest) : nil
  }

  /// How often the box with the loosest bound is halved, for either.
  private static let refinements = 48
}

/// Boxes that cover a window, with bounds on λ_min and λ_max over each.
private struct BoxCover {
  struct Part {
    let x: Interval
    let y: Interval
    let splitsAcross: Bool
    let smallest: Double
    let largest: Double
  }

  let curvature: BoxCurvature
  private var parts: [Part] = []

  init(curvature: BoxCurvature) { self.curvature = curvature }

  var smallest: Double { parts.map(\.smallest).min() ?? -.infinity }
  var largest: Double { parts.map(\.largest).max() ?? .infinity }

  /// Halves the window until λ_min > 0 over each part.
  mutating func proveConvex(boxLimit: Int) -> Bool {
    let window = curvature.window
    var left = [
      part(
        Interval(lower: window.x.lowerBound, upper: window.x.upperBound),
        Interval(lower: window.y.lowerBound, upper: window.y.upperBound))
    ]
    var examined = 1
    while let next = left.popLast() {
      if next.smallest > 0 {
        parts.append(next)
      } else {
        examined += 2
        guard examined <= boxLimit else { return false }
        left += halves(of: next)
      }
    }
    return true
  }

  /// Halves the part that comes first by some order, so many times.
  mutating func tighten(by halvings: Int, first: (Part, Part) -> Bool) {
    for _ in 0..<halvings {
      guard let loosest = parts.indices.min(by: { first(parts[$0], parts[$1]) }) else { return }
      parts += halves(of: parts.remove(at: loosest))
    }
  }

  /// What holds for a box holds for its parts, whose own bounds may be worse.
  private func halves(of whole: Part) -> [Part] {
    let ((left, right), (below, above)) = (whole.x.halves, whole.y.halves)
    let sides =
      whole.splitsAcross
      ? [(left, whole.y), (right, whole.y)] : [(whole.x, below), (whole.x, above)]
    return sides.map { part($0.0, $0.1, within: whole) }
  }

  private func part(_ x: Interval, _ y: Interval, within whole: Part? = nil) -> Part {
    let estimate = curvature.estimate(x: x, y: y, enough: .zero)
    return Part(
      x: x, y: y, splitsAcross: estimate.splitsAcross,
      smallest: max(estimate.smallest, whole?.smallest ?? -.infinity),
      largest: min(max(0, estimate.upper.upward), whole?.largest ?? .infinity))
  }
}
