import Descent

/// Lets an action happen to a state; what is to be done outside of it comes back.
package func update(
  _ state: inout State, _ action: Action, using workbench: Workbench
) -> [Effect] {
  // A tick is no key's: what were kept of the state before it would make its step copy a whole run.
  if case .tick = action { return perform(action, on: &state, using: workbench) }
  if action.endsNotice { state.notice = nil }
  let (before, stateBefore) = (state.moment, state)
  let wasPaused = state.playback.mode == .paused
  let goesOn = state.pointer.goesOn(with: action)
  let effects = perform(action, on: &state, using: workbench)
  state.sayUnseen(action, since: stateBefore, using: workbench)
  let beginsToPlay = wasPaused && state.playback.mode != .paused
  if beginsToPlay || (action.isRemembered && !goesOn && state.moment != before) {
    state.history.remember(before)
  }
  return effects
}

private func perform(
  _ action: Action, on state: inout State, using workbench: Workbench
) -> [Effect] {
  let before = state.inspected == nil ? nil : state.run
  switch action {
  case .tick: state.passTick(using: workbench)
  case .resize(let size): state.changeView { $0.screen = size }
  case .recolor(let depth): state.colorDepth = depth

  case .playOrPause: state.playOrPause()
  case .step(let count): state.advance(by: count, using: workbench)
  case .stepBack(let count): state.stepBack(by: count)
  case .restart: state.restart(using: workbench)
  case .undo: state.undo()
  case .redo: state.redo()
  case .branch: state.branchOff()
  case .run(let move): state.run(move)
  case .critical(let move): state.critical(move, using: workbench)
  case .runUntilStopped: state.runUntilStopped()
  case .why(let move): state.why(move, using: workbench)
  case .eigenbasis(let move): state.eigenbasis(move, using: workbench)
  case .kernel(let move): state.kernel(move, using: workbench)
  case .slower: state.changeSpeed(by: -1)
  case .faster: state.changeSpeed(by: 1)

  case .scaleStepSize(let factor): state.setStepSize(state.run.stepSize * factor.value)
  case .stepSizeToSmoothness:
    if let choice = state.localReading(using: workbench).smoothness.choice.value {
      state.setStepSize(choice)
    }
  case .stepSizeToCauchy:
    if let cauchy = state.localModel(using: workbench).limits.cauchy.value {
      state.setStepSize(cauchy)
    }
  case .snap(let move): state.snap(move, using: workbench)

  case .modelOrder(let change): state.shown.changeOrder(by: change)
  case .stepOrders(let move): state.shown.stepOrders.apply(move)
  case .nextGround: state.shown.ground = state.shown.ground.next
  case .toggle(let layer): state.shown[layer].toggle()
  case .nextPath: state.shown.path = state.shown.path.next
  case .nextContours: state.shown.contours = state.shown.contours.next
  case .nextFill: state.shown.fill = state.shown.fill.next
  case .nextSmoothness: state.nextSmoothness(using: workbench)
  case .nextTheme: state.nextTheme()
  case .nextColorMap: state.nextColorMap()

  case .pan(let columns, let rows): state.pan(columns: columns, rows: rows)
  case .zoom(let direction): state.zoom(direction)
  case .wholeWindow: state.showWholeWindow()
  case .follow:
    state.isFollowing.toggle()
    state.keepInView()
    state.say(state.isFollowing ? "the view follows w" : "the view stays where it is")

  case .toggleProbe: state.toggleProbe()
  case .moveProbe(let columns, let rows): state.moveProbe(columns: columns, rows: rows)
  case .startAtProbe: state.startAtProbe(using: workbench)

  case .nextConstant:
    state.chosenConstant = (state.chosenConstant + 1) % max(1, state.landscape.constants.count)
  case .scaleConstant(let up): state.scaleConstant(up: up, using: workbench)

  case .openPicker: state.openPicker()
  case .choose(let move): state.choose(move)
  case .filterLandscapes: state.picker?.filter = EditedLine()
  case .nextOrder: if let order = state.picker?.order { state.picker?.order = order.next }
  case .openChosen: state.openChosen(using: workbench)
  case .stateLine(let move): return state.stateLine(move)
  case .save(let move): return state.save(move)
  case .record(let move): return state.record(move)
  case .replay: break  // Those who play the tape do it.

  case .mouse(let event):
    if let action = state.receive(event, using: workbench) {
      state.notice = nil
      return perform(action, on: &state, using: workbench)
    }

  case .changeView(let change): state.changeView(by: change)
  case .nextAxes: state.axes = state.axes.next
  case .inspect(let inspection): state.inspect(inspection)

  case .caption(let text): state.caption = text
  case .help: state.overlay = .help(page: 0)
  case .close: state.close()
  case .prompt(let move): state.prompt(move, using: workbench)
  case .edit(let edit):
    state.edit(edit)
  case .turnPage(let change): state.turnPage(by: change, using: workbench)
  case .refuse(let sentence): state.say(sentence)
  case .redraw: return [.redraw]
  case .quit: return [.quit]
  case .suspend: return [.suspend]
  }
  // Whatever the run does, what it does is looked at.
  if let before, state.run != before || state.playback.mode != .paused { state.inspected = nil }
  if case .tick = action {} else { state.readout = state.shownStep }
  return []
}

extension Shown {
  subscript(layer: Action.Layer) -> Bool {
    get {
      switch layer {
      case .level: level
      case .eigenvectors: eigenvectors
      case .gradient: gradient
      case .nextStep: nextStep
      case .lemma: lemma
      }
    }
    set {
      switch layer {
      case .level: level = newValue
      case .eigenvectors: eigenvectors = newValue
      case .gradient: gradient = newValue
      case .nextStep: nextStep = newValue
      case .lemma: lemma = newValue
      }
    }
  }
}

extension CaseIterable where Self: Equatable {
  /// The case after this one, the first after the last.
  package var next: Self {
    let all = Array(Self.allCases)
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }
}
