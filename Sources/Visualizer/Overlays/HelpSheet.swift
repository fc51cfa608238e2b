import Screen

/// Every key, grouped, on a sheet over the screen; on a small screen page by page.
///
/// A key that cannot act just now is faint, and a note below says why.
struct HelpSheet {
  let look: Look
  private let size: Size
  /// How many columns lie side by side.
  let columnCount: Int
  let pages: [Page]

  /// A line of the sheet: a group's name, or keys with what they do.
  enum Line: Hashable {
    case title(String)
    case keys(String, String, Role, obstacle: String?)
    case empty

    var obstacle: String? {
      if case .keys(_, _, _, let obstacle) = self { obstacle } else { nil }
    }
  }

  /// Columns of lines; a group stays together where it can.
  struct Page {
    let columns: [[Line]]
    /// Why some of its keys cannot act, in the order of their marks.
    let reasons: [String]
    /// The same as rows of text.
    let notes: [String]
  }

  init(state: State, workbench: Workbench, look: Look, size: Size) {
    self.look = look
    self.size = size
    let groups = HelpSheet.groups(in: state, using: workbench)
    let most = max(1, min(3, size.columns / HelpSheet.narrowestColumn))
    // As few columns as show everything at once, from two on where there is room for two.
    let choices = (min(2, most)...most).map { count in
      (count, HelpSheet.pages(of: groups, columns: count, on: size, look: look))
    }
    (columnCount, pages) = choices.first { $0.1.count == 1 } ?? choices[choices.count - 1]
  }

  var pageCount: Int { pages.count }

  // MARK: where it lies

  private static let widestColumn = 44
  private static let narrowestColumn = 38
  /// The rows of the head, and the one below it.
  private static let headRows = 2

  private var noteRows: Int { pages.map(\.notes.count).max() ?? 0 }
  private var lineRows: Int { pages.flatMap(\.columns).map(\.count).max() ?? 0 }

  /// With a row free above, below, and before the notes, as far as there is room.
  var area: Rectangle {
    let columns = HelpSheet.width(columns: columnCount, on: size)
    let needed = HelpSheet.headRows + lineRows + noteRows
    let rows = min(size.rows, needed + (noteRows == 0 ? 2 : 3))
    return Rectangle(
      column: (size.columns - columns) / 2, row: max(0, (size.rows - rows) / 2), columns: columns,
      rows: rows)
  }

  /// The rows of the head, of the first line and of the first note of a page.
  func rows(of page: Page) -> (head: Int, lines: Int, notes: Int) {
    let free = area.rows - HelpSheet.headRows - lineRows - noteRows
    let head = free >= 2 ? 1 : 0
    return (
      head, head + HelpSheet.headRows, area.rows - page.notes.count - (free >= 1 ? 1 : 0)
    )
  }

  private static func width(columns: Int, on size: Size) -> Int {
    min(size.columns, columns * widestColumn + 4)
  }

  // MARK: lines

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

  // MARK: pages

  /// Pages whose notes have room below their lines.
  private static func pages(
    of groups: [[Line]], columns count: Int, on size: Size, look: Look
  ) -> [Page] {
    let width = max(1, width(columns: count, on: size) - 4)
    let most = size.rows / 2
    for noteRows in 0...most {
      let capacity = max(1, size.rows - headRows - noteRows)
      // The lowest columns that fit on one page, or full ones on several.
      let height =
        (1...capacity).first { columns(of: groups, height: $0).count <= count } ?? capacity
      let pages = columns(of: groups, height: height).flatMap { $0.chunks(of: capacity) }
        .chunks(of: count).map { page(of: $0, width: width, look: look, noteRows: most) }
      if noteRows == most || pages.allSatisfy({ $0.notes.count <= noteRows }) { return pages }
    }
    return []
  }

  private static func page(
    of columns: [[Line]], width: Int, look: Look, noteRows: Int
  ) -> Page {
    var reasons: [String] = []
    for reason in columns.joined().compactMap(\.obstacle) where !reasons.contains(reason) {
      reasons.append(reason)
    }
    let notes = reasons.enumerated().map { "\(mark(of: $0)) \($1)" }
    return Page(
      columns: columns, reasons: reasons,
      notes: Array(look.listed(notes, columns: width).prefix(noteRows)))
  }

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

  /// The sign of a note, counted from 0.
  static func mark(of index: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(index + 1).compactMap(\.wholeNumberValue).map { digits[$0] })
  }
}

extension State {
  mutating func turnPage(by change: Int, using workbench: Workbench) {
    guard case .help(let page) = overlay else { return }
    let sheet = HelpSheet(state: self, workbench: workbench, look: .fixedProfile, size: screen)
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

extension Array {
  /// The elements in order, so many at a time.
  func chunks(of count: Int) -> [[Element]] {
    stride(from: 0, to: self.count, by: count).map {
      Array(self[$0..<Swift.min($0 + count, self.count)])
    }
  }
}
