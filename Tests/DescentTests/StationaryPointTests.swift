import Descent
import Testing

@Suite struct StationaryPointTests {
  private func model(_ text: String, at point: Vector) throws -> LocalModel {
    LocalModel(of: try expression(text), at: point, along: .axes)
  }

  @Test func aQuadraticsMinimumIsOneNewtonStepAway() throws {
    let model = try model("(x - 3)^2 + 4*(y + 1)^2 + (x - 3)*(y + 1)", at: [-2, 5])
    guard case .minimum(let step) = model.stationaryPoint(order: 2) else {
      Issue.record("\(model.stationaryPoint(order: 2))")
      return
    }
    #expect(abs(step.x - 5) <= 1e-14 && abs(step.y + 6) <= 1e-14)
  }

  @Test func saddlesAndMaximaAreCalledSo() throws {
    let saddle = try model("(x^2 - y^2)/2", at: [1, 2]).stationaryPoint(order: 2)
    #expect(saddle == .saddle(PlanePoint(x: -1, y: -2)))
    let maximum = try model("-(x^2 + 3*y^2)/2", at: [1, 2]).stationaryPoint(order: 2)
    #expect(maximum == .maximum(PlanePoint(x: -1, y: -2)))
  }

  @Test(arguments: ["x", "x^2", "(x + y)^2 + x - y", "x + y^2", "x*0"])
  func aSingularHessianHasNoStationaryPoint(formula: String) throws {
    #expect(try model(formula, at: [0.5, 0.25]).stationaryPoint(order: 2) == .none)
  }

  /// (0.1x + 0.3y)² has one eigenvalue, and rounding leaves some 1e−18 of the other.
  @Test func whatRoundingLeavesOfAnEigenvalueIsNone() throws {
    let model = try model("(0.1*x + 0.3*y)^2 + 0.7*x", at: [1, 1])
    #expect(model.stationaryPoint(order: 2, scale: 0.2) == .none)
    let bowl = try self.model("x^2 + 1e-6*y^2", at: [1, 1])
    #expect(bowl.stationaryPoint(order: 2, scale: 1e3) == .none)
    #expect(bowl.stationaryPoint(order: 2, scale: 1) == .minimum(PlanePoint(x: -1, y: -1)))
  }

  @Test func lowerOrdersHaveNone() throws {
    let model = try model("x^2 + y^2", at: [1, 1])
    #expect(model.stationaryPoint(order: 0) == .none)
    #expect(model.stationaryPoint(order: 1) == .none)
  }

  /// x³/3 − x + y² + …: the minimum of the cubic in x lies at 1, seen from anywhere.
  @Test(arguments: [[0.5, 0.3], [2, 1], [1, 0], [0.1, -4]])
  func aCubicsMinimumIsFound(start: Vector) throws {
    let model = try model("x^3/3 - x + y^2", at: start)
    guard case .minimum(let step) = model.stationaryPoint(order: 3) else {
      Issue.record("\(model.stationaryPoint(order: 3))")
      return
    }
    #expect(abs(start[0] + step.x - 1) <= 1e-10)
    #expect(abs(start[1] + step.y) <= 1e-10)
  }

  /// On a quadratic, order 3 says what order 2 says, at the level point itself too.
  @Test(arguments: ["x^2 - y^2", "-x^2 - y^2", "x^2"])
  func aQuadraticWithoutAMinimumHasNone(formula: String) throws {
    #expect(try model(formula, at: [0, 0]).stationaryPoint(order: 3) == .none)
    #expect(
      try model("x^2 + y^2", at: [0, 0]).stationaryPoint(order: 3)
        == .minimum(PlanePoint(x: 0, y: 0)))
  }

  @Test(arguments: ["x^3 - 3*x*y^2", "x^3 + x + y^2", "x^3 + y^3 + x + y"])
  func aCubicWithoutAMinimumHasNone(formula: String) throws {
    #expect(try model(formula, at: [0.4, 0.3]).stationaryPoint(order: 3) == .none)
  }

  /// Where a cubic model's minimum is reported, its slope is level and its neighbours are higher.
  @Test(arguments: Catalog.landscapes) func reportedMinimaAreMinima(landscape: Landscape) throws {
    let objective = Expression(landscape.formula)
    for i in 1..<8 {
      for j in 1..<8 {
        let x = landscape.window.x
        let y = landscape.window.y
        let point = [
          x.lowerBound + (x.upperBound - x.lowerBound) * Double(i) / 8 + 0.01,
          y.lowerBound + (y.upperBound - y.lowerBound) * Double(j) / 8 + 0.02,
        ]
        let model = LocalModel(of: objective, at: point, along: .axes)
        guard case .minimum(let step) = model.stationaryPoint(order: 3) else { continue }
        let value = model.value(order: 3, at: step)
        let size = 1e-3 * max(abs(step.x), abs(step.y), 1e-3)
        for (dx, dy) in [(1.0, 0.0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, 0.7)] {
          let beside = PlanePoint(x: step.x + dx * size, y: step.y + dy * size)
          #expect(
            model.value(order: 3, at: beside) >= value - 1e-12 * max(1, abs(value)),
            "\(landscape.id) at \(point)")
        }
      }
    }
  }
}
