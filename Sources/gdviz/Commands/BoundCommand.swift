import ArgumentParser
import Descent
import Visualizer

/// Certified bounds on the curvature of a loss.
struct BoundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bound",
    abstract: "Prove how large the curvature of a loss is at most over its window.",
    discussion: """
      Λ⁺ is the largest λmax, which the descent lemma needs: every ε below 2/Λ⁺ goes down. Λ is the \
      largest |λ|, the Lipschitz constant of the gradient. Sampled values are estimates from below, \
      certified ones hold for every point of the window at which L has a value, by interval arithmetic. \
      One search finds both, Λ⁺ first: boxes and times count from its beginning.
      """)

  @OptionGroup var loss: LandscapeOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How far above the largest sample a bound may be, as a part of it.", valueName: "number"))
  var tolerance = WrittenNumber(0.001)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A search ends after so many boxes.", valueName: "count"))
  var boxes = 2_000_000

  @Option(help: "text or json.")
  var format = AnswerFormat.text

  func run() throws {
    let tolerance = try self.tolerance.value(of: "--tolerance")
    guard tolerance > 0 else {
      throw Failure.input("--tolerance \(self.tolerance.text): a finite number above 0")
    }
    guard boxes > 0 else { throw Failure.input("--boxes \(boxes): a count above 0") }
    let landscape = try loss.opening(default: nil, among: loss.files.readAloud()).landscape
    let objective = Expression(landscape.formula)
    let valued = LossSample(of: objective, over: landscape.window).finiteShare
    let clock = ContinuousClock()
    let start = clock.now
    var search = CurvatureBoundSearch(
      of: .upward, objective: objective, window: landscape.window, tolerance: tolerance,
      boxLimit: boxes)
    let bounds = [CurvatureMeasure.upward, .absolute].map { measure in
      search.turn(to: measure)
      search.advance(boxes: boxes)
      return Measured(
        measure: measure, search: search, valued: valued, time: clock.now - start)
    }
    try format.print(
      lines: lines(of: bounds, valued: valued),
      json: json(of: bounds, over: landscape.window, tolerance: tolerance, valued: valued))
  }

  private func lines(of bounds: [Measured], valued: Double) -> [String] {
    let remark =
      "L has no value that numbers hold in a part of the window: bounds hold for the rest of it"
    return bounds.map(\.text) + (valued > 0 && valued < 1 ? [remark] : [])
  }

  private func json(
    of bounds: [Measured], over window: Window, tolerance: Double, valued: Double
  ) -> JSONValue {
    let (x, y) = (window.x, window.y)
    return .object(
      [
        ("window", .numbers([x.lowerBound, x.upperBound, y.lowerBound, y.upperBound])),
        ("tolerance", .number(tolerance)), ("valued", .number(valued)),
      ] + bounds.map { ($0.name, $0.json) })
  }
}

/// A bound and how it was found.
private struct Measured {
  let measure: CurvatureMeasure
  /// As it stands when the measure's bound is found.
  let search: CurvatureBoundSearch
  /// At which part of the window's points L has a value.
  let valued: Double
  /// Since the beginning of the search.
  let time: Duration

  private var bound: CurvatureBound { search.bound }

  private var milliseconds: Double {
    let parts = time.components
    return Double(parts.seconds) * 1000 + Double(parts.attoseconds / 1_000_000_000_000) / 1000
  }

  var text: String {
    let name = measure == .upward ? "Λ⁺, the largest λmax " : "Λ,  the largest |λ|  "
    let words =
      search.hasSample
      ? "sampled \(bound.sampled)  certified \(certified)\(remark)"
      : "none: L has no \(valued == 0 ? "value" : "curvature") at any point that was looked at"
    return "\(name) \(words)"
      + "  after \(bound.boxes.counted("box", "boxes")) and \(milliseconds) ms"
  }

  private var certified: String {
    guard bound.certified.isFinite else { return "∞: it has no bound that could be proved" }
    return "\(bound.certified)"
  }

  /// How near to the sample the bound is.
  private var remark: String {
    guard bound.certified.isFinite else { return "" }
    let end = search.isTight ? "" : ", not as tight as asked for"
    guard bound.sampled > 0 else { return "  (no sample is above 0\(end))" }
    return "  (\(bound.certified / bound.sampled) of the sample\(end))"
  }

  /// Where there is nothing to bound, there are no numbers.
  var json: JSONValue {
    [
      "sampled": search.hasSample ? .number(bound.sampled) : .null,
      "certified": search.hasSample ? .number(bound.certified) : .null,
      "tight": .flag(search.hasSample && search.isTight),
      "boxes": .integer(bound.boxes),
      "milliseconds": .number(milliseconds),
    ]
  }

  /// The measure's name in JSON.
  var name: String { measure == .upward ? "upward" : "absolute" }
}
