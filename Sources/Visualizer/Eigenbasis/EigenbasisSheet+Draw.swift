package import Descent
import Screen

extension EigenbasisSheet {
  private static let widest = 80

  private static func isRoomy(_ screen: Size) -> Bool { screen.columns >= 70 && screen.rows >= 20 }

  /// Where it lies: between the title and the keys, as high as its rows.
  ///
  /// Its upper edge stays where it is from step to step.
  func area(of state: State, look: Look = .fixedProfile) -> Rectangle {
    let screen = state.screen
    let columns = min(screen.columns, EigenbasisSheet.widest)
    let edge = edge(on: screen)
    let room = max(0, screen.rows - 2)
    let (inner, limit) = (columns - 2 * edge.columns, room - 2 * edge.rows)
    let content: (now: Int, most: Int)
    switch basis {
    case .failure(let absence):
      let rows = sentences(of: absence, look, columns: inner).count + 1 + edge.rows
      content = (rows, rows)
    case .success(let basis):
      content = table(of: basis, in: state, look).rows(columns: inner, atMost: limit)
    }
    let most = min(room, content.most + 2 * edge.rows)
    return Rectangle(
      column: (screen.columns - columns) / 2, row: max(1, (screen.rows - most) / 2),
      columns: columns, rows: min(room, content.now + 2 * edge.rows))
  }

  /// What stays empty around its words.
  private func edge(on screen: Size) -> (columns: Int, rows: Int) {
    EigenbasisSheet.isRoomy(screen) ? (2, 1) : (1, 0)
  }

  private func table(
    of basis: EigenbasisComponents, in state: State, _ look: Look
  ) -> EigenbasisTable {
    EigenbasisTable(
      basis: basis, agreement: agreement, run: state.run, step: step, look: look,
      isWide: EigenbasisSheet.isRoomy(state.screen))
  }

  private func sentences(
    of absence: EigenbasisComponents.Absence, _ look: Look, columns: Int
  ) -> [String] {
    absence.sentences.flatMap { look.wrapped($0, columns: columns) }
  }

  /// The wheel goes along the steps.
  func action(for event: MouseEvent) -> Action? {
    switch event.kind {
    case .wheelUp: .eigenbasis(.by(-1))
    case .wheelDown: .eigenbasis(.by(1))
    case .press, .drag, .release: nil
    }
  }

  /// Of which matrix: without a critical point the model at w stands in.
  private func title(isRoomy: Bool) -> String {
    switch (try? basis.get())?.source {
    case nil: isRoomy ? "in an eigenbasis of H" : "eigenbasis"
    case .model: isRoomy ? "in the eigenbasis of H at w" : "eigenbasis of H at w"
    case .end, .destination, .start:
      isRoomy ? "in the eigenbasis of H at w*" : "eigenbasis of H at w*"
    }
  }

  func draw(of state: State, into frame: inout Frame, look: Look) {
    let area = area(of: state, look: look)
    frame.recede(outside: area, look: look)
    frame.fill(area, role: .titleBackground, look: look)
    let isRoomy = EigenbasisSheet.isRoomy(state.screen)
    let edge = edge(on: state.screen)
    let inner = Rectangle(
      column: area.column + edge.columns, row: area.row + edge.rows,
      columns: area.columns - 2 * edge.columns, rows: area.rows - 2 * edge.rows)
    let right = "esc closes"
    frame.write(
      [
        Piece(0, title(isRoomy: isRoomy), .strong, bold: true),
        Piece(inner.columns - look.text(right).unicodeScalars.count, right, .dim),
      ], row: 0, in: inner, look: look)
    switch basis {
    case .failure(let absence):
      let rows = sentences(of: absence, look, columns: inner.columns)
      for (row, text) in rows.enumerated() {
        frame.write([Piece(0, text, .text)], row: row + 1 + edge.rows, in: inner, look: look)
      }
    case .success(let basis):
      table(of: basis, in: state, look).draw(into: &frame, area: inner)
    }
  }
}

extension EigenbasisComponents.Absence {
  /// Why there is no eigenbasis to follow the run in.
  package var sentences: [String] {
    switch self {
    case .notFinite:
      ["H is not finite here, so it has no eigenvectors to follow the run along."]
    case .noPoint:
      [
        "No point with g = 0 is near, by Newton's method from where the run stands, from where it "
          + "leads and from its start, and the quadratic model at w has none either.",
        "Without a w* there is nothing that w − w* could be a part of.",
      ]
    }
  }
}
