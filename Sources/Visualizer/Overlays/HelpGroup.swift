package import Screen

/// A line of the help sheet.
package enum HelpLine: Hashable {
  /// A group's name.
  case title(String)
  /// Keys with what they do, or the beginning of it.
  case keys(String, String, Role, canAct: Bool)
  /// What goes on from the line above, behind so many columns.
  case more(String, column: Int)
  case empty
}

/// The keys of a group, and why those that cannot act just now do not.
package struct HelpGroup {
  private let title: String
  private let lines: [Line]

  private struct Line {
    let keys: String
    let text: String
    let role: Role
    let canAct: Bool
    /// Why it cannot, where that is not said of the whole group.
    let reason: String?
  }

  init(of group: Binding.Group, in state: State, using workbench: Workbench) {
    let table = KeyTable.lines.filter { $0.group == group }
    let obstacles = table.map { line in
      group == .mouse
        ? Keymap.noMouse(state, workbench)
        : HelpGroup.obstacle(of: line.bindings, in: state, using: workbench)
    }
    // What keeps all of a group from acting is said once.
    let common = Set(obstacles).count == 1 ? obstacles.first ?? nil : nil
    let view = table.first?.bindings.first?.view
    let isViewOfItsOwn = view.map { $0 != state.view && group.rawValue.hasPrefix($0.rawValue) }
    let reason = isViewOfItsOwn == true ? "by tab" : common.map(HelpGroup.reason)
    title = group.rawValue + (reason.map { ": \($0)" } ?? "")
    lines = zip(table, obstacles).map { line, obstacle in
      Line(
        keys: line.keys, text: line.text, role: line.bindings.first?.action.layerRole ?? .strong,
        canAct: obstacle == nil, reason: common == nil ? obstacle.map(HelpGroup.reason) : nil)
    }
  }

  /// Why none of the keys of a line can act just now.
  private static func obstacle(
    of bindings: [Binding], in state: State, using workbench: Workbench
  ) -> String? {
    let obstacles = bindings.map { $0.obstacle(on: state.view) ?? $0.obstacle(state, workbench) }
    return obstacles.contains(nil) ? nil : obstacles.first ?? nil
  }

  /// An obstacle as it stands behind a colon: of one that says what there is none of, and then why, the
  /// why.
  private static func reason(_ obstacle: String) -> String {
    let why = obstacle.hasPrefix("no") ? obstacle.split(separator: ": ", maxSplits: 1).last : nil
    return String(why ?? Substring(obstacle))
  }

  /// The group's name and the lines that stay together, in columns so wide.
  func part(columns: Int, look: Look) -> HelpPages.Group {
    let rows = look.wrapped(title, columns: max(1, columns - 1))
    let column = HelpGroup.textColumn(columns: columns, look: look)
    return HelpPages.Group(
      head: rows.prefix(1).map { .title($0) } + rows.dropFirst().map { .more($0, column: 2) },
      blocks: lines.map { block(of: $0, textColumn: column, columns: columns, look: look) })
  }

  private func block(
    of line: Line, textColumn column: Int, columns: Int, look: Look
  ) -> [HelpLine] {
    let keys = look.keys(line.keys)
    let room = max(1, columns - column - 1)
    let reason = line.reason.map { ": \(look.clauses(of: $0, columns: room))" } ?? ""
    let rows = look.wrapped(line.text + reason, columns: room)
    return [.keys(keys, rows.first ?? "", line.role, canAct: line.canAct)]
      + rows.dropFirst().map { .more($0, column: column) }
  }

  /// Where what keys do begins: behind the widest of them.
  package static func textColumn(columns: Int, look: Look) -> Int {
    let widths = KeyTable.lines.map { look.text(look.keys($0.keys)).unicodeScalars.count }
    return max(columns < 42 ? 10 : 11, (widths.max() ?? 0) + 1)
  }
}
