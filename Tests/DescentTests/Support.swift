import Descent
import Foundation
import Testing

/// A formula of x and y, ready to be computed.
func expression(_ text: String) throws -> Descent.Expression {
  Descent.Expression(try Formula(parsing: text, variables: ["x", "y"]))
}

/// The contents of a file of reference values.
func fixture<Contents: Decodable>(_ name: String, as _: Contents.Type) throws -> Contents {
  let url = try #require(
    Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Fixtures"))
  return try JSONDecoder().decode(Contents.self, from: Data(contentsOf: url))
}

/// How many representable numbers lie between two, as a multiple of the expected one's ulp.
func ulps(_ value: Double, from expected: Double) -> Double {
  value == expected ? 0 : abs(value - expected) / expected.ulp
}

extension StepLine {
  /// The steps of gradient descent from a point.
  init(downhillFrom point: Vector, on objective: any Objective) {
    self = GradientDescent().line(
      on: objective, from: point, gradient: objective.gradient(at: point))
  }
}
