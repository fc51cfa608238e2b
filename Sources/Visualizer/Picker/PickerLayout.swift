package import Screen

/// Where the landscapes of the picker lie, from the screen's size alone.
package struct PickerLayout: Hashable, Sendable {
  /// How a landscape is shown.
  package enum Form: Hashable, Sendable {
    /// By its picture over its name.
    case thumbnail
    /// By its name.
    case line
  }

  package let form: Form
  /// How many stand side by side.
  package let columns: Int
  /// How many rows of them there is room for.
  package let rows: Int
  /// Where the first one lies, its name included.
  private let first: Rectangle
  /// From one to the next, in columns and rows.
  private let pitch: Size
  /// Where the chosen one is shown large.
  package let preview: Rectangle?
  /// The rows that say what is known of the chosen one.
  package let details: Rectangle?

  private static let listColumns = 24
  private static let detailRows = 3

  /// Nothing where the screen is too small for any layout.
  package init?(screen: Size) {
    guard screen.columns >= Layout.smallest.columns, screen.rows >= Layout.smallest.rows else {
      return nil
    }
    let isSmall = screen.columns < 70 || screen.rows < 20
    details =
      isSmall
      ? nil
      : Rectangle(
        column: 1, row: screen.rows - 1 - PickerLayout.detailRows, columns: screen.columns - 2,
        rows: PickerLayout.detailRows)
    // Below the title; a blank row stands between thumbnails and details.
    let isSheet = screen.columns >= 110 && screen.rows >= 30
    let height = screen.rows - 2 - (isSmall ? 0 : PickerLayout.detailRows) - (isSheet ? 1 : 0)
    guard isSheet else {
      form = .line
      columns = 1
      rows = height
      let width = isSmall ? screen.columns : PickerLayout.listColumns
      first = Rectangle(column: 0, row: 1, columns: width, rows: 1)
      pitch = Size(columns: width, rows: 1)
      preview =
        isSmall
        ? nil : Rectangle(column: width, row: 1, columns: screen.columns - width, rows: height)
      return
    }
    form = .thumbnail
    // Five rows of six, larger on a larger screen; more side by side where it is wide and low. A row is
    // free below the title where they leave one.
    pitch = Size(
      columns: screen.columns / max(6, (screen.columns - 1) / (4 * max(6, height / 5) - 2)),
      rows: max(6, height / 5))
    columns = screen.columns / pitch.columns
    rows = height / pitch.rows
    let isLoose = rows * pitch.rows < height
    first = Rectangle(
      column: 1, row: isLoose ? 2 : 1, columns: pitch.columns - 2, rows: pitch.rows)
    preview = nil
  }

  /// Where a landscape lies, by its number from the first that is shown.
  package func place(_ index: Int) -> Rectangle {
    Rectangle(
      column: first.column + index % columns * pitch.columns,
      row: first.row + index / columns * pitch.rows, columns: first.columns, rows: first.rows)
  }
}
