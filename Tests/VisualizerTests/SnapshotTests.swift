import Descent
import Screen
import Testing
import Visualizer

@Suite struct SnapshotTests {
  /// A screen worth looking at: how to get there and what to look for.
  struct Scene: CustomTestStringConvertible {
    var name: String
    var caption: String
    var size = Size(columns: 80, rows: 24)
    var landscape = "himmelblau"
    var start: Vector?
    var stepSize: Double? = 0.006
    var keys = "SSSs "
    var look = Look.fixedProfile
    /// Keys that follow after a while.
    var then = ""

    var testDescription: String { name }
  }

  @Test(arguments: scenes) func looksAsItDid(scene: Scene) throws {
    var program = try player(
      scene.landscape, size: scene.size, start: scene.start, stepSize: scene.stepSize)
    program.type(scene.keys)
    program.wait(ticks: 20)
    program.type(scene.then)
    let frame = program.frame(look: scene.look)
    try Snapshot(name: scene.name, caption: scene.caption).check(frame, look: scene.look)
  }

  static func look(
    _ depth: ColorDepth, _ glyphs: GlyphSet = .braille, theme: Theme = .dark
  ) -> Look {
    Look(
      theme: theme, colorMap: theme.ownColorMap, depth: depth, glyphs: glyphs)
  }

  /// Sets the probe and moves it up and left; on a small screen further on the plane.
  private static let probed = "SSSsx↑↑↑↑←←←←←←←←"

  /// Four runs, the third hidden, the first compared with the fourth, the second chosen.
  private static let branches = "SSSBB[S[[SSSBY]SSY{{Sh↑ ↑↑c↓"

  /// Twelve steps back along the path.
  private static let back = String(repeating: "←", count: 12)

  static let scenes: [Scene] = [
    Scene(
      name: "main-200x60", caption: "Everything: profile along −g and the loss chart under it.",
      size: Size(columns: 200, rows: 60)),
    Scene(
      name: "main-120x36", caption: "All but the profile; map two columns from the panel.",
      size: Size(columns: 120, rows: 36)),
    Scene(
      name: "main-80x24",
      caption: "The narrow panel fills its 21 rows; one theory row over the full width."),
    Scene(
      name: "main-40x12", caption: "No panel: two rows of readouts under the map.",
      size: Size(columns: 40, rows: 12)),
    Scene(
      name: "main-120x36-light", caption: "The light theme with its own colour map.",
      size: Size(columns: 120, rows: 36), look: look(.trueColor, theme: .light)),
    Scene(
      name: "main-120x36-contrast", caption: "White on black; lines stand out from a darker fill.",
      size: Size(columns: 120, rows: 36), look: look(.trueColor, theme: .contrast)),
    Scene(
      name: "main-80x24-256-contrast", caption: "Five bands of black, contours in light colours.",
      look: look(.indexed256, theme: .contrast)),
    Scene(
      name: "main-120x36-blocks", caption: "Every line in quarters of a cell, nothing in braille.",
      size: Size(columns: 120, rows: 36), look: look(.trueColor, .blocks)),
    Scene(
      name: "main-80x24-256", caption: "Grey bands without shade, contours in quiet colours.",
      look: look(.indexed256)),
    Scene(
      name: "main-80x24-256-light", caption: "The same on a light ground.",
      look: look(.indexed256, theme: .light)),
    Scene(
      name: "main-80x24-16", caption: "No fill; contours by height in two colours.",
      look: look(.ansi16)),
    Scene(
      name: "main-80x24-8", caption: "As with 16 colours, bright ones bold.", look: look(.ansi8)),
    Scene(
      name: "main-80x24-none",
      caption: "No colour: thinned contours, the path in quadrants, the model as ∘.",
      look: look(.none)),
    Scene(
      name: "main-80x24-ascii", caption: "ASCII alone: digits of the higher band, no level set.",
      look: look(.none, .ascii)),
    Scene(
      name: "main-120x36-ascii", caption: "ASCII in colour, with the loss chart.",
      size: Size(columns: 120, rows: 36), look: look(.ansi16, .ascii)),
    Scene(
      name: "saddle-120x36", caption: "A hyperbola of the model, both limits of −g absent.",
      size: Size(columns: 120, rows: 36), start: [-0.5, 0.1], keys: "S "),
    Scene(
      name: "flat-80x24", caption: "λmin counts as zero.", landscape: "overparam",
      start: [1, 1], stepSize: 0.1, keys: ""),
    Scene(
      name: "diverged-80x24", caption: "w has left the map, the remedy is named.",
      landscape: "ravine", stepSize: 0.088, keys: "G"),
    Scene(
      name: "off-the-map-80x24", caption: "The notice stands at the edge where w left.",
      landscape: "ravine", stepSize: 0.088, keys: "Ss"),
    Scene(
      name: "converged-120x36", caption: "Neither arrow nor next step, a check mark in the title.",
      size: Size(columns: 120, rows: 36), stepSize: 0.01, keys: "G"),
    Scene(
      name: "help-120x36", caption: "Two columns of keys; all around recedes.",
      size: Size(columns: 120, rows: 36), keys: "SSSs?"),
    Scene(
      name: "help-40x12", caption: "The first of several pages.", size: Size(columns: 40, rows: 12),
      keys: "?"),
    Scene(
      name: "state-line-120x36", caption: "The command over a map that recedes.",
      size: Size(columns: 120, rows: 36), keys: "SSSs}s{sTky"),
    Scene(
      name: "state-line-40x12", caption: "Rows end in a backslash; arrows scroll.",
      size: Size(columns: 40, rows: 12), keys: "SSSs}s{s[s]Tky"),
    Scene(
      name: "save-80x24", caption: "A name is proposed in the last row, the cursor at its end.",
      keys: "SSSsI"),
    Scene(
      name: "map-of-the-model-80x24", caption: "The ground is m₂: ellipses about ✕.", keys: "SM"),
    Scene(
      name: "map-of-the-difference-80x24", caption: "The ground is |m₂ − L|, lowest around w.",
      keys: "SMM"),
    Scene(
      name: "ghosts-120x36", caption: "A path that was left, behind the one that goes on.",
      size: Size(columns: 120, rows: 36), landscape: "rosenbrock", stepSize: 0.0015,
      keys: "SSSBB{SS"),
    Scene(
      name: "probe-200x60", caption: "p in a saddle: its level sets, its numbers; path and w stay.",
      size: Size(columns: 200, rows: 60), keys: probed),
    Scene(
      name: "probe-120x36", caption: "The band names the probe; L(p) and m₂ = L(p).",
      size: Size(columns: 120, rows: 36), keys: probed),
    Scene(
      name: "probe-80x24", caption: "The band in the narrow panel, theory at p in one row.",
      keys: probed),
    Scene(
      name: "probe-40x12", caption: "Two rows of the probe's: L, ‖g‖ and kind; λ and the limit.",
      size: Size(columns: 40, rows: 12), keys: probed),
    Scene(
      name: "probe-80x24-none", caption: "Without colour the band is reversed.", keys: probed,
      look: look(.none)),
    Scene(
      name: "probe-120x36-ascii", caption: "The probe is a plus sign.",
      size: Size(columns: 120, rows: 36), keys: probed, look: look(.ansi16, .ascii)),
    Scene(
      name: "probe-80x24-256-light", caption: "The band on a light ground.", keys: probed,
      look: look(.indexed256, theme: .light)),
    Scene(
      name: "runs-200x60", caption: "Words below for the chosen run; the hidden one has no colour.",
      size: Size(columns: 200, rows: 60), landscape: "rosenbrock", stepSize: 0.0015,
      keys: branches),
    Scene(
      name: "runs-120x36",
      caption: "Four runs, the third hidden, the first compared, the second chosen.",
      size: Size(columns: 120, rows: 36), landscape: "rosenbrock", stepSize: 0.0015,
      keys: branches),
    Scene(
      name: "runs-80x24", caption: "The same in less room.", landscape: "rosenbrock",
      stepSize: 0.0015, keys: branches),
    Scene(
      name: "runs-80x24-none", caption: "No colour: the chosen row is reversed.",
      landscape: "rosenbrock", stepSize: 0.0015, keys: branches, look: look(.none)),
    Scene(
      name: "runs-80x24-ascii", caption: "ASCII alone.", landscape: "rosenbrock",
      stepSize: 0.0015, keys: branches, look: look(.none, .ascii)),
    Scene(
      name: "runs-40x12", caption: "Only the rows: ● has the focus, = is compared, – is hidden.",
      size: Size(columns: 40, rows: 12), landscape: "rosenbrock", stepSize: 0.0015,
      keys: branches),
    Scene(
      name: "compared-120x36",
      caption: "The other run's L and ‖g‖ beside w's, in its path's colour.",
      size: Size(columns: 120, rows: 36), landscape: "rosenbrock", stepSize: 0.0015,
      keys: branches + "↓↓↵"),
    Scene(
      name: "compared-80x24", caption: "The same in the narrow panel.", landscape: "rosenbrock",
      stepSize: 0.0015, keys: branches + "↓↓↵"),
    Scene(
      name: "compared-40x12", caption: "The other run's L where κ was.",
      size: Size(columns: 40, rows: 12), landscape: "rosenbrock", stepSize: 0.0015,
      keys: branches + "↓↓↵"),
    Scene(
      name: "convergence-200x60", caption: "Two charts, the cursor at the end; panel three wider.",
      size: Size(columns: 200, rows: 60), landscape: "rosenbrock", stepSize: 0.0019,
      keys: "G", then: "⇥"),
    Scene(
      name: "convergence-120x36", caption: "A line through both charts where the cursor is.",
      size: Size(columns: 120, rows: 36), landscape: "rosenbrock", stepSize: 0.0019,
      keys: "G", then: " ⇥" + back),
    Scene(
      name: "convergence-120x36-light", caption: "The same on a light ground.",
      size: Size(columns: 120, rows: 36), landscape: "rosenbrock", stepSize: 0.0019,
      keys: "G", look: look(.trueColor, theme: .light), then: " ⇥" + back),
    Scene(
      name: "convergence-80x24", caption: "The narrow panel; a factor a step is a straight line.",
      landscape: "ravine", stepSize: 0.07, keys: "SSSSS⇥a"),
    Scene(
      name: "convergence-80x24-256", caption: "Bands without shade.", landscape: "ravine",
      stepSize: 0.07, keys: "SSSSS⇥a", look: look(.indexed256)),
    Scene(
      name: "convergence-80x24-none", caption: "No colour: no area, curves in quadrants.",
      landscape: "ravine", stepSize: 0.07, keys: "SSSSS⇥a←←←←", look: look(.none)),
    Scene(
      name: "convergence-80x24-ascii", caption: "ASCII alone.", landscape: "ravine",
      stepSize: 0.07, keys: "SSSSS⇥a←←←←", look: look(.none, .ascii)),
    Scene(
      name: "convergence-40x12", caption: "The charts alone, the readouts below.",
      size: Size(columns: 40, rows: 12), landscape: "ravine", stepSize: 0.07, keys: "SSSSS⇥"),
    Scene(
      name: "convergence-diverged-120x36", caption: "It goes up and up.",
      size: Size(columns: 120, rows: 36), landscape: "ravine", stepSize: 0.088, keys: "G",
      then: "⇥aa"),
    Scene(
      name: "convergence-start-120x36", caption: "No step yet.",
      size: Size(columns: 120, rows: 36), landscape: "ravine", stepSize: 0.07, keys: "⇥"),
    Scene(
      name: "convergence-compared-120x36", caption: "The other run's curves, thinner, behind.",
      size: Size(columns: 120, rows: 36), landscape: "rosenbrock", stepSize: 0.0015,
      keys: branches + "↓↓↵⇥"),
    Scene(
      name: "looking-back-120x36", caption: "The map at an earlier step: what came later is old.",
      size: Size(columns: 120, rows: 36), keys: "SSS⇥" + back + "⇥"),
    Scene(
      name: "refusal-80x24", caption: "Why a key did nothing, in the theory row.",
      landscape: "saddle", start: [0.001, 1], stepSize: 0.1, keys: "c"),
    Scene(
      name: "snaps-120x36", caption: "Step sizes that theory names, the map at the chosen one.",
      size: Size(columns: 120, rows: 36), keys: "Se4"),
    Scene(
      name: "snaps-80x24", caption: "On a saddle: what does not exist says why.",
      landscape: "saddle", start: [0.001, 1], stepSize: 0.1, keys: "e"),
    Scene(
      name: "snaps-40x12", caption: "The list in the place of the map.",
      size: Size(columns: 40, rows: 12), keys: "Se2"),
    Scene(
      name: "snaps-80x24-none", caption: "Without colour the chosen one is reversed.",
      keys: "Se5", look: look(.none)),
    Scene(
      name: "formula-120x36", caption: "A formula with a constant, drawn while it is typed.",
      size: Size(columns: 120, rows: 36), keys: "F\u{15}(x^2 + k*y^2)/2 + x; k = 9"),
    Scene(
      name: "constants-120x36", caption: "Constants as rows, the chosen one with its keys.",
      size: Size(columns: 120, rows: 36), keys: "F\u{15}(a*x^2 + k*y^2)/2; k = 9; a = 1\rn))S"),
    Scene(
      name: "constants-80x24", caption: "No room for rows: the key line says the chosen one.",
      keys: "F\u{15}(x^2 + k*y^2)/2; k = 9\rS"),
    Scene(
      name: "constants-40x12", caption: "The chosen one behind the title.",
      size: Size(columns: 40, rows: 12), keys: "F\u{15}(x^2 + k*y^2)/2; k = 9\rS"),
    Scene(
      name: "formula-error-120x36",
      caption: "What is wrong, under its column; the last valid picture stays.",
      size: Size(columns: 120, rows: 36), keys: "F\u{15}x^2 + 3*y^2*q"),
    Scene(
      name: "formula-long-80x24", caption: "A line longer than the screen, its end in sight.",
      landscape: "goldstein-price", stepSize: nil, keys: "F"),
    Scene(
      name: "formula-error-40x12", caption: "The sentence in rows below its sign.",
      size: Size(columns: 40, rows: 12), keys: "F\u{15}x^2 + foo(y)"),
    Scene(
      name: "formula-80x24-ascii", caption: "The line in ASCII.",
      keys: "F\u{15}x^2 + y^", look: look(.none, .ascii)),
    Scene(
      name: "setting-120x36", caption: "What can be set, as it stands.",
      size: Size(columns: 120, rows: 36), keys: "S:"),
    Scene(
      name: "setting-80x24", caption: "The gauge at the ε that is typed.", keys: "S:epsilon 0.01"),
    Scene(
      name: "setting-error-40x12", caption: "A window that does not grow.",
      size: Size(columns: 40, rows: 12), keys: ":window 3,-3,1,2"),
  ]
}
