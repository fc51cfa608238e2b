import Descent
import Testing
import Visualizer

/// Where L has no value nothing else has one.
@Suite struct NoValueTests {
  /// The rule log x ↦ 1/x has a number at −1.
  @Test func thereAreNoDerivativesWithoutAValue() throws {
    let program = try player(formula: "log(x)", start: [-1, 0], stepSize: 0.1)
    let panel = program.lines().map { String($0.suffix(44)) }.joined(separator: "\n")
    for number in ["1.000", "0.1000", "−1.000 ", "left the view"] {
      let places = panel.split(separator: "\n").filter { $0.contains(number) }
      #expect(places.allSatisfy { $0.contains(" x ") || $0.contains("step ε") }, "\(places)")
    }
    #expect(panel.contains("no value"))
  }

  @Test func aModelHasNoNumbersWithoutAValue() throws {
    let formula = try Formula(parsing: "log(x) + y", variables: ["x", "y"])
    let model = LocalModel(of: Descent.Expression(formula), at: [-1, 0], along: .axes)
    #expect(model.loss.isNaN && model.gradientNorm.isNaN && model.hessian.xx.isNaN)
    #expect(model.limits.descent == .undefined)
    #expect(model.predictedChange(order: 2, stepSize: 0.1).isNaN)
    #expect(Curvature(of: model.eigenpairs, scale: 1) == nil)
  }
}
