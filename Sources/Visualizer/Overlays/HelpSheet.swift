package import Screen

/// Every key, grouped, on a sheet over the screen, and behind them what the signs mean; on a small screen
/// page by page.
///
/// A key that cannot act just now is faint, and why stands behind a colon.
package struct HelpSheet {
  let look: Look
  private let size: Size
  private let frame: Frame
  /// How many columns lie side by side.
  let columnCount: Int
  /// Columns of lines, those of the keys before those of the signs.
  package let pages: [[[HelpLine]]]
  /// How many pages the keys take.
  package let keyPageCount: Int

  package init(state: State, workbench: Workbench, look: Look, size: Size) {
    self.look = look
    self.size = size
    let groups = Binding.Group.allCases
      .filter { $0 != .replay }
      .map { HelpGroup(of: $0, in: state, using: workbench) }
    let most = max(1, min(3, size.columns / HelpSheet.narrowestColumn))
    // As few columns as show everything at once, from two on where there is room for two.
    let choices = Frame.frames(on: size).flatMap { frame in
      (min(2, most)...most).map { count in
        let width = HelpSheet.columnWidth(of: HelpSheet.width(columns: count, on: size) - 4, count)
        let parts = groups.map { $0.part(columns: width, look: look) }
        let pages = HelpPages.filled(
          with: parts, columns: count, rows: max(1, frame.rows - frame.headRows))
        return (frame: frame, count: count, pages: pages)
      }
    }
    let best = choices.first { $0.pages.count == 1 } ?? choices[most - min(2, most)]
    (frame, columnCount, keyPageCount) = (best.frame, best.count, best.pages.count)
    let width = HelpSheet.columnWidth(
      of: HelpSheet.width(columns: best.count, on: size) - 4, best.count)
    let signs = HelpPages.filled(
      with: HelpSigns.parts(columns: width, look: look), columns: best.count,
      rows: max(1, best.frame.rows - best.frame.headRows))
    pages = best.pages + signs
  }

  /// The rows that a sheet may take, and those of its head.
  private struct Frame {
    let rows: Int
    let headRows: Int

    /// Those that are wanted, then those that are taken where everything fits on one page by them: the
    /// last row of the screen is the key line's, and one below the head is empty, where there is room.
    static func frames(on size: Size) -> [Frame] {
      let tight = Frame(rows: size.rows, headRows: 1)
      return size.rows < 20 ? [tight] : [Frame(rows: size.rows - 1, headRows: 2), tight]
    }
  }

  var pageCount: Int { pages.count }

  // MARK: where it lies

  private static let widestColumn = 44
  private static let narrowestColumn = 38

  private var lineRows: Int { pages.joined().map(\.count).max() ?? 0 }

  /// With a row free above and below, as far as there is room.
  var area: Rectangle {
    let columns = HelpSheet.width(columns: columnCount, on: size)
    let rows = min(frame.rows, frame.headRows + lineRows + 2)
    return Rectangle(
      column: (size.columns - columns) / 2, row: max(0, (frame.rows - rows) / 2),
      columns: columns, rows: rows)
  }

  /// The rows of the head and of the first line.
  var firstRows: (head: Int, lines: Int) {
    let head = area.rows - frame.headRows - lineRows >= 2 ? 1 : 0
    return (head, head + frame.headRows)
  }

  /// How wide each of so many columns is, with the gap to the next one.
  static func columnWidth(of columns: Int, _ count: Int) -> Int {
    max(1, min((columns + count) / count, columns))
  }

  private static func width(columns: Int, on size: Size) -> Int {
    min(size.columns, columns * widestColumn + 4)
  }
}

extension State {
  mutating func turnPage(by change: Int, using workbench: Workbench) {
    guard case .help(let page) = overlay else { return }
    let sheet = HelpSheet(state: self, workbench: workbench, look: look, size: screen)
    overlay = .help(page: min(max(page + change, 0), sheet.pageCount - 1))
  }
}

extension HelpSheet {
  /// The wheel turns its pages.
  func action(for event: MouseEvent) -> Action? {
    switch event.kind {
    case .wheelUp: .turnPage(by: -1)
    case .wheelDown: .turnPage(by: 1)
    case .press, .drag, .release: nil
    }
  }
}
