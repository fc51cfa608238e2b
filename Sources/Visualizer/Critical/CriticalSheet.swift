import Descent
import Screen

/// The list of critical points over a part of the map in which the chosen one is not: a row for each, what
/// is proved of them and where the run is heading for below.
struct CriticalSheet {
  let area: Rectangle
  private let state: State
  private let look: Look
  private let list: CriticalList
  private let survey: CriticalPointSurvey
  private let points: [ProvedCriticalPoint]
  /// What stands below the points.
  private let sentences: [Piece]

  /// The rows above the points.
  private let headerRows: Int
  /// The empty row below them, where there is room for it.
  private let gapRows: Int

  /// Nothing where the list is closed, or the screen too small.
  init?(of state: State, look: Look, using workbench: Workbench) {
    guard let list = state.criticalList, let layout = Layout(screen: state.screen) else {
      return nil
    }
    let map = layout.map
    let columns = map.columns >= 100 ? 56 : map.columns >= 76 ? 46 : min(map.columns - 12, 28)
    self.state = state
    self.look = look
    self.list = list
    survey = workbench.criticalSurvey(of: list)
    points = survey.points
    let hasRoom = map.rows >= 14
    let count = max(1, points.count)
    let words = [
      CriticalSheet.proof(of: survey),
      CriticalSheet.heading(
        state.destination(using: workbench), in: list.subject.window, look),
    ]
    // Where rows have no room for them.
    let eigenvalues =
      hasRoom && columns < CriticalSheet.wide && points.indices.contains(list.chosen)
      ? [CriticalSheet.eigenvalues(of: points[list.chosen].point, look)] : []
    let sets = CriticalSheet.words(for: survey.sets, look)
      .flatMap { look.wrapped($0, columns: columns - 2) }.map { Piece(0, $0, .text) }
    let below =
      eigenvalues + sets
      + words.flatMap { look.wrapped($0, columns: columns - 2) }.map { Piece(0, $0, .dim) }
    headerRows = hasRoom ? 2 : 1
    let whole = headerRows + count + (hasRoom ? 1 : 0) + below.count
    func cell(of place: PlanePoint) -> Position? {
      layout.position(of: place, in: list.subject.window)
    }
    area = CriticalSheet.area(
      columns: columns, rows: whole, in: map,
      mark: points.indices.contains(list.chosen) ? cell(of: points[list.chosen].point.place) : nil,
      here: cell(of: state.plane.projection(of: state.run.point)))
    // Where it is lower, points come before what is said of them.
    let room = area.rows - headerRows - min(count, CriticalSheet.fewestPoints)
    sentences = Array(below.prefix(max(0, room)))
    gapRows = hasRoom && room > below.count ? 1 : 0
  }

  /// From how many columns on a row has room for eigenvalues.
  private static let wide = 46
  /// So many points are seen at least, if there are so many.
  private static let fewestPoints = 2

  private var isWide: Bool { area.columns >= CriticalSheet.wide }
  private var hasRoomForProof: Bool { area.columns >= 56 }

  /// How many points are seen.
  private var rowsOfPoints: Int {
    max(1, area.rows - headerRows - gapRows - sentences.count)
  }

  /// The first point that is seen.
  private var top: Int {
    min(max(0, list.chosen - rowsOfPoints / 2), max(0, points.count - rowsOfPoints))
  }

  func draw(into frame: inout Frame) {
    frame.fill(area, role: .titleBackground, look: look)
    let inner = Rectangle(
      column: area.column + 1, row: area.row, columns: area.columns - 2, rows: area.rows)
    frame.write(title, row: 0, in: inner, look: look)
    if headerRows > 1 { frame.write(header, row: 1, in: inner, look: look) }
    if points.isEmpty {
      let words = CriticalSheet.none(in: survey)
      frame.write([Piece(2, words, .dim)], row: headerRows, in: inner, look: look)
    }
    for (index, proved) in points.enumerated().dropFirst(top).prefix(rowsOfPoints) {
      let row = headerRows + index - top
      if index == list.chosen {
        let bar = Rectangle(
          column: area.column, row: area.row + row, columns: area.columns, rows: 1)
        frame.fill(bar, role: .chosenBackground, look: look)
      }
      frame.write(
        pieces(of: proved, isChosen: index == list.chosen), row: row, in: inner, look: look)
    }
    let first = area.rows - sentences.count
    for (index, sentence) in sentences.enumerated() {
      frame.write([sentence], row: first + index, in: inner, look: look)
    }
  }

  private var title: [Piece] {
    let room = area.columns - 2
    let names = ["critical points of the view", "critical points", "critical"]
    let name = names.first { $0.count + 2 + count.count <= room } ?? "critical"
    return [Piece(0, name, .strong, bold: true), Piece(room - count.count, count, .dim)]
  }

  /// How many points there are, and the curves and parts that are listed with them.
  private var count: String {
    if survey.isEverywhere { return "all" }
    let number = (points.count > rowsOfPoints ? "\(list.chosen + 1) of " : "") + "\(points.count)"
    return survey.sets.isEmpty ? number : "\(number) + \(countOfSets)"
  }

  private var countOfSets: String {
    let areCurves = survey.sets.allSatisfy { $0.kind != .level }
    return survey.sets.count.counted(areCurves ? "curve" : "part")
  }

  // MARK: rows

  /// Where the parts of a row begin.
  private var columns: (loss: Int, eigenvalues: Int, mark: Int) {
    (isWide ? 20 : 18, 29, area.columns - 3)
  }

  private var header: [Piece] {
    let row = [Piece(4, "x, y", .dim), Piece(columns.loss, "L", .dim)]
    return isWide ? row + [Piece(columns.eigenvalues, "λ of H", .dim)] : row
  }

  private func pieces(of proved: ProvedCriticalPoint, isChosen: Bool) -> [Piece] {
    let point = proved.point
    let role: Role = isChosen ? .strong : .text
    let rounded = list.subject.window.rounded(point.place)
    let place = [rounded.x, rounded.y].map { look.short($0, columns: isWide ? 6 : 5) }
    var row = [
      Piece(0, isChosen ? "▸" : " ", .strong, bold: true),
      Piece(2, point.curvature.criticalMark, .strong, bold: true),
      Piece(4, place.joined(separator: ", "), role, bold: isChosen),
      Piece(columns.loss, look.short(point.loss, columns: isWide ? 9 : 6), role),
      Piece(columns.mark, proved.isCertified ? "✓" : "·", proved.isCertified ? .good : .dim),
    ]
    guard isWide else { return row }
    let room = hasRoomForProof ? 9 : 6
    let eigenvalues = [point.eigenpairs.smaller.value, point.eigenpairs.larger.value]
    for (index, value) in eigenvalues.enumerated() {
      row.append(
        Piece(
          columns.eigenvalues + index * (room + 1), look.short(value, columns: room), role))
    }
    return row
  }
}

extension Curvature {
  /// The sign of a critical point with it on the map.
  var criticalMark: String {
    switch self {
    case .bowl: "▽"
    case .dome: "△"
    case .saddle: "⋈"
    case .flat: "◌"
    }
  }
}

// MARK: the mouse

extension CriticalSheet {
  /// A click chooses a point, one on the chosen point probes it; the wheel chooses the next.
  func action(for event: MouseEvent) -> Action? {
    switch event.kind {
    case .wheelUp: return .critical(.choose(by: -1))
    case .wheelDown: return .critical(.choose(by: 1))
    case .drag, .release: return nil
    case .press: break
    }
    let row = event.position.row - area.row - headerRows
    guard (0..<rowsOfPoints).contains(row), top + row < points.count else { return nil }
    return top + row == list.chosen ? .critical(.probe) : .critical(.chooseRow(top + row))
  }
}
