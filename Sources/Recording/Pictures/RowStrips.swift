import Screen

/// One row of a film, in pieces that change by themselves.
struct RowStrips {
  /// What pieces are, from the bottom up.
  enum Layer: Int, CaseIterable {
    case ground, shapes, text
  }

  private let pieceWidth: Int
  private var pieces: [Piece] = []
  /// By the column where they begin.
  private var texts: [Int: Strip] = [:]

  /// Some cells' ground and shapes.
  fileprivate struct Piece {
    var ground: Strip
    var shapes: Strip
    /// The numbers of both by the cells that they were drawn of.
    var drawn: [[UInt64]: (ground: Int, shapes: Int)] = [:]
  }

  /// - Parameter pieceWidth: how many cells share a piece of ground or of shapes.
  init(pieceWidth: Int) {
    self.pieceWidth = pieceWidth
  }

  /// A layer's pieces from left to right.
  func strips(_ layer: Layer) -> [Strip] {
    switch layer {
    case .ground: pieces.map(\.ground)
    case .shapes: pieces.map(\.shapes)
    case .text: texts.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// Shows a row of which some columns have changed.
  mutating func show(_ row: RowMarkup, changed columns: Range<Int>, at tick: Int) {
    for index in columns.lowerBound / pieceWidth...(columns.upperBound - 1) / pieceWidth {
      let first = index * pieceWidth
      let range = first..<min(first + pieceWidth, row.frame.size.columns)
      while pieces.count <= index {
        pieces.append(Piece(ground: Strip(from: tick), shapes: Strip(from: tick)))
      }
      pieces[index].show(row, range, at: tick)
    }
    let runs = row.textRuns
    let begins = Set(runs.map(\.columns.lowerBound))
    for column in texts.keys where !begins.contains(column) { texts[column]?.show([], at: tick) }
    for run in runs {
      texts[run.columns.lowerBound, default: Strip(from: tick)].show(row.text(run), at: tick)
    }
  }

  mutating func clear(at tick: Int) {
    for index in pieces.indices {
      pieces[index].ground.show([], at: tick)
      pieces[index].shapes.show([], at: tick)
    }
    for column in texts.keys { texts[column]?.show([], at: tick) }
  }
}

extension RowStrips.Piece {
  /// Shows cells from a tick on; they are drawn when they are seen for the first time.
  fileprivate mutating func show(_ row: RowMarkup, _ columns: Range<Int>, at tick: Int) {
    let cells = row.cells(columns)
    if let known = drawn[cells] {
      ground.show(known.ground, at: tick)
      shapes.show(known.shapes, at: tick)
    } else {
      let new = (ground.index(of: row.ground(columns)), shapes.index(of: row.shapes(columns)))
      drawn[cells] = new
      ground.show(new.0, at: tick)
      shapes.show(new.1, at: tick)
    }
  }
}
