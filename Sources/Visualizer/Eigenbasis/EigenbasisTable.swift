import Descent
import Screen

/// The components of w − w* over the steps, with what each step multiplies them by, as predicted and in
/// truth.
struct EigenbasisTable {
  let basis: EigenbasisComponents
  let agreement: EigenbasisComponents.Agreement?
  let run: Run
  let step: Int
  let look: Look
  let isWide: Bool

  /// Rows of steps at most: those of the longest run.
  private static let mostSteps = 30
  /// Rows that the step looked at may add to those of a long run: itself and its neighbours.
  private static let rowsAround = 3

  /// Where the columns begin: t ends in the first one.
  private var columns: (t: Int, smaller: Int, larger: Int) {
    isWide ? (7, 10, 43) : (5, 6, 22)
  }
  /// Of a part: where its component, its predicted and its true factor begin, and its mark.
  private var offsets: (component: Int, predicted: Int, factor: Int, mark: Int) {
    isWide ? (0, 12, 21, 30) : (0, 8, 8, 14)
  }

  // MARK: rows

  /// How many rows it takes, with the title above it, of so many at most, and how many for any step.
  func rows(columns: Int, atMost limit: Int) -> (now: Int, most: Int) {
    let others = 1 + above(columns: columns).count + below(columns: columns).count
    let count = run.steps.count + 1
    let room = min(max(0, limit - others), EigenbasisTable.mostSteps)
    let listed = LedgerRows.steps(of: count, around: nil, rows: room).count
    let most = min(room, count, listed + EigenbasisTable.rowsAround)
    return (others + LedgerRows.steps(of: count, around: step, rows: most).count, others + most)
  }

  /// What stands between the title and the steps.
  private func above(columns: Int) -> [[Piece]] {
    guard isWide else { return header }
    let words = look.wrapped(place, columns: columns).map { [Piece(0, $0, .dim)] }
    return words + [[]] + header
  }

  /// What stands below the steps.
  private func below(columns: Int) -> [[Piece]] {
    guard isWide else { return [] }
    return [[]] + look.wrapped(said, columns: columns).map { [Piece(0, $0, .text)] } + marks
  }

  /// What the marks behind the parts mean.
  private var marks: [[Piece]] {
    guard !run.steps.isEmpty else { return [] }
    let verdicts: [EigenbasisComponents.Verdict] = [.asPredicted, .off, .tooSmall]
    return [[Piece(0, verdicts.map(\.legend).joined(separator: "   "), .dim)]]
  }

  func draw(into frame: inout Frame, area: Rectangle) {
    let (above, below) = (above(columns: area.columns), below(columns: area.columns))
    let steps = LedgerRows.steps(
      of: run.steps.count + 1, around: step, rows: area.rows - 1 - above.count - below.count)
    for (index, row) in (above + steps.map { pieces(at: $0) } + below).enumerated() {
      frame.write(row, row: 1 + index, in: area, look: look)
    }
  }

  private var header: [[Piece]] {
    let (smaller, larger) = (basis.eigenpairs.smaller, basis.eigenpairs.larger)
    guard isWide else {
      let parts = basis.parts(of: run, at: step)
      return [
        [
          Piece(columns.smaller, "λ \(Numeral.brief(smaller.value))", .eigen),
          Piece(columns.larger, "λ \(Numeral.brief(larger.value))", .eigen),
        ],
        [
          Piece(columns.t - 1, "t", .dim),
          Piece(columns.smaller, "1−ελ", .dim),
          Piece(columns.smaller + offsets.factor, factor(parts.smaller.predicted), .model),
          Piece(columns.larger, "1−ελ", .dim),
          Piece(columns.larger + offsets.factor, factor(parts.larger.predicted), .model),
        ],
      ]
    }
    return [
      [
        Piece(
          columns.smaller, "along λmin\(value(smaller, basis.signs.smaller))", .eigen, bold: true),
        Piece(columns.larger, "along λmax\(value(larger, basis.signs.larger))", .eigen, bold: true),
      ],
      [
        Piece(columns.smaller, direction(smaller.vector), .dim),
        Piece(columns.larger, direction(larger.vector), .dim),
      ],
      [Piece(columns.t - 1, "t", .dim)] + names(from: columns.smaller)
        + names(from: columns.larger),
    ]
  }

  /// What λ is, or that it counts as zero: its digits are rounding then.
  private func value(_ pair: Eigenpair2, _ sign: Int) -> String {
    sign == 0 && pair.value != 0 ? ", counts as 0" : " = \(Numeral.brief(pair.value))"
  }

  private func direction(_ vector: PlanePoint) -> String {
    "v = (\(Numeral.brief(vector.x, significant: 3)), \(Numeral.brief(vector.y, significant: 3)))"
  }

  private func names(from column: Int) -> [Piece] {
    [
      Piece(column + offsets.component, "part", .dim),
      Piece(column + offsets.predicted, "1−ελ", .model),
      Piece(column + offsets.factor, "true", .dim),
    ]
  }

  private func pieces(at listed: Int) -> [Piece] {
    let parts = basis.parts(of: run, at: listed)
    let isChosen = listed == step
    let t = String(listed)
    return [Piece(columns.t - t.count, t, isChosen ? .strong : .dim, bold: isChosen)]
      + pieces(of: parts.smaller, from: columns.smaller, isChosen)
      + pieces(of: parts.larger, from: columns.larger, isChosen)
  }

  private func pieces(
    of part: EigenbasisComponents.Part, from column: Int, _ isChosen: Bool
  ) -> [Piece] {
    let component = Piece(
      column + offsets.component, signed(part.component, columns: isWide ? 11 : 7), .text,
      bold: isChosen)
    let truth = Piece(
      column + offsets.factor, part.factor.map(factor) ?? "–",
      part.verdict == .off ? .warn : part.verdict == .tooSmall ? .dim : .text, bold: isChosen)
    let mark = part.verdict.map { Piece(column + offsets.mark, $0.mark.text, $0.mark.role) }
    let predicted = Piece(
      column + offsets.predicted, factor(part.predicted), .model, bold: isChosen)
    return [component] + (isWide ? [predicted] : []) + [truth] + (mark.map { [$0] } ?? [])
  }

  /// With room for a sign, so that digits stand below one another.
  private func signed(_ value: Double, columns: Int) -> String {
    (value < 0 ? "" : " ") + look.short(value, columns: columns - (value < 0 ? 0 : 1))
  }

  private func factor(_ value: Double) -> String {
    (value < 0 ? "" : " ") + look.fixed(value, decimals: isWide ? 4 : 3)
  }
}

extension EigenbasisComponents.Verdict {
  fileprivate var mark: (text: String, role: Role) {
    switch self {
    case .asPredicted: ("✓", .good)
    case .off: ("!", .warn)
    case .tooSmall: ("·", .dim)
    }
  }

  fileprivate var legend: String {
    let meaning =
      switch self {
      case .asPredicted: "goes as 1 − ελ"
      case .off: "does not"
      case .tooSmall: "too small to tell"
      }
    return "\(mark.text) \(meaning)"
  }
}
