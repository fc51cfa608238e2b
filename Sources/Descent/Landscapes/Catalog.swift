/// The landscapes that come with the program.
public enum Catalog {
  public static let landscapes: [Landscape] = rows.map(landscape)

  /// The same as a list.
  public static let listed = landscapes.map(ListedLandscape.init)

  /// The landscape of a name; names are written in lower case.
  public static func landscape(named id: String) -> Landscape? {
    landscapes.first { $0.id == id }
  }

  /// A preset as it stands in the table.
  private struct Row {
    var id: String
    var title: String
    var formula: String
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>
    var start: Vector
    var stepSize: Double
    var minimum: Double?
    var note: String
  }

  private static func landscape(_ row: Row) -> Landscape {
    do {
      return Landscape(
        id: row.id, title: row.title,
        formula: try Formula(parsing: row.formula, variables: Landscape.variables),
        window: Window(x: row.x, y: row.y), start: row.start, stepSize: row.stepSize,
        note: row.note, knownMinimum: row.minimum)
    } catch {
      preconditionFailure("\(row.id): \(error.sentence)")
    }
  }

  private static let rows: [Row] = [
    Row(
      id: "bowl", title: "Round bowl",
      formula: "(x^2 + y^2)/2",
      x: (-3)...3, y: (-3)...3, start: [2.5, 1.5], stepSize: 0.1, minimum: 0,
      note: "The same curvature in every direction: −g points straight at the minimum."),
    Row(
      id: "ravine", title: "Ravine, condition number 25",
      formula: "(x^2 + 25*y^2)/2",
      x: (-3)...3, y: (-1.5)...1.5, start: [-2.5, 1], stepSize: 0.07, minimum: 0,
      note: "A zig-zag: ε lies just under 2/λmax = 0.08, so every step jumps across the valley."),
    Row(
      id: "saddle", title: "Saddle",
      formula: "(x^2 - y^2)/2",
      x: (-2)...2, y: (-2)...2, start: [-1.5, 0.001], stepSize: 0.1, minimum: nil,
      note: "The sign of gᵀHg changes across the diagonals, and the path leaves along λmin < 0."),
    Row(
      id: "monkey-saddle", title: "Monkey saddle",
      formula: "x^3 - 3*x*y^2",
      x: (-1.5)...1.5, y: (-1.5)...1.5, start: [0.8, 0.01], stepSize: 0.05, minimum: nil,
      note:
        "H = 0 at the critical point: the second-order model is flat there and the cubic term rules."
    ),
    Row(
      id: "cubic-f", title: "Cubic f, degenerate along an axis",
      formula: "x^2*y^3",
      x: (-2)...2, y: (-2)...2, start: [1, 1], stepSize: 0.05, minimum: nil,
      note: "H is [[2y³, 6xy²], [6xy², 6x²y]] and vanishes on the whole axis y = 0."),
    Row(
      id: "cubic-g", title: "Cubic g, a bowl and two saddles",
      formula: "x^2 + 2*y^2 + 3*x*y^2",
      x: (-2.5)...2.5, y: (-2)...2, start: [1.5, 1.2], stepSize: 0.05, minimum: nil,
      note: "H is [[2, 6y], [6y, 4 + 6x]]: a bowl at the origin between two saddles."),
    Row(
      id: "rosenbrock", title: "Rosenbrock valley",
      formula: "(1 - x)^2 + 100*(y - x^2)^2",
      x: (-2)...2, y: (-1)...3, start: [-1.2, 1], stepSize: 0.0015, minimum: 0,
      note: "A curved valley: κ is about 2500 at the minimum, and the path creeps along its floor."),
    Row(
      id: "himmelblau", title: "Himmelblau",
      formula: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
      x: (-6)...6, y: (-6)...6, start: [0.5, -0.5], stepSize: 0.01, minimum: 0,
      note: "Four equal minima: the start decides which one is found."),
    Row(
      id: "beale", title: "Beale",
      formula: "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2",
      x: (-4.5)...4.5, y: (-4.5)...4.5, start: [1, 1.5], stepSize: 0.01, minimum: 0,
      note: "Flat valleys and steep corners: one ε cannot suit both."),
    Row(
      id: "booth", title: "Booth",
      formula: "(x + 2*y - 7)^2 + (2*x + y - 5)^2",
      x: (-10)...10, y: (-10)...10, start: [-8, 6], stepSize: 0.05, minimum: 0,
      note: "A tilted quadratic with κ = 9: the path bends into the flat direction."),
    Row(
      id: "matyas", title: "Matyas",
      formula: "0.26*(x^2 + y^2) - 0.48*x*y",
      x: (-10)...10, y: (-10)...10, start: [8, -6], stepSize: 0.5, minimum: 0,
      note: "A tilted quadratic with κ = 25: quick across the valley, slow along it."),
    Row(
      id: "three-hump-camel", title: "Three-hump camel",
      formula: "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2",
      x: (-2.5)...2.5, y: (-2.5)...2.5, start: [-2, 1.5], stepSize: 0.1, minimum: 0,
      note: "One global minimum between two local ones that catch the path."),
    Row(
      id: "six-hump-camel", title: "Six-hump camel",
      formula: "(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (-4 + 4*y^2)*y^2",
      x: (-2)...2, y: (-1.2)...1.2, start: [1.2, 0.9], stepSize: 0.05, minimum: nil,
      note: "Two global and four local minima close together."),
    Row(
      id: "styblinski-tang", title: "Styblinski-Tang",
      formula: "(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)/2",
      x: (-5)...5, y: (-5)...5, start: [0.6, 1], stepSize: 0.01, minimum: nil,
      note: "Four basins of different depth: the nearest is not the lowest."),
    Row(
      id: "rastrigin", title: "Rastrigin",
      formula: "20 + x^2 + y^2 - 10*(cos(2*pi*x) + cos(2*pi*y))",
      x: (-5.12)...5.12, y: (-5.12)...5.12, start: [3.3, -2.7], stepSize: 0.002, minimum: 0,
      note: "A grid of local minima: descent ends in the one next to its start."),
    Row(
      id: "ackley", title: "Ackley",
      formula:
        "-20*exp(-0.2*sqrt((x^2 + y^2)/2))"
        + " - exp((cos(2*pi*x) + cos(2*pi*y))/2) + e + 20",
      x: (-5)...5, y: (-5)...5, start: [3.6, 2.4], stepSize: 0.02, minimum: 0,
      note: "A funnel with ripples, not differentiable at its minimum."),
    Row(
      id: "griewank", title: "Griewank",
      formula: "1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))",
      x: (-10)...10, y: (-10)...10, start: [7.5, -6], stepSize: 0.5, minimum: 0,
      note: "A product of cosines on a wide bowl: many minima, nearly equal."),
    Row(
      id: "levy", title: "Levy 13",
      formula: "sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)",
      x: (-4)...4, y: (-4)...4, start: [-2.5, 3], stepSize: 0.0003, minimum: 0,
      note: "Ripples on a bowl: the curvature changes sign within a step."),
    Row(
      id: "mccormick", title: "McCormick",
      formula: "sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1",
      x: (-1.5)...4, y: (-3)...4, start: [3, 3.5], stepSize: 0.1, minimum: nil,
      note: "One slanted valley that a sine repeats."),
    Row(
      id: "goldstein-price", title: "Goldstein-Price",
      formula:
        "(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))"
        + "*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))",
      x: (-2)...2, y: (-2)...2, start: [-0.5, -0.2], stepSize: 1e-05, minimum: 3,
      note: "Values over six decades: a gradient that is tiny here is enormous there."),
    Row(
      id: "easom", title: "Easom",
      formula: "-cos(x)*cos(y)*exp(-((x - pi)^2 + (y - pi)^2))",
      x: 0...6.2832, y: 0...6.2832, start: [2.2, 2.4], stepSize: 0.2, minimum: -1,
      note: "A needle on a plain: away from it the gradient vanishes."),
    Row(
      id: "overparam", title: "Over-parameterized: one equation, two weights",
      formula: "(x*y - 1)^2/2",
      x: (-3)...3, y: (-3)...3, start: [2.6, -0.5], stepSize: 0.1, minimum: 0,
      note:
        "One equation, two weights: the minima form the curve xy = 1, and descent finds it all the same."
    ),
    Row(
      id: "underparam", title: "Under-parameterized: three equations, two weights",
      formula: "((x*y - 1)^2 + (x + y - 1)^2 + (x - 2*y + 1)^2)/2",
      x: (-3)...3, y: (-3)...3, start: [2.6, -2], stepSize: 0.03, minimum: nil,
      note: "Three equations, two weights: no exact fit, so the minimum has a positive loss."),
    Row(
      id: "sharp-flat", title: "Sharp and flat minimum",
      formula:
        "-1.2*exp(-12*((x + 1)^2 + y^2)) - exp(-0.6*((x - 1)^2 + y^2)) + 0.02*(x^2"
        + " + y^2)",
      x: (-2.5)...2.5, y: (-2)...2, start: [-0.75, 0.25], stepSize: 0.05, minimum: nil,
      note:
        "Above 2/λmax of the sharp minimum no ε rests there; 0.2 throws the path into the flat one."
    ),
    Row(
      id: "plateau", title: "Plateau and cliff",
      formula: "1/(1 + exp(-8*(x - 1))) + 0.05*x^2 + 0.5*y^2 - 0.6*exp(-4*((x + 1)^2 + y^2))",
      x: (-3)...3, y: (-2)...2, start: [2.5, 1.2], stepSize: 0.25, minimum: nil,
      note: "Nearly no gradient, then a cliff."),
    Row(
      id: "absolute", title: "Not smooth",
      formula: "abs(x) + 3*abs(y)",
      x: (-3)...3, y: (-3)...3, start: [2.3, 1.1], stepSize: 0.1, minimum: 0,
      note: "No Lipschitz gradient: with a fixed ε the path rattles around the minimum for ever."),
  ]
}
