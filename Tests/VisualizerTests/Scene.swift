import Descent
import Screen
import Testing
import Visualizer

/// A screen worth looking at: how to get there and what to look for.
struct Scene: CustomTestStringConvertible {
  var name: String
  var caption: String
  var landscape = "himmelblau"
  var start: Vector?
  var stepSize: Double? = 0.006
  var theme = Theme.dark
  var keys = "SSSs "
  /// How many ticks pass then.
  var ticks = 20
  /// Keys that follow after them.
  var then = ""
  /// At which sizes it can be read in every depth of colour and every glyph set; at the others the
  /// looks beside the fixed profile are hashes.
  var everyLook: [Size] = []

  var testDescription: String { name }

  func program(on size: Size) throws -> Player {
    var program = try player(landscape, size: size, start: start, stepSize: stepSize)
    program.type(keys)
    program.wait(ticks: ticks)
    program.type(then)
    return program
  }

  func look(_ depth: ColorDepth, _ glyphs: GlyphSet) -> Look {
    Look(theme: theme, colorMap: theme.ownColorMap, depth: depth, glyphs: glyphs)
  }
}

extension Scene {
  static let all = maps + runs + steps + charts + pickers + lists + answers + parts + lines

  private static let everySize = SnapshotTests.sizes
  private static let smallSizes = Array(SnapshotTests.sizes.suffix(2))

  /// Sets the probe and moves it up and left; on a small screen further on the plane.
  private static let probed = "SSSsx↑↑↑↑←←←←←←←←"

  /// Four runs, the third hidden, the first compared with the fourth, the second chosen.
  private static let branches = "SSSBB[S[[SSSBY]SSY{{Sh↑ ↑↑c↓"

  /// Twelve steps back along the path.
  private static let back = String(repeating: "←", count: 12)

  private static let maps = [
    Scene(
      name: "main", caption: "Contours, path, level sets, readouts and theory, as much as fits.",
      everyLook: everySize),
    Scene(
      name: "light", caption: "The light theme with its own colour map.", theme: .light,
      everyLook: smallSizes),
    Scene(
      name: "contrast", caption: "White on black; lines stand out from a darker fill.",
      theme: .contrast, everyLook: smallSizes),
    Scene(
      name: "saddle", caption: "A hyperbola of the model, both limits of −g absent.",
      start: [-3.073, 0.3], keys: ""),
    Scene(
      name: "flat", caption: "λmin counts as zero.", landscape: "overparam", start: [1, 1],
      stepSize: 0.1, keys: ""),
    Scene(
      name: "diverged", caption: "w has left the map, the remedy is named.", landscape: "ravine",
      stepSize: 0.088, keys: "G"),
    Scene(
      name: "off-the-map", caption: "The notice stands at the edge where w left.",
      landscape: "ravine", stepSize: 0.088, keys: "Ss"),
    Scene(
      name: "converged", caption: "Neither arrow nor next step, a check mark in the title.",
      stepSize: 0.01, keys: "G"),
    Scene(name: "map-of-the-model", caption: "The ground is m₂: ellipses about ✕.", keys: "SM"),
    Scene(
      name: "map-of-the-difference", caption: "The ground is |m₂ − L|, lowest around w.",
      keys: "SMM"),
    Scene(
      name: "order-3", caption: "The model of order 3, path as a line, no level.", keys: "SSSsotl"),
    Scene(
      name: "probe", caption: "p in a saddle: its level sets, its numbers; path and w stay.",
      keys: probed, everyLook: smallSizes),
    Scene(
      name: "constants", caption: "Constants with the chosen one's keys, as rows where they fit.",
      keys: "F\u{15}(a*x^2 + k*y^2)/2; k = 9; a = 1\rn))S"),
    Scene(
      name: "looking-back", caption: "The map at an earlier step: what came later is old.",
      keys: "SSS⇤" + back + "⇥"),
    Scene(
      name: "refusal", caption: "Why a key did nothing, in the theory row.", landscape: "saddle",
      start: [0.001, 1], stepSize: 0.1, keys: "c"),
  ]

  private static let runs = [
    Scene(
      name: "ghosts", caption: "A path that was left, behind the one that goes on.",
      landscape: "rosenbrock", stepSize: 0.0015, keys: "SSSBB{SS"),
    Scene(
      name: "runs",
      caption: "Four runs, the third hidden, the first compared, the second chosen.",
      landscape: "rosenbrock", stepSize: 0.0015, keys: branches, everyLook: smallSizes),
    Scene(
      name: "runs-rewound", caption: "A run that stands at t = 10, ten steps taken back.",
      landscape: "ravine", stepSize: 0.07, keys: "SSYrSh"),
    Scene(
      name: "compared",
      caption: "The other run's L and ‖g‖ beside w's, in its path's colour.",
      landscape: "rosenbrock", stepSize: 0.0015, keys: branches + "↓↓↵"),
  ]

  private static let steps = [
    Scene(
      name: "step", caption: "L along the step, its models, the limits, what L does at each.",
      landscape: "himmelblau", start: [-1.5, 2.5], stepSize: 0.012, keys: "⇥", everyLook: everySize),
    Scene(
      name: "step-light", caption: "The same on a light ground.", landscape: "himmelblau",
      start: [-1.5, 2.5], stepSize: 0.012, theme: .light, keys: "⇥", everyLook: smallSizes),
    Scene(
      name: "step-orders", caption: "Orders 1 to 9: near 0 they help, far out they leave.",
      landscape: "easom", start: [2.2, 2.4], stepSize: 1, keys: "⇥456789"),
    Scene(
      name: "step-saddle", caption: "The model bends down and has no best step.",
      start: [-3.073, 0.3], keys: "⇥"),
    Scene(
      name: "step-domain", caption: "L ends where its domain does, the models go on.",
      keys: "F\u{15}log(x) + x*x + y*y\r:\u{15}start 0.5, 0.5; epsilon 0.1\r⇥", ticks: 200),
    Scene(
      name: "step-none", caption: "g = 0: no step, and why.", landscape: "bowl", start: [0, 0],
      stepSize: 0.1, keys: "⇥"),
    Scene(
      name: "step-quiet", caption: "No order, no lemma: the true curve alone.", stepSize: 0.006,
      keys: "SSSs⇥OOOd"),
  ]

  private static let charts = [
    Scene(
      name: "convergence", caption: "A line through both charts where the cursor is.",
      landscape: "rosenbrock", stepSize: 0.0019, keys: "G", then: "⇤" + back,
      everyLook: everySize),
    Scene(
      name: "convergence-light", caption: "The same on a light ground.", landscape: "rosenbrock",
      stepSize: 0.0019, theme: .light, keys: "G", then: "⇤" + back, everyLook: smallSizes),
    Scene(
      name: "convergence-semilog", caption: "A factor a step is a straight line.",
      landscape: "ravine", stepSize: 0.07, keys: "SSSSS⇤a"),
    Scene(
      name: "convergence-diverged", caption: "It goes up and up, on linear axes.",
      landscape: "ravine", stepSize: 0.088, keys: "G", then: "⇤aa"),
    Scene(
      name: "convergence-start", caption: "No step yet.", landscape: "ravine", stepSize: 0.07,
      keys: "⇤"),
    Scene(
      name: "convergence-compared", caption: "The other run's curves, thinner, behind.",
      landscape: "rosenbrock", stepSize: 0.0015, keys: branches + "↓↓↵⇤"),
  ]

  private static let pickers = [
    Scene(
      name: "picker", caption: "All presets, the chosen one brighter; a list where it is small.",
      stepSize: nil, keys: "p", ticks: 100, everyLook: everySize),
    Scene(
      name: "picker-light", caption: "The same in the light theme.", stepSize: nil, theme: .light,
      keys: "p", ticks: 100, everyLook: smallSizes),
    Scene(
      name: "picker-filter", caption: "What is typed stands right in the title.", stepSize: nil,
      keys: "p/camel", ticks: 100),
    Scene(
      name: "picker-nothing", caption: "A filter that nothing matches.", stepSize: nil,
      keys: "p/nought", ticks: 100),
  ]

  private static let lists = [
    Scene(
      name: "critical", caption: "The view's critical points, proved, with marks by kind.",
      keys: "SC", ticks: 100, then: "↓↓", everyLook: smallSizes),
    Scene(
      name: "critical-many", caption: "More of them than there are rows, and a run that is caught.",
      landscape: "rastrigin", stepSize: nil, keys: "C", ticks: 150, then: "↑"),
    Scene(
      name: "critical-open", caption: "What cannot be proved says why.", landscape: "overparam",
      stepSize: nil, keys: "C", ticks: 150),
    Scene(
      name: "help", caption: "All keys, reasons behind the faint ones; page by page if small.",
      keys: "SSSs?", everyLook: smallSizes),
    Scene(
      name: "help-of-convergence", caption: "The keys of the map are faint.", landscape: "ravine",
      stepSize: 0.07, keys: "SSS⇤?"),
    Scene(
      name: "snaps", caption: "Step sizes that theory names, the map at the chosen one.",
      keys: "Se2", everyLook: smallSizes),
    Scene(
      name: "snaps-on-a-saddle", caption: "What does not exist says why.", landscape: "saddle",
      start: [0.001, 1], stepSize: 0.1, keys: "e"),
    Scene(
      name: "state-line", caption: "The command over a map that recedes; arrows scroll it.",
      keys: "SSSs}s{s[s]oky"),
  ]

  private static let answers = [
    Scene(
      name: "why-diverged", caption: "Why it diverged, and an ε that was tried and holds.",
      landscape: "ravine", stepSize: 0.088, keys: "G", then: "W", everyLook: smallSizes),
    Scene(
      name: "why-zig-zag", caption: "Factors and flips; no ε to take.", landscape: "ravine",
      stepSize: 0.07, keys: "SSW"),
    Scene(
      name: "why-scrolled", caption: "The end of a long answer where there is little room.",
      landscape: "absolute", stepSize: 0.1, keys: "SSSSSSW    "),
  ]

  private static let parts = [
    Scene(
      name: "eigenbasis", caption: "Predicted and true factors agree on a quadratic.",
      landscape: "ravine", stepSize: 0.07, keys: "SSSV↑↑", everyLook: smallSizes),
    Scene(
      name: "eigenbasis-far", caption: "Far from the minimum they part, near it they agree.",
      landscape: "rosenbrock", stepSize: 0.0019, keys: "G", then: "V"),
    Scene(
      name: "eigenbasis-singular", caption: "On a curve of minima the part along it is its own.",
      landscape: "overparam", stepSize: 0.1, keys: "G", then: "V"),
  ]

  private static let lines = [
    Scene(
      name: "formula", caption: "A formula with a constant, drawn while it is typed.",
      keys: "F\u{15}(x^2 + k*y^2)/2 + x; k = 9", everyLook: smallSizes),
    Scene(
      name: "formula-error",
      caption: "What is wrong, under its column; the last valid picture stays.",
      keys: "F\u{15}x^2 + 3*y^2*foo(y)"),
    Scene(
      name: "formula-long", caption: "A line longer than the screen, its end in sight.",
      landscape: "goldstein-price", stepSize: nil, keys: "F"),
    Scene(name: "setting", caption: "What can be set, as it stands.", keys: "S:"),
    Scene(
      name: "setting-typed", caption: "The gauge at the ε that is typed.", keys: "S:epsilon 0.01"),
    Scene(
      name: "setting-error", caption: "A window that does not grow.", keys: ":window 3,-3,1,2",
      everyLook: smallSizes),
    Scene(
      name: "save", caption: "A name is proposed in the last row, the cursor at its end.",
      keys: "SSSsI", everyLook: smallSizes),
  ]
}
