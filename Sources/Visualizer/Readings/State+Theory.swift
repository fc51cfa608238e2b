import Descent

extension State {
  /// What theory says of the step that is shown; of a run that was led astray, with the ε that W names.
  package func theoryRows(_ reading: Reading, using workbench: Workbench) -> TheoryRows {
    let status = shownStatus
    let wasLedAstray = status.reason.map { $0.isFarOut || $0.outcome == .falls } ?? false
    let remedy = wasLedAstray ? diagnosis(using: workbench).remedy : nil
    return TheoryRows(reading, status: status, remedy: remedy)
  }
}
