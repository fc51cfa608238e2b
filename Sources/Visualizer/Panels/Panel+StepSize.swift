import Descent
import Screen

// The step size with its limits, and what the next step will do.

extension Panel {
  var stepSize: [Piece] {
    let stretch = reading.stepSize * reading.model.eigenpairs.larger.value
    let row = [
      label(isNarrow ? "ε" : "step ε", .strong, bold: true),
      number(reading.stepSize, .strong, bold: true),
    ]
    if isNarrow { return beside(row, remark("ελ \(ratio(stretch, decimals: 2))")) }
    let name = "ε λmax"
    let text = ratio(stretch, decimals: 3)
    let place = length(name) + 1
    let end = remarkColumn + place + length(text) + 1
    // Past 2 it flips sides and grows; training a network brings it near to that.
    let most =
      stretch > 0 && end + length("of 2") <= columns ? [Piece(end, "of 2", .dim)] : []
    return row + [remark(name), remark(text, .text, bold: true, after: place)] + most
  }

  /// A label and a number with a long remark, for which the number makes room to the left.
  private func beside(_ row: [Piece], _ remark: Piece) -> [Piece] {
    row.map { piece in
      let overlap =
        piece.column + length(String(piece.text.prefix { $0 != " " })) + 1 - remark.column
      return Piece(piece.column - max(0, overlap), piece.text, piece.role, bold: piece.isBold)
    } + [remark]
  }

  /// With so many decimals; four digits of one that is not small, as there is no room for more.
  ///
  /// What would read as zero and is not says so, as what is beyond all numbers does.
  private func ratio(_ value: Double, decimals: Int) -> String {
    // A product or quotient of numbers that no number can hold.
    if value.isInfinite { return look.text(value < 0 ? "<−1e308" : ">1e308") }
    guard abs(value) < 100 else { return look.short(value, columns: 5) }
    let text = look.fixed(value, decimals: decimals)
    guard value != 0, !text.contains(where: { $0.isNumber && $0 != "0" }) else { return text }
    let least = String(repeating: "0", count: decimals - 1) + "1"
    return look.text((value < 0 ? ">−" : "<") + "0.\(least)")
  }

  func limit(
    _ name: String, _ limit: StepSizeLimit, undefined: String, unbounded: String = "no limit",
    warns: Bool = true
  ) -> [Piece] {
    let row = [label(name), number(limit.value)]
    guard let value = limit.value else {
      let why = limit == .unbounded ? unbounded : undefined
      return isNarrow ? row : row + [remark(why)]
    }
    let ratio = reading.stepSize / value
    let role: Role = warns && ratio >= 1 ? .warn : .dim
    let times = self.ratio(ratio, decimals: 2)
    let blanks = isNarrow ? max(0, 5 - times.count) : max(1, 6 - times.count)
    let pad = String(repeating: " ", count: blanks)
    if isNarrow { return row + [remark("\(pad)\(times)×", role)] }
    return row + [remark("ε is"), remark("\(pad)\(times) ×", role, after: length("ε is"))]
  }

  // MARK: the next step

  var nextTitle: [Piece] {
    [label("next ΔL", bold: true)] + (isNarrow ? [] : [remark("model − true")])
  }

  func predicted(order: Int) -> [Piece] {
    let role: Role = [1: .dim, 2: .model, 3: .order3][order] ?? .dim
    let predicted = reading.model.predictedChange(order: order, stepSize: reading.stepSize)
    let row = [label("order \(order)", role), number(predicted)]
    guard !isNarrow, let error = reading.error(of: predicted) else { return row }
    return row + [number(error, .dim, from: remarkColumn - 1)]
  }

  var trueChange: [Piece] {
    [label("true", .strong, bold: true), number(reading.change, .strong, bold: true), outcome]
  }

  /// Whether the step goes down.
  var outcome: Piece {
    guard reading.hasStep else { return remark(reading.noStep) }
    return switch reading.outcome {
    case .down: remark("✓ down", .good, bold: true)
    case .level: remark("= level", .dim, bold: true)
    case .up: remark("✗ up", .bad, bold: true)
    case nil: remark("no value", .bad, bold: true)
    }
  }

  var lemma: [Piece] {
    let wide = [label("lemma"), number(nil)]
    func late(_ text: String, _ role: Role) -> Piece {
      let last = columns - length(text)
      return Piece(isNarrow ? min(columns - 16, last) : min(remarkColumn, last), text, role)
    }
    switch reading.lemma {
    case .holds(let bound):
      return [label("lemma ≤"), number(bound), remark("✓ holds", .good)]
    case .smoothnessTooLow(let bound): return [label("lemma ≤"), number(bound), brokenLemma]
    case .silent:
      let why =
        !reading.smoothness.value.isFinite
        ? reading.noSmoothnessLimit
        : reading.smoothness.source == .step ? "silent: ε Λ⁺ ≥ 2" : "silent: ε ≥ 2/Λ⁺"
      return (isNarrow ? [label("lemma")] : wide) + [late(why, .warn)]
    case .leftRegion:
      return (isNarrow ? [label("lemma")] : wide) + [late("! left the view", .warn)]
    case .noValue:
      return (isNarrow ? [label("lemma")] : wide) + [late("! L has no value", .warn)]
    case .crossesGap:
      return (isNarrow ? [label("lemma")] : wide) + [late("! crosses a gap", .warn)]
    case .noStep:
      return (isNarrow ? [label("lemma")] : wide) + [late("no step: \(reading.noStep)", .dim)]
    }
  }

  /// Why a promise was not kept: a certified Λ⁺ is never too low.
  var brokenLemma: Piece {
    guard reading.smoothness.source == .sampled else { return remark("≈ rounding", .dim) }
    return remark(
      isNarrow
        ? "! Λ⁺ low" : width == .wide ? "! Λ⁺ too low (sampled)" : "! sampled Λ⁺ low", .warn)
  }
}
