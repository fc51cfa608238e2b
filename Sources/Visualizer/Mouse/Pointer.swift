package import Descent
package import Screen

/// The mouse as far as it is remembered: what its button holds, and the last click.
package struct Pointer: Hashable, Sendable {
  /// What moves along with the mouse.
  package enum Grip: Hashable, Sendable {
    /// The map, which lay so when it was taken hold of: the place under the mouse stays there, however
    /// many movements it takes.
    case map(Window, from: Position)
    case probe
    /// ε on its gauge, whose ends stay where they were.
    case gauge(ends: ClosedRange<Double>)
    /// ε on the chart of a step, which keeps the end it had.
    case chart(end: Double)
  }

  struct Hold: Hashable, Sendable {
    let grip: Grip
    /// Where the mouse was last.
    var cell: Position
    /// Whether it has moved or changed something: it is no click then.
    var isDrag: Bool
  }

  struct Click: Hashable, Sendable {
    let cell: Position
    /// The tick from which another click is a single one.
    let until: Int
  }

  var hold: Hold?
  var lastClick: Click?

  package init() {}

  /// Two clicks on a cell within 400 ms are one double click.
  static let doubleClickTicks = 2 * Playback.ticksPerSecond / 5

  /// Whether the map is held.
  var holdsMap: Bool {
    if case .map = hold?.grip { true } else { false }
  }

  /// The ends of the gauge that is held.
  var gaugeEnds: ClosedRange<Double>? {
    if case .gauge(let ends) = hold?.grip { ends } else { nil }
  }

  /// The end of the chart of a step that is held.
  var chartEnd: Double? {
    if case .chart(let end) = hold?.grip { end } else { nil }
  }

  /// Whether ε moves along with the mouse.
  var holdsStepSize: Bool { gaugeEnds != nil || chartEnd != nil }

  /// Whether an event goes on with a drag, so that both are one change for undo.
  func goesOn(with action: Action) -> Bool {
    guard case .mouse(let event) = action, event.kind == .drag else { return false }
    return hold?.isDrag ?? false
  }

  mutating func passTick(_ tick: Int) {
    if let lastClick, lastClick.until <= tick { self.lastClick = nil }
  }
}
