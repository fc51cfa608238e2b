import Descent
import Foundation
import Testing

/// Values and derivatives against SymPy and mpmath, for formulas that use every operation:
/// `Fixtures/derivatives.json`, made by the script beside it.
///
/// An error is measured against the scale of the rounding errors that the formula itself allows, so
/// that a small difference of large numbers is judged as fairly as a product.
@Suite struct DerivativesTests {
  struct Case: Decodable, CustomTestStringConvertible {
    var formula: String
    var points: [Reference]

    var testDescription: String { formula }
  }

  struct Reference: Decodable {
    var point: Vector
    var value: Double
    var gradient: [Double]
    /// xx, xy, yy.
    var hessian: [Double]
    /// xxx, xxy, xyy, yyy.
    var third: [Double]
    var eigenvalues: [Double]
    var direction: Vector
    /// c₀ … c₁₀ along the direction, as many as a double can hold.
    var series: [Double]
    /// Those of the value and of the derivatives of order 1, 2, 3.
    var scales: [Double]
    var seriesScales: [Double]
  }

  /// Twenty roundings of the size of the scale, 2⁻⁵³ of it.
  static let tolerance = 20 * 0x1p-53

  static let cases: [Case] = (try? fixture("derivatives", as: [Case].self)) ?? []

  @Test func areThere() {
    #expect(Self.cases.count >= 60)
    #expect(Self.cases.map(\.points.count).reduce(0, +) >= 200)
    let presets = Set(Catalog.landscapes.map(\.formula.text))
    #expect(Self.cases.allSatisfy { !presets.contains($0.formula) })
  }

  private func expectClose(
    _ numbers: [Double], _ reference: [Double], scale: Double, _ what: String, _ place: String
  ) {
    // Below the smallest normal number there are fewer digits.
    let allowed = max(Self.tolerance * scale, 4 * .leastNonzeroMagnitude)
    for (number, expected) in zip(numbers, reference) {
      let error = abs(number - expected)
      #expect(
        error <= allowed,
        "\(what) \(place): \(number), expected \(expected), \(error / scale * 0x1p53) roundings")
    }
  }

  @Test(arguments: cases) func jets(_ test: Case) throws {
    let objective: any Objective = try expression(test.formula)
    for reference in test.points {
      let place = "of \(test.formula) at \(reference.point)"
      let model = LocalModel(of: objective, at: reference.point, along: .axes)
      let scales = reference.scales
      let loss = objective.loss(at: reference.point)
      expectClose([loss, model.loss], [reference.value, loss], scale: scales[0], "L", place)
      expectClose(model.gradient, reference.gradient, scale: scales[1], "g", place)
      let (h, t) = (model.hessian, model.third)
      expectClose([h.xx, h.xy, h.yy], reference.hessian, scale: scales[2], "H", place)
      expectClose(
        [t.xxx, t.xxy, t.xyy, t.yyy], reference.third, scale: scales[3], "T", place)
      let eigenvalues = [model.eigenpairs.smaller.value, model.eigenpairs.larger.value]
      expectClose(eigenvalues, reference.eigenvalues, scale: scales[2], "eigenvalues", place)
      #expect(objective.gradient(at: reference.point) == model.gradient)
    }
  }

  @Test(arguments: cases) func curvatureJets(_ test: Case) throws {
    let objective: any Objective = try expression(test.formula)
    // Sampled curvature squares the entries of H, which beyond this do not fit.
    for reference in test.points
    where reference.scales[2] == 0 || (1e-150...1e150).contains(reference.scales[2]) {
      let field = objective.eigenvalues(
        plane: .identity, columns: [reference.point[0]], rows: [reference.point[1]])
      expectClose(
        [field.smaller[0], field.larger[0]], reference.eigenvalues, scale: reference.scales[2],
        "eigenvalues", "of \(test.formula) at \(reference.point)")
    }
  }

  @Test(arguments: cases, [3, 6, 10]) func stepSeries(_ test: Case, order: Int) throws {
    let objective: any Objective = try expression(test.formula)
    for reference in test.points {
      let series = objective.stepSeries(
        from: reference.point, along: reference.direction, order: order)
      #expect(series.coefficients.count == order + 1)
      for (k, expected) in reference.series.prefix(order + 1).enumerated() {
        expectClose(
          [series[k]], [expected], scale: reference.seriesScales[k], "c\(k)",
          "of \(test.formula) at \(reference.point)")
      }
    }
  }

  /// 1/x goes on below 0, where the logarithm has no value and so no slope.
  @Test(arguments: ["x^2 + log(x)", "sqrt(x)", "asin(x - 1)", "acos(x - 1)", "x^1.5", "x^y"])
  func whereThereIsNoValueThereIsNoDerivative(text: String) throws {
    let objective = try expression(text)
    let point = [-2.0, 0.5]
    let jet = objective.jet(at: point, along: .axes)
    #expect([jet.value, jet.x, jet.xx, jet.xxx].allSatisfy { $0.isNaN })
    let series = objective.stepSeries(from: point, along: [1, 0], order: 3).coefficients
    #expect(series.allSatisfy { $0.isNaN })
    let field = objective.eigenvalues(plane: .identity, columns: [-2, -1], rows: [0.5])
    #expect((field.smaller + field.larger).allSatisfy { $0.isNaN })
  }
}
