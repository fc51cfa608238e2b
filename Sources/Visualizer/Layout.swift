package import Descent
package import Screen

/// Where the parts of the main screen lie, from its size alone.
package struct Layout: Hashable, Sendable {
  /// How much the panel beside the map can say.
  package enum PanelWidth: Hashable, Sendable {
    case wide, medium, narrow

    fileprivate var columns: Int {
      switch self {
      case .wide: 56
      case .medium: 40
      case .narrow: 29
      }
    }
  }

  package static let smallest = Size(columns: 40, rows: 12)

  package let screen: Size
  package let map: Rectangle
  package let panel: Rectangle?
  package let panelWidth: PanelWidth?
  /// The rows under the map that say what theory says; none on small screens.
  package let theory: Rectangle?
  /// Two rows of readouts under the map where there is no room for a panel.
  package let readouts: Rectangle?

  /// Nothing where the screen is too small for any layout.
  package init?(screen: Size, view: View = .map) {
    guard screen.columns >= Layout.smallest.columns, screen.rows >= Layout.smallest.rows else {
      return nil
    }
    self.screen = screen
    guard screen.columns >= 70, screen.rows >= 20 else {
      map = Rectangle(column: 0, row: 1, columns: screen.columns, rows: screen.rows - 4)
      readouts = Rectangle(
        column: 0, row: screen.rows - 3, columns: screen.columns, rows: 2)
      panel = nil
      panelWidth = nil
      theory = nil
      return
    }
    let width: PanelWidth =
      screen.columns >= 160 ? .wide : screen.columns >= 110 ? .medium : .narrow
    let columns = width.columns + (view == .convergence ? 3 : 0)
    let theoryRows = width == .narrow || screen.rows < 30 ? 1 : 2
    let mapColumns = screen.columns - columns - 2
    map = Rectangle(
      column: 0, row: 1, columns: mapColumns, rows: screen.rows - 2 - theoryRows)
    let top = theoryRows == 2 ? 2 : 1
    let bottom = theoryRows == 2 ? screen.rows - 2 : screen.rows - 1 - theoryRows
    panel = Rectangle(
      column: mapColumns + 2, row: top, columns: screen.columns - mapColumns - 3,
      rows: bottom - top)
    panelWidth = width
    theory = Rectangle(
      column: 1, row: screen.rows - 1 - theoryRows,
      columns: theoryRows == 2 ? mapColumns : screen.columns - 1, rows: theoryRows)
    readouts = nil
  }

  /// What is seen of the plane.
  package func visible(_ window: Window) -> Window { window.widened(toFill: map.size) }

  /// How much of the plane a cell of the map covers, where the map shows a part of it.
  package func cell(of view: Window) -> (width: Double, height: Double) {
    (view.width / Double(map.columns), view.height / Double(map.rows))
  }

  /// The place of the plane in the middle of a cell of the screen, of the nearest one on the map for
  /// one that lies off it.
  package func place(at position: Position, in view: Window) -> PlanePoint {
    let column = min(max(position.column - map.column, 0), map.columns - 1)
    let row = min(max(position.row - map.row, 0), map.rows - 1)
    let cell = cell(of: view)
    return PlanePoint(
      x: view.x.lowerBound + (Double(column) + 0.5) * cell.width,
      y: view.y.upperBound - (Double(row) + 0.5) * cell.height)
  }

  /// The cell of the screen that shows a place on the map; nothing for one off it.
  package func position(of place: PlanePoint, in view: Window) -> Position? {
    guard view.contains(place) else { return nil }
    let cell = cell(of: view)
    let column = min(Int((place.x - view.x.lowerBound) / cell.width), map.columns - 1)
    let row = min(Int((view.y.upperBound - place.y) / cell.height), map.rows - 1)
    return Position(column: map.column + column, row: map.row + row)
  }

  /// How long the arrow −g is, in dots.
  package var arrowLength: Double {
    switch panelWidth {
    case .wide: 30
    case .medium: 22
    case .narrow: 16
    case nil: 11
    }
  }

  /// How many contour values the map has room for.
  package func contourCount(for glyphs: GlyphSet) -> Int {
    switch panelWidth {
    // A digit a band, and digits do not lie as close as lines.
    case _ where glyphs == .ascii: 7
    case .wide: 12
    case .medium: 11
    case .narrow: 9
    case nil: 6
    }
  }
}

extension Window {
  /// The window with its shorter direction widened, so that both axes have the same scale in so many
  /// cells (a cell counts 1 × 2).
  func widened(toFill size: Size) -> Window {
    let across = Double(size.columns * 2)
    let down = Double(size.rows * 4)
    let perDot = max(width / across, height / down)
    let (middle, reach) = (center, (x: perDot * across / 2, y: perDot * down / 2))
    return Window(
      x: (middle.x - reach.x)...(middle.x + reach.x), y: (middle.y - reach.y)...(middle.y + reach.y)
    )
  }
}
