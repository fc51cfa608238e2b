import Descent
import Screen

/// Two rows of numbers for screens without a panel.
struct SmallReadouts {
  let reading: Reading
  /// The run that is compared, whose L takes the place of κ.
  let other: Comparison?
  let look: Look

  var first: [Piece] {
    if reading.isOfProbe { return probed }
    let place = max(32, 30 + look.text("κ").unicodeScalars.count)
    let condition = look.short(reading.conditionNumber, columns: 39 - place)
    return [
      Piece(0, "L", .level),
      Piece(4, look.short(reading.model.loss, columns: 9), .strong, bold: true),
      Piece(14, "‖g‖", .gradient),
      Piece(20, look.short(reading.model.gradientNorm, columns: 8), .text, bold: true),
    ]
      + (other.map(beside) ?? [
        Piece(29, "κ", .dim), Piece(place, condition, .text, bold: true),
      ])
  }

  private func beside(_ other: Comparison) -> [Piece] {
    let value = look.short(other.loss, columns: 7)
    return [Piece(29, "\(other.number):", .pathOldest), Piece(32, value, .pathOldest, bold: true)]
  }

  /// A mark stands where the run has none, and the kind of curvature where the run has κ.
  private var probed: [Piece] {
    let mark = [Piece(0, "╋", .strong, bold: true), Piece(2, "L", .level)]
    guard reading.hasValue else { return mark + [Piece(4, "has no value here", .bad, bold: true)] }
    return mark + [
      Piece(4, look.short(reading.model.loss, columns: 9), .strong, bold: true),
      Piece(14, "‖g‖", .gradient),
      Piece(20, look.short(reading.model.gradientNorm, columns: 8), .text, bold: true),
      Piece(29, reading.curvature.map { "\($0)" } ?? Numeral.undefined, .dim),
    ]
  }

  /// The eigenvalues at the probe, and up to which ε a step from it would go down.
  private var probedCurvature: [Piece] {
    let pairs = reading.model.eigenpairs
    return [
      Piece(0, "╋", .strong, bold: true), Piece(2, "λ", .eigen),
      Piece(4, look.short(pairs.smaller.value, columns: 9), .text, bold: true),
      Piece(14, look.short(pairs.larger.value, columns: 8), .text, bold: true),
    ]
      + (reading.limits.descent == .unbounded
        ? [Piece(23, "every ε down", .text)]
        : [Piece(23, "ε <", .dim), Piece(29, descentLimit, .text)])
  }

  private var descentLimit: String {
    switch reading.limits.descent {
    case .at(let value): look.short(value, columns: 8)
    case .unbounded: "no limit"
    case .undefined: "–"
    }
  }

  var second: [Piece] {
    if reading.isOfProbe { return probedCurvature }
    let start = [
      Piece(0, "ε", .strong, bold: true),
      Piece(5, look.short(reading.stepSize, columns: 8), .strong, bold: true),
      Piece(14, "of", .dim),
    ]
    return start + [Piece(20, descentLimit, .text), outcome]
  }

  private var outcome: Piece {
    guard reading.hasStep else { return Piece(29, reading.noStep, .dim) }
    return switch reading.outcome {
    case .down: Piece(29, "✓ down", .good, bold: true)
    case .level: Piece(29, "= level", .dim, bold: true)
    case .up: Piece(29, "✗ up", .bad, bold: true)
    case nil: Piece(29, "✗ no value", .bad, bold: true)
    }
  }
}
