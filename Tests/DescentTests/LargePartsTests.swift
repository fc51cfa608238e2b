import Descent
import Testing

/// Derivatives where the square of a part is beyond all numbers, though L is not.
///
/// Losses of classification are so far out. The numbers are SymPy's.
@Suite struct LargePartsTests {
  struct Case: CustomTestStringConvertible {
    var formula: String
    var point: Vector
    /// L and its derivatives by x and y: of the second order xx, xy, yy, of the third xxx to yyy.
    var value: Double
    var gradient: Vector
    var hessian: [Double]
    var third: [Double]

    var testDescription: String { formula }
  }

  static let cases = [
    Case(
      formula: "log(exp(x) + exp(-x) + exp(y))", point: [400, 399], value: 400.31326168751822,
      gradient: [0.73105857863000488, 0.26894142136999512],
      hessian: [0.19661193324148185, -0.19661193324148185, 0.19661193324148185],
      third: [
        -0.090857747672948409, 0.090857747672948409, -0.090857747672948409, 0.090857747672948409,
      ]),
    Case(
      formula: "exp(x)/(exp(x) + exp(y))", point: [400, 399.5], value: 0.62245933120185456,
      gradient: [0.23500371220159449, -0.23500371220159449],
      hessian: [-0.057556794852320741, 0.057556794852320741, -0.057556794852320741],
      third: [
        -0.096356756289584614, 0.096356756289584614, -0.096356756289584614, 0.096356756289584614,
      ]),
    Case(
      formula: "log(cosh(x - y)) + x^2*y", point: [-300, 250.5], value: 22545549.806852819,
      gradient: [-150301, 90001], hessian: [501, -600, 0], third: [0, 2, 0, 0]),
    Case(
      formula: "x^2/(exp(y) + x^2*exp(400))", point: [2, 400], value: 1.5321356773712046e-174,
      gradient: [3.0642713547424091e-175, -3.0642713547424091e-175],
      hessian: [-3.3706984902166500e-175, 1.8385628128454455e-175, -1.8385628128454455e-175],
      third: [
        4.4125507508290691e-175, -1.0418522606124191e-175, 1.2257085418969636e-176,
        -1.2257085418969636e-176,
      ]),
  ]

  private func expect(_ numbers: [Double], are reference: [Double]) {
    // A few dozen roundings of the largest: exp near 400 alone moves by 400 roundings of its argument.
    let allowed = 1e-14 * (reference.map(\.magnitude).max() ?? 0)
    for (number, expected) in zip(numbers, reference) {
      #expect(abs(number - expected) <= allowed, "\(number), expected \(expected)")
    }
  }

  @Test(arguments: cases) func theModelIsTrue(_ test: Case) throws {
    let model = LocalModel(of: try expression(test.formula), at: test.point, along: .axes)
    let (h, t) = (model.hessian, model.third)
    expect([model.loss], are: [test.value])
    expect(model.gradient, are: test.gradient)
    expect([h.xx, h.xy, h.yy], are: test.hessian)
    expect([t.xxx, t.xxy, t.xyy, t.yyy], are: test.third)
  }

  /// Intervals around the point hold them, and are bounded.
  @Test(arguments: cases) func theBoundsAreFinite(_ test: Case) throws {
    let box = test.point.map { Interval(lower: $0 - 0.01, upper: $0 + 0.01) }
    let bounds = try expression(test.formula).curvatureBounds(over: box, along: .axes)
    let second = [bounds.xx * 2, bounds.xy, bounds.yy * 2]
    for (bound, expected) in zip(second, test.hessian) {
      #expect(bound.isBounded && bound.contains(expected), "\(bound), expected \(expected)")
    }
  }
}
