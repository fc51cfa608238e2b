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
    if isNarrow { return row + [remark("ελ \(ratio(stretch, decimals: 2))")] }
    let name = "ε λmax"
    let text = ratio(stretch, decimals: 3)
    return row + [remark(name), remark(text, .text, bold: true, after: max(8, length(name) + 1))]
  }

  /// With so many decimals; four digits of one that is not small, as there is no room for more.
  private func ratio(_ value: Double, decimals: Int) -> String {
    abs(value) < 100 ? look.fixed(value, decimals: decimals) : look.short(value, columns: 5)
  }

  /// A sign says whether it is an estimate, proved, or the step's, where there is no room for words.
  var smoothnessName: String {
    switch reading.smoothness.source {
    case .sampled: "2/Λ⁺ ≈"
    case .certified: "2/Λ⁺ ✓"
    case .step: "2/Λ⁺ →"
    }
  }

  func limit(
    _ name: String, _ limit: StepSizeLimit, undefined: String, warns: Bool = true
  ) -> [Piece] {
    let row = [label(name), number(limit.value)]
    guard let value = limit.value else {
      let why = limit == .unbounded ? "no limit" : undefined
      return isNarrow ? row : row + [remark(why)]
    }
    let ratio = reading.stepSize / value
    let role: Role = warns && ratio >= 1 ? .warn : .dim
    let times = self.ratio(ratio, decimals: 2)
    let pad = String(repeating: " ", count: max(0, (isNarrow ? 5 : 6) - times.count))
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
    guard !isNarrow, let change = reading.change else { return row }
    return row + [number(predicted - change, .dim, from: remarkColumn - 1)]
  }

  var trueChange: [Piece] {
    let row = [label("true", .strong, bold: true), number(reading.change, .strong, bold: true)]
    guard reading.hasStep else { return row + [remark(reading.noStep)] }
    guard let change = reading.change else { return row + [remark("no value", .bad, bold: true)] }
    if change == 0 { return row + [remark("= level", .dim, bold: true)] }
    return row + [
      change < 0 ? remark("✓ down", .good, bold: true) : remark("✗ up", .bad, bold: true)
    ]
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
    case .smoothnessTooLow(let bound):
      if isNarrow { return [label("lemma ≤"), number(bound), remark("! Λ⁺ low", .warn)] }
      return [
        label("lemma ≤"), number(bound),
        remark(width == .wide ? "! Λ⁺ too low (sampled)" : "! sampled Λ⁺ low", .warn),
      ]
    case .silent:
      return (isNarrow ? [label("lemma")] : wide) + [late("silent: ε ≥ 2/Λ⁺", .warn)]
    case .leftRegion:
      return (isNarrow ? [label("lemma")] : wide) + [late("! left the view", .warn)]
    case .noStep:
      return (isNarrow ? [label("lemma")] : wide) + [late("no step: \(reading.noStep)", .dim)]
    }
  }
}
