// A worker that the benchmark's driver asks for one measurement a line, so that rounds of different
// programs can be interleaved: `frame NAME`, `field NAME`, `probe NAME`. It answers in seconds.

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

while let line = readLine() {
  let words = line.split(separator: " ").map(String.init)
  guard words.count == 2, let landscape = Catalog.landscape(named: words[1]) else {
    print("unknown request: \(line)")
    continue
  }
  switch words[0] {
  case "frame": print(timeFrame(landscape))
  case "field": print(timeField(landscape))
  case "probe": print(timeProbe(landscape))
  default: print("unknown request: \(line)")
  }
  // The driver waits for each answer, and a pipe would hold it back.
  fflush(nil)
}
