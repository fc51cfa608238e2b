import Screen
import Testing
import Visualizer

@Suite struct PreferencesTests {
  @Test func theirTextReadsBack() throws {
    var preferences = Preferences()
    #expect(try Preferences(parsing: preferences.text) == preferences)
    preferences.theme = .contrast
    preferences.colorMap = .reef
    preferences.glyphs = .blocks
    preferences.path = .line
    preferences.contours = .off
    preferences.fill = .bands
    preferences.recentLandscapes = ["ravine", "bowl"]
    preferences.formulas = ["(x^2 + k*y^2)/2; k = 25", "x*y"]
    #expect(try Preferences(parsing: preferences.text) == preferences)
  }

  @Test func spacesAndCommentsSayNothing() throws {
    let preferences = try Preferences(parsing: "\n# a word\r\n  theme=light\n\tfill = off \n")
    #expect(preferences.theme == .light)
    #expect(preferences.fill == .off)
    #expect(preferences.path == nil)
  }

  @Test(arguments: [
    ("theme = light\nthemes = dark", 2, "'themes' is no setting"),
    ("theme = blue", 1, "theme cannot be 'blue'"), ("\n\nfill", 3, "expected name = value"),
    ("path =", 1, "path cannot be ''"),
  ])
  func whatIsWrongIsSaidByLine(text: String, line: Int, sentence: String) {
    let error = #expect(throws: Preferences.Malformed.self) { try Preferences(parsing: text) }
    #expect(error?.line == line)
    #expect(error?.sentence == sentence)
  }

  /// What an option said and no key changed is not kept.
  @Test func onlyWhatKeysChoseIsKept() throws {
    var program = try player("ravine")
    let first = program.state
    program.type("kk")
    var known = Preferences()
    known.fill = .bands
    var expected = known
    expected.contours = .off
    #expect(known.updated(from: first, to: program.state) == expected)
    program.type("T")
    expected.theme = .light
    #expect(known.updated(from: first, to: program.state) == expected)
    program.type("P")
    expected.colorMap = .viridis
    #expect(known.updated(from: first, to: program.state) == expected)
    program.type("TTPPPPkt")
    #expect(program.state.theme == .dark)
  }

  @Test func whatWasOpenedIsRecalled() throws {
    var state = try player("ravine").state
    var preferences = Preferences()
    preferences.recentLandscapes = ["bowl", "ravine", "saddle"]
    preferences.formulas = ["x*y"]
    state.recall(preferences)
    #expect(state.recentLandscapes == ["ravine", "bowl", "saddle"])
    #expect(state.formulaHistory == ["x*y"])
    #expect(preferences.updated(from: state, to: state) == preferences)
    var last = state
    last.recentLandscapes = ["saddle", "ravine", "bowl"]
    #expect(preferences.updated(from: state, to: last).recentLandscapes == last.recentLandscapes)
  }

  @Test func anOpeningLooksAsIsPreferred() throws {
    var opening = Opening(try player("ravine").state)
    var preferences = Preferences()
    preferences.theme = .light
    preferences.fill = .off
    opening.prefer(preferences)
    #expect(opening.theme == .light && opening.colorMap == .day)
    #expect(opening.shown.fill == .off && opening.shown.path == .beads)
  }
}
