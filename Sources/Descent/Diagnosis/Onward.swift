/// What a run comes to when it goes on with the same ε.
public enum Onward: Hashable, Sendable {
  /// It comes to rest at a minimum, so many steps later.
  case rests(at: PlanePoint, loss: Double, steps: Int)
  /// It ends otherwise, so many steps later.
  case ends(Outcome, loss: Double, steps: Int)
  /// After so many steps it is still under way.
  case goesOn(steps: Int)

  /// - Parameter run: the steps that follow.
  init(_ run: ExaminedRun) {
    let loss = run.losses[run.count]
    self =
      run.isAtMinimum
      ? .rests(at: run.place(run.end), loss: loss, steps: run.count)
      : run.isUnderWay
        ? .goesOn(steps: run.count)
        : .ends(run.reason?.outcome ?? .exhausted, loss: loss, steps: run.count)
  }
}

extension ExaminedRun {
  /// Whether it came to rest, and not on a slope, a saddle or a maximum.
  fileprivate var isAtMinimum: Bool {
    guard let restingPoint else { return false }
    switch restingPoint.curvature {
    case .bowl: return !restingPoint.isElsewhere
    case .saddle, .dome: return false
    case nil: return restingPoint.isOnKink
    case .flat:
      let slope = FadedSlope(beside: end, of: objective, scale: landscape.window.halfSide)
      return slope == nil && !SlopeZero(model(count)).leadsOn(self) && !isLowerDownhill
    }
  }

  /// Whether L is lower a thousandth of the window's diagonal down the slope that is left, however small
  /// that is.
  private var isLowerDownhill: Bool {
    let slope = gradient(count)
    let length = slope.norm
    guard length > 0 else { return false }
    let beyond = end.moved(by: -1e-3 * diagonal / length, along: slope)
    return objective.loss(at: beyond) < losses[count] - rounding
  }
}
