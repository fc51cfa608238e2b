import Descent

extension Facts {
  static let why = [
    yesOrNo("why_open", "whether the sheet that says why is open") { state, _ in
      if case .why = state.overlay { true } else { false }
    },
    word("why_cause", "why the run does what it does, in a word") { state, workbench in
      state.diagnosis(using: workbench).findings.first?.cause
    },
    text("why", "the same in sentences") { state, workbench in
      state.diagnosis(using: workbench).sentences.joined(separator: " ")
    },
    number("why_epsilon", "an ε that was tried and does better") { state, workbench in
      state.diagnosis(using: workbench).remedy?.stepSize
    },
    integer("why_from", "after which step it was tried") { state, workbench in
      state.diagnosis(using: workbench).remedy?.step
    },
  ]
}
