import Descent
import Testing

/// How many steps are said to be left, beside how many the run goes on to make.
@Suite struct DiagnosisOfStepsLeftTests {
  private func going(_ diagnosis: Diagnosis) -> Going? {
    diagnosis.findings.lazy.compactMap { if case .descends(let going) = $0 { going } else { nil } }
      .first
  }

  /// The steps that a run makes from one of them on until it stops.
  private func stepsToRest(
    _ text: String, from start: Vector, stepSize: Double, after steps: Int
  ) throws -> Double {
    let objective = try expression(text)
    var rules = StopRules(
      for: objective, plane: .identity, window: Window(x: -3...3, y: -3...3))
    rules.maximumSteps = .max
    var run = Run(of: objective, from: start, stepSize: stepSize, rules: rules)
    while run.status == .running { run.advance(on: objective) }
    return Double(run.steps.count - steps)
  }

  /// The steep part is still the larger one, and is gone long before the other.
  @Test(arguments: [
    ("(x^2+25*y^2)/2", [1.0, 1.0], 0.01, 8), ("(x^2+100*y^2)/2", [1, 1], 0.004, 8),
    ("(0.1*x^2+10*y^2)/2", [1, 1], 0.03, 10), ("3*(x+y)^2+0.05*(x-y)^2", [2, 1], 0.02, 9),
    ("cosh(x/4)+4*(y-1)^2", [0.2, 2.5], 0.05, 9), ("x^2+x*y+30*y^2", [0.1, -2], 0.005, 8),
  ])
  func theyAreThoseOfTheSlowestPart(
    text: String, start: Vector, stepSize: Double, steps: Int
  ) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: steps)
    let rate = try #require(going(diagnosis)?.rate, "\(diagnosis.sentences)")
    let left = try stepsToRest(text, from: start, stepSize: stepSize, after: steps)
    #expect(abs(rate.stepsLeft / left - 1) < 0.02, "\(rate.stepsLeft) for \(left)")
    let slower = try #require(rate.slower)
    #expect(1 - stepSize * slower.value > rate.factor)
    #expect(diagnosis.sentences.joined().contains("left in the end"), "\(diagnosis.sentences)")
  }

  /// λmin = 2e-4: log(1e-8·20/2e-3)/log(1 − 2e-5) steps more.
  @Test func theyMayBeManyMore() throws {
    let diagnosis = try diagnosis("1e-4*x^2+y^2", from: [10, 1], stepSize: 0.1, steps: 20)
    let rate = try #require(going(diagnosis)?.rate)
    #expect(abs(rate.stepsLeft / 575_600 - 1) < 0.2, "\(rate.stepsLeft)")
  }

  /// λ along x is 2(1 + a y²) and fades with the steep part: steps are those of its end, or none are
  /// said.
  @Test(arguments: [
    ("x^2*(1+10*y^2)+20*y^2", [0.5, 1.0], 1e-3, 10), ("x^2*(1+y^2)+8*y^2", [0.1, 0.5], 0.01, 9),
    ("(x-y^2)^2+10*y^2", [0, 1], 5e-3, 12), ("log(1+x^2)+9*y^2", [2, 1], 0.01, 10),
  ])
  func theyAreNotSaidWhereTheCurvatureChanges(
    text: String, start: Vector, stepSize: Double, steps: Int
  ) throws {
    let diagnosis = try diagnosis(text, from: start, stepSize: stepSize, steps: steps)
    guard let rate = going(diagnosis)?.rate else { return }
    let left = try stepsToRest(text, from: start, stepSize: stepSize, after: steps)
    #expect(abs(rate.stepsLeft / left - 1) < 0.1, "\(rate.stepsLeft) for \(left)")
  }
}
