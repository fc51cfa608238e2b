/// What fills the screen.
package enum View: String, CaseIterable, Sendable {
  /// The contours of L with the path.
  case map
  /// L along the step against ε.
  case step
  /// Loss and gradient over the steps.
  case convergence
}

extension State {
  /// To the view so many further, the first after the last; a probe belongs to the map.
  mutating func changeView(by change: Int) {
    let all = View.allCases
    let index = (all.firstIndex(of: view) ?? 0) + change
    view = all[((index % all.count) + all.count) % all.count]
    probe = nil
  }
}
