import Descent
import Foundation
import Randomness
import Screen
import Testing
import Visualizer
import gdviz

/// A state, said as a command line, read by the program's own options, is the same state.
@Suite struct OpeningOptionsTests {
  @Test(arguments: Catalog.landscapes.map(\.id))
  func anyStateOfAPresetComesBack(name: String) throws {
    let landscape = try #require(Catalog.landscape(named: name))
    try wander(Opening(landscape), seed: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
  }

  @Test(arguments: [
    "(x^2 + k*y^2)/2; k = 25", "exp(a*x)*y + b*x^2; a = 0.1; b = 1e-5", "-x^2 - y", "log(x)*y",
    "sin(x)*cos(y)", "---x + y^2",
  ])
  func anyStateOfAFormulaComesBack(text: String) throws {
    let formula = try Formula(parsing: text, variables: ["x", "y"])
    let window = Window(x: -1.1...3, y: -2...0.3)
    try wander(Opening(Landscape(unnamed: formula, window: window)), seed: 5)
  }

  @Test func theOrderCanBeSaidByItself() throws {
    let shown = try OpeningOptions(reading: ["ravine", "--order", "3", "--show", "no-level"])
      .opening().shown
    #expect(shown.order == 3 && !shown.level)
  }

  @Test func whenTheRunStopsComesBack() throws {
    let said = [
      "--tolerance", "0.001", "--far-distance", "5", "--far-loss", "7", "--maximum-steps", "9",
    ]
    let opening = try OpeningOptions(reading: ["bowl"] + said).opening()
    let state = opening.state(on: Size(columns: 80, rows: 24), using: Workbench())
    let rules = state.run.rules
    #expect(rules.gradientTolerance == 0.001 && rules.maximumSteps == 9)
    #expect(rules.farDistance == 5 && rules.farLoss == 7)
    #expect(Opening(state).arguments == ["bowl"] + said + ["--show", "defaults"])
  }

  /// A landscape of a file is opened from it again, with all that the file says of it.
  @Test func anyStateOfALandscapeOfOnesOwnComesBack() throws {
    let file = FileManager.default.temporaryDirectory.path + "/it's a file-\(getpid()).txt"
    let text = """
      id: valley
      title: A valley of my own
      formula: (x^2 + k*y^2)/2 + a*x; k = 25; a = 0.1
      window: -3, 3, -1.5, 1.5
      start: -2.5, 1
      epsilon: 0.07
      note: What there is to see.

      id: formula
      formula: x^2 + 4*y^2
      """
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let own = try LandscapeFile(parsing: text).landscapes.map { OwnLandscape($0, in: file) }
    for (index, landscape) in own.enumerated() {
      for seed in 1...3 {
        try wander(Opening(landscape.listed.landscape), own: own, seed: UInt64(seed * 10 + index))
      }
    }
  }

  private static let keysOfListsAndLines: [Key] = [
    .enter, .enter, .down, .right, .backspace, "1", "4", "c", "d", "k", "x", "y",
  ]

  private func wander(_ opening: Opening, own: [OwnLandscape] = [], seed: UInt64) throws {
    let screen = Size(columns: 80, rows: 24)
    let workbench = Workbench()
    var first = opening.state(on: screen, using: workbench)
    first.ownLandscapes = own
    var player = Player(first, using: workbench)
    let keys = Keymap.listed.flatMap(\.keys) + OpeningOptionsTests.keysOfListsAndLines
    var random = Seeded(state: seed)
    for index in 1...90 {
      if Int.random(in: 0..<6, using: &random) == 0 {
        let place = Position(
          column: Int.random(in: 0..<screen.columns, using: &random),
          row: Int.random(in: 0..<screen.rows, using: &random))
        let kind = MouseEvent.Kind.allCases.randomElement(using: &random) ?? .press
        player.mouse(MouseEvent(kind, at: place))
      } else {
        player.press(keys[Int.random(in: 0..<keys.count, using: &random)])
      }
      player.wait(ticks: Int.random(in: 0...2, using: &random))
      if Bool.random(using: &random) { player.act(.close) }
      guard index % 15 == 0 else { continue }
      while player.state.overlay != nil { player.act(.close) }
      try expectSame(player.state, on: screen)
    }
  }

  private func expectSame(_ state: State, on screen: Size) throws {
    let arguments = Opening(state).arguments
    var again = try OpeningOptions(reading: arguments + ["--config", "none"]).opening()
      .state(on: screen, using: Workbench())
    again.ownLandscapes = state.ownLandscapes
    if state.landscape.id == "formula", state.ownLandscapes.isEmpty {
      #expect(again.landscape.formula == state.landscape.formula, "\(arguments)")
      #expect(again.landscape.window == state.landscape.window, "\(arguments)")
    } else {
      #expect(again.landscape == state.landscape, "\(arguments)")
    }
    // Where L has no value, its numbers are not equal to themselves.
    let isSame = again.run == state.run || "\(again.run)" == "\(state.run)"
    #expect(isSame, "\(arguments)")
    #expect(again.window == state.window, "\(arguments)")
    #expect(again.shown == state.shown, "\(arguments)")
    #expect(again.view == state.view && again.axes == state.axes, "\(arguments)")
    #expect(again.theme == state.theme && again.colorMap == state.colorMap, "\(arguments)")
    #expect(again.isFollowing == state.isFollowing, "\(arguments)")
    #expect(again.playback.speed == state.playback.speed, "\(arguments)")
    #expect(again.probe == state.probe, "\(arguments)")
    #expect(again.inspected == state.inspected, "\(arguments)")
    #expect(again.constant == state.constant, "\(arguments)")
    #expect(again.readout == state.shownStep, "\(arguments)")
    #expect(Opening(again).arguments == arguments)
  }
}
