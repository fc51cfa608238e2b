package import Screen

/// Every key of the program: help, key line, `gdviz keys` and the README's table are made from it.
package enum Keymap {
  package static let bindings: [Binding] =
    run + stepSize + show + view + probing + constants + share + program

  private static let run = [
    Binding(.space, does: .playOrPause, "play, pause", in: .run, obstacle: ended),
    Binding("s", does: .step(count: 1), "one step, ten steps", in: .run, obstacle: ended),
    Binding("S", does: .step(count: 10), "one step, ten steps", in: .run, obstacle: ended),
    Binding("b", does: .stepBack(count: 1), "one back, ten back", in: .run, obstacle: atStart),
    Binding("B", does: .stepBack(count: 10), "one back, ten back", in: .run, obstacle: atStart),
    Binding("G", does: .runUntilStopped, "run until it stops", in: .run, obstacle: ended),
    Binding("r", does: .restart, "back to the start", in: .run, obstacle: atStart),
    Binding("u", does: .undo, "undo, redo", in: .run, obstacle: nothingToUndo),
    Binding(.control("r"), does: .redo, "undo, redo", in: .run, obstacle: nothingToRedo),
    Binding(
      "Y", does: .branch, "another run from here", in: .run, obstacle: noStepYet),
    Binding("h", does: .run(.open), "runs: switch, hide, compare", in: .run),
    Binding("W", does: .why(.open), "why, and an ε that works", in: .run),
    Binding("V", does: .eigenbasis(.open), "parts in the eigenbasis", in: .run),
    Binding("K", does: .kernel(.open), "residuals and kernel", in: .run),
    Binding("<", does: .slower, "slower, faster", in: .run, obstacle: slowest),
    Binding(">", does: .faster, "slower, faster", in: .run, obstacle: fastest),
  ]

  private static let stepSize = [
    Binding(
      "[", does: .scaleStepSize(by: .fineDown), "ε down, up by a tenth", in: .stepSize,
      obstacle: smallestStepSize),
    Binding(
      "]", does: .scaleStepSize(by: .fineUp), "ε down, up by a tenth", in: .stepSize,
      obstacle: largestStepSize),
    Binding(
      "{", does: .scaleStepSize(by: .coarseDown), "ε halved, doubled", in: .stepSize,
      obstacle: smallestStepSize),
    Binding(
      "}", does: .scaleStepSize(by: .coarseUp), "ε halved, doubled", in: .stepSize,
      obstacle: largestStepSize),
    Binding(
      "=", does: .stepSizeToSmoothness, "ε to 1/Λ⁺, by the lemma", in: .stepSize,
      obstacle: noSmoothness),
    Binding(
      "c", does: .stepSizeToCauchy, "ε to the Cauchy step", in: .stepSize, obstacle: noCauchy),
    Binding("e", does: .snap(.open), "ε from the list of limits", in: .stepSize),
    Binding(
      "L", does: .nextSmoothness, "Λ⁺ sampled, certified, step", in: .stepSize),
  ]

  private static let show = [
    Binding("o", does: .modelOrder(by: 1), "model order: off, 1, 2, 3", in: .show, on: .map),
    Binding("O", does: .modelOrder(by: -1), "model order: off, 1, 2, 3", in: .show, on: .map),
    Binding(
      "M", does: .nextGround, "map of L, of m, of |m − L|", in: .show, on: .map, obstacle: noModel),
    Binding(
      "l", does: .toggle(.level), "true level through w", in: .show, on: .map, obstacle: noLevel),
    Binding("v", does: .toggle(.eigenvectors), "eigenvectors of H", in: .show, on: .map),
    Binding("g", does: .toggle(.gradient), "gradient −g", in: .show, on: .map),
    Binding("i", does: .toggle(.nextStep), "next step", in: .show, on: .map),
    Binding("t", does: .nextPath, "path: beads, line, off", in: .show, on: .map),
    Binding("k", does: .nextContours, "contour values, lines, off", in: .show, on: .map),
    Binding(
      "m", does: .nextFill, "fill: shaded, bands, off", in: .show, on: .map, obstacle: noFill),
    Binding("P", does: .nextColorMap, "palette, in 24-bit colour", in: .show, obstacle: noPalette),
    Binding("T", does: .nextTheme, "theme dark, light, contrast", in: .show, obstacle: noTheme),
  ]

  private static let view = [
    Binding(.tab, does: .changeView(by: 1), "next view", in: .view),
    Binding(.shiftTab, does: .changeView(by: -1), "view before", in: .view),
    Binding(
      .escape, does: .inspect(.last), "back to the last step", in: .view, obstacle: noLaterStep),
    panning(.left, columns: -4, rows: 0),
    panning(.right, columns: 4, rows: 0),
    panning(.up, columns: 0, rows: -2),
    panning(.down, columns: 0, rows: 2),
    Binding("+", does: .zoom(.in), "zoom in, out", in: .view, on: .map, obstacle: nearest),
    Binding("-", does: .zoom(.out), "zoom in, out", in: .view, on: .map, obstacle: farthest),
    Binding("0", .home, does: .wholeWindow, "the landscape's own window", in: .view, on: .map),
    Binding("f", does: .follow, "follow the point", in: .view, on: .map),
    Binding("C", does: .critical(.open), "critical points, proved", in: .view, on: .map),
  ]

  private static func panning(_ key: Key, columns: Int, rows: Int) -> Binding {
    Binding(
      key, does: .pan(columns: columns, rows: rows), "move the view", in: .view, on: .map,
      obstacle: { state, _ in edge(of: state, columns: columns, rows: rows) })
  }

  private static let probing = [
    Binding("x", does: .toggleProbe, "probe on, off", in: .probe, on: .map)
  ]

  private static let constants = [
    Binding("n", does: .nextConstant, "next constant", in: .constants, obstacle: noOtherConstant),
    Binding(
      "(", does: .scaleConstant(up: false), "its value down, up", in: .constants,
      obstacle: { lastConstant(of: $0, up: false) ?? noConstant($0, $1) }),
    Binding(
      ")", does: .scaleConstant(up: true), "its value down, up", in: .constants,
      obstacle: { lastConstant(of: $0, up: true) ?? noConstant($0, $1) }),
  ]

  private static let share = [
    Binding("y", does: .stateLine(.open), "this as a command", in: .share),
    Binding("I", does: .save(.open(.picture)), "save a picture: SVG, text", in: .share),
    Binding("w", does: .save(.open(.run)), "save the run: CSV, JSON", in: .share),
    Binding("R", does: .record(.toggle), "record a tape, on and off", in: .share),
  ]

  private static let program = [
    Binding("p", does: .openPicker, "landscapes", in: .program),
    Binding("F", does: .prompt(.openFormula), "a formula of your own", in: .program),
    Binding(":", does: .prompt(.openSetting), "type ε, start, window, k", in: .program),
    Binding("?", .function(1), does: .help, "these keys", in: .program),
    Binding(.control("l"), does: .redraw, "draw again", in: .program),
    Binding(.control("z"), does: .suspend, "suspend", in: .program),
    Binding("q", .control("c"), does: .quit, "quit", in: .program),
  ]

  /// The keys that move a probe and start from it; while there is one, the map gets what is left.
  package static let probe = [
    Binding(
      .left, does: .moveProbe(columns: -1, rows: 0), "move the probe", in: .probe,
      obstacle: noProbe),
    Binding(
      .right, does: .moveProbe(columns: 1, rows: 0), "move the probe", in: .probe,
      obstacle: noProbe),
    Binding(
      .up, does: .moveProbe(columns: 0, rows: -1), "move the probe", in: .probe, obstacle: noProbe),
    Binding(
      .down, does: .moveProbe(columns: 0, rows: 1), "move the probe", in: .probe,
      obstacle: noProbe),
    Binding(
      .home, .control("b"), does: .moveProbe(columns: -10, rows: 0), "move it by ten columns",
      in: .probe,
      obstacle: noProbe),
    Binding(
      .end, .control("f"), does: .moveProbe(columns: 10, rows: 0), "move it by ten columns",
      in: .probe,
      obstacle: noProbe),
    Binding(
      .pageUp, does: .moveProbe(columns: 0, rows: -10), "move it by ten rows", in: .probe,
      obstacle: noProbe),
    Binding(
      .pageDown, does: .moveProbe(columns: 0, rows: 10), "move it by ten rows", in: .probe,
      obstacle: noProbe),
    Binding(
      .enter, does: .startAtProbe, "start a run from it", in: .probe,
      obstacle: noStartAtProbe),
    Binding(.escape, does: .toggleProbe, "leave it", in: .probe, obstacle: noProbe),
  ]

  /// The keys of the convergence view.
  package static let convergence = [
    Binding(
      .left, does: .inspect(.by(-1)), "along the path", in: .convergence, on: .convergence,
      obstacle: noEarlierStep),
    Binding(
      .right, does: .inspect(.by(1)), "along the path", in: .convergence, on: .convergence,
      obstacle: noLaterStep),
    Binding(
      .up, does: .inspect(.listed(-1)), "rows of the ledger", in: .convergence, on: .convergence,
      obstacle: noEarlierStep),
    Binding(
      .down, does: .inspect(.listed(1)), "rows of the ledger", in: .convergence, on: .convergence,
      obstacle: noLaterStep),
    Binding(
      .pageUp, does: .inspect(.farther(-1)), "by ten steps or a tenth", in: .convergence,
      on: .convergence, obstacle: noEarlierStep),
    Binding(
      .pageDown, does: .inspect(.farther(1)), "by ten steps or a tenth", in: .convergence,
      on: .convergence, obstacle: noLaterStep),
    Binding(
      "0", .home, does: .inspect(.first), "to the start", in: .convergence, on: .convergence,
      obstacle: noEarlierStep),
    Binding(
      .escape, .end, does: .inspect(.last), "to the last step", in: .convergence,
      on: .convergence, obstacle: noLaterStep),
    Binding(
      "d", does: .toggle(.lemma), "the bounds of theory", in: .convergence, on: .convergence),
    Binding("a", does: .nextAxes, "axes: log, semilog, linear", in: .convergence, on: .convergence),
  ]

  /// All keys that are listed for people.
  package static let listed = bindings + step + convergence + probe

  /// What the first key of each listed action is called.
  static let labels = Dictionary(
    listed.compactMap { binding in binding.keys.first.map { (binding.action, $0.label) } },
    uniquingKeysWith: { first, _ in first })

  /// The bindings that hold in a state, those that get a key first in front.
  package static func bindings(in state: State) -> [Binding] {
    let own =
      switch state.view {
      case .map: state.probe == nil ? [] : probe
      case .step: step
      case .convergence: convergence
      }
    let view = own + bindings.filter { $0.obstacle(on: state.view) == nil }
    guard let overlay = state.overlay else { return view }
    return overlay.letsKeysThrough ? overlay.bindings + view : overlay.bindings
  }

  package static func binding(for key: Key, in state: State) -> Binding? {
    bindings(in: state).first { $0.keys.contains(key) }
  }

  /// What a key does in a state: its action, or a refusal that says why it cannot act just now.
  package static func action(
    for key: Key, in state: State, using workbench: Workbench
  ) -> Action? {
    guard let binding = binding(for: key, in: state) else {
      if state.overlay?.line != nil { return key.typed.map { .edit(.insert($0)) } }
      return elsewhere(key, in: state)
    }
    return binding.obstacle(state, workbench).map { .refuse($0) } ?? binding.action
  }
}

extension Keymap {
  /// Says where a key would do something that does nothing in this view.
  private static func elsewhere(_ key: Key, in state: State) -> Action? {
    guard state.overlay == nil,
      let binding = (bindings + step + convergence).first(where: { $0.keys.contains(key) }),
      let obstacle = binding.obstacle(on: state.view)
    else { return nil }
    return .refuse("\(binding.text): \(obstacle)")
  }
}

extension Binding {
  /// Why it cannot act on a view that is not its own.
  func obstacle(on view: View) -> String? {
    guard let own = self.view, own != view else { return nil }
    return "in the \(own.rawValue) view, by tab"
  }
}

extension Key {
  /// The text that a key types; nothing for one that only commands.
  var typed: String? {
    switch self {
    case .character(let scalar): String(scalar)
    case .space: " "
    default: nil
    }
  }
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  package init(unicodeScalarLiteral value: Unicode.Scalar) { self = .character(value) }
}
