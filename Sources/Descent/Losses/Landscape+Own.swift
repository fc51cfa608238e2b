extension Landscape {
  /// A landscape for a formula of which nothing else is known: where to look and to begin are found,
  /// and ε is 1/Λ⁺ with Λ⁺ sampled over the window, or 0.1 where no curvature above 0 is found.
  ///
  /// - Parameters:
  ///   - formula: a loss of two weights.
  ///   - window: where to look; found where nothing is given.
  ///   - start: where to begin; found where nothing is given.
  public init(unnamed formula: Formula, window: Window? = nil, start: Vector? = nil) {
    let objective = Expression(formula)
    let survey = WindowSurvey(of: objective, within: window)
    let extremes = CurvatureExtremes(
      of: objective, plane: .identity, window: survey.window, samples: 61)
    let sampled = 1 / (extremes.largest ?? 0)
    let isKnown = sampled > 0 && sampled.isFinite
    let stepSize = isKnown ? sampled : 0.1
    self.init(
      id: "formula", title: "Your formula", formula: formula, window: survey.window,
      start: start ?? survey.start, stepSize: stepSize, note: "")
    note = "\(survey.sentence(for: self)); ε = \(isKnown ? "1/Λ⁺ = " : "")\(survey.text(stepSize))"
  }
}

extension WindowSurvey {
  /// What was found and chosen, as a sentence.
  fileprivate func sentence(for landscape: Landscape) -> String {
    let bounds = [
      window.x.lowerBound, window.x.upperBound, window.y.lowerBound, window.y.upperBound,
    ]
    let place = "window \(list(bounds))"
    let start = "start \(list(landscape.start))"
    switch finding {
    case .minima(let points):
      let lowest = points.count == 1 ? "minimum" : "lowest of \(points.count) minima"
      return "\(place); \(start); \(lowest) at \(list(points[0]))"
    case .level(let point): return "\(place); \(start); no minimum found, g = 0 at \(list(point))"
    case .slope: return "\(place); \(start); no minimum found"
    case .given: return start
    }
  }

  private func list(_ numbers: [Double]) -> String {
    let width = min(
      window.x.upperBound - window.x.lowerBound, window.y.upperBound - window.y.lowerBound)
    let step = RoundNumber.step(below: width / 1000)
    return numbers.map { RoundNumber.text(RoundNumber.nearest($0, step)) }.joined(separator: ", ")
  }

  /// A number with three digits.
  fileprivate func text(_ value: Double) -> String {
    RoundNumber.text(RoundNumber.nearest(value, RoundNumber.step(below: value / 100)))
  }
}
