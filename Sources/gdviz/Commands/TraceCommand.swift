public import ArgumentParser
public import Descent
import Visualizer

/// A descent as numbers, a row a step, for scripts.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Print a descent step by step as CSV or JSON.",
    discussion: """
      Every row has the point, the loss, g, H, its eigenvalues, the limits of ε and the predicted \
      and true change of the next step. It goes on as long as the numbers are finite, past every \
      stop rule, unless --until-stopped is given. A limit that does not bind is inf in CSV, null in \
      JSON; a value that does not exist is empty, or left out.
      """)

  @OptionGroup var loss: LandscapeOptions
  @OptionGroup var stop: StopOptions

  private static let defaultSteps = 100

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      How many steps at most; by default \(TraceCommand.defaultSteps), and \(StopRules.defaultMaximumSteps) \
      with --until-stopped.
      """, valueName: "count"))
  var steps: Int?

  @Option(help: "csv, or json: one object a line.")
  var format = TraceText.Format.csv

  @Flag(help: "End where a run would stop by itself: converged, diverged, out of the domain.")
  var untilStopped = false

  @Flag(
    help: """
      Say what theory says of each step, in columns behind the others: \
      \(TraceTheory.columns.joined(separator: ", ")).
      """)
  var theory = false

  func run() throws {
    var opening = try loss.opening(default: nil, among: loss.files.readAloud())
    try stop.apply(to: &opening, steps: steps)
    if stop.areGiven, !untilStopped {
      throw Failure.input(
        "--tolerance, --far-distance and --far-loss say when a run stops: add --until-stopped")
    }
    if let steps, steps < 0 { throw Failure.input("--steps \(steps): a count, 0 or more") }
    let objective = Expression(opening.landscape.formula)
    var output = StandardOutput()
    let rules = StopRules(
      for: objective, plane: .identity, window: opening.landscape.window, settings: opening.stops)
    var trace = Trace(
      of: objective, from: opening.start, stepSizes: opening.stepSizes,
      steps: steps ?? (untilStopped ? StopRules.defaultMaximumSteps : TraceCommand.defaultSteps),
      rules: rules, goesPastRules: !untilStopped)
    var text = TraceText(format, with: theory ? TraceTheory(of: objective) : nil)
    var last: Int?
    while let row = trace.next() {
      if last == nil { try output.write(text.header) }
      last = row.step
      try output.write { text.append(row, to: &$0) }
    }
    try output.flush()
    if let reason = trace.reason {
      guard let last else { throw Failure.input(reason.sentence) }
      complain("the trace ends at step \(last): \(reason.sentence)")
    }
  }
}

extension TraceText.Format: ExpressibleByArgument {}
