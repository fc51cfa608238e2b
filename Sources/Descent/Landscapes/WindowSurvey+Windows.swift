// The windows in which what was found is shown.

extension WindowSurvey {
  /// A square window that shows points and, where it is not far off, the origin.
  static func frame(around points: [Vector], scale: Double) -> Window {
    let shown = points + [[0, 0]]
    let (left, right) = (shown.map { $0[0] }.min() ?? 0, shown.map { $0[0] }.max() ?? 0)
    let (bottom, top) = (shown.map { $0[1] }.min() ?? 0, shown.map { $0[1] }.max() ?? 0)
    let reach = 0.75 * max(right - left, top - bottom)
    // Points that stand apart say how large the window should be; one near the origin does not.
    let half = points.count > 1 || scale > scales[0] ? max(reach, 0.1 * scale) : scale
    if points.allSatisfy({ $0.allSatisfy { abs($0) <= 0.6 * half } }) {
      return square(about: [0, 0], half)
    }
    return square(about: [(left + right) / 2, (bottom + top) / 2], half)
  }

  /// A square window whose edges are round numbers.
  static func square(about center: Vector, _ half: Double) -> Window {
    let step = RoundNumber.step(below: half / 5)
    func range(_ middle: Double) -> ClosedRange<Double> {
      RoundNumber.floor(middle - half, step)...RoundNumber.ceil(middle + half, step)
    }
    return Window(x: range(center[0]), y: range(center[1]))
  }

  /// A square window with some room around what another one shows and a start outside of it; the other
  /// one where it shows the start, or numbers are too small for it.
  static func widened(_ window: Window, toShow start: Vector) -> Window {
    let place = PlanePoint(start)
    guard !window.contains(place) else { return window }
    let all = window.hull(Window(x: place.x...place.x, y: place.y...place.y))
    let half = 0.55 * max(all.width, all.height)
    return half < 1e100 ? square(about: [all.center.x, all.center.y], half) : window
  }

  /// Without the parts where L has no value.
  static func trimmed(_ window: Window, _ objective: any Objective) -> Window {
    let sample = LossSample(of: objective, over: window)
    guard sample.finiteShare < 0.8, let domain = sample.domain else { return window }
    let step = RoundNumber.step(
      below: min(domain.width, domain.height) / 10)
    return Window(
      x: RoundNumber.floor(domain.x.lowerBound, step)...RoundNumber.ceil(domain.x.upperBound, step),
      y: RoundNumber.floor(domain.y.lowerBound, step)...RoundNumber.ceil(domain.y.upperBound, step))
  }
}
