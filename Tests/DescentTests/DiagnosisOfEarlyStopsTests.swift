import Descent
import Testing

/// Runs that a small slope ended before they came to rest.
@Suite struct DiagnosisOfEarlyStopsTests {
  /// Across the valley x = y of 1e10 (x − y)² + (x + y)² the slope falls below 1e-8 of that of the
  /// start; along it the way down to (0, 0) has not begun, √½ away from where the step leads.
  @Test func aSlopeBesideALargeCurvatureLeadsOn() throws {
    let diagnosis = try diagnosis(
      "1e10*(x-y)^2+(x+y)^2", from: [1, 0], stepSize: 2.5e-11, steps: 20)
    #expect(diagnosis.findings[0].cause == "stopped_early")
    let words = diagnosis.sentences.joined(separator: " ")
    #expect(words.contains("by the model g = 0 is 0.707 away"), "\(words)")
  }

  /// One jump of e²⁰ leads to where the slope along x is 0; y is 0.8, and its slope of 1.6 is small only
  /// beside that of the start, 20 e²⁰.
  @Test func aSmallGradientBesideALargeOneIsNoRest() throws {
    let diagnosis = try diagnosis("exp(20*x) + y^2", from: [1, 1], stepSize: 0.1, steps: 20)
    #expect(diagnosis.findings.contains { $0.cause == "stopped_early" })
    let words = diagnosis.sentences.joined(separator: " ")
    #expect(
      words.contains("‖g‖ = 1.6 is no more than 1e−8 (--tolerance) times the 9.7e9"), "\(words)")
    #expect(words.contains("g = 0 is 0.8 away") && !words.contains("line of minima"))
  }

  /// x⁴/4 − x²/2 falls from the right of 0 to (1, 0), and no ε leads there that ends as early.
  @Test(arguments: [
    ([0.5, 0.5], 0.02, 0.3, 1.0), ([0.3, 0.8], 0.02, 0.1, 1), ([0.3, 0.8], 0.02, 0.5, 1),
    ([0.3, 1], 0.1, 0.2, 1), ([5, 3], 0.02, 0.1, 1), ([-0.4, 0.6], 0.05, 0.3, -1),
  ])
  func anEarlyStopLeadsOnToTheMinimumAhead(
    start: Vector, stepSize: Double, tolerance: Double, minimum: Double
  ) throws {
    let diagnosis = try diagnosis(
      "x^4/4-x^2/2+y^2", from: start, stepSize: stepSize, steps: 3000, tolerance: tolerance)
    guard case .rests(let rest) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    let ahead = try #require(rest.ahead, "\(diagnosis.sentences)")
    #expect(abs(ahead.place.x - minimum) < 1e-4 && rest.lower == nil)
    #expect(diagnosis.remedy == nil)
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(said.contains("a smaller --tolerance") && !said.contains("leads here"), "\(said)")
  }

  /// Newton's step at (0.818, 0.0796) is (0.268, −0.0796): no direction is left out since λ changes on
  /// the way.
  @Test func allDirectionsAreLeft() throws {
    let diagnosis = try diagnosis(
      "x^4/4-x^2/2+y^2", from: [0.5, 0.5], stepSize: 0.02, steps: 100, tolerance: 0.3)
    guard case .rests(let rest) = diagnosis.findings[0] else {
      Issue.record("\(diagnosis.sentences)")
      return
    }
    #expect(try abs(#require(rest.early).distance - 0.279) < 1e-3)
  }

  /// λ = 12 x² at (x, x), where the run stands, and 0 at (0, 0).
  @Test(arguments: [1e-1, 1e-2, 1e-3, 1e-4, 1e-5])
  func aTailIsNotLevelWhereItsCurvatureCounts(tolerance: Double) throws {
    let diagnosis = try diagnosis(
      "x^4+y^4", from: [1, 1], stepSize: 0.1, steps: 30_000, tolerance: tolerance)
    let said = diagnosis.sentences.joined(separator: " ")
    #expect(said.contains("near (0, 0), where λ = 0") && !said.contains("level"), "\(said)")
  }

  // MARK: what rounding makes
}
