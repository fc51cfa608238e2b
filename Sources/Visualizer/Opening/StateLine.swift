import Recording
import Screen

/// The sheet with the command that opens the present state again.
package struct StateLine: Hashable, Sendable {
  package enum Move: Hashable, Sendable {
    case open
    /// The terminal was told to put the command on its clipboard, or not.
    case sent(Bool)
    case scroll(by: Int)
  }

  private let arguments: [String]
  private var wasSent: Bool?
  /// The first row that is seen.
  private var top = 0

  fileprivate init(_ state: State) {
    arguments = Opening(state).arguments
  }

  /// The command as one line.
  package var command: String { ShellText.command("gdviz", arguments) }

  static let bindings = [
    Binding(.escape, "y", .enter, does: .close, "close", in: .share),
    Binding(.up, .pageUp, does: .stateLine(.scroll(by: -1)), "up", in: .share),
    Binding(.down, .pageDown, .space, does: .stateLine(.scroll(by: 1)), "down", in: .share),
    Binding(.control("l"), does: .redraw, "draw again", in: .program),
    Binding(.control("z"), does: .suspend, "suspend", in: .program),
    Binding("q", .control("c"), does: .quit, "quit and print it", in: .program),
  ]
}

extension State {
  /// Opens the sheet, and asks for its command to be put on the clipboard.
  mutating func stateLine(_ move: StateLine.Move) -> [Effect] {
    guard case .stateLine(var sheet) = overlay else {
      guard move == .open else { return [] }
      let sheet = StateLine(self)
      overlay = .stateLine(sheet)
      return [.copy(sheet.command)]
    }
    sheet.move(move, on: screen)
    overlay = .stateLine(sheet)
    return []
  }
}

extension StateLine {
  fileprivate mutating func move(_ move: Move, on screen: Size) {
    switch move {
    case .open: break
    case .sent(let wasSent): self.wasSent = wasSent
    case .scroll(let change):
      let area = area(on: screen)
      let hidden = rows(columns: area.columns - 4).count - textRows(area)
      top = min(max(top + change, 0), max(0, hidden))
    }
  }

  /// From edge to edge, so that nothing but the command is selected with its rows.
  func area(on screen: Size) -> Rectangle {
    let columns = screen.columns
    let rows = min(screen.rows, self.rows(columns: columns - 4).count + 6)
    return Rectangle(
      column: 0, row: max(0, (screen.rows - rows) / 2), columns: columns, rows: rows)
  }

  /// The wheel scrolls.
  func action(for event: MouseEvent) -> Action? {
    switch event.kind {
    case .wheelUp: .stateLine(.scroll(by: -1))
    case .wheelDown: .stateLine(.scroll(by: 1))
    case .press, .drag, .release: nil
    }
  }

  private func textRows(_ area: Rectangle) -> Int { max(0, area.rows - 6) }

  /// The command with a backslash at the end of every row but the last, as a shell takes it; an
  /// argument that is wider than a row goes on in the next one.
  package func rows(columns: Int) -> [String] {
    guard columns > 4 else { return [] }
    var rows = ["gdviz"]
    for words in words(columns: columns) {
      let last = rows[rows.count - 1]
      if last.unicodeScalars.count + words.unicodeScalars.count + 3 <= columns {
        rows[rows.count - 1] = last + " " + words
        continue
      }
      rows[rows.count - 1] = last + " \\"
      rows += Array(words.unicodeScalars).chunks(of: columns - 2).map {
        String(String.UnicodeScalarView($0))
      }
    }
    return rows
  }

  /// What stays together in a row: an argument, or an option with its value where a row holds both.
  private func words(columns: Int) -> [String] {
    var words: [String] = []
    for argument in arguments.map(ShellText.quoted) {
      let option = words.last.flatMap { $0.hasPrefix("--") && !$0.contains(" ") ? $0 : nil }
      if let option, !argument.hasPrefix("--"),
        option.unicodeScalars.count + argument.unicodeScalars.count + 3 <= columns
      {
        words[words.count - 1] = option + " " + argument
      } else {
        words.append(argument)
      }
    }
    return words
  }

  func draw(of state: State, into frame: inout Frame, look: Look) {
    let area = area(on: state.screen)
    frame.recede(outside: area, look: look)
    frame.fill(area, role: .titleBackground, look: look)
    let inner = Rectangle(
      column: area.column + 2, row: area.row, columns: area.columns - 4, rows: area.rows)
    let rows = rows(columns: inner.columns)
    let shown = rows.dropFirst(top).prefix(textRows(area))
    let hasMore = rows.count > textRows(area)
    let title = "this, as a command"
    let scrolling = look.text(look.keys("↑ ↓") + " esc closes")
    let hasRoom = title.count + 2 + scrolling.unicodeScalars.count <= inner.columns
    let right = hasMore && hasRoom ? scrolling : "esc closes"
    frame.write(
      [
        Piece(0, title, .strong, bold: true),
        Piece(inner.columns - look.text(right).unicodeScalars.count, right, .dim),
      ], row: 1, in: inner, look: look)
    for (index, row) in shown.enumerated() {
      frame.write([Piece(0, row, .text)], row: 3 + index, in: inner, look: look)
    }
    let (sentence, role) = said(hasMouse: state.hasMouse)
    frame.write(
      [Piece(0, look.clauses(of: sentence, columns: inner.columns), role)], row: area.rows - 2,
      in: inner, look: look)
  }

  private func said(hasMouse: Bool) -> (String, Role) {
    let elsewhere = "select it with \(hasMouse ? "shift and " : "")the mouse; q quits and prints it"
    return switch wasSent {
    case true?: ("✓ Sent to the terminal's clipboard; without one \(elsewhere)", .good)
    case false?: ("Not sent to a clipboard: \(elsewhere)", .dim)
    case nil: ("", .dim)
    }
  }
}
