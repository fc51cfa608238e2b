import Descent
import Screen

/// The line that asks for the name of the file to save something in.
package struct SaveLine: Hashable, Sendable {
  package enum Move: Hashable, Sendable {
    case open(SavedFile.Subject)
    /// Save under the name that is typed.
    case save
    /// Save in the place of the file that is there.
    case replace
    /// Back to the name.
    case keep
    case ended(SavedFile.Result)
  }

  fileprivate let subject: SavedFile.Subject
  var line: EditedLine
  /// Whether it is asked if a file may be replaced.
  package private(set) var isAsking = false

  fileprivate init(_ subject: SavedFile.Subject, of state: State) {
    self.subject = subject
    let id = state.landscape.id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    let name = id.isEmpty ? "gdviz" : id
    let number = subject == .tape ? "" : "-\(state.run.steps.count)"
    line = EditedLine(name + number + subject.firstEnd)
  }

  var bindings: [Binding] {
    let program = [
      Binding(.control("l"), does: .redraw, "draw again", in: .program),
      Binding(.control("z"), does: .suspend, "suspend", in: .program),
      Binding(.control("c"), does: .quit, "quit", in: .program),
    ]
    if isAsking {
      return [
        Binding("y", does: .save(.replace), "replace it", in: .share),
        Binding("n", .escape, does: .save(.keep), "another name", in: .share),
      ] + program
    }
    return [
      Binding(.enter, does: .save(.save), "save", in: .share, obstacle: SaveLine.unknownKind),
      Binding(.escape, does: .close, "close", in: .share),
    ] + Keymap.editing + program
  }

  private static let unknownKind: @Sendable (State, Workbench) -> String? = { state, _ in
    guard case .save(let line) = state.overlay, line.effect(replacing: false) == nil else {
      return nil
    }
    return "a name that ends in \(line.subject.ends) is needed"
  }

  /// What to do, by the end of the name; nothing where it is of no known kind.
  fileprivate func effect(replacing: Bool) -> Effect? {
    if subject == .tape {
      return SavedFile.isTape(line.text)
        ? .beginRecording(path: line.text, replacing: replacing) : nil
    }
    return SavedFile(subject, path: line.text).map {
      .save($0, path: line.text, replacing: replacing)
    }
  }
}

extension State {
  /// Whether it is asked if a file may be replaced.
  package var asksToReplaceFile: Bool {
    if case .save(let line) = overlay { line.isAsking } else { false }
  }

  mutating func save(_ move: SaveLine.Move) -> [Effect] {
    if case .open(let subject) = move { overlay = .save(SaveLine(subject, of: self)) }
    guard case .save(var save) = overlay else { return [] }
    let effects = save.perform(move)
    overlay = .save(save)
    if case .ended(let result) = move {
      switch result {
      case .saved:
        overlay = nil
        if save.subject == .tape { return record(.begun(save.line.text)) }
        let path = save.line.text
        let isWhole = path.hasPrefix("/") || path.hasPrefix("~/")
        say("saved \(path)" + (isWhole ? "" : ", in the folder gdviz was started in"))
      case .exists: break
      case .failed(let sentence): say(sentence)
      }
    }
    return effects
  }
}

extension SaveLine {
  fileprivate mutating func perform(_ move: Move) -> [Effect] {
    isAsking = false
    switch move {
    case .open, .keep: return []
    case .save, .replace:
      return effect(replacing: move == .replace).map { [$0] } ?? []
    case .ended(let result):
      isAsking = result == .exists
      return []
    }
  }

  /// Whether the file may be replaced; of a long name its end is seen.
  private func question(columns: Int) -> String {
    let (before, after) =
      columns < 42 ? ("replace ", "?") : ("", " exists already. Replace it?")
    let room = max(1, columns - before.count - after.count)
    let name = line.text.count > room ? "…" + line.text.suffix(room - 1) : line.text
    return before + name + after
  }

  /// The place of the keys' row.
  static func area(on screen: Size) -> Rectangle {
    Rectangle(column: 0, row: screen.rows - 1, columns: screen.columns, rows: 1)
  }

  func draw(of state: State, into frame: inout Frame, look: Look) {
    let area = SaveLine.area(on: state.screen)
    guard area.row >= 0 else { return }
    frame.fill(area, role: .chosenBackground, look: look)
    if isAsking {
      let question = Piece(1, question(columns: area.columns - 18), .warn, bold: true)
      let width = look.text(question.text).unicodeScalars.count
      frame.write(
        [
          question, Piece(width + 3, "y", .strong, bold: true), Piece(width + 5, "yes", .dim),
          Piece(width + 10, "n", .strong, bold: true), Piece(width + 12, "no", .dim),
        ],
        row: 0, in: area, look: look)
      return
    }
    let prompt = subject.prompt(isShort: area.columns < 60)
    let column = prompt.count + 2
    let hint = "enter \(subject.verb(in: state))  esc back"
    let hasHint = area.columns - column - hint.count >= 26
    let room = max(1, area.columns - column - (hasHint ? hint.count + 3 : 1))
    let (text, cursor) = line.visible(columns: room)
    frame.write(
      [Piece(1, prompt, .dim), Piece(column, text, .strong)]
        + (hasHint ? [Piece(area.columns - hint.count - 1, hint, .dim)] : []),
      row: 0, in: area, look: look)
    if frame.contains(column: column + cursor, row: area.row) {
      frame[column + cursor, area.row].style.formUnion(.reverse)
    }
  }
}

extension EditedLine {
  /// The part of the text around the cursor that fits, and where the cursor stands in it.
  fileprivate func visible(columns: Int) -> (text: String, cursor: Int) {
    let first = max(0, min(cursor - columns + 1, text.count - columns + 1))
    return (String(text.dropFirst(first).prefix(columns)), cursor - first)
  }
}
