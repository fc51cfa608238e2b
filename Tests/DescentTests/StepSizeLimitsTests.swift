import Descent
import Testing

@Suite struct StepSizeLimitsTests {
  private func limits(_ text: String, at point: Vector) throws -> StepSizeLimits {
    LocalModel(of: try expression(text), at: point, along: .axes).limits
  }

  /// For H = diag(1, 25) at (−2.5, 1): g = (−2.5, 25), gᵀg = 631.25, gᵀHg = 15631.25.
  @Test func onAQuadraticTheyAreRatiosOfItsNumbers() throws {
    let limits = try limits("(x^2 + 25*y^2)/2", at: [-2.5, 1])
    #expect(limits.descent == .at(2 * 631.25 / 15631.25))
    #expect(limits.cauchy == .at(631.25 / 15631.25))
    #expect(limits.largestEigenvalue == .at(2.0 / 25))
  }

  @Test func noCurvatureAlongTheGradientIsNoLimit() throws {
    let limits = try limits("(x^2 - y^2)/2", at: [0.5, 1])
    #expect(limits.descent == .unbounded)
    #expect(limits.cauchy == .unbounded)
    #expect(limits.largestEigenvalue == .at(2))
    let dome = try self.limits("-(x^2 + y^2)/2", at: [1, 1])
    #expect(dome.largestEigenvalue == .unbounded)
    let plane = try self.limits("x + y", at: [1, 1])
    #expect(plane.descent == .unbounded && plane.largestEigenvalue == .unbounded)
  }

  @Test func whereThereIsNoGradientTheRatioIsUndefined() throws {
    let limits = try limits("(x^2 + y^2)/2", at: [0, 0])
    #expect(limits.descent == .undefined)
    #expect(limits.cauchy == .undefined)
    #expect(limits.largestEigenvalue == .at(2))
    #expect(limits.descent.value == nil)
  }

  /// |x|^1.5 has a slope at 0 and no curvature: a limit that nobody knows is none that never binds.
  @Test func whereHIsNotFiniteTheyAreUndefined() throws {
    let model = LocalModel(of: try expression("abs(x)^1.5 + y^2"), at: [0, 1], along: .axes)
    #expect(model.gradient == [0, 2])
    #expect(model.limits.largestEigenvalue == .undefined)
    #expect(model.limits.descent == .undefined && model.limits.cauchy == .undefined)
    #expect(Curvature(of: model.eigenpairs, scale: 1) == nil)
    let row = TraceRow(step: 0, model: model, stepSize: 0.1, change: nil)
    let entries = Dictionary(uniqueKeysWithValues: zip(TraceRow.columns, row.entries))
    for column in ["lambda_max", "ghg", "eps_descent", "eps_lambda"] {
      #expect(entries[column] == .missing, "\(column)")
    }
  }

  /// x^2.5 has no third derivative at 0, but a slope and a curvature, and so has the step.
  @Test func aStepThatHasNoSeriesKeepsWhatIsKnownOfIt() throws {
    let model = LocalModel(of: try expression("x^2.5 + y^2"), at: [0, 1], along: .axes)
    #expect(model.predictedChange(order: 1, stepSize: 0.25) == -1)
    #expect(model.gradientCurvature == 8)
    #expect(model.limits.cauchy == .at(0.5))
    #expect(model.predictedChange(order: 2, stepSize: 0.5) == -1)
    #expect(!model.predictedChange(order: 3, stepSize: 0.5).isFinite)
  }

  /// A limit is known wherever gᵀg and gᵀHg are, also where 2gᵀg is too large for a number.
  @Test func aLimitOfLargeNumbersIsTheirRatio() {
    let large = StepSizeLimits(
      gradientSquared: 1e308, gradientCurvature: 1e308, largestEigenvalue: 1)
    #expect(large.descent == .at(2) && large.cauchy == .at(1))
    let far = StepSizeLimits(
      gradientSquared: 1e308, gradientCurvature: 0.7, largestEigenvalue: 1)
    #expect(far.descent == .unbounded && far.cauchy == .at(1e308 / 0.7))
  }

  @Test func whatIsTooLargeForANumberIsNotKnown() {
    let overflow = StepSizeLimits(
      gradientSquared: .infinity, gradientCurvature: .infinity, largestEigenvalue: 2)
    #expect(overflow.descent == .undefined && overflow.cauchy == .undefined)
    let gentle = StepSizeLimits(
      gradientSquared: 1, gradientCurvature: .leastNonzeroMagnitude,
      largestEigenvalue: .leastNonzeroMagnitude)
    #expect(gentle.descent == .unbounded && gentle.largestEigenvalue == .unbounded)
  }

  /// 2/λ_max ≤ 2gᵀg/gᵀHg wherever gᵀHg > 0, and the model's change is 0 at the limit and lowest at
  /// half of it (MATH §3).
  @Test(arguments: Catalog.landscapes) func theyAreInOrderAndMeanWhatTheySay(
    landscape: Landscape
  ) throws {
    let objective = Expression(landscape.formula)
    var seen = 0
    for i in 0..<12 {
      for j in 0..<12 {
        let point = [
          landscape.window.x.lowerBound + (Double(i) + 0.37) / 12
            * (landscape.window.x.upperBound - landscape.window.x.lowerBound),
          landscape.window.y.lowerBound + (Double(j) + 0.41) / 12
            * (landscape.window.y.upperBound - landscape.window.y.lowerBound),
        ]
        let model = LocalModel(of: objective, at: point, along: .axes)
        guard let descent = model.limits.descent.value, let cauchy = model.limits.cauchy.value
        else { continue }
        seen += 1
        let smallest = try #require(model.limits.largestEigenvalue.value)
        #expect(smallest <= descent * (1 + 1e-12))
        func change(_ stepSize: Double) -> Double {
          model.predictedChange(order: 2, stepSize: stepSize)
        }
        let lowest = change(cauchy)
        #expect(lowest < 0)
        #expect(abs(change(descent)) <= 1e-9 * abs(lowest))
        #expect(change(cauchy * 0.99) > lowest && change(cauchy * 1.01) > lowest)
        #expect(abs(lowest + cauchy * model.gradientSquared / 2) <= 1e-12 * abs(lowest))
      }
    }
    // Without curvature no point has a limit.
    #expect(seen > 0 || landscape.id == "absolute")
  }

  @Test func theSeriesOfAStepIsTheGradientsProducts() throws {
    // x²y³ at (1, 2): g = (16, 12), H = [[16, 24], [24, 12]], T = (0, 24, 12·2, 6).
    let model = LocalModel(of: try expression("x^2*y^3"), at: [1, 2], along: .axes)
    #expect(model.hessian == SymmetricMatrix2(xx: 16, xy: 24, yy: 12))
    #expect(model.third == ThirdDerivatives(xxx: 0, xxy: 24, xyy: 24, yyy: 6))
    // gᵀHg = 16·16² + 2·24·16·12 + 12·12², T[g, g, g] = 3·24·16²·12 + 3·24·16·12² + 6·12³.
    let curvature: Double = 4096 + 9216 + 1728
    let third: Double = 221_184 + 165_888 + 10368
    #expect(model.stepSeries.coefficients == [8, -400, curvature / 2, -third / 6])
    #expect(model.gradientCurvature == curvature)
  }

  /// MATH §2: g = x² + 2y² + 3xy² has H = [[2, 6y], [6y, 4 + 6x]].
  @Test func theWorkedHessiansAreRight() throws {
    let model = LocalModel(
      of: try expression("x^2 + 2*y^2 + 3*x*y^2"), at: [1.5, -0.5], along: .axes)
    #expect(model.hessian == SymmetricMatrix2(xx: 2, xy: -3, yy: 13))
  }
}
