import ArgumentParser
import CursesTerminal
import Descent
import Screen
import Visualizer

/// The program itself: a landscape in the terminal.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Watch gradient descent in the terminal (what gdviz does without a command).")

  @OptionGroup var loss: LandscapeOptions
  @OptionGroup var appearance: AppearanceOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Converged at ‖g‖ ≤ this · max(1, ‖g₀‖).", valueName: "number"))
  var tolerance = 1e-8

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A run ends after this many steps.", valueName: "count"))
  var maximumSteps = StopRules.defaultMaximumSteps

  func run() throws {
    let landscape = try loss.chosen(default: "rosenbrock")
    guard tolerance >= 0, tolerance.isFinite else {
      throw Failure.input("--tolerance \(tolerance): a finite number, 0 or more")
    }
    guard (1...10_000_000).contains(maximumSteps) else {
      throw Failure.input("--maximum-steps \(maximumSteps): from 1 to 10000000")
    }
    let workbench = Workbench()
    let terminal = try openTerminal()
    var state = State(
      landscape: landscape, screen: terminal.size,
      rules: { rules in
        rules.gradientTolerance = tolerance
        rules.maximumSteps = maximumSteps
      }, using: workbench)
    state.theme = appearance.theme ?? .dark
    state.colorMap = appearance.palette ?? state.theme.ownColorMap
    if loss.formula != nil { state.say(landscape.note) }
    var loop = Loop(terminal: terminal, state: state, workbench: workbench)
    try loop.run()
  }

  private func openTerminal() throws -> CursesTerminal {
    do {
      return try CursesTerminal(requesting: appearance.wishes)
    } catch {
      throw Failure.world(error.sentence)
    }
  }
}
