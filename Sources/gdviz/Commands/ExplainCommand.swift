import ArgumentParser
import Descent
import Visualizer

/// Why a descent does what it does.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a descent went up, zig-zags, crawls, diverged or stopped where it did.",
    discussion: """
      It makes a run and says what it does, the most important first, with the numbers that show it: \
      the step with which it began to diverge and along which eigenvector, how often it turned back, \
      what kind of point it came to rest at. Where an ε would do better, one is named that was \
      tried, with how far it got. Step t is the one that leaves the point w_t. JSON has the same as \
      findings with their numbers; of the ε that was tried stops_at says where it stopped: rest, \
      saddle, slope (‖g‖ small enough, but a slope leads on), early (‖g‖ small enough before it is at \
      rest), kink (it rattles across one) or under_way; tried_in_vain names those that were tried \
      where none was found to settle. What is not finite is null.
      """)

  @OptionGroup var loss: LandscapeOptions
  @OptionGroup var stop: StopOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many steps at most; by default until it stops.", valueName: "count"))
  var steps: Int?

  @Option(help: "text or json.")
  var format = AnswerFormat.text

  func run() throws {
    if let steps, !(0...StopOptions.mostSteps).contains(steps) {
      throw Failure.input("--steps \(steps): from 0 to \(StopOptions.mostSteps)")
    }
    var opening = try loss.opening(default: nil, among: loss.files.readAloud())
    try stop.apply(to: &opening, steps: steps)
    let landscape = opening.landscape
    let objective = Expression(landscape.formula)
    let rules = StopRules(
      for: objective, plane: .identity, window: landscape.window, settings: opening.stops)
    var run = Run(
      of: objective, from: opening.start, stepSize: opening.stepSizes.initial, rules: rules)
    run.follow(opening.stepSizes, upTo: steps ?? rules.maximumSteps, on: objective)
    let scale = CurvatureScale(of: objective, plane: .identity, window: landscape.window).value
    let diagnosis = Diagnosis(of: run, on: landscape, objective: objective, scale: scale)
    // Where there is no descent there is nothing to explain.
    if let reason = run.status.reason, case .noValueAtStart(let loss) = reason {
      throw Failure.input(
        loss.isNaN ? String(diagnosis.sentences[0].dropLast()) : reason.sentence)
    }
    try format.print(lines: diagnosis.sentences, json: diagnosis.json(of: run))
  }
}

extension Diagnosis {
  /// How far the run got, the findings with their numbers, and the ε that does better.
  fileprivate func json(of run: Run) -> JSONValue {
    [
      "steps": .integer(run.steps.count),
      "reason": run.status.reason.map { .text($0.sentence) } ?? .null,
      "findings": .list(findings.map(\.json)),
      "remedy": remedy?.json ?? .null,
      "tried_in_vain": vainSearch?.json ?? .null,
    ]
  }
}

extension Finding {
  fileprivate var json: JSONValue {
    [
      "cause": .text(cause),
      "numbers": .object(evidence.map { ($0.name, $0.value.json) }),
      "sentences": .texts(sentences),
    ]
  }
}

extension Remedy {
  fileprivate var json: JSONValue {
    [
      "epsilon": .number(stepSize), "from_step": .integer(step), "steps": .integer(trial.steps),
      "loss": .number(trial.loss), "converges": .flag(trial.reason != nil),
      "stops_at": .text(trial.end), "sentence": .text(sentence),
    ]
  }
}

extension VainSearch {
  fileprivate var json: JSONValue {
    [
      "count": .integer(count), "largest": .number(largest), "smallest": .number(smallest),
      "sentence": .text(sentence),
    ]
  }
}

extension Trial {
  /// Where it stopped, in a word.
  fileprivate var end: String {
    if saddle != nil { return "saddle" }
    if stopsOnSlope { return "slope" }
    if stopsEarly { return "early" }
    if rattles { return "kink" }
    return reason == nil ? "under_way" : "rest"
  }
}

extension Evidence.Value {
  fileprivate var json: JSONValue {
    switch self {
    case .number(let number): .number(number)
    case .integer(let count): .integer(count)
    case .numbers(let numbers): .numbers(numbers)
    case .word(let word): .text(word)
    case .yesOrNo(let isSo): .flag(isSo)
    }
  }
}
