import Descent
import Randomness
import Testing

/// The certified curvature along one step.
@Suite struct StepSmoothnessTests {
  private func smoothness(
    _ text: String, from point: Vector, stepSize: Double
  ) throws -> StepSmoothness {
    let objective = try expression(text)
    return StepSmoothness(
      of: StepLine(downhillFrom: point, on: objective), stepSize: stepSize)
  }

  private func value(_ limit: StepSizeLimit) -> Double { limit.value ?? .nan }

  /// On a quadratic the curvature along a step is gᵀHg/gᵀg, and the limits are the model's own.
  @Test func onAQuadraticItIsTheRayleighQuotient() throws {
    let step = try smoothness("(x^2 + 25*y^2)/2", from: [-2, 1], stepSize: 0.05)
    // g = (−2, 25), Hg = (−2, 625)
    let quotient = (4 + 25.0 * 625) / 629
    #expect(abs(step.curvature / quotient - 1) < 1e-12)
    #expect(step.curvature >= quotient * (1 - 1e-15))
    #expect(abs(value(step.limit) * quotient / 2 - 1) < 2e-3)
    #expect(abs(value(step.choice) * quotient - 1) < 2e-3)
  }

  /// L = x⁴ at 1: φ″/gᵀg = 12(1 − 4ε)², largest at w until the step is twice as long as to 0.
  @Test func onAQuarticTheSegmentDecides() throws {
    let step = try smoothness("x^4", from: [1, 0], stepSize: 0.1)
    #expect(abs(step.curvature / 12 - 1) < 1e-9)
    #expect(abs(value(step.limit) * 6 - 1) < 2e-3)
    // Beyond 2·0 the curvature rises again: at ε = 1 it is 12·9.
    let longer = try smoothness("x^4", from: [1, 0], stepSize: 1)
    #expect(abs(longer.curvature / 108 - 1) < 1e-6)
  }

  @Test func whereItHasNoValue() throws {
    let dome = try smoothness("-(x^2)", from: [1, 0], stepSize: 0.1)
    #expect(dome.limit == .unbounded)
    #expect(dome.curvature == 0)
    #expect(dome.magnitude >= 2)
    let level = try smoothness("x^2 + y^2", from: [0, 0], stepSize: 0.1)
    #expect(level.limit == .undefined)
    // The step crosses the bend of |x|.
    let bent = try smoothness("abs(x)", from: [1, 0], stepSize: 2)
    #expect(bent.curvature == .infinity)
    #expect(abs(value(bent.limit) - 1) < 2e-3)
    // log x ends at 0, one unit of −g = −1 away.
    let edge = try smoothness("log(x)", from: [1, 0], stepSize: 0.1)
    #expect(value(edge.limit) <= 1)
  }

  /// Every step below the limit goes down, on every preset and from many points.
  @Test func everyStepBelowTheLimitGoesDown() throws {
    var random = Seeded(state: 7)
    var limits = 0
    for landscape in Catalog.landscapes {
      let objective = Expression(landscape.formula)
      for _ in 0..<20 {
        let point = [
          Double.random(in: landscape.window.x, using: &random),
          Double.random(in: landscape.window.y, using: &random),
        ]
        let gradient = objective.gradient(at: point)
        let step = StepSmoothness(
          of: StepLine(downhillFrom: point, on: objective), stepSize: landscape.stepSize)
        guard let limit = step.limit.value else { continue }
        limits += 1
        let loss = objective.loss(at: point)
        for share in [0.01, 0.3, 0.7, 0.99] {
          let next = objective.loss(at: zip(point, gradient).map { $0 - share * limit * $1 })
          #expect(next <= loss + 4 * abs(loss).ulp, "\(landscape.id) at \(point), \(share)")
        }
      }
    }
    #expect(limits > 400)
  }
}
