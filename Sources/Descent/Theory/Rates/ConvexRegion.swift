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
    let curvature = BoxCurvature(objective: objective, plane: plane, window: window)
    var boxes = [
      (
        x: Interval(lower: window.x.lowerBound, upper: window.x.upperBound),
        y: Interval(lower: window.y.lowerBound, upper: window.y.upperBound)
      )
    ]
    var (smallest, largest) = (Double.infinity, 0.0)
    var examined = 0
    while let box = boxes.popLast() {
      examined += 1
      guard examined + boxes.count <= boxLimit else { return nil }
      let estimate = curvature.estimate(x: box.x, y: box.y, enough: .zero)
      if estimate.smallest > 0 {
        smallest = min(smallest, estimate.smallest)
        largest = max(largest, estimate.upper.upward)
      } else if estimate.splitsAcross {
        let halves = box.x.halves
        boxes += [(halves.0, box.y), (halves.1, box.y)]
      } else {
        let halves = box.y.halves
        boxes += [(box.x, halves.0), (box.x, halves.1)]
      }
    }
    return largest.isFinite ? (smallest, largest) : nil
  }
}
