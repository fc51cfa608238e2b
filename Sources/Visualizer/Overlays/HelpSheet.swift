import Screen

/// Every key, grouped, on a sheet over the screen; on a small screen page by page.
struct HelpSheet {
  private let look: Look
  private let size: Size
  /// How many columns lie side by side.
  private let columnCount: Int
  /// Pages of columns of lines; a group stays together where it can.
  private let pages: [[[Line]]]

  init(state: State, workbench: Workbench, look: Look, size: Size) {
    self.look = look
    self.size = size
    let groups = HelpSheet.groups(in: state, using: workbench)
    let most = max(1, min(3, size.columns / HelpSheet.narrowestColumn))
    let capacity = max(1, size.rows - 5)
    // As few columns as show everything at once, from two on where there is room for two.
    let fitting = (min(2, most)...most).first { count in
      HelpSheet.columns(of: groups, height: capacity).count <= count
    }
    let columnCount = fitting ?? most
    self.columnCount = columnCount
    // The lowest columns that fit on one page, or full ones on several.
    let height = (1...capacity).first {
      HelpSheet.columns(of: groups, height: $0).count <= columnCount
    }
    pages = HelpSheet.columns(of: groups, height: height ?? capacity)
      .flatMap { $0.chunks(of: capacity) }.chunks(of: columnCount)
  }

  /// A line of the sheet: a group's name, or keys with what they do.
  enum Line: Hashable {
    case title(String)
    case keys(String, String, Role, obstacle: String?)
    case empty
  }

  private static let widestColumn = 44
  private static let narrowestColumn = 38

  /// Where the sheet lies.
  var area: Rectangle {
    let columns = min(size.columns, columnCount * HelpSheet.widestColumn + 4)
    let rows = min(size.rows, contentRows + 6)
    return Rectangle(
      column: (size.columns - columns) / 2, row: max(0, (size.rows - rows) / 2), columns: columns,
      rows: rows)
  }

  private var contentRows: Int {
    pages.map { $0.map(\.count).max() ?? 0 }.max() ?? 0
  }

  var pageCount: Int { pages.count }

  /// Columns of whole groups, as high as said unless a group is higher.
  private static func columns(of groups: [[Line]], height: Int) -> [[Line]] {
    var columns: [[Line]] = [[]]
    for group in groups {
      var column = columns[columns.count - 1]
      let gap: [Line] = column.isEmpty ? [] : [.empty]
      if !column.isEmpty, column.count + gap.count + group.count > height {
        columns.append([])
        column = []
      }
      columns[columns.count - 1] = column + (column.isEmpty ? [] : gap) + group
    }
    return columns
  }

  private static func groups(in state: State, using workbench: Workbench) -> [[Line]] {
    let shown = Binding.Group.allCases.filter {
      $0 != .replay && ($0 != .mouse || state.hasMouse)
    }
    return shown.map { group in
      [.title(group.rawValue)]
        + KeyTable.lines.filter { $0.group == group }.map { line in
          let bindings = line.bindings
          return .keys(
            line.keys, line.text, bindings.first?.action.layerRole ?? .strong,
            obstacle: obstacle(of: bindings, in: state, using: workbench))
        }
    }
  }

  /// Why none of the keys of a line can act just now.
  private static func obstacle(
    of bindings: [Binding], in state: State, using workbench: Workbench
  ) -> String? {
    let obstacles = bindings.map { $0.obstacle(on: state.view) ?? $0.obstacle(state, workbench) }
    return obstacles.contains(nil) ? nil : obstacles.first ?? nil
  }

  func draw(page: Int, into frame: inout Frame) {
    let area = area
    for row in 0..<area.rows {
      for column in 0..<area.columns {
        frame[area.column + column, area.row + row] = Cell(
          glyph: " ", foreground: look.color(.text), background: look.color(.titleBackground),
          style: [])
      }
    }
    let inner = Rectangle(
      column: area.column + 2, row: area.row, columns: area.columns - 4, rows: area.rows)
    let page = min(page, pages.count - 1)
    drawHead(page: page, of: pages.count, into: &frame, inner)
    let width = min((inner.columns + columnCount) / columnCount, inner.columns)
    for (index, lines) in pages[page].enumerated() {
      for (row, line) in lines.enumerated() {
        let pieces = pieces(of: line, width: width).map { piece in
          Piece(piece.column + index * width, piece.text, piece.role, bold: piece.isBold)
        }
        frame.write(pieces, row: row + 3, in: inner, look: look)
      }
    }
    if area.rows > contentRows + 5 {
      let text = "A key shown faint does nothing now; pressing it says why."
      frame.write([Piece(0, text, .dim)], row: area.rows - 2, in: inner, look: look)
    }
  }

  private func drawHead(page: Int, of count: Int, into frame: inout Frame, _ inner: Rectangle) {
    let right = count > 1 ? "page \(page + 1) of \(count), esc closes" : "esc closes"
    frame.write(
      [
        Piece(0, "keys", .strong, bold: true),
        Piece(inner.columns - look.text(right).unicodeScalars.count, right, .dim),
      ], row: 1, in: inner, look: look)
  }

  private func pieces(of line: Line, width: Int) -> [Piece] {
    switch line {
    case .empty: return []
    case .title(let text): return [Piece(0, text, .dim, bold: true)]
    case .keys(let keys, let text, let role, let obstacle):
      let column = max(width < 42 ? 9 : 10, look.text(keys).unicodeScalars.count + 1)
      let words = look.clauses(
        of: obstacle.map { "\(text): \($0)" } ?? text, columns: width - column - 1)
      guard obstacle == nil else {
        return [Piece(0, keys, .faint), Piece(column, words, .faint)]
      }
      return [Piece(0, keys, role, bold: true), Piece(column, words, .text)]
    }
  }
}

extension HelpSheet {
  /// A click beside the sheet closes it, the wheel turns its pages.
  func action(for event: MouseEvent) -> Action? {
    switch event.kind {
    case .press: area.contains(event.position) ? nil : .close
    case .wheelUp: .turnPage(by: -1)
    case .wheelDown: .turnPage(by: 1)
    case .drag, .release: nil
    }
  }
}

extension State {
  mutating func turnPage(by change: Int, using workbench: Workbench) {
    guard case .help(let page) = overlay else { return }
    let sheet = HelpSheet(state: self, workbench: workbench, look: .fixedProfile, size: screen)
    overlay = .help(page: min(max(page + change, 0), sheet.pageCount - 1))
  }
}

extension Array {
  /// The elements in order, so many at a time.
  func chunks(of count: Int) -> [[Element]] {
    stride(from: 0, to: self.count, by: count).map {
      Array(self[$0..<Swift.min($0 + count, self.count)])
    }
  }
}
