import Descent
import Screen
import Testing
import Visualizer

/// A program on a preset, at a size, as tests use it.
func player(
  _ name: String = "himmelblau", size: Size = Size(columns: 120, rows: 36), start: Vector? = nil,
  stepSize: Double? = nil, window: Window? = nil
) throws -> Player {
  let landscape = try #require(Catalog.landscape(named: name))
  let workbench = Workbench()
  return Player(
    State(
      landscape: landscape, start: start, stepSize: stepSize, window: window, screen: size,
      using: workbench), using: workbench)
}

/// A program on a formula of one's own.
func player(
  formula: String, start: Vector, stepSize: Double, size: Size = Size(columns: 120, rows: 36)
) throws -> Player {
  let window = Window(x: -3...3, y: -3...3)
  let landscape = Landscape(
    unnamed: try Formula(parsing: formula, variables: ["x", "y"]), window: window)
  let workbench = Workbench()
  return Player(
    State(
      landscape: landscape, start: start, stepSize: stepSize, window: window,
      screen: size, using: workbench), using: workbench)
}

extension Player {
  /// Presses characters one by one, as they stand in the keymap; `↵` is enter, `⇥` tab, `⇤` shift and
  /// tab, `⎋` escape.
  @discardableResult
  mutating func type(_ characters: String) -> [Effect] {
    press(characters.unicodeScalars.map { keysOfSigns[$0] ?? .character($0) })
  }

  func text(_ fact: String) -> String? {
    if case .text(let text) = self.fact(fact) { text } else { nil }
  }

  func number(_ fact: String) -> Double? {
    if case .number(let number) = self.fact(fact) { number } else { nil }
  }

  func word(_ fact: String) -> String? {
    if case .word(let word) = self.fact(fact) { word } else { nil }
  }

  func integer(_ fact: String) -> Int? {
    if case .integer(let number) = self.fact(fact) { number } else { nil }
  }

  func yesOrNo(_ fact: String) -> Bool? {
    if case .yesOrNo(let value) = self.fact(fact) { value } else { nil }
  }

  /// The frame as lines of text.
  func lines(look: Look = .fixedProfile) -> [String] {
    PlainText.lines(of: frame(look: look))
  }
}

/// Keys that type nothing, by the signs of the key table.
private let keysOfSigns: [Unicode.Scalar: Key] = [
  " ": .space, "←": .left, "→": .right, "↑": .up, "↓": .down, "↵": .enter, "⎋": .escape,
  "⇥": .tab, "⇤": .shiftTab,
  "\r": .enter, "\t": .tab, "\u{1B}": .escape, "\u{15}": .control("u"),
]
