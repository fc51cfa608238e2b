/// Which Taylor polynomials of L along the step are drawn in the step view.
package struct StepOrders: Hashable, Sendable {
  package enum Move: Hashable, Sendable {
    /// The next order above the highest one, or that one off.
    case more, fewer
    case toggle(Int)
  }

  /// As far as the orders go.
  package static let all = 1...9

  private var isOn = Set([1, 2, 3])

  package init() {}

  /// Orders by their digits, as `123`, or `0` for none; nothing where that is no list of orders.
  package init?(digits: String) {
    isOn = []
    guard digits != "0" else { return }
    guard !digits.isEmpty else { return nil }
    for digit in digits {
      guard let order = digit.wholeNumberValue, StepOrders.all.contains(order) else { return nil }
      isOn.insert(order)
    }
  }

  /// From the lowest.
  package var shown: [Int] { isOn.sorted() }
  package var highest: Int? { isOn.max() }
  package var digits: String { isOn.isEmpty ? "0" : shown.map(String.init).joined() }

  package func contains(_ order: Int) -> Bool { isOn.contains(order) }

  mutating func apply(_ move: Move) {
    switch move {
    case .more:
      let next = (highest ?? 0) + 1
      if StepOrders.all.contains(next) { isOn.insert(next) }
    case .fewer:
      if let highest { isOn.remove(highest) }
    case .toggle(let order):
      if isOn.remove(order) == nil, StepOrders.all.contains(order) { isOn.insert(order) }
    }
  }
}
