import Screen

// Who presses a key sees what it did; where nothing that is seen has changed, a notice says how it stands.

extension State {
  /// Says how what an action changed stands now, unless that is seen.
  mutating func sayUnseen(
    _ action: Action, since before: State, using workbench: Workbench
  ) {
    guard let standing = action.standing(in: self), notice == before.notice,
      rowsSeen(using: workbench) == before.rowsSeen(using: workbench)
    else { return }
    say("\(standing); \(whyUnseen(action, using: workbench))")
  }

  private func whyUnseen(_ action: Action, using workbench: Workbench) -> String {
    let rest = "what is seen stays the same"
    guard action == .toggle(.nextStep), let view = visibleWindow,
      let layout = Layout(screen: screen)
    else { return rest }
    var state = self
    state.shown.nextStep = true
    let scene = state.scene(view: view, using: workbench)
    guard let next = scene.next else { return "there is no step from here" }
    guard let cell = layout.position(of: next, in: view) else { return "it lies off the map" }
    return cell == layout.position(of: scene.probe ?? scene.here, in: view)
      ? "it lies in \(scene.probe == nil ? "w" : "p")'s own cell, which + makes larger" : rest
  }

  /// All cells but those of the last row, whose words change with every key that switches something.
  private func rowsSeen(using workbench: Workbench) -> [Cell] {
    var state = self
    state.notice = nil
    state.readout = shownStep
    let look = look
    let frame = Visualizer.view(state, look: look, using: workbench)
    return (0..<max(0, screen.rows - 1)).flatMap { row in
      (0..<screen.columns).map { frame[$0, row] }
    }
  }
}

extension Action {
  /// What of the picture it changes and how that stands; nothing for what changes more than a picture.
  fileprivate func standing(in state: State) -> String? {
    let shown = state.shown
    return switch self {
    case .modelOrder: "model order: \(shown.order == 0 ? "off" : "\(shown.order)")"
    case .stepOrders: "orders: \(shown.stepOrders.highest.map { "up to \($0)" } ?? "off")"
    case .toggle(let layer): "\(layer.name): \(shown[layer] ? "on" : "off")"
    case .nextPath: "path: \(shown.path.rawValue)"
    case .nextContours: "contours: \(shown.contours.rawValue)"
    case .nextFill: "fill: \(shown.fill.rawValue)"
    case .nextSmoothness: "Λ⁺: \(shown.smoothness.rawValue)"
    case .nextAxes: "axes: \(state.axes.rawValue)"
    default: nil
    }
  }
}

extension Action.Layer {
  fileprivate var name: String {
    switch self {
    case .level: "true level"
    case .eigenvectors: "eigenvectors"
    case .gradient: "gradient"
    case .nextStep: "next step"
    case .lemma: "what theory bounds"
    }
  }
}
