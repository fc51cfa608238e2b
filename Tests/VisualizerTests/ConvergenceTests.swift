import Descent
import Screen
import Testing
import Visualizer

/// Loss and gradient over the steps, and looking at earlier ones.
@Suite struct ConvergenceTests {
  @Test func tabGoesRoundTheViewsAndBack() throws {
    var program = try player("ravine")
    #expect(program.word("view") == "map")
    program.type("x⇥")
    #expect(program.word("view") == "step")
    #expect(program.state.probe == nil)
    program.type("⇥")
    #expect(program.word("view") == "convergence")
    program.type("⇥")
    #expect(program.word("view") == "map")
    program.press(.shiftTab)
    #expect(program.word("view") == "convergence")
    // A view is no change of run or picture.
    program.type("u")
    #expect(program.state.notice?.text == "nothing to undo")
  }

  @Test func theCursorMovesAlongThePathAndTheMapShowsThatStep() throws {
    var program = try player("ravine")
    program.type("SS")
    let steps = program.state.run.steps
    program.type("⇤←←←")
    #expect(program.integer("inspected_step") == 17)
    #expect(program.state.reading(using: program.workbench).model.point == steps[17].point)
    #expect(program.lines()[0].hasSuffix("t    17 of 20 "))
    program.type("⇥")
    let scene = program.state.scene(
      view: try #require(program.state.visibleWindow), using: program.workbench)
    #expect(scene.here == PlanePoint(x: steps[17].point[0], y: steps[17].point[1]))
    #expect(scene.path.count == 18)
    #expect(scene.ghosts.map(\.count) == [4])
    #expect(scene.next == PlanePoint(x: steps[18].point[0], y: steps[18].point[1]))
    program.type("⎋")
    #expect(program.integer("inspected_step") == nil)
    #expect(program.integer("step") == 20)
  }

  @Test func stepsByTenAndToTheEnds() throws {
    var program = try player("ravine", stepSize: 1e-4)
    for _ in 0..<30 { program.type("S") }
    program.type("⇤")
    program.press(.pageUp)
    #expect(program.integer("inspected_step") == 270)
    program.type("←0")
    #expect(program.integer("inspected_step") == 0)
    program.type("←")
    #expect(program.state.notice?.text == "no earlier step: this is the start")
    program.press(.pageDown)
    #expect(program.integer("inspected_step") == 30)
    program.press(.end)
    #expect(program.integer("inspected_step") == nil)
    program.type("→")
    #expect(program.state.notice?.text == "no later step: the run stands here")
  }

  @Test(arguments: ["s", "b", "]", "u", "r"]) func whatChangesTheRunIsLookedAt(key: String) throws {
    var program = try player("ravine")
    program.type("SS⇤←←" + key)
    #expect(program.integer("inspected_step") == nil)
    #expect(program.state.readout == program.state.run.steps.count)
  }

  @Test func lookingBackPausesAndAnotherRunIsLookedAtAtItsEnd() throws {
    var program = try player("ravine")
    program.type("SSB{ss⇤ ")
    program.wait(ticks: 10)
    program.type("←")
    #expect(program.word("status") == "paused")
    #expect(program.integer("inspected_step") == (program.integer("step") ?? 0) - 1)
    program.type("h↑↵")
    #expect(program.integer("inspected_step") == nil)
  }

  @Test func aBranchBeginsAtTheStepThatIsLookedAt() throws {
    var program = try player("ravine")
    program.type("SS")
    let old = program.state.run
    program.type("⇤←←←←←Y")
    #expect(program.integer("origin_step") == 15)
    #expect(program.integer("step") == 15)
    #expect(program.state.run.point == old.steps[15].point)
    #expect(program.state.ghosts.map(\.run) == [old])
  }

  @Test func keysOfTheMapSayWhereTheyAre() throws {
    var program = try player("ravine")
    program.type("⇤l")
    #expect(program.state.notice?.text == "true level through w: in the map view, by tab")
    program.type("⇤a")
    #expect(
      program.state.notice?.text == "axes: log, semilog, linear: in the convergence view, by tab")
  }

  @Test func axesAreRememberedByUndo() throws {
    var program = try player("ravine")
    program.type("⇤aa")
    #expect(program.word("axes") == "linear")
    program.type("u")
    #expect(program.word("axes") == "semilog")
  }

  @Test(arguments: [
    ("(x^2 + y^2)/2 - 5", 0.1, "SS"), ("3 + 0*x", 0.1, "s"), ("x", 1, "SSS"), ("x^4", 30, "G"),
    ("x^2 + y^2", 0.1, ""), ("x^2 + y^2", 0.1, "s"), ("1e-300*(x^2 + y^2)", 0.1, "S"),
    ("1e300*x^2", 0.1, "s"), ("-exp(x^2)", 0.1, "SS"),
  ])
  func everyRunHasAPicture(formula: String, stepSize: Double, keys: String) throws {
    var program = try player(formula: formula, start: [1, 0.5], stepSize: stepSize)
    program.type(keys + "⇤")
    program.wait(ticks: 30)
    for size in PressingTests.sizes {
      program.act(.resize(size))
      for _ in Axes.allCases {
        for key in ["a", "←"] {
          program.type(key)
          let lines = program.lines()
          #expect(!lines.contains { $0.contains("nan") || $0.contains("inf ") })
        }
      }
    }
  }

  @Test func theRateIsFittedOverTheLastDecade() {
    let powers = (0...1000).map { 1 / Double(max(1, $0) * max(1, $0)) }
    let power = ConvergenceRate(of: powers, upTo: 1000).power ?? 0
    #expect(abs(power + 2) < 1e-9)
    var value = 1.0
    let factors = (0...200).map { _ in
      value *= 0.9
      return value
    }
    #expect(abs((ConvergenceRate(of: factors, upTo: 200).factor ?? 0) - 0.9) < 1e-12)
    #expect(ConvergenceRate(of: [1, 0.5], upTo: 1).power == nil)
    #expect(ConvergenceRate(of: [0, 0, 0, 0, 0], upTo: 4).factor == nil)
  }
}

/// The mouse on the charts and in the list of runs.
@Suite struct MouseOnRunsTests {
  private func press(_ program: inout Player, _ kind: MouseEvent.Kind, _ column: Int, _ row: Int) {
    program.act(.mouse(MouseEvent(kind, at: Position(column: column, row: row))))
  }

  @Test func aClickOnTheChartsLeadsToTheStepThere() throws {
    var program = try player("ravine")
    program.type("SSSSS⇤aa")
    press(&program, .press, 40, 8)
    let step = try #require(program.integer("inspected_step"))
    let line = Array(program.lines()[8].unicodeScalars)
    #expect(line[39...41].contains("│"), "step \(step)")
    press(&program, .drag, 200, 8)
    press(&program, .drag, 74, 8)
    #expect(program.integer("inspected_step") == nil)
    press(&program, .wheelUp, 40, 8)
    #expect(program.integer("inspected_step") == 49)
    press(&program, .press, 100, 8)
    #expect(program.integer("inspected_step") == 49)
    #expect(program.state.probe == nil)
  }

  /// The cursor's line stands where the click was, in every glyph set and on every axis.
  @Test(arguments: GlyphSet.allCases, Axes.allCases)
  func theCursorComesToTheClick(glyphs: GlyphSet, axes: Axes) throws {
    let look = Look(theme: .dark, colorMap: .dusk, depth: .trueColor, glyphs: glyphs)
    let line: Character = glyphs == .ascii ? "|" : "│"
    var clicks = 0
    for name in ["ravine", "rosenbrock", "sharp-flat"] {
      var program = try player(name)
      program.type("SSSSSSSSSS⇤")
      while program.state.axes != axes { program.type("a") }
      for column in stride(from: 12, to: 72, by: 7) {
        press(&program, .press, column, 8)
        guard let step = program.integer("inspected_step") else { continue }
        clicks += 1
        // A curve may lie over it in some rows.
        let found = try #require(
          program.lines(look: look)[3..<20].lazy.map(Array.init)
            .compactMap { row in row.indices.first { row[$0] == line || row[$0] == "●" } }.first)
        press(&program, .press, found, 8)
        #expect(program.integer("inspected_step") == step, "\(name), column \(column)")
      }
    }
    #expect(clicks > 10)
  }

  @Test func aClickInTheListChoosesAndTheNextGoesOnWithIt() throws {
    var program = try player("ravine")
    program.type("SSB{ssh")
    let row = try #require(program.lines().firstIndex { $0.contains("−2.50, 1.00") })
    press(&program, .press, 40, row)
    #expect(program.state.overlay != nil)
    #expect(program.integer("run") == 2)
    press(&program, .press, 40, row)
    #expect(program.integer("run") == 1)
    #expect(program.state.overlay == nil)
    program.type("h")
    press(&program, .press, 0, 1)
    #expect(program.state.overlay == nil)
  }
}
