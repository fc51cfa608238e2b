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

  /// Where the columns begin: t ends in the first one.
  private var columns: (t: Int, smaller: Int, larger: Int, mark: Int) {
    isWide ? (7, 10, 42, 74) : (5, 6, 22, 37)
  }
  /// Of a part: where its component, its predicted and its true factor begin.
  private var offsets: (component: Int, predicted: Int, factor: Int) {
    isWide ? (0, 12, 21) : (0, 9, 9)
  }

  func draw(into frame: inout Frame, area: Rectangle) {
    var row = 1
    if isWide {
      for text in look.wrapped(place, columns: area.columns) {
        frame.write([Piece(0, text, .dim)], row: row, in: area, look: look)
        row += 1
      }
      row += 1
    }
    for pieces in header {
      frame.write(pieces, row: row, in: area, look: look)
      row += 1
    }
    let foot = look.wrapped(said, columns: area.columns)
    let footRows = isWide ? foot.count + 1 : 0
    let steps = LedgerRows.steps(
      of: run.steps.count + 1, around: step, rows: area.rows - row - footRows)
    for listed in steps {
      frame.write(pieces(at: listed), row: row, in: area, look: look)
      row += 1
    }
    guard isWide else { return }
    for (index, text) in foot.enumerated() {
      frame.write(
        [Piece(0, text, .text)], row: area.rows - foot.count + index, in: area, look: look)
    }
  }

  // MARK: words

  /// What w* is and how it was found.
  private var place: String {
    let at = "(\(coordinate(basis.place.x)), \(coordinate(basis.place.y)))"
    let kind =
      switch basis.curvature {
      case .bowl: "a minimum"
      case .saddle: "a saddle"
      case .dome: "a maximum"
      case .flat: "a degenerate point"
      }
    switch basis.source {
    case .end: return "w* = \(at), \(kind): g = 0 there, by Newton's method from w"
    case .start: return "w* = \(at), \(kind): g = 0 there, by Newton's method from the start"
    case .model: return "w* = \(at): no g = 0 is near, this is where the model at w is level"
    }
  }

  /// A coordinate of w*; one that is nothing beside the way there as 0.
  private func coordinate(_ value: Double) -> String {
    let parts = basis.parts(of: run, at: 0)
    let way = max(abs(parts.smaller.component), abs(parts.larger.component))
    return Numeral.brief(abs(value) < 1e-12 * way ? 0 : value)
  }

  /// How well prediction and truth agree.
  private var said: String {
    guard let agreement, run.steps.count > 0 else {
      return "no step was made yet: 1 − ελ is what the next one should multiply each part by"
    }
    guard agreement.compared > 0 else {
      return "both parts are too small to be told from the rounding of w*"
    }
    let largest = Numeral.brief(agreement.largest, significant: 3)
    if agreement.largest <= 1e-9 {
      return "each step ended where 1 − ελ says, to \(largest) of the way: L is its quadratic here"
    }
    let small = Numeral.brief(EigenbasisComponents.smallDeviation)
    let away = "steps ended up to \(largest) of the way to w* off, at t = \(agreement.largestStep)"
    switch agreement.goodFrom {
    case 0?: return "each step ended where 1 − ελ says, to \(largest) of the way to w*"
    case let step?:
      return "\(away); from t = \(step) on at most \(small): there the quadratic at w* holds"
    case nil: return "\(away), and the last one, too: far from where the quadratic at w* holds"
    }
  }

  // MARK: rows

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
        Piece(columns.smaller, "along λmin = \(Numeral.brief(smaller.value))", .eigen, bold: true),
        Piece(columns.larger, "along λmax = \(Numeral.brief(larger.value))", .eigen, bold: true),
      ],
      [
        Piece(columns.smaller, direction(smaller.vector), .dim),
        Piece(columns.larger, direction(larger.vector), .dim),
      ],
      [Piece(columns.t - 1, "t", .dim)] + names(from: columns.smaller)
        + names(from: columns.larger),
    ]
  }

  private func direction(_ vector: PlanePoint) -> String {
    "v = (\(Numeral.brief(vector.x, significant: 3)), \(Numeral.brief(vector.y, significant: 3)))"
  }

  private func names(from column: Int) -> [Piece] {
    [
      Piece(column + offsets.component, "part", .dim),
      Piece(column + offsets.predicted, "1 − ελ", .model),
      Piece(column + offsets.factor, "true", .dim),
    ]
  }

  private func pieces(at listed: Int) -> [Piece] {
    let parts = basis.parts(of: run, at: listed)
    let isChosen = listed == step
    let t = String(listed)
    let deviation = parts.deviation
    let isGood = deviation.map { $0 <= EigenbasisComponents.smallDeviation }
    let mark = isGood.map { $0 ? Piece(columns.mark, "✓", .good) : Piece(columns.mark, "!", .warn) }
    return [Piece(columns.t - t.count, t, isChosen ? .strong : .dim, bold: isChosen)]
      + pieces(of: parts.smaller, from: columns.smaller, isChosen)
      + pieces(of: parts.larger, from: columns.larger, isChosen) + (mark.map { [$0] } ?? [])
  }

  private func pieces(
    of part: EigenbasisComponents.Part, from column: Int, _ isChosen: Bool
  ) -> [Piece] {
    let isGood = part.isAsPredicted ?? true
    let component = Piece(
      column + offsets.component, signed(part.component, columns: isWide ? 11 : 8), .text,
      bold: isChosen)
    let truth = Piece(
      column + offsets.factor, part.factor.map(factor) ?? "–", isGood ? .text : .warn,
      bold: isChosen)
    guard isWide else { return [component, truth] }
    return [
      component, Piece(column + offsets.predicted, factor(part.predicted), .model, bold: isChosen),
      truth,
    ]
  }

  /// With room for a sign, so that digits stand below one another.
  private func signed(_ value: Double, columns: Int) -> String {
    (value < 0 ? "" : " ") + look.short(value, columns: columns - (value < 0 ? 0 : 1))
  }

  private func factor(_ value: Double) -> String {
    (value < 0 ? "" : " ") + look.fixed(value, decimals: isWide ? 4 : 3)
  }
}

extension EigenbasisComponents.Part {
  /// Whether two decimals of the true factor are those of the predicted one; nothing where there is
  /// none.
  fileprivate var isAsPredicted: Bool? {
    factor.map {
      abs($0 - predicted) <= EigenbasisComponents.smallDeviation * max(1, abs(predicted))
    }
  }
}
