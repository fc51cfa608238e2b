extension Landscape {
  /// A landscape for a formula of which nothing else is known.
  ///
  /// The start lies up left in the window, and ε is 1/Λ⁺ with Λ⁺ sampled over the window, or 0.1
  /// where no curvature above 0 is found.
  public init(unnamed formula: Formula, window: Window = Window(x: -3...3, y: -3...3)) {
    let objective = Expression(formula)
    let width = window.x.upperBound - window.x.lowerBound
    let height = window.y.upperBound - window.y.lowerBound
    let extremes = CurvatureExtremes(of: objective, plane: .identity, window: window, samples: 61)
    let largest = extremes.largest ?? 0
    let stepSize = largest > 0 ? 1 / largest : 0.1
    self.init(
      id: "formula", title: "Your formula", formula: formula, window: window,
      start: [window.x.lowerBound + width / 6, window.y.upperBound - height / 4],
      stepSize: stepSize.isFinite && stepSize > 0 ? stepSize : 0.1, note: "")
  }
}
