import Descent
import Screen
import Visualizer

/// A measurement of a preset's theory by its name; nothing where there is no such one.
func timeTheory(_ name: String, of landscape: Landscape) -> Double? {
  switch name {
  case "bound": timeBound(landscape)
  case "envelope": timeEnvelope(landscape, order: 9)
  case "envelope2": timeEnvelope(landscape, order: 2)
  case "along": timeStepSmoothness(landscape)
  case "step": timeStep(landscape, pressing: [])
  case "certified-step": timeStep(landscape, pressing: ["L", "L"])
  default: nil
  }
}

private func time(_ work: () -> Void) -> Double {
  let start = clock.now
  work()
  return seconds(clock.now - start)
}

/// Λ⁺ over a preset's window, proved to 0.1 %, as `gdviz bound` does it; ∞ where it has no bound.
func timeBound(_ landscape: Landscape) -> Double {
  let objective: any Objective = Expression(landscape.formula)
  var bound: CurvatureBound?
  let time = time {
    var search = CurvatureBoundSearch(
      of: .upward, objective: objective, window: landscape.window, tolerance: 0.001)
    search.advance(boxes: 2_000_000)
    bound = search.bound
  }
  guard let bound, bound.certified.isFinite else { return .infinity }
  precondition(bound.certified <= bound.sampled * 1.001)
  return time
}

/// The model five steps into a preset's run.
private func model(of landscape: Landscape) -> LocalModel {
  let run = state(of: landscape).run
  return LocalModel(of: Expression(landscape.formula), at: run.point, along: .axes)
}

/// The band of a Taylor polynomial over a step twice as long as the preset's ε.
func timeEnvelope(_ landscape: Landscape, order: Int) -> Double {
  let objective: any Objective = Expression(landscape.formula)
  let model = model(of: landscape)
  return time {
    let envelope = StepEnvelope(
      of: model.stepLine(on: objective), order: order, upTo: 2 * landscape.stepSize)
    precondition(envelope.certifiedEnd >= 0)
  }
}

/// The certified Λ⁺ along the next step, and the longest steps that it proves.
func timeStepSmoothness(_ landscape: Landscape) -> Double {
  let objective: any Objective = Expression(landscape.formula)
  let model = model(of: landscape)
  return time {
    let smoothness = StepSmoothness(
      of: model.stepLine(on: objective), stepSize: landscape.stepSize)
    precondition(smoothness.curvature >= 0)
  }
}

/// From the key of a step to the finished frame, after keys that choose the smoothness shown.
func timeStep(_ landscape: Landscape, pressing keys: [Key]) -> Double {
  var player = Player(state(of: landscape), using: Workbench())
  player.press(keys)
  precondition(player.frame(look: look).size == screen)
  return time {
    player.press("s")
    precondition(player.frame(look: look).size == screen)
  }
}

/// A run of so many steps that goes on, a step a tick, in the convergence view: the median time of a
/// tick and its frame, when the first ones are past.
func timePlaying(_ steps: Int) -> Double {
  var player = Player(longRun(), using: Workbench())
  player.act(.step(count: steps))
  player.press([.shiftTab, .space])
  while player.state.playback.rate < Playback.ticksPerSecond { player.press(">") }
  let times = (0..<30).map { _ in
    let before = player.state.run.steps.count
    return time {
      player.wait(ticks: 1)
      precondition(player.state.run.steps.count > before)
      precondition(player.frame(look: look).size == screen)
    }
  }
  return times.dropFirst(10).sorted()[10]
}
