import Descent
import Testing

@Suite struct WindowSurveyTests {
  private func survey(_ formula: String) throws -> WindowSurvey {
    WindowSurvey(of: Expression(try Formula(parsing: formula, variables: ["x", "y"])))
  }

  /// Each formula with a minimum that its window must show.
  @Test(
    arguments: [
      ("(x^2 + 25*y^2)/2", [0.0, 0]), ("(x - 100)^2 + (y + 40)^2", [100, -40]),
      ("log(x) + 1/x + y^2", [1, 0]), ("x*log(x) + y^2", [0.36788, 0]), ("sqrt(x) + y^2", [0, 0]),
      ("sqrt(1 + x^2 + y^2)", [0, 0]), ("exp(x) + exp(-x) + y^2", [0, 0]),
      ("sin(x)*cos(y)", [-1.5708, 0]), ("1e-3*(x^2 + y^2)", [0, 0]), ("1e6*(x^2 + 3*y^2)", [0, 0]),
      ("(x/1e-3)^4 - (x/1e-3)^2 + (y/1e-3)^2", [0.000707, 0]),
      ("(x/1e6)^4 - (x/1e6)^2 + (y/1e6)^2", [-707107, 0]),
      ("abs(x - 1.3) + abs(y - 0.7)", [1.3, 0.7]),
      // Two hinges and a decay, with the foot of both kinks; a pinball loss of three data.
      (
        "(abs(1-x-y)+1-x-y)/2 + (abs(1+x-2*y)+1+x-2*y)/2 + 0.05*(x^2+y^2)", [0.333333, 0.666667]
      ),
      ("(0.9*(abs(x-1)+abs(x-3)+abs(x-7))+0.8*(3*x-11))/3 + (y-x)^2", [1, 1]),
      ("1 - exp(-1e6*(x^2 + y^2))", [0, 0]), ("x^4 + y^4", [0, 0]), ("x^2", [0, 0]),
      ("sqrt(x - 5) + y^2", [5, 0]), ("(x - 1e6)^2 + y^2", [1e6, 0]),
    ] as [(String, Vector)])
  func aMinimumIsShown(formula: String, minimum: Vector) throws {
    let survey = try survey(formula)
    guard case .minima(let points) = survey.finding else {
      Issue.record("no minimum found")
      return
    }
    let size = survey.window.x.upperBound - survey.window.x.lowerBound
    let isFound = points.contains { point in
      zip(point, minimum).allSatisfy { abs($0 - $1) < 1e-3 * size }
    }
    #expect(isFound, "\(points)")
    for point in points {
      #expect(survey.window.x.contains(point[0]) && survey.window.y.contains(point[1]))
    }
    try check(survey, formula)
  }

  /// Along the floor of its valley L falls for ever, by ever less: far out that is no minimum.
  @Test(arguments: [
    "((y*tanh(-0.47*x)-1.98)^2+(y*tanh(0.54*x)-0.95)^2+(y*tanh(0.91*x)-1.69)^2)/2",
    "((y*tanh(-1.68*x)-0.56)^2+(y*tanh(1.84*x)+1.9)^2+(y*tanh(0.64*x)-0.89)^2)/2",
  ])
  func aValleyWithoutAnEndIsShownWhereItBegins(formula: String) throws {
    let window = try survey(formula).window
    #expect(max(window.width, window.height) < 100, "\(window)")
  }

  /// However far from 0 a small window lies.
  @Test(arguments: [1e8, 1e10, 1e12])
  func aStartLiesInTheWindow(place: Double) throws {
    let window = Window(x: place...(place + 64 * place.ulp), y: -1...1)
    let formula = try Formula(parsing: "(x - \(place))^2 + y^2", variables: ["x", "y"])
    let landscape = Landscape(unnamed: formula, window: window)
    #expect(window.contains(PlanePoint(x: landscape.start[0], y: landscape.start[1])))
  }

  @Test(arguments: ["x*y", "x^2 - y^2", "x^3 - 3*x*y^2", "-x^2 - y^2"])
  func whereThereIsNoMinimumALevelPointIsShown(formula: String) throws {
    let survey = try survey(formula)
    #expect(survey.finding == .level([0, 0]))
    #expect(survey.window == Window(x: -3...3, y: -3...3))
    try check(survey, formula)
  }

  /// Separable data: L falls for ever along a slope that rounding makes level.
  @Test(arguments: [
    "log(1+exp(-x-y)) + log(1+exp(x-2*y))", "log(1+exp(-x)) + log(1+exp(-y))",
    "(1/(1+exp(-x-y))-1)^2 + (1/(1+exp(-x+y)))^2", "(tanh(x+y)-1)^2 + (tanh(x-y)+1)^2",
    "-log(1/(1+exp(-(x+y)))) - log(1-1/(1+exp(-(x-2*y))))",
  ])
  func aSlopeThatFadesIsNoMinimum(formula: String) throws {
    let survey = try survey(formula)
    if case .minima(let points) = survey.finding { Issue.record("\(points)") }
    #expect(survey.window.width <= 60)
    try check(survey, formula)
  }

  @Test(arguments: ["x", "exp(x) + y^2", "exp(-x) + y^2", "1/x", "log(x)", "log(x) + y^2"])
  func aSlopeThatGoesOnHasNoMinimum(formula: String) throws {
    let survey = try survey(formula)
    #expect(survey.finding == .slope)
    try check(survey, formula)
  }

  /// The deepest minimum that is known of each preset.
  private static let minima: [String: [Vector]] = [
    "bowl": [[0, 0]], "ravine": [[0, 0]], "rosenbrock": [[1, 1]], "himmelblau": [[3, 2]],
    "beale": [[3, 0.5]], "booth": [[1, 3]], "matyas": [[0, 0]], "three-hump-camel": [[0, 0]],
    "six-hump-camel": [[0.0898, -0.7126]], "styblinski-tang": [[-2.9035, -2.9035]],
    "rastrigin": [[0, 0]], "ackley": [[0, 0]], "griewank": [[0, 0]], "levy": [[1, 1]],
    "goldstein-price": [[0, -1]], "easom": [[3.1416, 3.1416]], "absolute": [[0, 0]],
    "cubic-g": [[0, 0]], "sharp-flat": [[-0.99, 0]], "plateau": [[-0.98, 0]],
  ]

  @Test(arguments: Catalog.landscapes) func presetsAreShown(landscape: Landscape) throws {
    let objective = Expression(landscape.formula)
    let survey = WindowSurvey(of: objective)
    for minimum in WindowSurveyTests.minima[landscape.id] ?? [] {
      #expect(survey.window.x.contains(minimum[0]) && survey.window.y.contains(minimum[1]))
    }
    if let known = landscape.knownMinimum, case .minima(let points) = survey.finding {
      #expect(abs(objective.loss(at: points[0]) - known) < 1e-4, "\(points)")
    }
    try check(survey, landscape.formula.description)
  }

  /// A start lies within the window, on a slope.
  private func check(_ survey: WindowSurvey, _ formula: String) throws {
    let objective = Expression(try Formula(parsing: formula, variables: ["x", "y"]))
    #expect(survey.window.x.contains(survey.start[0]) && survey.window.y.contains(survey.start[1]))
    #expect(objective.loss(at: survey.start).isFinite)
    let slope = objective.gradient(at: survey.start).norm
    #expect(slope > 0 && slope.isFinite, "\(survey.start)")
    let landscape = Landscape(unnamed: try Formula(parsing: formula, variables: ["x", "y"]))
    #expect(landscape.window == survey.window && landscape.start == survey.start)
    #expect(landscape.stepSize > 0 && landscape.stepSize.isFinite)
  }

  /// A kink is as sharp in every window: none is small enough to show it as a needle.
  @Test(arguments: [
    "abs(x)+1e-3*(x^2+y^2)", "abs(x)+0.001*y^2", "100*abs(x)+y^2", "200*abs(x-y)+(x+y)^2",
    "x^2+1e4*abs(y)",
  ])
  func aKinkIsNotLostInTheWindow(text: String) throws {
    #expect(try survey(text).window == Window(x: -3...3, y: -3...3))
  }

  @Test(
    arguments: [
      ("x^2/2+2*y^2", [100, 1]), ("x^2+y^2", [0, -1e6]), ("abs(x)+1e-3*(x^2+y^2)", [1, 1]),
      ("x^2+y^2", [3.5, 0]), ("sqrt(x)+y^2", [1e3, 2]), ("x^2", [1e300, 0]), ("x*y", [-40, 7]),
    ] as [(String, Vector)])
  func aGivenStartIsShown(text: String, start: Vector) throws {
    let landscape = Landscape(
      unnamed: try Formula(parsing: text, variables: ["x", "y"]), start: start)
    #expect(landscape.start == start)
    let isShown = landscape.window.contains(PlanePoint(x: start[0], y: start[1]))
    // Of the largest numbers no window can be made.
    #expect(isShown || start[0] == 1e300, "\(landscape.window)")
    #expect(landscape.window.contains(PlanePoint(x: 0, y: 0)))
  }

  @Test func whatIsGivenHolds() throws {
    let formula = try Formula(parsing: "x^2 + y^2", variables: ["x", "y"])
    let window = Window(x: 10...12, y: 5...6)
    let landscape = Landscape(unnamed: formula, window: window, start: [11, 5.5])
    #expect(landscape.window == window)
    #expect(landscape.start == [11, 5.5])
    #expect(landscape.note == "ε = 1/Λ⁺ = 0.5")
    let whole = Landscape(unnamed: formula, window: window, start: [11, 5.5], stepSize: 0.3)
    #expect(whole.stepSize == 0.3 && whole.note.isEmpty)
    #expect(
      Landscape(unnamed: formula, start: [1, 2], stepSize: 0.6).note
        == "window −3, 3, −3, 3; minimum at 0, 0")
    let start = Landscape(unnamed: formula, window: window).start
    #expect(window.x.contains(start[0]) && window.y.contains(start[1]))
  }

  @Test func whatWasFoundIsSaid() throws {
    func note(_ text: String) throws -> String {
      Landscape(unnamed: try Formula(parsing: text, variables: ["x", "y"])).note
    }
    #expect(
      try note("(x^2 + 25*y^2)/2")
        == "window −3, 3, −3, 3; start −1, 2.4; minimum at 0, 0; ε = 1/Λ⁺ = 0.04")
    #expect(
      try note("x*y")
        == "window −3, 3, −3, 3; start −1.9, −0.8; no minimum found, g = 0 at 0, 0; "
        + "ε = 1/Λ⁺ = 1")
  }
}
