import Descent
import Screen

/// What is known of a landscape, in three rows: its formula, what to see, its numbers.
struct PickerDetails {
  let landscape: Landscape
  let survey: CriticalPointSurvey
  let columns: Int
  let look: Look

  var rows: [[Piece]] { [formula, note, numbers] }

  private func width(_ text: String) -> Int { look.text(text).unicodeScalars.count }

  private var formula: [Piece] {
    let text =
      look.glyphs == .ascii
      ? landscape.formula.description : FormulaText.typeset(landscape.formula.description)
    let title = look.clauses(of: landscape.title, columns: columns / 2)
    let lead = columns >= 110 ? "  L(x, y) = " : "  "
    let room = columns - width(title + lead)
    guard room >= 10 else { return look.pieces([(title, .strong, true)]) }
    return look.pieces([
      (title, .strong, true), (lead, .dim, false), (look.cut(text, columns: room), .text, false),
    ])
  }

  private var note: [Piece] {
    [Piece(0, look.cut(landscape.note, columns: columns), .dim)]
  }

  private typealias Stretch = (text: String, role: Role, isBold: Bool)

  /// Start, ε, window and critical points; where there is little room, without some words.
  private var numbers: [Piece] {
    let gap = columns >= 110 ? "    " : "  "
    let start = landscape.start.map(Ticks.text).joined(separator: ", ")
    let window = [landscape.window.x, landscape.window.y]
      .map { Ticks.text($0.lowerBound) + "…" + Ticks.text($0.upperBound) }.joined(separator: " × ")
    let first: [Stretch] = [
      ("start  ", .dim, false), (start, .text, true), (gap + "ε  ", .dim, false),
      (Ticks.text(landscape.stepSize), .text, true),
    ]
    let view: [Stretch] = [(gap + "view  ", .dim, false), (window, .text, false)]
    let critical = survey.summary ?? (count: "critical points", kinds: "…")
    let count: [Stretch] = [(gap + critical.count, .dim, false)]
    let kinds: [Stretch] = critical.kinds.isEmpty ? [] : [(critical.kinds, .text, false)]
    let mark: [Stretch] = survey.isComplete ? [(" ✓", .good, false)] : []
    func separated(_ gap: String) -> [Stretch] { kinds.map { (gap + $0.text, $0.role, $0.isBold) } }
    let all = count + separated("  ")
    let fitting = [
      first + view + all + mark, first + all + mark,
      first + (kinds.isEmpty ? count : separated(gap)) + mark,
    ]
    .first { width($0.map(\.text).joined()) <= columns }
    return look.pieces(fitting ?? first)
  }
}
