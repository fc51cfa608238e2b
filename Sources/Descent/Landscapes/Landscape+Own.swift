extension Landscape {
  /// A landscape for a formula of which little else is known: where to look and to begin are found,
  /// and ε is 1/Λ⁺ with Λ⁺ sampled over the window, or 0.1 where no curvature above 0 is found.
  ///
  /// Its note says what was found, and nothing of what was given.
  ///
  /// - Parameters:
  ///   - formula: a loss of two weights.
  ///   - window: where to look; found where nothing is given, so that it shows the start.
  ///   - start: where to begin; found where nothing is given.
  ///   - stepSize: ε; found where nothing is given.
  public init(
    unnamed formula: Formula, window: Window? = nil, start: Vector? = nil, stepSize: Double? = nil
  ) {
    let objective = Expression(formula)
    let survey = WindowSurvey(of: objective, within: window, from: start)
    let choice = stepSize == nil ? survey.stepSize(of: objective) : nil
    self.init(
      id: "formula", title: "Your formula", formula: formula, window: survey.window,
      start: survey.start, stepSize: stepSize ?? choice?.value ?? 0.1, note: "")
    let place = survey.clauses(for: self, hasStart: start != nil)
    note = (place + [choice?.clause].compactMap(\.self)).joined(separator: "; ")
  }
}

extension WindowSurvey {
  /// The ε to begin with, and how that is said.
  fileprivate func stepSize(of objective: any Objective) -> (value: Double, clause: String) {
    let extremes = CurvatureExtremes(of: objective, plane: .identity, window: window, samples: 61)
    let sampled = 1 / (extremes.largest ?? 0)
    guard sampled > 0, sampled.isFinite else { return (0.1, "ε = 0.1") }
    return (sampled, "ε = 1/Λ⁺ = \(text(sampled))")
  }

  /// What was found and chosen.
  fileprivate func clauses(for landscape: Landscape, hasStart: Bool) -> [String] {
    let bounds = [
      window.x.lowerBound, window.x.upperBound, window.y.lowerBound, window.y.upperBound,
    ]
    let start = hasStart ? [] : ["start \(list(landscape.start))"]
    let place = ["window \(list(bounds))"] + start
    switch finding {
    case .minima(let points):
      let lowest = points.count == 1 ? "minimum" : "lowest of \(points.count) minima"
      return place + ["\(lowest) at \(list(points[0]))"]
    case .level(let point): return place + ["no minimum found, g = 0 at \(list(point))"]
    case .slope: return place + ["no minimum found"]
    case .given: return start
    }
  }

  private func list(_ numbers: [Double]) -> String {
    let width = min(window.width, window.height)
    let step = RoundNumber.step(below: width / 1000)
    return numbers.map { RoundNumber.text(RoundNumber.nearest($0, step)) }.joined(separator: ", ")
  }

  /// A number with three digits.
  private func text(_ value: Double) -> String {
    RoundNumber.text(RoundNumber.nearest(value, RoundNumber.step(below: value / 100)))
  }
}
