import Descent
import Screen

/// The list of step sizes that theory names, one of them chosen.
package struct SnapList: Hashable, Sendable {
  package private(set) var chosen = Snap.smoothness

  package enum Move: Hashable, Sendable {
    case open, take
    case by(Int)
    case to(Snap)
  }

  static let bindings =
    [
      Binding(.enter, does: .snap(.take), "set ε", in: .stepSize, obstacle: noValue),
      Binding(.up, does: .snap(.by(-1)), "choose", in: .stepSize),
      Binding(.down, .tab, does: .snap(.by(1)), "choose", in: .stepSize),
      Binding(.escape, "e", does: .close, "close", in: .stepSize),
      Binding(.control("l"), does: .redraw, "draw again", in: .program),
      Binding(.control("z"), does: .suspend, "suspend", in: .program),
      Binding("q", .control("c"), does: .quit, "quit", in: .program),
    ]
    + Snap.allCases.map { snap in
      Binding(.character(snap.digit), does: .snap(.to(snap)), "choose", in: .stepSize)
    }

  static let hints = [
    KeyLine.Hint(actions: [.snap(.by(-1)), .snap(.by(1))], text: "choose"),
    KeyLine.Hint(actions: [.snap(.take)], text: "set ε"),
  ]

  private static let noValue: @Sendable (State, Workbench) -> String? = { state, workbench in
    guard case .snaps(let list) = state.overlay,
      case .none(let why) = list.chosen.value(in: state.localReading(using: workbench))
    else { return nil }
    return "no \(list.chosen.name): \(why)"
  }

  /// With the chosen ε, where it exists.
  func preview(of state: State, using workbench: Workbench) -> State {
    var preview = state
    if let value = chosen.value(in: state.localReading(using: workbench)).number {
      preview.setStepSize(value)
    }
    return preview
  }

  fileprivate mutating func move(by change: Int) {
    let count = Snap.allCases.count
    chosen = Snap.allCases[(chosen.rawValue + change + count) % count]
  }

  fileprivate mutating func move(to snap: Snap) { chosen = snap }
}

extension Snap {
  /// The key that chooses it, from 1.
  fileprivate var digit: Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "1") + UInt8(rawValue))
  }
}

extension State {
  mutating func snap(_ move: SnapList.Move, using workbench: Workbench) {
    guard case .snaps(var list) = overlay else {
      if move == .open { overlay = .snaps(SnapList()) }
      return
    }
    switch move {
    case .open: list = SnapList()
    case .by(let change): list.move(by: change)
    case .to(let snap): list.move(to: snap)
    case .take:
      if let value = list.chosen.value(in: localReading(using: workbench)).number {
        setStepSize(value)
      }
      overlay = nil
      return
    }
    overlay = .snaps(list)
  }
}

// MARK: the mouse

extension SnapList {
  /// A click chooses a row, one on the chosen row takes it; the wheel chooses the next.
  func action(for event: MouseEvent, in state: State) -> Action? {
    switch event.kind {
    case .wheelUp: return .snap(.by(-1))
    case .wheelDown: return .snap(.by(1))
    case .drag, .release: return nil
    case .press: break
    }
    guard let area = area(in: state),
      let snap = Snap(rawValue: event.position.row - area.row - 1)
    else { return nil }
    return snap == chosen ? .snap(.take) : .snap(.to(snap))
  }
}

// MARK: drawing

extension SnapList {
  private static let nameColumn = 4
  private static let valueColumn = 20
  private static let meaningColumn = 31

  func draw(of state: State, into frame: inout Frame, look: Look, using workbench: Workbench) {
    guard let area = area(in: state) else { return }
    frame.fill(area, role: .titleBackground, look: look)
    let inner = Rectangle(
      column: area.column + 1, row: area.row, columns: area.columns - 2, rows: area.rows)
    frame.write([Piece(0, "ε to", .strong, bold: true)], row: 0, in: inner, look: look)
    let reading = state.localReading(using: workbench)
    if let remark = chosen.remark(in: reading) {
      let text = look.clauses(of: remark, columns: inner.columns - SnapList.nameColumn - 2)
      frame.write([Piece(SnapList.nameColumn + 2, text, .dim)], row: 0, in: inner, look: look)
    }
    for snap in Snap.allCases {
      let row = snap.rawValue + 1
      if snap == chosen {
        let bar = Rectangle(
          column: area.column, row: area.row + row, columns: area.columns, rows: 1)
        frame.fill(bar, role: .chosenBackground, look: look)
      }
      frame.write(
        pieces(of: snap, in: reading, columns: inner.columns, look), row: row, in: inner,
        look: look)
      // Without colours the bar is reversed, and so is the text on it.
      for column in area.column..<(area.column + area.columns)
      where snap == chosen && look.depth == .none {
        frame[column, area.row + row].style.insert(.reverse)
      }
    }
  }

  private func pieces(
    of snap: Snap, in reading: Reading, columns: Int, _ look: Look
  ) -> [Piece] {
    let isChosen = snap == chosen
    let mark = isChosen ? [Piece(0, "▸", .strong, bold: true)] : []
    let digit = Piece(2, String(Character(snap.digit)), .strong, bold: true)
    // Without blanks the longest name ends before the values in every glyph set.
    let source = reading.smoothness.source
    let whole = snap.name(from: source)
    let short = snap == .smoothness ? whole : whole.filter { $0 != " " }
    let name = { (role: Role) in Piece(SnapList.nameColumn, short, role, bold: isChosen) }
    switch snap.value(in: reading) {
    case .at(let value):
      let number = Piece(
        SnapList.valueColumn, look.short(value), isChosen ? .strong : .text, bold: isChosen)
      let hasRoom = columns >= SnapList.meaningColumn + 35
      return mark + [digit, name(.text), number]
        + (hasRoom ? [Piece(SnapList.meaningColumn, snap.meaning(in: reading), .dim)] : [])
    case .none(let why):
      return mark + [
        digit, name(.faint), Piece(SnapList.valueColumn, "– \(why)", .faint),
      ]
    }
  }

  /// Over the half of the map that the point at hand does not lie in, so that what the choice changes is seen.
  func area(in state: State) -> Rectangle? {
    guard let layout = Layout(screen: state.screen) else { return nil }
    let map = layout.map
    let rows = Snap.allCases.count + 1
    let view = layout.visible(state.window)
    let place = state.probe ?? state.plane.projection(of: state.run.point)
    let isLow = place.y < view.center.y
    return Rectangle(
      column: 0, row: isLow ? map.row : map.row + map.rows - rows, columns: min(map.columns, 70),
      rows: rows)
  }
}
