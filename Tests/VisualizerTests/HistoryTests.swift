import Descent
import Screen
import Testing
import Visualizer

@Suite struct HistoryTests {
  @Test(arguments: ["s", "S", "]", "{", "=", "o", "M", "l", "v", "k", "P", "T", "+", "f"])
  func undoTakesBackTheLastChangeAndRedoBringsItBack(key: String) throws {
    var program = try player("ravine")
    program.type("ss")
    let before = program.state.moment
    program.type(key)
    let after = program.state.moment
    #expect(after != before)
    program.type("u")
    #expect(program.state.moment == before)
    program.press(.control("r"))
    #expect(program.state.moment == after)
  }

  @Test func aStretchOfPlayingIsOne() throws {
    var program = try player("ravine")
    program.type("s")
    let before = program.state.moment
    program.type(" ")
    program.wait(ticks: 100)
    program.type(" ")
    let after = program.state.moment
    #expect(program.integer("step") == 25)
    program.type("u")
    #expect(program.state.moment == before)
    program.press(.control("r"))
    #expect(program.state.moment == after)
  }

  @Test func undoWhilePlayingPausesWhereItBegan() throws {
    var program = try player("ravine")
    program.type(" ")
    program.wait(ticks: 50)
    program.type("u")
    #expect(program.integer("step") == 0)
    #expect(program.word("status") == "paused")
  }

  @Test func runningUntilItStopsIsOneEvenAcrossItsEnd() throws {
    var program = try player("bowl")
    program.type("G")
    program.wait(ticks: 20)
    #expect(program.word("status") == "converged")
    program.type("u")
    #expect(program.integer("step") == 0)
  }

  @Test func whatIsNoChangeIsNoUndo() throws {
    var program = try player("ravine")
    program.type("s?")
    program.press(.escape)
    program.type("<  u")
    #expect(program.integer("step") == 0)
    program.type("u")
    #expect(program.state.notice?.text == "nothing to undo")
    program.press(.control("r"))
    program.press(.control("r"))
    #expect(program.state.notice?.text == "nothing to redo")
  }

  @Test func restartBringsBackTheGhostsToo() throws {
    var program = try player("ravine")
    program.type("SSB{s")
    let before = program.state.moment
    program.type("r")
    #expect(program.integer("step") == 0)
    program.type("u")
    #expect(program.state.moment == before)
    #expect(program.integer("ghosts") == 1)
  }

  @Test func longRunsAreForgottenBeforeTheyFillTheMemory() throws {
    var program = try player("ravine", stepSize: 1e-6)
    program.type("G")
    program.wait(ticks: 60)
    program.type(" ")
    for _ in 0..<20 { program.type("s") }
    // 60,000 steps a moment: three of them fit.
    for _ in 0..<3 { program.type("u") }
    #expect(program.state.notice == nil)
    program.type("u")
    #expect(program.state.notice?.text == "nothing to undo")
  }
}

@Suite struct EditedLineTests {
  private func line(_ text: String, _ edits: EditedLine.Edit...) -> EditedLine {
    var line = EditedLine(text)
    for edit in edits { line.apply(edit) }
    return line
  }

  @Test func editsHappenAtTheCursor() {
    #expect(line("x^2", .left, .insert("3*")).text == "x^3*2")
    #expect(line("x^2", .home, .insert("-")).text == "-x^2")
    #expect(line("x^2", .backspace).text == "x^")
    #expect(line("x^2", .left, .backspace).text == "x2")
    #expect(line("x^2", .home, .delete).text == "^2")
    #expect(line("x^2", .home, .right, .right, .delete, .end, .insert("y")).text == "x^y")
    #expect(line("x^2", .clear) == EditedLine())
  }

  @Test func atItsEndsNothingHappens() {
    #expect(line("x", .home, .backspace, .left).text == "x")
    #expect(line("x", .delete, .right) == EditedLine("x"))
    #expect(line("", .backspace, .delete, .left, .right) == EditedLine())
  }

  @Test func itTakesNoMoreThanItsLimit() {
    let full = String(repeating: "x", count: EditedLine.limit)
    #expect(line(full, .insert("y")).text == full)
  }

  @Test func aCombiningCharacterKeepsTheCursorInTheLine() {
    let joined = line("e", .insert("\u{301}"), .insert("x"))
    #expect(joined.text == "e\u{301}x")
    #expect(joined.cursor == 2)
  }
}
