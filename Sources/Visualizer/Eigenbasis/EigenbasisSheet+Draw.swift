package import Descent
import Screen

extension EigenbasisSheet {
  private static let widest = 80

  private static func isRoomy(_ screen: Size) -> Bool { screen.columns >= 70 && screen.rows >= 20 }

  /// Rows beside those of the steps, and as many of those as the longest run fills.
  private static let (otherRows, stepRows) = (14, 30)

  /// Where it lies: between the title and the keys, as high as its rows.
  func area(of state: State) -> Rectangle {
    let screen = state.screen
    let columns = min(screen.columns, EigenbasisSheet.widest)
    let steps =
      (try? basis.get()) == nil ? 0 : min(state.run.steps.count + 1, EigenbasisSheet.stepRows)
    let rows = max(0, min(screen.rows - 2, steps + EigenbasisSheet.otherRows))
    return Rectangle(
      column: (screen.columns - columns) / 2, row: max(1, (screen.rows - rows) / 2),
      columns: columns, rows: rows)
  }

  /// The wheel goes along the steps.
  func action(for event: MouseEvent) -> Action? {
    switch event.kind {
    case .wheelUp: .eigenbasis(.by(-1))
    case .wheelDown: .eigenbasis(.by(1))
    case .press, .drag, .release: nil
    }
  }

  func draw(of state: State, into frame: inout Frame, look: Look) {
    let area = area(of: state)
    frame.recede(outside: area, look: look)
    frame.fill(area, role: .titleBackground, look: look)
    let isRoomy = EigenbasisSheet.isRoomy(state.screen)
    let margin = isRoomy ? 2 : 1
    let inner = Rectangle(
      column: area.column + margin, row: area.row + (isRoomy ? 1 : 0),
      columns: area.columns - 2 * margin, rows: area.rows - (isRoomy ? 2 : 0))
    let right = "esc closes"
    frame.write(
      [
        Piece(0, isRoomy ? "in the eigenbasis of H at w*" : "eigenbasis", .strong, bold: true),
        Piece(inner.columns - look.text(right).unicodeScalars.count, right, .dim),
      ], row: 0, in: inner, look: look)
    switch basis {
    case .failure(let absence):
      let rows = absence.sentences.flatMap { look.wrapped($0, columns: inner.columns) }
      for (row, text) in rows.enumerated() {
        frame.write([Piece(0, text, .text)], row: row + (isRoomy ? 2 : 1), in: inner, look: look)
      }
    case .success(let basis):
      EigenbasisTable(
        basis: basis, agreement: agreement, run: state.run, step: step, look: look,
        isWide: isRoomy
      ).draw(into: &frame, area: inner)
    }
  }
}

extension EigenbasisComponents.Absence {
  /// Why there is no eigenbasis to follow the run in.
  package var sentences: [String] {
    switch self {
    case .notFinite:
      ["H is not finite here, so it has no eigenvectors to follow the run along."]
    case .singular(let smaller, let larger):
      [
        "H is singular where g = 0: λ = \(Numeral.brief(smaller)) and \(Numeral.brief(larger)), and "
          + "one of them counts as zero.",
        "Along it L is no bowl and no saddle but flat to second order: 1 − ελ = 1 says nothing "
          + "there, higher orders decide.",
      ]
    case .noPoint:
      [
        "No point with g = 0 is near, by Newton's method from where the run stands and from its "
          + "start, and the quadratic model at w has none either.",
        "Without a w* there is nothing that w − w* could be a part of.",
      ]
    }
  }
}
