import Descent
import Screen
import Testing
import Visualizer

/// The picker: what it lists, how keys choose, what is opened.
@Suite struct PickerTests {
  private func open(_ keys: [Key] = [], columns: Int = 120, rows: Int = 36) throws -> Player {
    var program = try player("bowl", size: Size(columns: columns, rows: rows))
    program.type("p")
    program.press(keys)
    return program
  }

  @Test func opensAtTheLandscapeThatIsShown() throws {
    var program = try player("himmelblau")
    #expect(program.fact("picker") == .yesOrNo(false))
    program.type("p")
    #expect(program.fact("picker") == .yesOrNo(true))
    #expect(program.word("picker_choice") == "himmelblau")
    #expect(program.integer("picker_count") == 26)
    program.press(.escape)
    #expect(program.fact("picker") == .yesOrNo(false))
    #expect(program.word("landscape") == "himmelblau")
  }

  @Test(arguments: [
    ([Key.right], "ravine"), ([.down], "rosenbrock"), ([.down, .up], "bowl"), ([.left], "bowl"),
    ([.up], "bowl"), ([.end], "absolute"), ([.end, .right], "absolute"), ([.end, .home], "bowl"),
    // The last row is short: from its row down is to its end, and straight up from there.
    ([.right, .right, .right, .pageDown], "absolute"), ([.end, .up], "goldstein-price"),
    ([.end, .pageUp], "ravine"),
  ])
  func arrowsChooseOnTheSheet(keys: [Key], name: String) throws {
    #expect(try open(keys).word("picker_choice") == name)
  }

  @Test(arguments: [
    ([Key.right], "ravine"), ([.down], "ravine"), ([.pageDown], "goldstein-price"),
    ([.pageDown, .pageUp], "bowl"),
  ])
  func arrowsChooseInTheList(keys: [Key], name: String) throws {
    #expect(try open(keys, columns: 80, rows: 24).word("picker_choice") == name)
  }

  @Test func enterOpensWithItsOwnStartWindowAndStepSize() throws {
    var program = try open([.right, .enter])
    let ravine = try #require(Catalog.landscape(named: "ravine"))
    #expect(program.state.landscape == ravine)
    #expect(program.state.overlay == nil)
    #expect(program.state.start == ravine.start && program.state.window == ravine.window)
    #expect(program.number("epsilon") == 0.07)
    program.type("u")
    #expect(program.word("landscape") == "bowl")
  }

  @Test func choosingChangesNothingElse() throws {
    let before = try player("bowl").state
    var program = try open([.down, .right, .pageDown, .escape])
    #expect(program.state == before)
    program.type("u")
    #expect(program.state.notice?.text == "nothing to undo")
  }

  @Test func aFilterFindsByNameTitleAndNote() throws {
    var program = try open()
    program.type("/camel")
    #expect(program.fact("picker_filter") == .text("camel"))
    #expect(program.integer("picker_count") == 2)
    #expect(program.word("picker_choice") == "three-hump-camel")
    program.press(.right)
    #expect(program.word("picker_choice") == "six-hump-camel")
    program.press(.control("u"))
    #expect(program.integer("picker_count") == 26)
    program.type("FOUR equal")
    #expect(program.word("picker_choice") == "himmelblau")
    program.press(.escape)
    #expect(program.fact("picker_filter") == nil)
    #expect(program.integer("picker_count") == 26)
    #expect(program.word("picker_choice") == "six-hump-camel")
    program.press(.escape)
    #expect(program.state.overlay == nil)
  }

  @Test func lettersGoToTheFilterAndPastesToo() throws {
    var program = try open()
    program.type("/op q")
    #expect(program.fact("picker_filter") == .text("op q"))
    program.press([.backspace, .backspace])
    program.paste("timum\n")
    #expect(program.fact("picker_filter") == .text("optimum"))
  }

  @Test func whatIsNotThereIsSaid() throws {
    for (columns, rows) in [(120, 36), (80, 24), (40, 12)] {
      var program = try open(columns: columns, rows: rows)
      program.type("/zzz")
      #expect(program.integer("picker_count") == 0)
      #expect(program.lines().contains { $0.contains("nothing has 'zzz'") })
      program.press(.enter)
      #expect(program.word("landscape") == "bowl")
      #expect(program.lines().contains { $0.contains("nothing to open") })
      program.press([.down, .end, .pageUp, .backspace])
    }
  }

  @Test func theLastUsedComeFirstOnRequest() throws {
    var program = try open([.end, .enter])
    program.type("p")
    program.press([.home, .right, .right, .enter])
    #expect(program.state.recentLandscapes == ["saddle", "absolute", "bowl"])
    program.type("po")
    #expect(program.word("picker_order") == "lastUsed")
    #expect(program.word("picker_choice") == "saddle")
    program.press(.right)
    #expect(program.word("picker_choice") == "absolute")
    program.press([.right, .right])
    #expect(program.word("picker_choice") == "ravine")
    #expect(program.lines()[0].contains("last used first"))
    program.type("o")
    #expect(program.word("picker_order") == "listed")
  }

  @Test func theListScrollsSoThatTheChoiceIsSeen() throws {
    for (columns, rows) in [(80, 24), (40, 12), (110, 30)] {
      var program = try open(columns: columns, rows: rows)
      for key in [Key.pageDown, .down, .end, .up, .up, .pageUp, .home, .right] {
        program.press(key)
        let choice = try #require(program.word("picker_choice"))
        let title = try #require(Catalog.landscape(named: choice)).title
        // Where the title does not fit stands the short name.
        let words = [title.prefix(5), choice.prefix(5)].map { "▸ \($0)" }
        let lines = program.lines().dropLast(columns < 70 ? 1 : 4)
        #expect(
          lines.contains { line in words.contains { line.contains($0) } },
          "\(choice) at \(columns)×\(rows)")
      }
      // Smaller: the choice is still on it.
      program.press(.end)
      program.act(.resize(Size(columns: 40, rows: 12)))
      #expect(program.lines().contains { $0.contains("▸ Not smooth") })
    }
  }

  @Test func saysWhatIsKnownOfTheChoice() throws {
    let lines = try open([.right]).lines()
    #expect(lines[32].contains("Ravine, condition number 25  L(x, y) = (x² + 25y²)/2"))
    #expect(lines[33].contains("A zig-zag: ε lies just under 2/λmax"))
    #expect(lines[34].contains("start  −2.5, 1    ε  0.07    view  −3…3 × −1.5…1.5"))
  }

  @Test(arguments: [
    ("himmelblau", "9 critical points: 4 minima, 4 saddles, 1 maximum"),
    ("bowl", "1 critical point: 1 minimum"), ("absolute", "no critical point"),
    ("overparam", "critical points: 1 saddle, 2 curves of minima"),
    ("monkey-saddle", "1 critical point: 1 degenerate"),
  ])
  func countsCriticalPointsWhileTheChoiceRests(name: String, summary: String) throws {
    var program = try player(name)
    #expect(program.state.wait == nil)
    program.type("p")
    #expect(program.state.wait == 1)
    #expect(program.fact("picker_critical_points") == nil)
    #expect(program.lines()[34].contains("critical points  …"))
    var ticks = 0
    while program.state.wait != nil {
      program.wait(ticks: 1)
      ticks += 1
    }
    #expect((30...130).contains(ticks))
    #expect(program.fact("picker_critical_points") == .text(summary))
    let kinds = summary.split(separator: ": ").last ?? ""
    let isProved = ["himmelblau", "bowl"].contains(name)
    #expect(program.lines()[34].contains(kinds + " ✓") == isProved)
    #expect(program.lines()[34].contains(kinds))
    // It is known when the choice comes back.
    program.press([.right, .left])
    program.press([.left, .right])
    if program.word("picker_choice") == name {
      #expect(program.fact("picker_critical_points") == .text(summary))
    }
  }

  @Test func aNewWorkbenchFindsTheSame() throws {
    var program = try open([.down, .right])
    program.wait(ticks: 200)
    let other = Player(program.state, using: Workbench())
    #expect(other.frame(look: .fixedProfile) == program.frame(look: .fixedProfile))
    #expect(program.lines()[34].contains("9 critical points  4 minima, 4 saddles, 1 maximum"))
  }

  @Test func atEightyColumnsTheCriticalPointsTakeTheWindowsPlace() throws {
    var program = try player("himmelblau", size: Size(columns: 80, rows: 24))
    program.type("p")
    program.wait(ticks: 100)
    #expect(
      program.lines()[22].contains("ε  0.01  9 critical points  4 minima, 4 saddles, 1 maximum"))
  }

  @Test func ownLandscapesComeAfterThePresets() throws {
    var program = try player("bowl")
    var own = try #require(Catalog.landscape(named: "bowl"))
    (own.id, own.title) = ("mine", "A bowl of my own")
    program.act(.resize(Size(columns: 200, rows: 60)))
    var state = program.state
    state.ownLandscapes = [OwnLandscape(ListedLandscape(own), in: "/valleys.txt")]
    program = Player(state, using: program.workbench)
    program.type("p")
    #expect(program.integer("picker_count") == 27)
    program.press(.end)
    #expect(program.word("picker_choice") == "mine")
    #expect(program.lines().contains { $0.contains("▸ A bowl of my own") })
    program.press(.enter)
    #expect(program.word("landscape") == "mine")
  }

  @Test func manyScroll() throws {
    var state = try player("bowl").state
    let bowl = state.landscape
    state.ownLandscapes = (0..<200).map { index in
      var landscape = bowl
      landscape.id = "own-\(index)"
      landscape.title = "Own \(index)"
      return OwnLandscape(ListedLandscape(landscape), in: "/valleys.txt")
    }
    for size in [Size(columns: 120, rows: 36), Size(columns: 40, rows: 12)] {
      var program = Player(state, using: Workbench())
      program.act(.resize(size))
      program.type("p")
      program.press(.end)
      #expect(program.lines().contains { $0.contains("▸ Own 199") })
      program.press(.up)
      #expect(program.lines().contains { $0.contains("▸ Own 19") })
    }
  }
}
