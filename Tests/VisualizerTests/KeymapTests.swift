import Descent
import Screen
import Testing
import Visualizer

@Suite struct KeymapTests {
  @Test(arguments: [
    Keymap.bindings, Keymap.help, Keymap.probe, Keymap.picker, Keymap.pickerFilter,
    Keymap.step, Keymap.convergence, Keymap.replay, WhySheet.bindings, EigenbasisSheet.bindings,
    KernelSheet.bindings,
  ])
  func noKeyMeansTwoThings(bindings: [Binding]) {
    var seen: [Key: Action] = [:]
    for binding in bindings {
      for key in binding.keys {
        #expect(
          seen[key] == nil,
          "\(key.label) means \(binding.action) and \(String(describing: seen[key]))")
        seen[key] = binding.action
      }
    }
  }

  @Test func everyActionCanBePressedInATape() {
    let forbidden = Set("chijmz".unicodeScalars)
    for binding in Keymap.listed where binding.action != .suspend && binding.action != .quit {
      let reachable = binding.keys.contains { key in
        switch key {
        case .character, .space, .enter, .tab, .shiftTab, .escape, .backspace: true
        case .up, .down, .left, .right, .pageUp, .pageDown: true
        case .control(let letter): !forbidden.contains(letter)
        case .delete, .home, .end, .function: false
        }
      }
      #expect(reachable, "\(binding.action)")
    }
  }

  @Test func aKeyThatCannotActSaysWhyAndChangesNothingElse() throws {
    var program = try player("saddle", start: [0.001, 1])
    let before = program.state
    program.type("c")
    #expect(program.state.notice?.text == "no Cauchy step: gᵀHg ≤ 0")
    #expect(program.state.run == before.run)
    #expect(program.lines().contains { $0.contains("no Cauchy step: gᵀHg ≤ 0") })
    program.wait(ticks: 100)
    #expect(program.state.notice == nil)
  }

  @Test(arguments: [
    ("b", "nothing to take back: this is the start"),
    ("n", "no constant in this formula: declare one as in (x^2 + k*y^2)/2; k = 25"),
    ("oooM", "no model to show: its order is 0, o turns it on"),
    ("<<<<<<<<<<<", "no slower: 1 step a second"),
    (">>>>>>>>>>>>", "no faster: 5000 steps a second"),
  ])
  func obstacles(keys: String, sentence: String) throws {
    var program = try player()
    program.type(keys == "oooM" ? "ooM" : keys)
    #expect(program.state.notice?.text == sentence)
  }

  @Test func theOnlyConstantHasNoNext() throws {
    var program = try player(formula: "k*x^2 + y^2; k = 2", start: [1, 1], stepSize: 0.1)
    program.type("n")
    #expect(program.state.notice?.text == "no other constant: there is only k")
  }

  @Test(arguments: [
    ("{", "no smaller: ε is the smallest that a number can be"),
    ("}", "no larger: ε is about the largest that a number can be"),
    ("+", "no nearer: numbers could not tell the view's edges apart"),
    ("-", "no farther: the view is as wide as numbers allow"),
  ])
  func whereNumbersEndAKeySaysSo(key: String, sentence: String) throws {
    var program = try player("rosenbrock", size: Size(columns: 40, rows: 12))
    for _ in 0..<1200 {
      let before = program.state
      program.type(key)
      let isChanged =
        before.run.stepSize != program.state.run.stepSize || before.window != program.state.window
      #expect(isChanged == (program.state.notice == nil))
      if !isChanged { break }
    }
    #expect(program.state.notice?.text == sentence)
  }

  @Test func theKeyLineNamesWhatTheMapIsOf() throws {
    var program = try player()
    #expect(program.lines().last?.contains("map of") == false)
    program.type("M")
    #expect(program.lines().last?.contains("o order 2  M map of m₂  l level") == true)
    program.type("Mo")
    #expect(program.lines().last?.contains("o order 3  M map of |m₃ − L|  l level") == true)
  }

  /// Where the key line has no room for it, too, what the map is of can be read.
  @Test(arguments: ["himmelblau", "six-hump-camel", "goldstein-price"])
  func theTitleNamesWhatTheMapIsOf(name: String) throws {
    var program = try player(name, size: Size(columns: 40, rows: 12))
    #expect(program.lines()[0].contains("m₂") == false)
    program.type("M")
    #expect(program.lines()[0].contains("gdviz  m₂"))
    program.type("M")
    #expect(program.lines()[0].contains("gdviz  |m₂ − L|"))
    program.type("⇥")
    #expect(!program.lines()[0].contains("m₂"))
  }

  /// Without a model there is no map of it, and no way out of one either.
  @Test func turningTheModelOffBringsTheMapOfLBack() throws {
    var program = try player()
    let before = program.word("map")
    program.type("Moo")
    #expect(program.integer("order") == 0)
    #expect(program.word("map") == before)
  }

  @Test func theHelpSheetListsEveryKeyOfTheKeymap() throws {
    for size in [
      Size(columns: 120, rows: 36), Size(columns: 80, rows: 24), Size(columns: 40, rows: 12),
    ] {
      var program = try player(size: size)
      program.type("?")
      var pages = program.lines().joined(separator: "\n")
      for _ in 0..<40 {
        program.press(.right)
        pages += program.lines().joined(separator: "\n")
      }
      for line in KeyTable.lines {
        // In a narrow column it goes on in the next row.
        let text =
          size.columns < 80
          ? line.text.split(separator: " ").prefix(2).joined(separator: " ") : line.text
        #expect(pages.contains(text), "\(line.text) at \(size)")
        #expect(pages.contains(line.keys), "\(line.keys) at \(size)")
      }
      program.press(.escape)
      #expect(!program.state.isHelpOpen)
    }
  }

  /// What a key does is not cut, and why it cannot stands behind a colon, on some page of the sheet.
  @Test(arguments: [(80, 24), (90, 40), (120, 36), (200, 60)], ["s", "", "s⇤", "GSx"])
  func theHelpSheetIsWhole(size: (columns: Int, rows: Int), keys: String) throws {
    var program = try player(
      "overparam", size: Size(columns: size.columns, rows: size.rows), start: [1.5, 0.5])
    program.type(keys)
    program.wait(ticks: 300)
    let state = program.state
    program.type("?")
    var pages = program.lines()
    for _ in 0..<40 {
      program.press(.right)
      pages += program.lines()
    }
    for line in KeyTable.lines {
      let isWhole = pages.contains { row in
        row.ranges(of: " \(line.text)").contains { range in
          row[range.upperBound...].first.map { " :".contains($0) } ?? true
        }
      }
      #expect(isWhole, "\(line.text)")
    }
    for binding in Keymap.listed where binding.obstacle(state, program.workbench) != nil {
      let first = KeyTable.lines.first { $0.group == binding.group && $0.text == binding.text }
      let others = Keymap.listed.filter { $0.group == first?.group && $0.text == first?.text }
      // A line is faint where none of its keys can act, and says why, or its group does.
      guard others.allSatisfy({ $0.obstacle(state, program.workbench) != nil }),
        others.allSatisfy({ $0.view == nil || $0.view == state.view })
      else { continue }
      let isSaid = pages.contains {
        $0.contains(" \(binding.text):") || $0.contains(" \(binding.group.rawValue):")
      }
      #expect(isSaid, "\(binding.text)")
    }
  }

  @Test func anOpenSheetTakesKeysFirst() throws {
    var program = try player()
    program.type("?s")
    #expect(program.integer("step") == 0)
    program.type("?s")
    #expect(program.integer("step") == 1)
  }
}
