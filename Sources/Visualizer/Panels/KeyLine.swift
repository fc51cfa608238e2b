import Descent
import Screen

/// The last row: the keys that matter just now, which is also the legend of the layers' colours.
struct KeyLine {
  let state: State
  let columns: Int
  let look: Look

  /// A stretch of the line: which actions' keys, in which words, in whose colour.
  struct Hint {
    var actions: [Action]
    var text: String
    var role: Role = .strong
    /// What stands for the keys, where they are too many to be listed.
    var keys: String?
  }

  var pieces: [Piece] {
    let last = width(of: end)
    let lastColumn = columns - 1 - last
    var row: [Piece] = []
    var column = 1
    for hint in hints {
      guard column + width(of: hint) + 2 <= lastColumn else { break }
      row += pieces(of: hint, at: column)
      column += width(of: hint) + 2
    }
    return row + pieces(of: end, at: lastColumn)
  }

  /// What stays at the right when there is little room.
  private var end: Hint {
    if isReplay { return Hint(actions: [.quit], text: "quit") }
    return state.overlay?.hints(in: state) == nil
      ? Hint(actions: [.help], text: "keys") : Hint(actions: [.close], text: "close")
  }

  private var isReplay: Bool { state.replay != nil }

  private var replay: [Hint] {
    [
      Hint(
        actions: [.replay(.playOrPause)], text: state.replay?.mode == .playing ? "pause" : "play"),
      Hint(actions: [.replay(.takeOver)], text: "go on by hand"),
      Hint(actions: [.replay(.nextKey)], text: "next key"),
      Hint(actions: [.replay(.markBefore)], text: "mark back"),
      Hint(actions: [.replay(.slower), .replay(.faster)], text: "speed"),
      Hint(actions: [.replay(.nextMark)], text: "mark on"),
      Hint(actions: [.replay(.showKeys)], text: "keys"),
    ]
  }

  private var hints: [Hint] {
    if isReplay { return replay }
    if let hints = state.overlay?.hints(in: state) { return hints }
    switch state.view {
    case .map: break
    case .step: return step
    case .convergence: return convergence
    }
    if state.probe != nil { return probing }
    if state.inspected != nil { return [lastStep, branch, nextView("step view")] + layers }
    if let reason = state.run.status.reason { return reason.isFarOut ? afterDisaster : afterEnd }
    let back = Hint(actions: [.stepBack(count: 1)], text: "back")
    return [
      Hint(
        actions: [.playOrPause], text: state.playback.mode == .paused ? "play" : "pause"),
      Hint(actions: [.step(count: 1)], text: "step"),
    ] + (columns < 70 ? [stepSize, back] : [back, stepSize]) + constant + layers + [
      nextView("step view")
    ]
  }

  private var step: [Hint] {
    let finest = Hint(
      actions: [.scaleStepSize(by: .finestDown), .scaleStepSize(by: .finestUp)], text: "ε")
    let back = state.inspected == nil ? [] : [lastStep, branch]
    return [finest] + back + [
      Hint(actions: [.stepSizeToSmoothness], text: state.shown.smoothness.choiceName),
      Hint(actions: [.stepSizeToCauchy], text: "Cauchy"),
      Hint(actions: [.stepOrders(.toggle(1))], text: "orders", keys: "1…9"),
      layer(.toggle(.lemma), "lemma", isOn: state.shown.lemma),
      Hint(actions: [.step(count: 1)], text: "step"), nextView("convergence"),
      Hint(
        actions: [.playOrPause], text: state.playback.mode == .paused ? "play" : "pause"),
    ]
  }

  private var convergence: [Hint] {
    let along = Hint(actions: [.inspect(.by(-1)), .inspect(.by(1))], text: "along the path")
    let back = state.inspected == nil ? [] : [lastStep, branch]
    let rows = Hint(actions: [.inspect(.listed(-1)), .inspect(.listed(1))], text: "ledger")
    return [along, rows] + back + [
      Hint(actions: [.nextAxes], text: "axes \(state.axes.rawValue)"),
      layer(.toggle(.lemma), "bound", isOn: state.shown.lemma), nextView("map"),
      Hint(actions: [.playOrPause], text: state.playback.mode == .paused ? "play" : "pause"),
      Hint(actions: [.step(count: 1)], text: "step"), stepSize,
    ]
  }

  private var lastStep: Hint { Hint(actions: [.inspect(.last)], text: "last step") }
  private var branch: Hint { Hint(actions: [.branch], text: "branch here") }

  private func nextView(_ name: String) -> Hint {
    Hint(actions: [.changeView(by: 1)], text: name)
  }

  /// The constant that keys change, so that it is said where the panel has no room for it.
  private var constant: [Hint] {
    guard let constant = state.constant else { return [] }
    return [
      Hint(
        actions: [.scaleConstant(up: false), .scaleConstant(up: true)],
        text: "\(constant.name) = \(Numeral.brief(constant.value))")
    ]
  }

  private var probing: [Hint] {
    let moves = [(-1, 0), (1, 0), (0, -1), (0, 1)].map { columns, rows in
      Action.moveProbe(columns: columns, rows: rows)
    }
    return [
      Hint(actions: [.startAtProbe], text: "start here"),
      Hint(actions: [.toggleProbe], text: "leave"),
      Hint(actions: moves, text: "move"),
      Hint(actions: [.playOrPause], text: state.playback.mode == .paused ? "play" : "pause"),
      stepSize,
    ] + layers
  }

  private var stepSize: Hint {
    Hint(actions: [.scaleStepSize(by: .fineDown), .scaleStepSize(by: .fineUp)], text: "ε")
  }

  /// A layer's key has its colour while it is on.
  private var layers: [Hint] {
    let order = state.shown.order
    return [
      layer(.modelOrder(by: 1), order == 0 ? "order off" : "order \(order)", isOn: order > 0)
    ] + ground + [
      layer(.toggle(.level), "level", isOn: state.shown.level && state.showsTrueLevel),
      layer(.toggle(.eigenvectors), "eigen", isOn: state.shown.eigenvectors),
      layer(.toggle(.gradient), "gradient", isOn: state.shown.gradient),
      Hint(actions: [.openPicker], text: "landscapes"),
    ]
  }

  /// What the map is of, where it is not of L.
  private var ground: [Hint] {
    guard let name = state.shown.groundName else { return [] }
    return [Hint(actions: [.nextGround], text: "map of \(name)", role: .model)]
  }

  private func layer(_ action: Action, _ text: String, isOn: Bool) -> Hint {
    Hint(actions: [action], text: text, role: isOn ? action.layerRole ?? .strong : .faint)
  }

  private var afterDisaster: [Hint] {
    wayBack([
      Hint(
        actions: [.stepSizeToSmoothness], text: "ε to \(state.shown.smoothness.choiceName)"),
      Hint(actions: [.stepSizeToCauchy], text: "ε to Cauchy"),
    ])
  }

  private var afterEnd: [Hint] { wayBack([]) + [stepSize] + constant + layers }

  /// From where a run ended, unless it has not moved; other remedies stand between.
  private func wayBack(_ remedies: [Hint]) -> [Hint] {
    let why = [Hint(actions: [.why(.open)], text: "why")]
    guard !state.run.steps.isEmpty else { return remedies + why }
    let back = [Hint(actions: [.stepBack(count: 1)], text: "back")]
    let restart = [Hint(actions: [.restart], text: "restart")]
    // Where not all of them have room, the way to the others comes first.
    return columns < 70 ? back + why + remedies + restart : back + remedies + restart + why
  }

  private func keys(of hint: Hint) -> String {
    look.keys(hint.keys ?? hint.actions.map { key(of: $0) ?? "" }.joined(separator: " "))
  }

  private func key(of action: Action) -> String? {
    let own = isReplay ? Keymap.replay : state.overlay?.bindings ?? []
    if let binding = own.first(where: { $0.action == action }) { return binding.keys.first?.label }
    return isReplay ? nil : Keymap.labels[action]
  }

  private func width(of hint: Hint) -> Int {
    look.text(keys(of: hint) + " " + hint.text).unicodeScalars.count
  }

  private func pieces(of hint: Hint, at column: Int) -> [Piece] {
    let keys = keys(of: hint)
    let textColumn = column + look.text(keys).unicodeScalars.count + 1
    return [
      Piece(column, keys, hint.role, bold: hint.role != .faint),
      Piece(textColumn, hint.text, hint.role == .faint ? .faint : .dim),
    ]
  }
}
