import Descent
import Screen

/// A named reading of a state: what tapes expect, tests assert and `gdviz facts` prints.
package struct Fact: Sendable {
  /// How a fact's value is read and compared.
  package enum Kind: String, Sendable {
    case number, integer, word, text
    case yesOrNo = "yes/no"
  }

  package enum Value: Equatable, Sendable {
    case number(Double)
    case integer(Int)
    case word(String)
    case text(String)
    case yesOrNo(Bool)
  }

  package let name: String
  package let meaning: String
  package let kind: Kind
  /// The value in a state; nothing where there is no such value just now.
  package let value: @Sendable (State, Workbench) -> Value?
}

/// The table of facts.
package enum Facts {
  package static let all: [Fact] =
    place + run + step + derivatives + limits + smoothness + ledger + prediction + stepView + probe
    + view + picker + why + eigenbasis + kernel + critical

  package static func fact(named name: String) -> Fact? { all.first { $0.name == name } }

  private static let place = [
    word("landscape", "the landscape's name") { state, _ in state.landscape.id },
    text("formula", "the formula, constants and all") { state, _ in
      state.landscape.formula.description
    },
    number("start_x", "where the run starts, x") { state, _ in state.start[0] },
    number("start_y", "where the run starts, y") { state, _ in state.start[1] },
  ]

  private static let run = [
    integer("step", "steps made so far, t") { state, _ in state.run.steps.count },
    word("status", "paused, playing, running, or how the run ended") { state, _ in
      state.statusWord
    },
    text("reason", "why the run ended, as a sentence") { state, _ in
      state.run.status.reason?.sentence
    },
    integer("rate", "steps a second while playing") { state, _ in state.playback.rate },
    integer("ghosts", "paths left for another one") { state, _ in state.ghosts.count },
    integer("run", "the number of the run with the focus") { state, _ in state.branch.number },
    integer("runs", "runs that are kept") { state, _ in state.branches.count },
    integer("hidden_runs", "runs that the map leaves out") { state, _ in
      state.ghosts.count(where: \.isHidden)
    },
    integer("origin", "the run that this one left") { state, _ in state.branch.origin?.branch },
    integer("origin_step", "after which of its steps") { state, _ in state.branch.origin?.step },
    integer("compared", "the run that is compared with this one") { state, _ in
      state.comparison?.number
    },
    integer("compared_step", "the step it is compared at") { state, _ in state.comparison?.step },
    number("compared_loss", "L there") { state, _ in state.comparison?.loss },
    number("compared_gradient_norm", "‖g‖ there") { state, _ in state.comparison?.gradientNorm },
    integer("sign_flips", "steps that turned back along λmax's eigenvector") { state, workbench in
      state.signFlips(using: workbench)
    },
  ]

  private static let step = [
    number("epsilon", "the step size ε") { state, _ in state.run.stepSize },
    number("x", "w, x") { state, _ in state.run.point[0] },
    number("y", "w, y") { state, _ in state.run.point[1] },
    number("loss", "L(w)") { state, _ in state.run.loss },
    number("gradient_norm", "‖g‖") { state, _ in state.run.gradient.norm },
    number("gradient_x", "g, x") { state, _ in state.run.gradient[0] },
    number("gradient_y", "g, y") { state, _ in state.run.gradient[1] },
  ]

  private static let derivatives = [
    number("h_xx", "H, ∂²L/∂x²") { $0.current($1).model.hessian.xx },
    number("h_xy", "H, ∂²L/∂x∂y") { $0.current($1).model.hessian.xy },
    number("h_yy", "H, ∂²L/∂y²") { $0.current($1).model.hessian.yy },
    number("lambda_min", "the smaller eigenvalue of H") {
      $0.current($1).model.eigenpairs.smaller.value
    },
    number("lambda_max", "the larger eigenvalue of H") {
      $0.current($1).model.eigenpairs.larger.value
    },
    number("condition", "λmax/λmin where both are positive") {
      $0.current($1).conditionNumber
    },
    number("spectral_radius", "the larger |λ|") { $0.current($1).model.spectralRadius },
    word("curvature", "bowl, saddle, dome or flat") {
      $0.current($1).curvature.map { "\($0)" }
    },
    number("ghg", "gᵀHg") { $0.current($1).model.gradientCurvature },
  ]

  private static let limits = [
    limit("epsilon_descent", "2gᵀg/gᵀHg") { $0.limits.descent },
    limit("epsilon_cauchy", "gᵀg/gᵀHg") { $0.limits.cauchy },
    limit("epsilon_lambda", "2/λmax") { $0.limits.largestEigenvalue },
    limit("epsilon_smoothness", "2/Λ⁺") { $0.smoothnessLimit },
  ]

  private static let prediction = [
    number("change_order_1", "ΔL of the next step, by order 1") { $0.predicted(1, $1) },
    number("change_order_2", "ΔL of the next step, by order 2") { $0.predicted(2, $1) },
    number("change_order_3", "ΔL of the next step, by order 3") { $0.predicted(3, $1) },
    number("change", "ΔL of the next step, in truth") { $0.current($1).change },
    word("outcome", "of the next step, as far as rounding lets one tell: down, level or up") {
      $0.current($1).outcome?.word
    },
    word("lemma", "holds, silent, left, gap, low, no_value or none") { $0.current($1).lemma.word },
    word("model_point", "what the model's level point is: minimum, saddle, maximum, none") {
      state, workbench in
      state.stationaryPoint(using: workbench).word
    },
    word(
      "model_level_set",
      "the kind of the model's level set through w: plane, line, point, ellipse, hyperbola, "
        + "parabola, parallel_lines, crossing_lines or cubic_curve"
    ) { state, workbench in
      state.current(workbench).levelSet(order: state.shown.order)?.word
    },
    number("model_x", "the model's level point, x") { $0.stationaryPlace($1)?.x },
    number("model_y", "the model's level point, y") { $0.stationaryPlace($1)?.y },
  ]

  private static let atProbe: Getter<Reading> = { state, workbench in
    state.probeReading(using: workbench).flatMap { $0.hasValue ? $0 : nil }
  }

  private static let probe = [
    yesOrNo("probe", "whether there is a probe, a point that is read in place of w") { state, _ in
      state.probe != nil
    },
    number("probe_x", "the probe p, x") { state, _ in state.probe?.x },
    number("probe_y", "the probe p, y") { state, _ in state.probe?.y },
    number("probe_loss", "L(p)") { atProbe($0, $1)?.model.loss },
    number("probe_gradient_norm", "‖g‖ at p") { atProbe($0, $1)?.model.gradientNorm },
    number("probe_gradient_x", "g at p, x") { atProbe($0, $1)?.model.gradient[0] },
    number("probe_gradient_y", "g at p, y") { atProbe($0, $1)?.model.gradient[1] },
    number("probe_lambda_min", "the smaller eigenvalue of H at p") {
      atProbe($0, $1)?.model.eigenpairs.smaller.value
    },
    number("probe_lambda_max", "the larger eigenvalue of H at p") {
      atProbe($0, $1)?.model.eigenpairs.larger.value
    },
    word("probe_curvature", "bowl, saddle, dome or flat at p") { state, workbench in
      atProbe(state, workbench)?.curvature.map { "\($0)" }
    },
    limit("probe_epsilon_descent", "2gᵀg/gᵀHg at p", of: atProbe) { $0.limits.descent },
    limit("probe_epsilon_cauchy", "gᵀg/gᵀHg at p", of: atProbe) { $0.limits.cauchy },
    limit("probe_epsilon_lambda", "2/λmax at p", of: atProbe) { $0.limits.largestEigenvalue },
  ]

  private static let view = [
    word("view", "map, step or convergence") { state, _ in state.view.rawValue },
    integer("inspected_step", "the earlier step that is looked at") { state, _ in
      state.inspected
    },
    word("axes", "of the convergence view: log, semilog or linear") { state, _ in
      state.axes.rawValue
    },
    integer("order", "order of the Taylor model, 0 is off") { state, _ in state.shown.order },
    word("map", "loss, model or difference") { state, _ in state.shown.ground.rawValue },
    yesOrNo("shows_level", "whether L = L(w) is drawn") { state, _ in state.shown.level },
    yesOrNo("shows_eigenvectors", "whether H's eigenvectors are drawn") { state, _ in
      state.shown.eigenvectors
    },
    yesOrNo("shows_gradient", "whether −g is drawn") { state, _ in state.shown.gradient },
    yesOrNo("shows_next", "whether the next step is drawn") { state, _ in state.shown.nextStep },
    word("path", "beads, line or off") { state, _ in state.shown.path.rawValue },
    word("contours", "values, lines or off") { state, _ in state.shown.contours.rawValue },
    word("fill", "shaded, bands or off") { state, _ in state.shown.fill.rawValue },
    word("theme", "dark, light or contrast") { state, _ in state.theme.rawValue },
    word("palette", "the colours of the fill") { state, _ in state.colorMap.rawValue },
    yesOrNo("follows", "whether the view follows w") { state, _ in state.isFollowing },
    yesOrNo("help", "whether the keys are shown") { state, _ in state.isHelpOpen },
    number("view_left", "the view's left edge") { state, _ in state.visibleWindow?.x.lowerBound },
    number("view_right", "the view's right edge") { state, _ in state.visibleWindow?.x.upperBound },
    number("view_bottom", "the view's lower edge") { state, _ in
      state.visibleWindow?.y.lowerBound
    },
    number("view_top", "the view's upper edge") { state, _ in state.visibleWindow?.y.upperBound },
    word("constant", "the constant that the keys change") { state, _ in state.constant?.name },
    number("constant_value", "its value") { state, _ in state.constant?.value },
    text("line", "the line that is being typed") { state, _ in state.overlay?.line?.text },
    text("line_error", "what is wrong with it, and where") { state, _ in state.lineError },
    text("snap", "the step size that is chosen in the list") { state, _ in
      if case .snaps(let list) = state.overlay { list.chosen.name } else { nil }
    },
    text("caption", "what a tape says about what is seen") { state, _ in
      state.caption.isEmpty ? nil : state.caption
    },
    text("notice", "the sentence in the first theory row") { state, _ in state.notice?.text },
  ]
}

extension Facts {
  private static let picker = [
    yesOrNo("picker", "whether the landscapes are shown") { state, _ in state.picker != nil },
    word("picker_choice", "the chosen one's name") { state, _ in
      state.picker?.chosen(of: state)?.id
    },
    integer("picker_count", "how many there are to choose from") { state, _ in
      state.picker?.listed(of: state).count
    },
    text("picker_filter", "what they are filtered by") { state, _ in state.picker?.filter?.text },
    text("picker_critical_points", "the critical points of the chosen one, when they are found") {
      state, workbench in
      state.criticalSurveyOfChoice(using: workbench)?.summary.map { summary in
        summary.kinds.isEmpty ? summary.count : "\(summary.count): \(summary.kinds)"
      }
    },
    word("picker_order", "listed or lastUsed") { state, _ in state.picker?.order.rawValue },
  ]
}

extension Facts {
  typealias Getter<Value> = @Sendable (State, Workbench) -> Value?

  static func number(
    _ name: String, _ meaning: String, _ get: @escaping Getter<Double>
  ) -> Fact {
    Fact(name: name, meaning: meaning, kind: .number) { state, workbench in
      get(state, workbench).flatMap { $0.isFinite ? .number($0) : nil }
    }
  }

  /// A limit that does not bind is ∞.
  static func limit(
    _ name: String, _ meaning: String, of reading: @escaping Getter<Reading> = { $0.current($1) },
    _ get: @escaping @Sendable (Reading) -> StepSizeLimit
  ) -> Fact {
    Fact(name: name, meaning: meaning, kind: .number) { state, workbench -> Fact.Value? in
      guard let reading = reading(state, workbench) else { return nil }
      switch get(reading) {
      case .at(let value): return .number(value)
      case .unbounded: return .number(.infinity)
      case .undefined: return nil
      }
    }
  }

  static func integer(
    _ name: String, _ meaning: String, _ get: @escaping Getter<Int>
  ) -> Fact {
    Fact(name: name, meaning: meaning, kind: .integer) { get($0, $1).map { .integer($0) } }
  }

  static func word(
    _ name: String, _ meaning: String, _ get: @escaping Getter<String>
  ) -> Fact {
    Fact(name: name, meaning: meaning, kind: .word) { get($0, $1).map { .word($0) } }
  }

  static func text(
    _ name: String, _ meaning: String, _ get: @escaping Getter<String>
  ) -> Fact {
    Fact(name: name, meaning: meaning, kind: .text) { get($0, $1).map { .text($0) } }
  }

  static func yesOrNo(
    _ name: String, _ meaning: String, _ get: @escaping Getter<Bool>
  ) -> Fact {
    Fact(name: name, meaning: meaning, kind: .yesOrNo) { get($0, $1).map { .yesOrNo($0) } }
  }
}
