import Descent
import Screen

extension WhySheet {
  private static let widest = 80

  /// Where there is room for blank rows and a wider margin.
  private static func isRoomy(_ screen: Size) -> Bool { screen.columns >= 70 && screen.rows >= 20 }

  /// A row of its text.
  private struct Line {
    var text: String
    var role: Role
  }

  private static func margin(on screen: Size) -> Int { isRoomy(screen) ? 2 : 1 }

  /// Rows that are no text: the head, the offer, and where there is room blank ones around them.
  private static func otherRows(on screen: Size) -> Int { isRoomy(screen) ? 6 : 2 }

  /// As high as its text, between the title and the keys.
  func area(on screen: Size) -> Rectangle { area(on: screen, look: .fixedProfile) }

  private func area(on screen: Size, look: Look) -> Rectangle {
    let columns = min(screen.columns, WhySheet.widest)
    let text = lines(columns: columns - 2 * WhySheet.margin(on: screen), look, on: screen).count
    let rows = min(screen.rows - 2, text + WhySheet.otherRows(on: screen))
    return Rectangle(
      column: (screen.columns - columns) / 2, row: max(1, (screen.rows - rows) / 2),
      columns: columns, rows: rows)
  }

  /// Its sentences, the first one stronger; each begins a row, after a blank one where all of them fit
  /// so.
  private func lines(columns: Int, _ look: Look, on screen: Size) -> [Line] {
    let paragraphs = paragraphs(columns: columns, look)
    let dense = Array(paragraphs.joined())
    let room = screen.rows - 2 - WhySheet.otherRows(on: screen)
    guard WhySheet.isRoomy(screen), dense.count + paragraphs.count - 1 <= room else { return dense }
    return Array(paragraphs.joined(separator: [Line(text: "", role: .text)]))
  }

  /// The rows of each sentence.
  private func paragraphs(columns: Int, _ look: Look) -> [[Line]] {
    let sentences = diagnosis.sentences
    let remedy = diagnosis.remedy == nil ? nil : sentences.indices.last
    return sentences.enumerated().map { index, sentence in
      let role: Role = index == remedy ? .good : index == 0 ? .strong : .text
      return look.wrapped(sentence, columns: columns).map { Line(text: $0, role: role) }
    }
  }

  /// Whether it has more rows than are seen at once.
  func scrolls(on screen: Size) -> Bool {
    let area = area(on: screen)
    let columns = area.columns - 2 * WhySheet.margin(on: screen)
    return lines(columns: columns, .fixedProfile, on: screen).count
      > area.rows - WhySheet.otherRows(on: screen)
  }

  mutating func scroll(_ scroll: Scroll, on screen: Size) {
    let area = area(on: screen)
    let count = lines(
      columns: area.columns - 2 * WhySheet.margin(on: screen), .fixedProfile, on: screen
    ).count
    let page = max(1, area.rows - WhySheet.otherRows(on: screen))
    let change =
      switch scroll {
      case .up: -1
      case .down: 1
      case .pageUp: -page
      case .pageDown: page
      }
    top = min(max(top + change, 0), max(0, count - page))
  }

  /// The wheel scrolls.
  func action(for event: MouseEvent) -> Action? {
    switch event.kind {
    case .wheelUp: .why(.scroll(.up))
    case .wheelDown: .why(.scroll(.down))
    case .press, .drag, .release: nil
    }
  }

  func draw(of state: State, into frame: inout Frame, look: Look) {
    let screen = state.screen
    let area = area(on: screen, look: look)
    frame.recede(outside: area, look: look)
    frame.fill(area, role: .titleBackground, look: look)
    let margin = WhySheet.margin(on: screen)
    let inner = Rectangle(
      column: area.column + margin, row: area.row, columns: area.columns - 2 * margin,
      rows: area.rows)
    let first = WhySheet.isRoomy(screen) ? 3 : 1
    let lines = lines(columns: inner.columns, look, on: screen)
    let page = max(1, area.rows - WhySheet.otherRows(on: screen))
    let top = min(top, max(0, lines.count - page))
    drawHead(
      of: state, hasMore: lines.count > page, row: first == 3 ? 1 : 0, into: &frame, inner, look)
    for (row, line) in lines.dropFirst(top).prefix(page).enumerated() {
      let isStrong = line.role == .strong
      frame.write(
        [Piece(0, line.text, line.role, bold: isStrong)], row: first + row, in: inner, look: look)
    }
    let offer = area.rows - (first == 3 ? 2 : 1)
    frame.write(pieces(ofOffer: state, inner.columns, look), row: offer, in: inner, look: look)
  }

  private func drawHead(
    of state: State, hasMore: Bool, row: Int, into frame: inout Frame, _ inner: Rectangle,
    _ look: Look
  ) {
    let right = hasMore ? look.keys("↑ ↓") + " esc closes" : "esc closes"
    frame.write(
      [
        Piece(0, title(of: state), .strong, bold: true),
        Piece(inner.columns - look.text(right).unicodeScalars.count, right, .dim),
      ], row: row, in: inner, look: look)
  }

  private func title(of state: State) -> String {
    diagnosis.isOfEarlierStep
      ? "why, step \(diagnosis.step - 1) of \(state.run.steps.count)" : "why"
  }

  private func pieces(ofOffer state: State, _ columns: Int, _ look: Look) -> [Piece] {
    guard let remedy = diagnosis.remedy else {
      return [Piece(0, look.clauses(of: noOffer, columns: columns), .dim)]
    }
    let offer = remedy.offer(after: state.run.steps.count)
    return [
      Piece(0, "enter", .strong, bold: true),
      Piece(6, look.clauses(of: offer, columns: columns - 6), .good),
    ]
  }

  private var noOffer: String {
    diagnosis.excludesConstantStepSizes
      ? "no constant ε settles but by chance: enter takes none"
      : "there is no ε to take here, so enter does nothing"
  }
}
