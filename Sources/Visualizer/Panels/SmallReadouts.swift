import Descent
import Screen

/// Two rows of numbers for screens without a panel.
struct SmallReadouts {
  let reading: Reading
  let look: Look

  var first: [Piece] {
    // "kappa" would not leave room for its number.
    let name = look.glyphs == .ascii ? "k" : "κ"
    let condition = look.short(reading.model.conditionNumber, columns: 7)
    return [
      Piece(0, "L", .level),
      Piece(4, look.short(reading.model.loss, columns: 9), .strong, bold: true),
      Piece(14, "‖g‖", .gradient),
      Piece(20, look.short(reading.model.gradientNorm, columns: 8), .text, bold: true),
      Piece(29, name, .dim), Piece(32, condition, .text, bold: true),
    ]
  }

  var second: [Piece] {
    let start = [
      Piece(0, "ε", .strong, bold: true),
      Piece(5, look.short(reading.stepSize, columns: 8), .strong, bold: true),
      Piece(14, "of", .dim),
    ]
    let limit =
      switch reading.limits.descent {
      case .at(let value): look.short(value, columns: 8)
      case .unbounded: "no limit"
      case .undefined: "–"
      }
    return start + [Piece(20, limit, .text), outcome]
  }

  private var outcome: Piece {
    guard reading.hasStep else { return Piece(29, reading.noStep, .dim) }
    guard let change = reading.change else { return Piece(29, "✗ no value", .bad, bold: true) }
    if change == 0 { return Piece(29, "= level", .dim, bold: true) }
    return change < 0
      ? Piece(29, "✓ down", .good, bold: true) : Piece(29, "✗ up", .bad, bold: true)
  }
}
