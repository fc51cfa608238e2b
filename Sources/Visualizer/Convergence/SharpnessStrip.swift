import Descent
import Screen

/// The row over the steps that says how near ε λmax was to 2, the edge of stability: by the model the
/// steep part of w − w* grows past it, and yet L may fall on (MATH §8).
struct SharpnessStrip {
  /// ε λmax at the beginning of a step, by the step's number; after the last one that of the next.
  let value: (Int) -> Double

  static let edge = 2.0

  init(_ value: @escaping (Int) -> Double) {
    self.value = value
  }

  /// In clauses, of which the last ones may have no room.
  func title(at step: Int, _ edge: EdgeOfStability) -> String {
    let here = Numeral.text(value(step), significant: 3) + " here"
    let rest = "2 is the edge of stability; past it the steep part grows by the model"
    return [here, edge.clause, rest].compactMap(\.self).joined(separator: "; ")
  }

  /// Draws the row from a place on, given the step that each column stands for, or nothing for one
  /// beyond the run.
  func draw(_ steps: [Int?], at place: Position, into frame: inout Frame, look: Look) {
    let glyphs = Array((look.glyphs == .ascii ? " .:-=+*%#" : " ▁▂▃▄▅▆▇█").unicodeScalars)
    var last: (step: Int, value: Double)?
    for (column, step) in steps.enumerated() {
      guard let step else { continue }
      let value = last.flatMap { $0.step == step ? $0.value : nil } ?? self.value(step)
      last = (step, value)
      guard value > 0 else { continue }
      let height = min(1, value / SharpnessStrip.edge) * Double(glyphs.count - 1)
      let role: Role = value > SharpnessStrip.edge ? .bad : value > 1 ? .warn : .good
      frame.write(
        String(Character(glyphs[max(1, Int(height))])),
        at: Position(column: place.column + column, row: place.row), role: role, look: look)
    }
  }
}
