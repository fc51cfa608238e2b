import Descent
import Screen

extension State {
  /// L along the step from the point of a reading.
  package func stepCurve(of reading: Reading, using workbench: Workbench) -> StepCurve {
    workbench.stepCurve(
      of: landscape, model: reading.model, in: plane, stepSize: reading.stepSize,
      end: pointer.chartEnd)
  }

  /// What the highest order that the step view draws guarantees of L along the step; nothing where none
  /// is drawn, or there is no step.
  func guarantee(
    of reading: Reading, on curve: StepCurve, using workbench: Workbench
  ) -> StepGuarantee? {
    guard let order = shown.stepOrders.highest, curve.landmarks != nil else { return nil }
    return workbench.stepGuarantee(
      of: landscape, model: reading.model, in: plane, order: order,
      upTo: min(curve.end, curve.edge ?? .infinity))
  }

  /// What the lemma promises of each step with its own Λ⁺; nothing where Λ⁺ is that of the view.
  func promise(
    of reading: Reading, on curve: StepCurve, using workbench: Workbench
  ) -> StepPromise? {
    guard reading.smoothness.source == .step, curve.landmarks != nil else { return nil }
    return workbench.stepPromise(of: landscape, model: reading.model, upTo: curve.end)
  }

  /// The step view as it is drawn; nothing where the screen is too small for it.
  func stepView(
    _ reading: Reading, look: Look, using workbench: Workbench
  ) -> StepView? {
    guard let layout = Layout(screen: screen, view: .step) else { return nil }
    let curve = stepCurve(of: reading, using: workbench)
    return StepView(
      of: self, reading, curve, guarantee: guarantee(of: reading, on: curve, using: workbench),
      promise: promise(of: reading, on: curve, using: workbench), layout: layout, look: look)
  }
}
