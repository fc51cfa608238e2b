import Descent
import Screen
import Testing
import Visualizer

/// What the views beside the map say where a run rests, or never moved.
@Suite struct AtRestTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 110, rows: 28), Size(columns: 120, rows: 36),
  ]

  /// The kind of point, whether g is 0 or next to it.
  @Test(
    arguments: [
      ("x^2 + y^2", [0.0, 0.0], "both λ > 0, so this is a minimum"),
      ("x^2 + y^2", [1, 1], "both λ > 0, so this is a minimum"),
      ("x^2 - y^2", [0, 0], "one λ < 0, so this is a saddle: GD rests here by chance alone"),
      ("-x^2 - y^2", [0, 0], "both λ < 0, so this is a maximum"),
      ("x^4 + y^2", [0, 0], "a λ counts as 0: degenerate, higher terms decide"),
    ], sizes)
  func theKindOfPointIsSaid(at place: (String, Vector, String), size: Size) throws {
    var program = try player(formula: place.0, start: place.1, stepSize: 0.1, size: size)
    program.act(.step(count: 1000))
    for view in [View.step, .convergence] {
      program.type("⇥")
      #expect(program.word("view") == view.rawValue)
      #expect(program.lines().contains { $0.contains(place.2) }, "\(program.lines())")
    }
  }

  /// Of what is not there nothing is said, and no name is cut.
  @Test(arguments: sizes) func withoutACurveNothingIsSaidOfIt(size: Size) throws {
    var program = try player(formula: "x^2 + y^2", start: [0, 0], stepSize: 0.1, size: size)
    program.type("⇥")
    let lines = program.lines()
    #expect(lines.contains { $0.contains("no step, no curve along it") })
    #expect(!lines.contains { $0.contains("every curve") || $0.contains("/ gᵀg  ") }, "\(lines)")
  }

  /// What led astray has its remedy in both views, as on the map.
  @Test func theRemedyIsSaidInEachView() throws {
    var program = try player("ravine", size: Size(columns: 80, rows: 24), stepSize: 0.088)
    program.type("G")
    program.wait(ticks: 10)
    for _ in View.allCases {
      #expect(program.lines().contains { $0.contains("held when tried") }, "\(program.lines())")
      program.type("⇥")
    }
  }
}
