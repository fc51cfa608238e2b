import Descent
import Screen

extension KernelSheet {
  private static let widest = 80

  /// Where there is room for blank rows and a wider margin.
  private static func isRoomy(_ screen: Size) -> Bool { screen.columns >= 70 && screen.rows >= 20 }

  private static func margin(on screen: Size) -> Int { isRoomy(screen) ? 2 : 1 }

  /// Rows that are no text: the head, and where there is room blank ones around it.
  private static func otherRows(on screen: Size) -> Int { isRoomy(screen) ? 4 : 1 }

  /// As high as its text, between the title and the keys.
  func area(of state: State, using workbench: Workbench) -> Rectangle {
    let lines = lines(of: state, .fixedProfile, using: workbench)
    return area(of: state, rows: lines.count)
  }

  private func area(of state: State, rows count: Int) -> Rectangle {
    let screen = state.screen
    let columns = min(screen.columns, KernelSheet.widest)
    let rows = min(max(0, screen.rows - 2), count + KernelSheet.otherRows(on: screen))
    return Rectangle(
      column: (screen.columns - columns) / 2, row: max(1, (screen.rows - rows) / 2),
      columns: columns, rows: rows)
  }

  /// How many rows its text has, and how many of them are seen.
  func extent(of state: State, using workbench: Workbench) -> (rows: Int, page: Int) {
    let count = lines(of: state, .fixedProfile, using: workbench).count
    let area = area(of: state, rows: count)
    return (count, max(1, area.rows - KernelSheet.otherRows(on: state.screen)))
  }

  // MARK: text

  private func lines(of state: State, _ look: Look, using workbench: Workbench) -> [[Piece]] {
    let screen = state.screen
    let columns = min(screen.columns, KernelSheet.widest) - 2 * KernelSheet.margin(on: screen)
    let report = state.kernelReport(using: workbench)
    let parts = KernelSheetText(
      report: report, look: look, columns: columns, isRoomy: KernelSheet.isRoomy(screen)
    ).parts
    let dense = Array(parts.joined())
    let room = screen.rows - 2 - KernelSheet.otherRows(on: screen)
    guard dense.count + parts.count - 1 <= room else { return dense }
    return Array(parts.joined(separator: [[]]))
  }

  /// The wheel scrolls.
  func action(for event: MouseEvent) -> Action? {
    switch event.kind {
    case .wheelUp: .kernel(.scroll(-1))
    case .wheelDown: .kernel(.scroll(1))
    case .press, .drag, .release: nil
    }
  }

  func draw(of state: State, into frame: inout Frame, look: Look, using workbench: Workbench) {
    let lines = lines(of: state, look, using: workbench)
    let area = area(of: state, rows: lines.count)
    frame.recede(outside: area, look: look)
    frame.fill(area, role: .titleBackground, look: look)
    let (screen, margin) = (state.screen, KernelSheet.margin(on: state.screen))
    let isRoomy = KernelSheet.isRoomy(screen)
    let inner = Rectangle(
      column: area.column + margin, row: area.row, columns: area.columns - 2 * margin,
      rows: area.rows)
    let page = max(0, area.rows - KernelSheet.otherRows(on: screen))
    let right = lines.count > page ? look.keys("↑ ↓") + " esc closes" : "esc closes"
    let place = state.probe == nil ? "at w, t = \(state.shownStep)" : "at the probe"
    let form = state.kernelReport(using: workbench).form.map { " of \($0)" } ?? ""
    frame.write(
      [
        Piece(
          0, (isRoomy ? "residuals and kernel\(form) " : "kernel ") + place, .strong, bold: true),
        Piece(inner.columns - look.text(right).unicodeScalars.count, right, .dim),
      ], row: isRoomy ? 1 : 0, in: inner, look: look)
    let top = min(top, max(0, lines.count - page))
    for (row, pieces) in lines.dropFirst(top).prefix(page).enumerated() {
      frame.write(pieces, row: (isRoomy ? 3 : 1) + row, in: inner, look: look)
    }
  }
}

/// The text of the sheet in parts that blank rows may set apart, what matters most first.
private struct KernelSheetText {
  let report: KernelReport
  let look: Look
  let columns: Int
  let isRoomy: Bool

  var parts: [[[Piece]]] {
    guard report.onlyLoss == nil, case .squares(let squares) = report.loss else {
      return report.withoutKernel.map { wrapped($0, .text) }
    }
    let words = KernelWords(report: report, squares: squares)
    let size = wrapped(words.size, .strong)
    let table = KernelTable(
      residuals: squares.residuals, kernel: squares.kernel, look: look, columns: columns
    ).rows
    let kernel = labelled("K", words.rank, .eigen) + labelled("PL*", words.inequality, .gradient)
    let mean = words.mean.map { labelled("mean", $0, .dim) } ?? []
    let hessian = labelled("H", words.hessian, .text)
    let linear = words.leastSquares.flatMap { wrapped($0, .model) }
    let parts =
      isRoomy
      ? [size, table, kernel + mean, ball(words), hessian, linear]
      : [size, kernel, ball(words), table, mean + hessian, linear]
    return parts.filter { !$0.isEmpty }
  }

  private func ball(_ words: KernelWords) -> [[Piece]] {
    let promise = words.promise
    let ball = labelled("ball", words.ball, promise == nil ? .warn : .text)
    return ball + (promise.map { labelled("", $0.text, $0.isKept ? .good : .warn) } ?? [])
  }

  private func wrapped(_ text: String, _ role: Role) -> [[Piece]] {
    look.wrapped(text, columns: columns).map { [Piece(0, $0, role, bold: role == .strong)] }
  }

  private func labelled(_ label: String, _ text: String, _ role: Role) -> [[Piece]] {
    let first = 6
    return look.wrapped(text, columns: columns - first).enumerated().map { index, row in
      [Piece(0, index == 0 ? label : "", .dim, bold: true), Piece(first, row, role)]
    }
  }
}

extension KernelReport {
  /// What L is read as (MATH §1): the ½ is why each residual of a sum of squares is √2 of what is squared.
  fileprivate var form: String? {
    guard onlyLoss == nil, case .squares(let squares) = loss else { return nil }
    return "L = ½‖F − y‖²" + (squares.residuals.constant.middle == 0 ? "" : " + c")
  }
}
