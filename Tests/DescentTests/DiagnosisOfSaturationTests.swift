import Descent
import Testing

/// Functions at their limits are named where they, and nothing else, have made the slope fade.
@Suite struct DiagnosisOfSaturationTests {
  private func said(
    _ text: String, from start: Vector, stepSize: Double, steps: Int
  ) throws -> String {
    try diagnosis(text, from: start, stepSize: stepSize, steps: steps).sentences
      .joined(separator: " ")
  }

  @Test(arguments: [
    (
      "((y*exp(-x^2)-0.5)^2+(y*exp(-(1-x)^2)-1)^2)/2", [-0.01, -2.2], 1.7, 2000,
      "has all but vanished, since exp(-x^2) and exp(-(1 - x)^2) are saturated, while"
    ),
    (
      "((tanh(x+y)-0.5)^2+(tanh(2*x+y)-0.8)^2+(tanh(y-x)+0.3)^2)/2", [-2.16, -1.46], 3.8, 300,
      "has all but vanished, since tanh(x + y) and 2 more functions are saturated, while"
    ),
    // y still counts, and moves no more.
    (
      "(y*tanh(x)-0.9)^2/2+(y*tanh(3*x)-1)^2/2", [0.2, -2], 0.3, 300,
      "bends down (λmin = −6.23e−4), where tanh(x) and tanh(3*x) are saturated:"
    ),
    // Along x = y the third argument stays what it is.
    (
      "((tanh(x+y)-0.5)^2+(tanh(2*x+y)-0.8)^2+(tanh(-x+y)+0.3)^2)/2", [3, 3], 0.5, 500,
      "where tanh(x + y) and tanh(2*x + y) are saturated:"
    ),
  ])
  func saturationIsNamed(
    text: String, start: Vector, stepSize: Double, steps: Int, words: String
  ) throws {
    let all = try said(text, from: start, stepSize: stepSize, steps: steps)
    #expect(all.contains(words), "\(all)")
  }

  /// x^4 fades by itself, whatever tanh(20) is, and so does the unit where its argument is below 0.
  @Test(arguments: [
    ("x^4*tanh(20)+50*y^2", [2.0, 1.0], 0.015, 200),
    ("((y*(abs(x)+x)/2-1)^2+(y*(abs(2*x)+2*x)/2-2)^2)/2", [1, 2], 0.4, 2000),
    ("x^4/4+50*y^2+exp(-9+y)", [2, 1], 0.015, 200),
  ])
  func whatFadesByItselfIsNotSaturated(
    text: String, start: Vector, stepSize: Double, steps: Int
  ) throws {
    let all = try said(text, from: start, stepSize: stepSize, steps: steps)
    #expect(!all.contains("saturated"), "\(all)")
  }
}
