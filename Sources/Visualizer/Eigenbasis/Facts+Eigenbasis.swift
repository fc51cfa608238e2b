import Descent

extension Facts {
  static let eigenbasis = [
    word(
      "eigenbasis",
      "the kind of w* that the run is followed in, of the model at w without one, or none"
    ) {
      state, workbench in
      (try? state.eigenbasis(using: workbench).get()).map { "\($0.curvature)" }
    },
    number("eigenbasis_x", "w*, x") { state, workbench in
      (try? state.eigenbasis(using: workbench).get())?.place.x
    },
    number("eigenbasis_y", "w*, y") { state, workbench in
      (try? state.eigenbasis(using: workbench).get())?.place.y
    },
    integer("eigenbasis_step", "the step that the open sheet looks at") { state, _ in
      state.eigenbasisSheet?.step
    },
    number("part_min", "w − w* along λmin's eigenvector at the step looked at") {
      parts($0, $1)?.smaller.component
    },
    number("part_max", "w − w* along λmax's eigenvector at the step looked at") {
      parts($0, $1)?.larger.component
    },
    number("factor_min", "1 − ελmin at w*, at w where the model stands in") {
      parts($0, $1)?.smaller.predicted
    },
    number("factor_max", "1 − ελmax at w*, at w where the model stands in") {
      parts($0, $1)?.larger.predicted
    },
    number("factor_min_true", "what the step made of the part along λmin") {
      parts($0, $1)?.smaller.factor
    },
    number("factor_max_true", "what the step made of the part along λmax") {
      parts($0, $1)?.larger.factor
    },
  ]

  private static let parts: Getter<EigenbasisComponents.Parts> = { state, workbench in
    (try? state.eigenbasis(using: workbench).get())?
      .parts(of: state.run, at: state.eigenbasisSheet?.step ?? state.shownStep)
  }
}
