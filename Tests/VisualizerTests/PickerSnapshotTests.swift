import Screen
import Testing
import Visualizer

extension SnapshotTests {
  @Test(arguments: pickerScenes) func pickersLookAsTheyDid(scene: Scene) throws {
    var program = try player(scene.landscape, size: scene.size)
    program.type(scene.keys)
    // Until the critical points are found.
    program.wait(ticks: 100)
    let frame = program.frame(look: scene.look)
    try Snapshot(name: scene.name, caption: scene.caption).check(frame, look: scene.look)
  }

  static let pickerScenes: [Scene] = [
    Scene(
      name: "picker-200x60", caption: "Larger thumbnails, the whole sheet.",
      size: Size(columns: 200, rows: 60), keys: "p"),
    Scene(
      name: "picker-120x36", caption: "All presets in five rows; the choice is brighter.",
      size: Size(columns: 120, rows: 36), keys: "p"),
    Scene(
      name: "picker-120x36-light", caption: "The same in the light theme.",
      size: Size(columns: 120, rows: 36), keys: "p", look: look(.trueColor, theme: .light)),
    Scene(
      name: "picker-120x36-256", caption: "Grey tones; the choice is some tones brighter.",
      size: Size(columns: 120, rows: 36), keys: "p", look: look(.indexed256)),
    Scene(
      name: "picker-120x36-16", caption: "Contours alone, the chosen ones in another colour.",
      size: Size(columns: 120, rows: 36), keys: "p", look: look(.ansi16)),
    Scene(
      name: "picker-120x36-none", caption: "Contours alone, the chosen name reversed.",
      size: Size(columns: 120, rows: 36), keys: "p", look: look(.none)),
    Scene(
      name: "picker-120x36-ascii", caption: "Digits where contours are.",
      size: Size(columns: 120, rows: 36), keys: "p", look: look(.none, .ascii)),
    Scene(
      name: "picker-80x24", caption: "A list and one large preview with the start.", keys: "p"),
    Scene(
      name: "picker-80x24-none", caption: "The chosen name reversed.", keys: "p", look: look(.none)),
    Scene(
      name: "picker-40x12", caption: "The list alone.", size: Size(columns: 40, rows: 12), keys: "p"
    ),
    Scene(
      name: "picker-filter-120x36", caption: "What is typed stands right in the title.",
      size: Size(columns: 120, rows: 36), keys: "p/camel"),
    Scene(
      name: "picker-filter-40x12", caption: "The same where it is narrow.",
      size: Size(columns: 40, rows: 12), keys: "p/minim"),
  ]
}
