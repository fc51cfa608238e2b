package import Screen

/// What keys do: the one place where a key, its action and its words stand together.
package struct Binding: Sendable {
  /// The groups of the help sheet, in its order.
  package enum Group: String, CaseIterable, Sendable {
    case program = "program"
    case run = "run"
    case stepSize = "step size"
    case show = "show"
    case view = "view"
    case step = "step view"
    case convergence = "convergence"
    case probe = "probe"
    case constants = "constants"
    case mouse = "mouse"
    case share = "share"
    case replay = "while a tape plays"
  }

  /// The key that is shown, then its aliases.
  package let keys: [Key]
  package let action: Action
  /// What it does; neighbours with the same words share a line of the help sheet.
  package let text: String
  package let group: Group
  /// The view that it belongs to; nothing for every view.
  package let view: View?
  /// Why it cannot act just now; nothing when it can.
  package let obstacle: @Sendable (State, Workbench) -> String?

  package init(
    _ keys: Key..., does action: Action, _ text: String, in group: Group, on view: View? = nil,
    obstacle: @escaping @Sendable (State, Workbench) -> String? = { _, _ in nil }
  ) {
    self.keys = keys
    self.action = action
    self.text = text
    self.group = group
    self.view = view
    self.obstacle = obstacle
  }
}
