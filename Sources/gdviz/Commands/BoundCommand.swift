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
      certified ones hold for every point of the window, by interval arithmetic. One search finds \
      both, Λ⁺ first: boxes and times count from its beginning.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var loss: LandscapeOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How far above the largest sample a bound may be, as a part of it.", valueName: "number"))
  var tolerance = 0.001

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A search ends after so many boxes.", valueName: "count"))
  var boxes = 2_000_000

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    guard tolerance > 0, tolerance.isFinite else {
      throw Failure.input("--tolerance \(tolerance): a finite number above 0")
    }
    guard boxes > 0 else { throw Failure.input("--boxes \(boxes): a count above 0") }
    let landscape = try loss.opening(default: nil, among: loss.files.readAloud()).landscape
    let objective = Expression(landscape.formula)
    let clock = ContinuousClock()
    let start = clock.now
    var search = CurvatureBoundSearch(
      of: .upward, objective: objective, window: landscape.window, tolerance: tolerance,
      boxLimit: boxes)
    let bounds = [CurvatureMeasure.upward, .absolute].map { measure in
      search.turn(to: measure)
      search.advance(boxes: boxes)
      return Measured(
        measure: measure, bound: search.bound, isTight: search.isTight,
        hasSample: search.hasSample, time: clock.now - start)
    }
    var output = StandardOutput()
    switch format {
    case .text: for bound in bounds { try output.write(line: bound.text) }
    case .json: try output.write(line: json(of: bounds, over: landscape.window))
    }
    try output.flush()
  }

  private func json(of bounds: [Measured], over window: Window) -> String {
    let (x, y) = (window.x, window.y)
    return "{\"window\":[\(x.lowerBound),\(x.upperBound),\(y.lowerBound),\(y.upperBound)],"
      + "\"tolerance\":\(tolerance)," + bounds.map(\.json).joined(separator: ",") + "}"
  }
}

/// A bound and how it was found.
private struct Measured {
  let measure: CurvatureMeasure
  let bound: CurvatureBound
  let isTight: Bool
  let hasSample: Bool
  /// Since the beginning of the search.
  let time: Duration

  private var milliseconds: Double {
    let parts = time.components
    return Double(parts.seconds) * 1000 + Double(parts.attoseconds / 1_000_000_000_000) / 1000
  }

  var text: String {
    let name = measure == .upward ? "Λ⁺, the largest λmax " : "Λ,  the largest |λ|  "
    let certified =
      bound.certified.isFinite ? "\(bound.certified)" : "∞: it has no bound that could be proved"
    return "\(name) sampled \(bound.sampled)  certified \(certified)\(remark)"
      + "  after \(bound.boxes) \(bound.boxes == 1 ? "box" : "boxes") and \(milliseconds) ms"
  }

  /// How near to the sample the bound is.
  private var remark: String {
    if !hasSample { return "  (L has no curvature at any point that was looked at)" }
    guard bound.certified.isFinite else { return "" }
    let end = isTight ? "" : ", not as tight as asked for"
    guard bound.sampled > 0 else { return "  (no sample is above 0\(end))" }
    return "  (\(bound.certified / bound.sampled) of the sample\(end))"
  }

  var json: String {
    let certified = bound.certified.isFinite ? "\(bound.certified)" : "null"
    return "\"\(measure == .upward ? "upward" : "absolute")\":{\"sampled\":\(bound.sampled),"
      + "\"certified\":\(certified),\"tight\":\(isTight),\"boxes\":\(bound.boxes),"
      + "\"milliseconds\":\(milliseconds)}"
  }
}
