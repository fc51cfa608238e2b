package import Screen

/// Every key, grouped, on a sheet over the screen; on a small screen page by page.
///
/// A key that cannot act just now is faint, and why stands behind a colon.
package struct HelpSheet {
  let look: Look
  private let size: Size
  /// How many columns lie side by side.
  let columnCount: Int
  /// Columns of lines.
  package let pages: [[[HelpLine]]]

  package init(state: State, workbench: Workbench, look: Look, size: Size) {
    self.look = look
    self.size = size
    let groups = Binding.Group.allCases
      .filter { $0 != .replay }
      .map { HelpGroup(of: $0, in: state, using: workbench) }
    let most = max(1, min(3, size.columns / HelpSheet.narrowestColumn))
    let capacity = max(1, HelpSheet.rows(on: size) - HelpSheet.headRows(on: size))
    // As few columns as show everything at once, from two on where there is room for two.
    let choices = (min(2, most)...most).map { count in
      let width = HelpSheet.columnWidth(of: HelpSheet.width(columns: count, on: size) - 4, count)
      let parts = groups.map { $0.part(columns: width, look: look) }
      return (count, HelpPages.filled(with: parts, columns: count, rows: capacity))
    }
    (columnCount, pages) = choices.first { $0.1.count == 1 } ?? choices[choices.count - 1]
  }

  var pageCount: Int { pages.count }

  // MARK: where it lies

  private static let widestColumn = 44
  private static let narrowestColumn = 38

  /// The rows of the head, and where there is room for it an empty one below.
  private static func headRows(on size: Size) -> Int { size.rows < 20 ? 1 : 2 }

  /// How many rows it may take: the last one of the screen is the key line's, where there is room.
  private static func rows(on size: Size) -> Int { size.rows < 20 ? size.rows : size.rows - 1 }

  private var lineRows: Int { pages.joined().map(\.count).max() ?? 0 }

  /// With a row free above and below, as far as there is room.
  var area: Rectangle {
    let columns = HelpSheet.width(columns: columnCount, on: size)
    let most = HelpSheet.rows(on: size)
    let rows = min(most, HelpSheet.headRows(on: size) + lineRows + 2)
    return Rectangle(
      column: (size.columns - columns) / 2, row: max(0, (most - rows) / 2), columns: columns,
      rows: rows)
  }

  /// The rows of the head and of the first line.
  var firstRows: (head: Int, lines: Int) {
    let headRows = HelpSheet.headRows(on: size)
    let head = area.rows - headRows - lineRows >= 2 ? 1 : 0
    return (head, head + headRows)
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
