import Descent
import Screen

/// The ledger as a table: of each listed step what it changed, what was promised, and whether it held.
struct LedgerTable {
  let promises: Promises
  /// The step that is looked at; nothing while that is the end of the run.
  let cursor: Int?
  let columns: Int
  let look: Look

  /// Below so many rows a table says nothing.
  static let fewestRows = 3

  private enum Column: Hashable {
    case change, model, promise, ratio, mark
  }

  /// Where each column begins, after the steps.
  private var places: [Column: Int] {
    switch columns {
    case 50...: [.change: 8, .model: 19, .promise: 30, .ratio: 39, .mark: 48]
    case 38...: [.change: 8, .promise: 19, .ratio: 30, .mark: 39]
    default: [.change: 6, .promise: 17, .mark: 28]
    }
  }

  private var stepEnd: Int { columns < 38 ? 5 : 6 }
  private var isWide: Bool { columns >= 50 }

  /// A heading, so many steps as there is room for, and what they come to.
  func rows(atMost count: Int) -> [[Piece]] {
    let steps = LedgerRows.steps(of: promises.judged, around: cursor, rows: count - 2)
    return [heading] + steps.map(row) + [tally]
  }

  private var heading: [Piece] {
    let titles: [(Column, String)] = [
      (.change, "true ΔL"), (.model, "order 2"), (.promise, "promised"), (.ratio, "ratio"),
    ]
    let first =
      isWide ? Piece(0, "ledger", .dim, bold: true) : Piece(stepEnd - 1, "t", .dim, bold: true)
    return [first]
      + titles.compactMap { column, title in
        places[column].map { Piece($0 + 1, title, .dim, bold: column == .change) }
      }
  }

  private func row(of step: Int) -> [Piece] {
    let lemma = promises.ledger.lemmas[step]
    let change = promises.ledger.changes[step]
    let isStrong = step == cursor ?? (promises.judged - 1)
    let role: Role = isStrong ? .strong : .text
    let time = String(step)
    var pieces = [
      Piece(max(0, stepEnd - time.count), time, isStrong ? .strong : .dim, bold: isStrong)
    ]
    func add(_ column: Column, _ value: Double?, _ role: Role, columns: Int = 8) {
      guard let place = places[column] else { return }
      let text = look.short(value, columns: columns)
      let isNegative = (value ?? 0) < 0
      pieces.append(Piece(place + (isNegative ? 0 : 1), text, role, bold: isStrong))
    }
    add(.change, change, role)
    add(.model, places[.model] == nil ? nil : promises.modelChange(of: step), .model)
    if let bound = lemma.bound {
      add(.promise, bound, isStrong ? .strong : .good)
      if bound < 0 { add(.ratio, change / bound, .dim, columns: 6) }
    } else if let place = places[.promise] {
      pieces.append(Piece(place + 1, lemma.silence, .dim, bold: isStrong))
    }
    // A promise may be less than rounding can tell: it is kept then, but L is not seen to go down.
    let isLevel = change == 0 || lemma.isHeld && promises.outcome(of: step) == .level
    let mark = mark(of: lemma, change: change, isLevel: isLevel)
    if let place = places[.mark] {
      pieces.append(Piece(min(place, columns - 1), mark.text, mark.role, bold: true))
      if isWide { pieces.append(outcome(of: change, isLevel: isLevel, at: place + 2)) }
    }
    return pieces
  }

  private func outcome(of change: Double, isLevel: Bool, at column: Int) -> Piece {
    if isLevel { return Piece(column, "level", .dim) }
    return change < 0 ? Piece(column, "down", .good) : Piece(column, "up", .bad)
  }

  /// Up is said whatever was promised; what kept its promise went up by a rounding, if at all.
  private func mark(
    of lemma: DescentLemma, change: Double, isLevel: Bool
  ) -> (text: String, role: Role) {
    switch lemma {
    case .smoothnessTooLow, .leftRegion, .noValue, .crossesGap: ("!", change > 0 ? .bad : .warn)
    case .holds: isLevel ? ("=", .dim) : ("✓", .good)
    case .silent, .noStep: change > 0 ? ("✗", .bad) : ("–", .dim)
    }
  }

  /// How many steps had each mark; where there is little room by the mark alone.
  private var tally: [Piece] {
    let tally = promises.ledger.tally(ofFirst: promises.judged)
    let counts: [(count: Int, word: String, mark: String, role: Role)] = [
      (tally.held, "held", "✓", .good), (tally.silent, "silent", "–", .dim),
      (tally.left + tally.crossed + tally.broken, "!", "!", .warn), (tally.up, "up", "✗", .bad),
    ]
    let isShort = columns < 38
    let stretches = counts.filter { $0.count > 0 || $0.mark != "!" }.enumerated().map {
      index, part in
      (
        text: (index == 0 ? "" : isShort ? "  " : "   ")
          + "\(part.count) \(isShort ? part.mark : part.word)",
        role: part.count > 0 ? part.role : Role.dim,
        isBold: part.count > 0 && (part.role == .warn || part.role == .bad)
      )
    }
    return look.pieces(stretches)
  }
}

extension DescentLemma {
  /// Why there is no promise, in a word.
  fileprivate var silence: String {
    switch self {
    case .silent: "silent"
    case .leftRegion: "left view"
    case .noValue: "no value"
    case .crossesGap: "a gap"
    case .noStep: "no step"
    case .holds, .smoothnessTooLow: ""
    }
  }
}
