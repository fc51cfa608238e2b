import Screen

extension State {
  /// A click or a drag in the chart or on its gauge sets ε, the wheel changes it a little.
  mutating func stepSize(by event: MouseEvent, using workbench: Workbench) -> Action? {
    switch event.kind {
    case .wheelUp: return .scaleStepSize(by: .finestUp)
    case .wheelDown: return .scaleStepSize(by: .finestDown)
    case .press: press(at: event.position, using: workbench)
    case .drag: drag(to: event.position, using: workbench)
    case .release: release(using: workbench)
    }
    return nil
  }

  /// What of the step view can be taken hold of.
  func stepGrip(at cell: Position, using workbench: Workbench) -> Pointer.Grip? {
    guard let view = stepView(using: workbench), view.hasCurve else { return nil }
    if let (gauge, area) = view.gauge, area.contains(cell) { return .gauge(ends: gauge.ends) }
    return view.contains(cell) ? .chart(end: view.curve.end) : nil
  }

  func stepView(using workbench: Workbench) -> StepView? {
    stepView(
      reading(using: workbench), look: .fixedProfile, using: workbench)
  }
}
