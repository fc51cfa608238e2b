import Descent
import Randomness
import Testing

/// J, K and H at points, against SymPy (with NumPy for the eigenvalues of K) and by their identities.
@Suite struct TangentKernelTests {
  private func kernel(_ text: String, at point: Vector) throws -> TangentKernel {
    let formula = try Formula(parsing: text, variables: ["x", "y"])
    return TangentKernel(of: try #require(Residuals(of: formula)), at: point)
  }

  private struct Reference: Sendable {
    var formula: String
    var point: Vector
    var residuals: Vector
    var jacobian: [Vector]
    var kernel: [Vector]
    var smallest: Double
    var gaussNewton: Vector
    var curving: Vector
  }

  /// SymPy 1.14: `r.jacobian([x, y])`, `J*J.T`, `hessian(L) - J.T*J`, evaluated with 30 digits.
  private static let references = [
    Reference(
      formula: "(x*y - 1)^2/2", point: [2, 0.6], residuals: [0.2], jacobian: [[0.6, 2]],
      kernel: [[4.36]], smallest: 4.36, gaussNewton: [0.36, 1.2, 4], curving: [0, 0.2, 0]),
    Reference(
      formula: "(1 - x)^2 + 100*(y - x^2)^2", point: [-1, 0.5],
      residuals: [2.8284271247461903, -7.0710678118654755],
      jacobian: [[-1.4142135623730951, 0], [28.284271247461902, 14.142135623730951]],
      kernel: [[2, -40], [-40, 1000]], smallest: 0.39936076748763294,
      gaussNewton: [802, 400, 200], curving: [200, 0, 0]),
    Reference(
      formula: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2", point: [3, 1],
      residuals: [-1.4142135623730951, -4.242640687119285],
      jacobian: [
        [8.48528137423857, 1.4142135623730951], [1.4142135623730951, 2.8284271247461903],
      ],
      kernel: [[74, 16], [16, 10]], smallest: 6.222912360003365, gaussNewton: [74, 16, 10],
      curving: [-4, 0, -12]),
    Reference(
      formula: "((x*y - 1)^2 + (x + y - 1)^2 + (x - 2*y + 1)^2)/2", point: [1, 2],
      residuals: [1, 2, -2], jacobian: [[2, 1], [1, 1], [1, -2]],
      kernel: [[5, 3, 0], [3, 2, -1], [0, -1, 5]], smallest: 0, gaussNewton: [6, 1, 6],
      curving: [0, 1, 0]),
    Reference(
      formula: "0.3*(sin(x) - y/3)^2 + (exp(x*y) - 2)^2/7", point: [0.5, 1.25],
      residuals: [0.04861281316816844, -0.07042549808729333],
      jacobian: [
        [0.6797725294246907, -0.25819888974716115], [1.2482743369530052, 0.4993097347812021],
      ],
      kernel: [
        [0.5287573584271086, 0.7196213842860171], [0.7196213842860171, 1.8074990315427393],
      ],
      smallest: 0.20550157818983233,
      gaussNewton: [2.020279512055907, 0.4477590157401114, 0.315976877913941],
      curving: [-0.12794085100038388, -0.1142834445083516, -0.017582068385900245]),
  ]

  private func isNear(_ a: Vector, _ b: Vector) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 1e-12 * max(1, abs($1)) }
  }

  @Test(arguments: references.indices) func againstSymPy(index: Int) throws {
    let expected = TangentKernelTests.references[index]
    let kernel = try kernel(expected.formula, at: expected.point)
    #expect(isNear(kernel.residuals, expected.residuals))
    for (row, other) in zip(kernel.jacobian, expected.jacobian) { #expect(isNear(row, other)) }
    for (row, other) in zip(kernel.kernel, expected.kernel) { #expect(isNear(row, other)) }
    #expect(isNear([kernel.smallestEigenvalue], [expected.smallest]))
    let (squares, rest) = (kernel.gaussNewton, kernel.curving)
    #expect(isNear([squares.xx, squares.xy, squares.yy], expected.gaussNewton))
    #expect(isNear([rest.xx, rest.xy, rest.yy], expected.curving))
    #expect(kernel.rank == min(2, expected.residuals.count))
  }

  /// The identities ‖∇L‖² = (F − y)ᵀK(F − y), L − c = ½‖F − y‖² and H = JᵀJ + Σ (F − y)ᵢ ∇²Fᵢ, and what follows:
  /// ½‖∇L‖² ≥ λ_min(K)(L − c).
  @Test func identitiesOfRandomSums() throws {
    var random = Seeded(state: 12)
    var judged = 0
    for index in 0..<300 {
      let count = index % 4 + 1
      let terms = (0..<count).map { _ in
        "\(Double(Int.random(in: 1...40, using: &random)) / 8)"
          + "*(\(RandomResidual.text(depth: 2, using: &random)))^2"
      }
      let text = terms.joined(separator: " + ") + " - 3"
      let formula = try Formula(parsing: text, variables: ["x", "y"])
      guard let residuals = Residuals(of: formula) else { continue }
      let objective = Expression(formula)
      let point = (0..<2).map { _ in Double.random(in: -2...2, using: &random) }
      let kernel = TangentKernel(of: residuals, at: point)
      let model = LocalModel(of: objective, at: point, along: .axes)
      guard model.loss.isFinite, model.gradientSquared.isFinite else { continue }
      judged += 1
      // What is rounded is as large as the largest of what is added up.
      let square = kernel.residuals.map { $0 * $0 }.max() ?? 0
      let trace = kernel.gaussNewton.xx + kernel.gaussNewton.yy
      let size = 1 + square * (1 + trace)
      #expect(abs(kernel.gradientSquared - model.gradientSquared) <= 1e-11 * size, "\(text)")
      // A residual that came out without a weight in it is a number, and a part of c.
      let constant = residuals.constant.middle
      #expect(abs(kernel.height + constant - model.loss) <= 1e-12 * (size + abs(constant)))
      #expect(abs(residuals.height(at: point).middle - kernel.height) <= 1e-12 * size)
      let hessian = [model.hessian.xx, model.hessian.xy, model.hessian.yy]
      let sum = [
        kernel.gaussNewton.xx + kernel.curving.xx, kernel.gaussNewton.xy + kernel.curving.xy,
        kernel.gaussNewton.yy + kernel.curving.yy,
      ]
      let entries = hessian + sum + [trace]
      let largest = entries.map(abs).max() ?? 0
      for (a, b) in zip(hessian, sum) { #expect(abs(a - b) <= 1e-10 * (1 + largest), "\(text)") }
      #expect(
        model.gradientSquared / 2 >= kernel.smallestEigenvalue * kernel.height - 1e-10 * size)
    }
    #expect(judged > 200)
  }

  /// The smaller singular value keeps its digits where J is nearly singular: by exact numbers
  /// det J = 1e-9, and σ_min = det J/σ_max with σ_max² = 4 to 1e-9.
  @Test func aNearlySingularJacobian() throws {
    let kernel = try kernel("((x + y)^2 + (x + 1.000000001*y)^2)/2", at: [1, 1])
    #expect(abs(kernel.smallestEigenvalue / 2.5e-19 - 1) < 1e-6)
    #expect(kernel.rank == 2)
  }

  @Test func theRankOfJ() throws {
    #expect(try kernel("(x*y - 1)^2/2", at: [0, 0]).rank == 0)
    #expect(try kernel("(x*y - 1)^2/2", at: [0, 0]).smallestEigenvalue == 0)
    #expect(try kernel("(x + y)^2 + (2*x + 2*y - 1)^2", at: [3, 0]).rank == 1)
    #expect(try kernel("(x + y)^2 + (2*x + 2*y - 1)^2", at: [3, 0]).smallestEigenvalue == 0)
    #expect(try kernel("log(x)^2", at: [-1, 0]).rank == nil)
  }

  /// |x| has no slope at 0, whatever a rule says; |x|² is x², and x|x| has the slope 0.
  @Test func whereAPartBends() throws {
    let root = 2.0.squareRoot()
    let bent = try kernel("(abs(x) - 1)^2 + (y - 1)^2", at: [0, 2])
    #expect(bent.rank == nil && bent.jacobian[0].allSatisfy(\.isNaN))
    #expect(bent.residuals == [-root, root])
    #expect(try kernel("(abs(x) - 1)^2 + (y - 1)^2", at: [1e-9, 2]).rank == 2)
    let square = try kernel("abs(x)^2 + (y - 1)^2", at: [0, 1])
    #expect(square.jacobian == [[root, 0], [0, root]])
    #expect(try kernel("(x*abs(x) + y)^2", at: [0, 1]).jacobian == [[0, root]])
    #expect(try kernel("(y*abs(x))^2", at: [0, 1]).rank == nil)
  }

  /// On the manifold of solutions H = JᵀJ, with d − n = 1 eigenvalue 0 (MATH §7).
  @Test func onTheManifold() throws {
    let kernel = try kernel("(x*y - 1)^2/2", at: [0.5, 2])
    #expect(kernel.curving == SymmetricMatrix2(xx: 0, xy: 0, yy: 0))
    let pairs = kernel.gaussNewton.eigenpairs()
    #expect(pairs.smaller.value == 0 && pairs.larger.value == 4.25)
  }

  /// Booth's function: H = ΦΦᵀ = [[10, 8], [8, 10]], and the solution of Φᵀw = y is its minimum (1, 3).
  @Test func leastSquares() throws {
    let formula = try Formula(
      parsing: "(x + 2*y - 7)^2 + (2*x + y - 5)^2", variables: ["x", "y"])
    let residuals = try #require(Residuals(of: formula))
    let window = Window(x: -10...10, y: -10...10)
    let squares = try #require(LeastSquares(residuals, over: window))
    let root = 2.0.squareRoot()
    for (column, expected) in zip(squares.columns, [[root, 2 * root], [2 * root, root]]) {
      #expect(isNear(column, expected))
    }
    #expect(isNear(squares.targets, [7 * root, 5 * root]))
    #expect(isNear([squares.hessian.xx, squares.hessian.xy, squares.hessian.yy], [10, 8, 10]))
    // g = ΦΦᵀw − Φy, as the loss has it.
    let w = [0.75, -2.5]
    let gradient = Expression(formula).gradient(at: w)
    let parts = zip(squares.columns, squares.targets).map { ($0, $0.dot(w) - $1) }
    for index in 0..<2 {
      let sum = parts.reduce(0) { $0 + $1.0[index] * $1.1 }
      #expect(abs(sum - gradient[index]) < 1e-12)
    }
  }

  @Test(arguments: [
    ("(x*y - 1)^2/2", false), ("abs(x)^2", true), ("(abs(x + 9) + y)^2", true),
    ("(x/3 - y*pi)^2 + (2*(x - y)/7)^2", true), ("log(x)^2 + y^2", false), ("x^4", false),
  ])
  func linearOrNot(text: String, isLinear: Bool) throws {
    let formula = try Formula(parsing: text, variables: ["x", "y"])
    let residuals = try #require(Residuals(of: formula))
    let squares = LeastSquares(residuals, over: Window(x: -3...3, y: -3...3))
    #expect((squares != nil) == isLinear)
  }
}
