import Screen

extension Keymap {
  /// The keys of the step view.
  package static let step =
    [
      Binding(
        .left, does: .scaleStepSize(by: .finestDown), "ε by a fiftieth", in: .step,
        on: .step, obstacle: smallestStepSize),
      Binding(
        .right, does: .scaleStepSize(by: .finestUp), "ε by a fiftieth", in: .step,
        on: .step, obstacle: largestStepSize),
      Binding(
        .enter, does: .step(count: 1), "take the step", in: .step, on: .step, obstacle: ended),
    ]
    + StepOrders.all.map { order in
      Binding(
        .character(digit(order)), does: .stepOrders(.toggle(order)), "orders, on and off",
        in: .step, on: .step)
    } + [
      Binding(
        "o", does: .stepOrders(.more), "more orders, fewer", in: .step, on: .step,
        obstacle: noHigherOrder),
      Binding(
        "O", does: .stepOrders(.fewer), "more orders, fewer", in: .step, on: .step,
        obstacle: noOrder),
      Binding("d", does: .toggle(.lemma), "the lemma's parabola", in: .step, on: .step),
    ]

  private static func digit(_ order: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "0") + UInt8(order))
  }

  private static let noHigherOrder: @Sendable (State, Workbench) -> String? = { state, _ in
    state.shown.stepOrders.highest == StepOrders.all.upperBound
      ? "no more orders: they go up to \(StepOrders.all.upperBound)" : nil
  }

  private static let noOrder: @Sendable (State, Workbench) -> String? = { state, _ in
    state.shown.stepOrders.highest == nil ? "no fewer orders: none is on" : nil
  }
}
