import Descent
import Screen

// The limits of ε with what L does there, and what no model knows.

extension Panel {
  // MARK: the limits

  func limits(_ view: StepView) -> [PanelLine] {
    let source = reading.smoothness.source
    let smoothness = isNarrow && reading.hasStep ? "no bound" : reading.noSmoothnessLimit
    let model = noDescentLimit
    let limits: [(String, StepSizeLimit, why: String, Role, PanelLine.Rank)] = [
      (source.choiceName, reading.smoothness.choice, smoothness, .good, .order),
      (source.limitName, reading.smoothnessLimit, smoothness, .good, .limit),
      ("2/λmax", reading.limits.largestEigenvalue, "H not finite", .dim, .number),
      ("Cauchy", reading.limits.cauchy, model, .dim, .order),
      (isNarrow ? "descent" : "2gᵀg/gᵀHg", reading.limits.descent, model, .dim, .limit),
    ]
    let title = [label("limits", bold: true), remark(isNarrow ? "true ΔL" : "true ΔL there")]
    return [PanelLine(title, rank: .title)]
      + limits.map { name, limit, why, role, rank in
        let isBroken = limit.value.map { view.curve.outcome(at: $0) ?? .up } == .up
        return PanelLine(
          [label(name, isBroken && role == .good ? .bad : role)]
            + value(of: limit, why, on: view.curve), rank: rank)
      }
  }

  private var noDescentLimit: String {
    isNarrow && reading.hasStep ? "not finite" : reading.model.noDescentLimit
  }

  /// A limit with what L does there, or why there is none.
  private func value(of limit: StepSizeLimit, _ why: String, on curve: StepCurve) -> [Piece] {
    guard let value = limit.value else {
      return [number(nil), remark(limit == .unbounded ? "no limit" : why)]
    }
    guard reading.hasStep else { return [number(value), remark(reading.noStep)] }
    guard let outcome = curve.outcome(at: value) else {
      return [number(value), remark("no value", .bad)]
    }
    let (glyph, role): (String, Role) =
      switch outcome {
      case .down: ("✓", .good)
      case .level: ("=", .dim)
      case .up: ("✗", .bad)
      }
    let change = outcome == .level ? 0 : curve.loss(at: value) - reading.model.loss
    let sign = Piece(columns - 1, glyph, role, bold: true)
    let text: Role = outcome == .up ? .bad : .text
    guard isNarrow else {
      return [number(value), number(change, text, from: remarkColumn - 1), sign]
    }
    // A column further left than other remarks, so that a blank stands before the sign.
    let texts = [2, 1].map { look.text(Numeral.text(change, significant: $0)) }
    let short = texts[texts[0].count > 6 ? 1 : 0]
    return [number(value), Piece(remarkColumn - 1, short, text), sign]
  }

  // MARK: the truth

  func truth(_ view: StepView) -> [PanelLine] {
    let curve = view.curve
    let (best, back) = (curve.landmarks?.best, curve.landmarks?.back)
    let range =
      isNarrow || (best == nil && back == nil) || curve.isPolynomial(ofOrder: 2)
      ? "" : "ε ≤ \(look.short(curve.reach, columns: 6))"
    let remarks = [proof(curve.lowest, back), range].filter { !$0.isEmpty }
    let title = [label("the truth", bold: true), remark(remarks.joined(separator: ", "))]
    return [
      PanelLine(title, rank: .heading),
      PanelLine(
        [label("best ε\(sign(of: curve.lowest))", .strong)] + row(best: best, on: curve),
        rank: .limit),
      PanelLine(
        [label("back at\(sign(of: back))", .level)] + row(back: back, on: curve), rank: .limit),
    ] + (view.guarantee.map { guaranteed($0, on: curve) } ?? [])
      + (curve.edge.map(domain) ?? [])
  }

  /// Whether it was proved, or is what samples show.
  private func sign(of found: StepLandmarks.Found?) -> String {
    guard reading.hasStep, let found else { return "" }
    return found.isCertified ? " ✓" : " ≈"
  }

  /// The same for both, in words.
  private func proof(_ best: StepLandmarks.Found?, _ back: StepLandmarks.Found?) -> String {
    let found = [best, back].compactMap(\.self)
    guard !found.isEmpty else { return "" }
    if found.allSatisfy(\.isCertified) { return "✓ certified" }
    return found.contains(where: \.isCertified) ? "✓ certified, ≈ not" : "≈ sampled"
  }

  private func row(best: StepLandmarks.Found?, on curve: StepCurve) -> [Piece] {
    guard reading.hasStep, let best else {
      return [number(nil), remark(reading.hasStep ? "never lower" : reading.noStep)]
    }
    if curve.fallsBeyondNumbers {
      return [number(nil), remark(isNarrow ? "overflow" : "below all numbers", .bad)]
    }
    let value = number(best.stepSize, .strong, bold: true)
    if best.isBottomless {
      return [value, remark(isNarrow ? "L → −∞" : "L falls to −∞", .bad)]
    }
    if curve.isBestAtEdge { return [value, remark(isNarrow ? "the edge" : "the domain ends")] }
    if curve.isBestAtReach { return [value, remark(isNarrow ? "or more" : "or more, falls")] }
    if curve.isLevelFromBest { return [value, remark(isNarrow ? "or more" : "or more, ≈ level")] }
    let change = best.loss - reading.model.loss
    return [
      value,
      remark(isNarrow ? look.short(change, columns: 8) : "ΔL \(look.short(change, columns: 14))"),
    ]
  }

  private func row(back: StepLandmarks.Found?, on curve: StepCurve) -> [Piece] {
    guard reading.hasStep, let back else {
      let place =
        curve.edge != nil
        ? (isNarrow ? "the edge" : "the domain ends")
        : (isNarrow ? "> " : "not up to ") + look.short(curve.reach, columns: 7)
      return [number(nil), remark(reading.hasStep ? place : reading.noStep)]
    }
    let value = number(back.stepSize, .level, bold: true)
    guard let descent = reading.limits.descent.value else { return [value] }
    let times = look.short(back.stepSize / descent, columns: 4)
    return [value, remark(isNarrow ? "= \(times)×" : "= \(times) × model's")]
  }

  /// Up to where the band holds L, and up to where its order helps to.
  private func guaranteed(_ guarantee: StepGuarantee, on curve: StepCurve) -> [PanelLine] {
    func line(_ name: String, _ end: Double, _ why: String, _ rank: PanelLine.Rank) -> PanelLine {
      let role = StepView.role(ofOrder: guarantee.order)
      return PanelLine([label(name, role), number(end > 0 ? end : nil), remark(why)], rank: rank)
    }
    return [
      line("band to", guarantee.certifiedEnd, isNarrow ? "holds L" : "holds L, proved", .order),
      line(
        "order \(guarantee.order) to", guarantee.remainderEnd,
        isNarrow ? "bounded" : "remainder bounded", .order),
    ]
  }

  private func domain(endingAt edge: Double) -> [PanelLine] {
    let why = remark(isNarrow ? "its end" : "it ends there")
    return [PanelLine([label("domain", .bad), number(edge), why], rank: .limit)]
  }
}
