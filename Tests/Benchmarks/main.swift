// A worker that the benchmark's driver asks for one measurement a line, so that rounds of different
// programs can be interleaved: `frame NAME`, `field NAME`, `sheet 120x36`, `choose 120x36`,
// `search NAME`, `slice NAME`, `probe NAME`, `type NAME`, `why NAME`, `chart STEPS`, `playing STEPS`, and those
// of TheoryTiming.swift. It answers in seconds.

import CMalloc
import Descent
import Glibc
import Screen
import Visualizer

let screen = Size(columns: 200, rows: 60)
let look = Look(theme: .dark, colorMap: .dusk, depth: .indexed256, glyphs: .braille)
let clock = ContinuousClock()

func seconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

/// A state of a preset, five steps into its run, and nothing else made yet.
func state(of landscape: Landscape) -> State {
  let workbench = Workbench()
  var player = Player(
    State(landscape: landscape, screen: screen, using: workbench), using: workbench)
  for _ in 0..<5 { player.act(.step(count: 1)) }
  return player.state
}

/// From a state to a finished frame, with nothing cached.
func timeFrame(_ landscape: Landscape) -> Double {
  let state = state(of: landscape)
  let workbench = Workbench()
  let start = clock.now
  let frame = view(state, look: look, using: workbench)
  let time = seconds(clock.now - start)
  precondition(frame.size == screen)
  return time
}

/// The field alone, as many points as the map has dots.
func timeField(_ landscape: Landscape) -> Double {
  let objective: any Objective = Expression(landscape.formula)
  let request = RasterRequest(
    quantity: .loss, plane: .identity, window: landscape.window, columns: 284, rows: 224)
  var field = Field(columns: request.columns, rows: request.rows)
  let start = clock.now
  objective.fill(request, rows: 0..<request.rows, into: &field)
  let time = seconds(clock.now - start)
  precondition(field.values.count == 284 * 224)
  return time
}

/// The picker on a screen, as large as its name says.
func picker(_ size: String) -> Player {
  let numbers = size.split(separator: "x").compactMap { Int($0) }
  let workbench = Workbench()
  var player = Player(
    State(
      landscape: Catalog.landscapes[0], screen: Size(columns: numbers[0], rows: numbers[1]),
      using: workbench), using: workbench)
  player.act(.openPicker)
  return player
}

/// From the open picker to a finished frame of all thumbnails, with nothing cached.
func timeSheet(_ size: String) -> Double {
  let state = picker(size).state
  let workbench = Workbench()
  let start = clock.now
  let frame = view(state, look: look, using: workbench)
  let time = seconds(clock.now - start)
  precondition(frame.size == state.screen)
  return time
}

/// From an arrow key to the next frame.
func timeChoice(_ size: String) -> Double {
  var player = picker(size)
  precondition(player.frame(look: look).size == player.state.screen)
  let start = clock.now
  player.press(.right)
  let frame = player.frame(look: look)
  let time = seconds(clock.now - start)
  precondition(frame.size == player.state.screen)
  return time
}

/// The search for critical points: all of it, and the longest slice of four rows.
func timeSearch(_ landscape: Landscape) -> (whole: Double, slice: Double) {
  let objective: any Objective = Expression(landscape.formula)
  let scale = CurvatureScale(of: objective, plane: .identity, window: landscape.window).value
  var search = CriticalPointSearch(
    of: objective, plane: .identity, window: landscape.window, scale: scale)
  var (whole, longest) = (0.0, 0.0)
  while !search.isFinished {
    let start = clock.now
    search.advance(rows: 4)
    let time = seconds(clock.now - start)
    whole += time
    longest = max(longest, time)
  }
  return (whole, longest)
}

/// From a key that moves the probe to a finished frame.
func timeProbe(_ landscape: Landscape) -> Double {
  let workbench = Workbench()
  var player = Player(state(of: landscape), using: workbench)
  player.press("x")
  precondition(player.frame(look: look).size == screen)
  let start = clock.now
  player.press(.right)
  let frame = player.frame(look: look)
  let time = seconds(clock.now - start)
  precondition(frame.size == screen && player.state.probe != nil)
  return time
}

/// Typing a preset's formula into the formula line: the longest time from a key to a finished frame.
func timeTyping(_ landscape: Landscape) -> Double {
  let workbench = Workbench()
  var player = Player(state(of: Catalog.landscapes[0]), using: workbench)
  player.press("F")
  player.press(.control("u"))
  precondition(player.frame(look: look).size == screen)
  var longest = 0.0
  for scalar in landscape.formula.description.unicodeScalars {
    let start = clock.now
    player.press(scalar == " " ? Key.space : Key.character(scalar))
    let frame = player.frame(look: look)
    longest = max(longest, seconds(clock.now - start))
    precondition(frame.size == screen)
  }
  return longest
}

/// A state whose run can make as many steps down a valley as are asked for.
func longRun() -> State {
  State(
    landscape: Catalog.landscape(named: "rosenbrock") ?? Catalog.landscapes[0], stepSize: 1e-5,
    screen: screen, rules: { $0.maximumSteps = .max }, using: Workbench())
}

/// From a key that moves the cursor along a run of so many steps to a finished frame of its charts.
func timeChart(_ steps: Int) -> Double {
  var player = Player(longRun(), using: Workbench())
  player.act(.step(count: steps))
  player.press(.shiftTab)
  precondition(player.state.run.steps.count == steps && player.frame(look: look).size == screen)
  let start = clock.now
  player.press(.left)
  let frame = player.frame(look: look)
  let time = seconds(clock.now - start)
  precondition(frame.size == screen)
  return time
}

/// From the key that asks why to the finished sheet: the longest time of runs of at most 100,000 steps
/// that crawl, go as the preset does, and blow up.
func timeWhy(_ landscape: Landscape) -> Double {
  [1e-3, 1, 30].map { factor in
    var player = Player(
      State(
        landscape: landscape, stepSize: factor * landscape.stepSize, screen: screen,
        rules: { $0.gradientTolerance = 0 }, using: Workbench()), using: Workbench())
    player.act(.step(count: 100_000))
    precondition(player.frame(look: look).size == screen)
    let start = clock.now
    player.press("W")
    let frame = player.frame(look: look)
    let time = seconds(clock.now - start)
    precondition(frame.size == screen && player.state.overlay != nil)
    return time
  }.max() ?? 0
}

keep_freed_memory()

while let line = readLine() {
  let words = line.split(separator: " ").map(String.init)
  if words.count == 2, ["sheet", "choose"].contains(words[0]), words[1].contains("x") {
    print(words[0] == "sheet" ? timeSheet(words[1]) : timeChoice(words[1]))
    fflush(nil)
    continue
  }
  if words.count == 2, ["chart", "playing"].contains(words[0]), let steps = Int(words[1]) {
    print(words[0] == "chart" ? timeChart(steps) : timePlaying(steps))
    fflush(nil)
    continue
  }
  guard words.count == 2, let landscape = Catalog.landscape(named: words[1]) else {
    print("unknown request: \(line)")
    continue
  }
  switch words[0] {
  case "frame": print(timeFrame(landscape))
  case "field": print(timeField(landscape))
  case "search": print(timeSearch(landscape).whole)
  case "slice": print(timeSearch(landscape).slice)
  case "probe": print(timeProbe(landscape))
  case "type": print(timeTyping(landscape))
  case "why": print(timeWhy(landscape))
  case let name:
    print(timeTheory(name, of: landscape).map { "\($0)" } ?? "unknown request: \(line)")
  }
  // The driver waits for each answer, and a pipe would hold it back.
  fflush(nil)
}
