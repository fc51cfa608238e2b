import Screen

/// A line of a panel and how long it stays when rows are short.
struct PanelLine {
  /// The last goes first.
  enum Rank: Int, Comparable {
    case always, limit, number, title, order, detail, heading, blank

    static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  let pieces: [Piece]
  let rank: Rank

  init(_ pieces: [Piece], rank: Rank) {
    self.pieces = pieces
    self.rank = rank
  }

  static var blank: PanelLine { PanelLine([], rank: .blank) }
}

struct PanelLines {
  private let lines: [PanelLine]

  init(_ lines: [PanelLine]) {
    self.lines = lines
  }

  /// Whether there is room for all up to a rank.
  func haveRoom(upTo rank: PanelLine.Rank, rows: Int) -> Bool {
    lines.count { $0.rank <= rank } <= rows
  }

  /// So many of them as fit: the least important go, the lowest first.
  func fitting(rows: Int) -> [[Piece]] {
    var kept = lines
    while kept.count > rows, let last = kept.map(\.rank).max(),
      let index = kept.lastIndex(where: { $0.rank == last })
    {
      kept.remove(at: index)
    }
    return kept.map(\.pieces)
  }
}
