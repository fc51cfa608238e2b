import Descent
import Screen

/// The row under a chart of a step that says for which ε the true loss goes down.
struct StepStrip {
  private let curve: StepCurve
  private let plot: Rectangle
  private let look: Look

  init(of curve: StepCurve, plot: Rectangle, look: Look) {
    self.curve = curve
    self.plot = plot
    self.look = look
  }

  private enum Outcome {
    case down, up, none
  }

  private struct Stretch {
    var outcome: Outcome
    var columns: Range<Int>
  }

  private func outcome(at column: Int) -> Outcome {
    let last = curve.samples.count - 1
    let share = (Double(column) + 0.5) / Double(plot.columns)
    let loss = curve.samples[min(last, Int((share * Double(last)).rounded()))]
    guard loss.isFinite else { return .none }
    return loss < curve.series[0] ? .down : .up
  }

  private var stretches: [Stretch] {
    var stretches: [Stretch] = []
    for column in 0..<plot.columns {
      let outcome = outcome(at: column)
      if stretches.last?.outcome == outcome {
        stretches[stretches.count - 1].columns =
          stretches[stretches.count - 1].columns.lowerBound..<column + 1
      } else {
        stretches.append(Stretch(outcome: outcome, columns: column..<(column + 1)))
      }
    }
    return stretches
  }

  func draw(into frame: inout Frame, row: Int) {
    let isASCII = look.glyphs == .ascii
    let best = column(of: curve.best?.stepSize)
    var isFirstDown = true
    for stretch in stretches {
      let (glyph, role): (String, Role) =
        switch stretch.outcome {
        case .down: (isASCII ? "=" : "━", .good)
        case .up: (isASCII ? "." : "┄", .bad)
        case .none: (" ", .faint)
        }
      write(
        String(repeating: glyph, count: stretch.columns.count), stretch.columns.lowerBound, row,
        role, into: &frame)
      var room = stretch.columns
      if stretch.outcome == .down, let best, room.contains(best) {
        write(isASCII ? "+" : "┿", best, row, .strong, into: &frame)
        // What stands before the lowest point leaves room for its name.
        if let end = write(
          ["best ε", "best"], in: best..<room.upperBound, row, .strong, into: &frame)
        {
          let before = room.lowerBound..<best
          room = before.count > 8 ? before : end..<room.upperBound
        } else {
          room = room.lowerBound..<best
        }
      }
      let names: [String] =
        switch stretch.outcome {
        case .down: isFirstDown ? ["true loss goes down", "goes down", "down"] : ["down"]
        case .up: ["up"]
        case .none: ["L has no value", "no value"]
        }
      if write(names, in: room, row, stretch.outcome == .none ? .dim : role, into: &frame) != nil,
        stretch.outcome == .down
      {
        isFirstDown = false
      }
    }
  }

  private func column(of stepSize: Double?) -> Int? {
    guard let stepSize, stepSize <= curve.end else { return nil }
    return min(plot.columns - 1, Int(stepSize / curve.end * Double(plot.columns)))
  }

  /// The first of some names that has room in a stretch, and where it ends.
  private func write(
    _ names: [String], in columns: Range<Int>, _ row: Int, _ role: Role, into frame: inout Frame
  ) -> Int? {
    for name in names {
      let length = look.text(name).unicodeScalars.count
      guard length + 4 <= columns.count else { continue }
      write(" \(name) ", columns.lowerBound + 1, row, role, into: &frame)
      return columns.lowerBound + length + 3
    }
    return nil
  }

  private func write(
    _ text: String, _ column: Int, _ row: Int, _ role: Role, into frame: inout Frame
  ) {
    frame.write(
      text, at: Position(column: plot.column + column, row: row), role: role, look: look)
  }
}
