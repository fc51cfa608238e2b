import Descent
import Testing

/// What a formula means: numbers, operators and their ranks, functions, names.
@Suite struct FormulaTests {
  /// The value of a formula at (x, y) = (3, 5).
  private func value(_ text: String) throws -> Double {
    try expression(text).loss(at: [3, 5])
  }

  private static let literals: [(String, Double)] = [
    ("7", 7), ("1.5", 1.5), (".25", 0.25), ("2.", 2), ("1e-3", 0.001), ("1E3", 1000),
    ("2.5e+2", 250), ("2.e1", 20), (".5e1", 5), ("0", 0), ("00012", 12),
    ("4.9e-324", .leastNonzeroMagnitude), ("1.7976931348623157e308", .greatestFiniteMagnitude),
    ("0.1", 0.1), ("123456789012345678901234567890", 123456789012345677877719597056),
  ]

  @Test(arguments: literals)
  func numbers(text: String, expected: Double) throws {
    #expect(try value(text) == expected)
  }

  private static let terms: [(String, Double)] = [
    ("1 + 2*3", 7), ("(1 + 2)*3", 9), ("8 - 4 - 2", 2), ("8/4/2", 1), ("8/4*2", 4),
    ("2 - 3 + 4", 3), ("2*3^2", 18), ("2^3*2", 16), ("2^3^2", 512), ("(2^3)^2", 64),
    ("-x^2", -9), ("(-x)^2", 9), ("-x^2^2", -81), ("2^-3", 0.125), ("2^-x^2", 1.0 / 512),
    ("2^+3", 8), ("--x", 3), ("-+-x", 3), ("+x", 3), ("1--x", 4), ("1+-x", -2), ("y*-x", -15),
    ("y/-x", -5.0 / 3), ("-x*y", -15), ("-x/-y", 0.6), ("1 - -x^2", 10), ("-2^2", -4),
    ("4^-0.5", 0.5), ("((((x))))", 3), ("x-y", -2), (" x\t+\n y ", 8), ("x^0", 1), ("x^1", 3),
    ("x^-1", 1.0 / 3), ("y - 1 - x", 1), ("1 - x", -2), ("x - 1", 2), ("6/x", 2), ("x/6", 0.5),
  ]

  @Test(arguments: terms)
  func operators(text: String, expected: Double) throws {
    #expect(try value(text) == expected)
  }

  /// Each function once folded, of a number, and once computed, of a weight.
  private static let valuesAtOneHalf: [(String, Double)] = [
    // mpmath at 0.5, 40 digits, rounded once
    ("sin", 0.479425538604203), ("cos", 0.8775825618903728), ("tan", 0.5463024898437905),
    ("asin", 0.5235987755982989), ("acos", 1.0471975511965979), ("atan", 0.4636476090008061),
    ("sinh", 0.5210953054937474), ("cosh", 1.1276259652063807), ("tanh", 0.46211715726000973),
    ("exp", 1.6487212707001282), ("log", -0.6931471805599453), ("sqrt", 0.7071067811865476),
    ("abs", 0.5),
  ]

  @Test(arguments: valuesAtOneHalf)
  func functions(name: String, expected: Double) throws {
    let folded = try expression("\(name)(0.5)").loss(at: [0, 0])
    let computed = try expression("\(name)(x)").loss(at: [0.5, 0])
    #expect(ulps(folded, from: expected) <= 1)
    #expect(computed == folded)
  }

  @Test func namedNumbers() throws {
    #expect(try value("pi") == 3.141592653589793)
    #expect(try value("e") == 2.718281828459045)
    #expect(try value("2*e") == 2 * 2.718281828459045)
    #expect(try value("e^2*x") == 3 * (2.718281828459045 * 2.718281828459045))
  }

  @Test func namesAreWhole() throws {
    // Names that begin like others, and an e that belongs to no exponent.
    let formula = try Formula(
      parsing: "expo + e1 + x_1*pi2 + 2*e; expo = 1; e1 = 10; x_1 = 100; pi2 = 2",
      variables: ["x", "y"])
    #expect(Expression(formula).loss(at: [0, 0]) == 211 + 2 * 2.718281828459045)
  }

  @Test func variablesAreTheCallers() throws {
    let formula = try Formula(parsing: "w1 + 10*w2 + 100*bias", variables: ["w1", "w2", "bias"])
    let expression = Expression(formula)
    #expect(expression.dimension == 3)
    #expect(expression.loss(at: [1, 2, 3]) == 321)
  }

  @Test func aVariableMayHaveTheNameOfANumber() throws {
    let formula = try Formula(parsing: "e + pi", variables: ["e"])
    #expect(Expression(formula).loss(at: [1]) == 1 + .pi)
  }

  @Test func aFormulaNeedsNoVariables() throws {
    let formula = try Formula(parsing: "2*k; k = 4", variables: [])
    #expect(Expression(formula).dimension == 0)
    #expect(Expression(formula).loss(at: []) == 8)
  }

  @Test func anExponentThatIsAWholeNumberIsExactForNegativeBases() throws {
    #expect(try expression("x^3").loss(at: [-3, 0]) == -27)
    #expect(try expression("x^-3").loss(at: [-2, 0]) == -0.125)
    #expect(try expression("x^k; k = 5").loss(at: [-3, 0]) == -243)
    #expect(try expression("x^(6/2)").loss(at: [-3, 0]) == -27)
    #expect(try expression("(-3)^3").loss(at: [0, 0]) == -27)
    #expect(try expression("x^39").loss(at: [-2, 0]) == -549_755_813_888)
  }

  private static let outside: [(String, Double, Double)] = [
    ("x^0.5", -1.0, 0.0), ("x^1.5", -2, 0), ("x^y", -2, 3), ("x^y", -2, 0), ("(-8)^(1/3)", 0, 0),
    ("(-8)^(1/3 + 0*x)", 0, 0), ("log(x)", -1, 0), ("sqrt(x)", -1e-300, 0), ("asin(x)", 1.0001, 0),
    ("acos(x)", -1.0001, 0), ("log(x)^0", -1, 0), ("log(x)*0", -1, 0), ("sqrt(x)^y", -1, 0),
    ("(log(x))^y", -1, 0), ("1^log(x)", -1, 0), ("0/x", 0, 0), ("abs(log(x))", -1, 0),
  ]

  @Test(arguments: outside)
  func outsideOfItsDomainAFunctionHasNoValue(text: String, x: Double, y: Double) throws {
    #expect(try expression(text).loss(at: [x, y]).isNaN)
  }

  /// |u|² is u², which is smooth where |u| has a bend.
  @Test(arguments: [("abs(x)^2", 2.0), ("abs(x - y)^4 + x^2", 2), ("abs(2*x)^2/4 + y", 2)])
  func anEvenPowerOfAMagnitudeHasNoBend(text: String, curvature: Double) throws {
    let jet = try expression(text).jet(at: [0, 0], along: .axes)
    #expect(2 * jet.xx == curvature)
    let bounds = try expression(text).curvatureBounds(
      over: [Interval(lower: -1, upper: 1), Interval(0)], along: .axes)
    #expect(bounds.xx.isBounded)
    for x in [-1.7, 0, 3.25e-5] {
      let square = text.replacing("abs", with: "")
      #expect(try expression(text).loss(at: [x, 0.5]) == expression(square).loss(at: [x, 0.5]))
    }
  }

  @Test(arguments: ["log(x)", "1/x", "x^-2", "x^-0.5", "log(abs(x))", "1/sqrt(x)"])
  func atItsPoleAFunctionIsNotFinite(text: String) throws {
    #expect(try !expression(text).loss(at: [0, 0]).isFinite)
  }

  @Test(arguments: ["0^0", "x^0", "x^y", "0^y", "x^(0*1)", "(x*y)^0", "0.0^(1 - 1)"])
  func zeroToThePowerOfZeroIsOne(text: String) throws {
    #expect(try expression(text).loss(at: [0, 0]) == 1)
  }
}
