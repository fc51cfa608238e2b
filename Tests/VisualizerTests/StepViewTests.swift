import Descent
import Screen
import Testing
import Visualizer

/// L along the step, its models and limits, and what keys and the mouse do there.
@Suite struct StepViewTests {
  @Test func ordersAreTurnedOnAndOff() throws {
    var program = try player("himmelblau")
    program.type("⇥")
    #expect(program.word("step_orders") == "123")
    program.type("17")
    #expect(program.word("step_orders") == "237")
    program.type("o")
    #expect(program.word("step_orders") == "2378")
    program.type("OO")
    #expect(program.word("step_orders") == "23")
    program.type("OO")
    #expect(program.word("step_orders") == "0")
    program.type("O")
    #expect(program.state.notice?.text == "no fewer orders: none is on")
    program.type("9o")
    #expect(program.state.notice?.text == "no more orders: they go up to 9")
    // They are a change of the picture, and undone as such.
    program.type("u")
    #expect(program.word("step_orders") == "0")
  }

  /// However many orders are drawn, each has its number, on a small screen, too.
  @Test(
    arguments: [(80, 24), (80, 20), (100, 24), (120, 24), (120, 36)],
    ["1", "15", "1234", "13579", "12345678", "123456789"])
  func everyOrderHasItsNumber(size: (Int, Int), orders: String) throws {
    var program = try player(
      "easom", size: Size(columns: size.0, rows: size.1), start: [2.2, 2.4], stepSize: 1)
    program.type("⇥321" + orders)
    #expect(program.word("step_orders") == orders)
    let reading = program.state.reading(using: program.workbench)
    let curve = program.state.stepCurve(of: reading, using: program.workbench)
    for digit in orders {
      let order = try #require(digit.wholeNumberValue)
      let number = try #require(curve.predicted(order: order, at: 1).map { Numeral.text($0) })
      let row = try Regex("\\b\(order) +\(number)( |$)")
      #expect(program.lines().contains { $0.contains(row) }, "\(order): \(program.lines())")
    }
  }

  @Test func theLemmaIsTurnedOnAndOff() throws {
    var program = try player("himmelblau")
    program.type("⇥")
    #expect(program.lines().contains { $0.contains("lemma ") })
    program.type("d")
    #expect(program.state.shown.lemma == false)
    let above = program.lines().dropLast().filter {
      $0.contains(" lemma ") && !$0.contains("silent")
    }
    #expect(above.isEmpty)
  }

  @Test func arrowsChangeTheStepSizeAndEnterTakesTheStep() throws {
    var program = try player("himmelblau", stepSize: 0.01)
    program.type("⇥→→←")
    #expect(abs((program.number("epsilon") ?? 0) - 0.0102) < 1e-12)
    program.type("↵")
    #expect(program.integer("step") == 1)
    #expect(program.number("x") == program.state.run.point[0])
  }

  /// What moves ε moves the next point on the map, too.
  @Test func theMapShowsTheSameNextPoint() throws {
    var program = try player("himmelblau", stepSize: 0.006)
    program.type("⇥→→→→")
    let reading = program.state.reading(using: program.workbench)
    program.press(.shiftTab)
    let scene = program.state.scene(
      view: try #require(program.state.visibleWindow), using: program.workbench)
    #expect(scene.next == PlanePoint(x: reading.next[0], y: reading.next[1]))
  }

  @Test func aClickSetsTheStepSizeAndADragMovesIt() throws {
    var program = try player("himmelblau", stepSize: 0.006)
    program.type("SSSs⇥")
    let end = try #require(program.number("step_chart_end"))
    program.mouse(.press, column: 40, row: 10)
    let first = try #require(program.number("epsilon"))
    #expect(first > 0 && first < end)
    program.mouse(.drag, column: 50, row: 20)
    let second = try #require(program.number("epsilon"))
    #expect(second > first)
    program.mouse(.drag, column: 200, row: 20)
    #expect(program.number("step_chart_end") == end)
    program.mouse(.release, column: 200, row: 20)
    // One drag is one change.
    program.type("u")
    #expect(program.number("epsilon") == 0.006)
  }

  /// On small screens, too: how tight a certified Λ⁺ is, and up to where the order's remainder has a
  /// bound.
  @Test func aSmallPanelHasWhatIsCertified() throws {
    var program = try player("himmelblau", size: Size(columns: 80, rows: 24), stepSize: 0.002)
    program.type("L⇥")
    program.wait(ticks: 100)
    let lines = program.lines()
    #expect(lines.contains { $0.contains("tight 1.00") }, "\(lines)")
    #expect(lines.contains { $0.contains("order 3 to") && $0.contains("bounded") }, "\(lines)")
    #expect(lines.contains { $0.contains("1/Λ⁺ ✓") } && lines.contains { $0.contains("Λ ✓") })
  }

  /// A limit at which L goes up is not drawn as one that is proved.
  @Test func aLimitThatFailsHasTheColourOfItsMark() throws {
    var program = try player("absolute", start: [0.5, 0.05], stepSize: 0.1)
    program.type("⇥")
    let (frame, lines) = (program.frame(look: .fixedProfile), program.lines())
    for (row, line) in lines.enumerated() where line.contains("Λ⁺ ≈ ") {
      guard let mark = line.lastIndex(where: { "✓✗".contains($0) }) else { continue }
      let panel = line.index(line.startIndex, offsetBy: 80)
      let first = try #require(line[panel...].firstIndex { $0 != " " })
      let column = line.distance(from: line.startIndex, to: first)
      let role: Role = line[mark] == "✗" ? .bad : .good
      #expect(frame[column, row].foreground == Look.fixedProfile.color(role), "\(line)")
    }
  }

  /// A click on a mark hits its limit exactly.
  @Test func aClickOnALimitSetsIt() throws {
    var program = try player("bowl", stepSize: 0.5)
    program.type("⇥")
    let rows = program.lines()
    let name = try #require(rows[1].firstRange(of: "Cauchy"))
    let column = rows[1].distance(from: rows[1].startIndex, to: name.lowerBound) + 3
    program.mouse(.press, column: column, row: 10)
    program.mouse(.release, column: column, row: 10)
    #expect(program.number("epsilon") == program.number("epsilon_cauchy"))
  }

  @Test func theGaugeIsDraggedToo() throws {
    var program = try player("himmelblau", stepSize: 0.006)
    program.type("⇥")
    program.mouse(.press, column: 70, row: 31)
    let first = try #require(program.number("epsilon"))
    program.mouse(.drag, column: 20, row: 31)
    #expect((program.number("epsilon") ?? 0) < first)
    program.mouse(.release, column: 20, row: 31)
  }

  @Test func theWheelChangesItALittle() throws {
    var program = try player("himmelblau", stepSize: 0.006)
    program.type("⇥")
    program.mouse(.wheelUp, column: 30, row: 10)
    #expect(abs((program.number("epsilon") ?? 0) - 0.00612) < 1e-12)
  }

  @Test func playingIsFollowed() throws {
    var program = try player("himmelblau", stepSize: 0.006)
    program.type("⇥ ")
    let first = program.lines()
    program.wait(ticks: 25)
    #expect(program.lines() != first)
    #expect((program.integer("step") ?? 0) > 3)
  }

  @Test func anEarlierStepIsLookedAtWithItsOwnStepSize() throws {
    var program = try player("himmelblau", stepSize: 0.006)
    program.type("SS{{⇤←←←")
    program.press(.shiftTab)
    #expect(program.word("view") == "step")
    let reading = program.state.reading(using: program.workbench)
    #expect(reading.stepSize == 0.006)
    #expect(program.lines().contains { $0.contains("0.00600") })
  }

  @Test func keysOfOtherViewsSayWhereTheyAre() throws {
    var program = try player("himmelblau")
    program.type("⇥a")
    #expect(
      program.state.notice?.text == "axes: log, semilog, linear: in the convergence view, by tab")
    program.type("⇤4")
    #expect(program.state.notice?.text == "orders, on and off: in the step view, by tab")
  }

  // MARK: how far the chart goes

  @Test func theChartEndsALittleBehindTheModelsLimit() throws {
    let program = try player(formula: "x^2 + 4*y^2", start: [1, 1], stepSize: 0.05)
    let limit = try #require(program.number("epsilon_descent"))
    #expect(program.number("step_chart_end") == limit * 1.22)
  }

  @Test func itGoesAsFarAsTheTruthIsBack() throws {
    let later = try player(formula: "x^4 + y^2", start: [1, 0], stepSize: 0.05)
    #expect((later.number("step_chart_end") ?? 0) > 0.5)
    let sooner = try player(formula: "x^2 + exp(40*y)/40", start: [1, -0.5], stepSize: 0.01)
    let back = try #require(sooner.number("step_back"))
    let end = try #require(sooner.number("step_chart_end"))
    #expect(end > back && end <= back * 5.01)
  }

  @Test func aStepSizeBeyondIsShownUnlessItMakesAllElseSmall() throws {
    let near = try player(formula: "x^2 + 4*y^2", start: [1, 1], stepSize: 0.6)
    #expect((near.number("step_chart_end") ?? 0) > 0.6)
    let far = try player(formula: "x^2 + 4*y^2", start: [1, 1], stepSize: 60)
    #expect((far.number("step_chart_end") ?? 0) < 1)
  }

  /// Without a limit of the model the chart stays while ε moves a little.
  @Test func withoutALimitTheChartDoesNotMoveWithEveryKey() throws {
    var program = try player(formula: "x^2 - y^2", start: [0.001, 1], stepSize: 0.1)
    let end = program.number("step_chart_end")
    program.type("⇥→→")
    #expect(program.number("step_chart_end") == end)
  }

  // MARK: pictures

  @Test(arguments: [
    ("x^2 + y^2", [0.0, 0.0], 0.1), ("log(x)", [-1, 0], 0.1), ("log(x) + y^2", [0.5, 0.5], 0.5),
    ("x^1.5 + y^2", [0, 1], 0.1), ("x + 0*y", [0, 1], 0.1), ("exp(x^2)", [2.9, 0], 1e300),
    ("1e300*x^2", [1, 1], 1e-3), ("1e-300*x^2", [1, 1], 1e300), ("abs(x) + y^2", [1, 1], 0.1),
    ("sqrt(x) + y", [0, 1], 0.1), ("1/x", [1e-200, 1], 0.1), ("1e6 + 1e-9*x^2", [1, 1], 0.1),
    ("3 + 0*x", [1, 1], 0.1), ("-exp(x^2)", [1, 0.5], 0.1), ("sin(300*x) + y^2", [1, 1], 0.1),
  ])
  func everyStepHasAPicture(formula: String, start: Vector, stepSize: Double) throws {
    var program = try player(formula: formula, start: start, stepSize: stepSize)
    program.type("⇥456789")
    for size in SnapshotTests.sizes + [Size(columns: 70, rows: 20), Size(columns: 131, rows: 29)] {
      program.act(.resize(size))
      for glyphs in GlyphSet.allCases {
        let look = Look(theme: .dark, colorMap: .dusk, depth: .trueColor, glyphs: glyphs)
        let lines = program.lines(look: look)
        #expect(lines.count == size.rows)
        #expect(!lines.joined().contains("nan") && !lines.joined().contains("NaN"))
      }
    }
  }

  @Test(arguments: SnapshotTests.sizes) func statesAndOutcomeAreAlwaysThere(size: Size) throws {
    var program = try player("himmelblau", size: size, stepSize: 0.006)
    program.type("SSSs⇥456789")
    let text = program.lines().joined(separator: "\n")
    #expect(text.contains("0.00600"))
    #expect(text.contains("✓ down"))
  }
}

extension Player {
  fileprivate mutating func mouse(_ kind: MouseEvent.Kind, column: Int, row: Int) {
    mouse(MouseEvent(kind, at: Position(column: column, row: row)))
  }
}
