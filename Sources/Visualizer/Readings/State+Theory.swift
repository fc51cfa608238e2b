import Descent

extension State {
  /// What theory says of the step that is shown; of a run that was led astray, with the ε that W names.
  package func theoryRows(_ reading: Reading, using workbench: Workbench) -> TheoryRows {
    let status = shownStatus
    let remedy: Remedy? =
      switch status.reason {
      case .diverged, .overflow, .excursion, .fallsWithoutEnd, .fallsBeyondNumbers:
        diagnosis(using: workbench).remedy
      default: nil
      }
    return TheoryRows(reading, status: status, remedy: remedy)
  }
}
