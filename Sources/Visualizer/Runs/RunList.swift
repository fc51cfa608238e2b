import Descent
import Screen

/// The list of runs over the view: which of them the keys are about.
package struct RunList: Hashable, Sendable {
  /// The number of the chosen branch.
  fileprivate var chosen: Int

  package enum Move: Hashable, Sendable {
    case open
    case choose(by: Int)
    /// Chooses the row so many below the first.
    case chooseRow(Int)
    case focus, hide, delete, compare
  }
}

extension State {
  /// Which branch the list's keys are about; the one with the focus where undo took the chosen one.
  var chosenBranch: Int {
    guard case .runs(let list) = overlay else { return focus }
    return branches.firstIndex { $0.number == list.chosen } ?? focus
  }

  mutating func run(_ move: RunList.Move) {
    switch move {
    case .open:
      notice = nil
      choose(branches[focus])
    case .choose(let change):
      choose(branches[min(max(chosenBranch + change, 0), branches.count - 1)])
    case .chooseRow(let row):
      if branches.indices.contains(row) { choose(branches[row]) }
    case .focus:
      give(focusTo: chosenBranch)
      overlay = nil
    case .hide: branches[chosenBranch].isHidden.toggle()
    case .delete: deleteChosenBranch()
    case .compare:
      let number = branches[chosenBranch].number
      compared = compared == number ? nil : number
    }
  }

  private mutating func choose(_ branch: Branch) {
    playback.mode = .paused
    overlay = .runs(RunList(chosen: branch.number))
  }

  /// The run above it is chosen then, and gets the focus where that is deleted.
  private mutating func deleteChosenBranch() {
    guard branches.count > 1 else { return }
    let (gone, heir) = (chosenBranch, chosenBranch == 0 ? 1 : chosenBranch - 1)
    choose(branches[heir])
    if gone == focus { give(focusTo: heir) }
    if compared == branches[gone].number { compared = nil }
    branches.remove(at: gone)
    if focus > gone { focus -= 1 }
  }
}

// MARK: keys

extension RunList {
  static let bindings = [
    Binding(.up, does: .run(.choose(by: -1)), "choose", in: .program),
    Binding(.down, .tab, does: .run(.choose(by: 1)), "choose", in: .program),
    Binding(.enter, does: .run(.focus), "go on with it", in: .program),
    Binding(.space, does: .run(.hide), "hide, show", in: .program, obstacle: hasFocus),
    Binding("c", does: .run(.compare), "compare", in: .program, obstacle: hasFocus),
    Binding("d", .delete, does: .run(.delete), "delete", in: .program, obstacle: isOnlyRun),
    Binding("u", does: .undo, "undo", in: .program, obstacle: Keymap.nothingToUndo),
    Binding(
      .control("r"), does: .redo, "redo", in: .program, obstacle: Keymap.nothingToRedo),
    Binding(.escape, "h", does: .close, "close", in: .program),
    Binding(.control("l"), does: .redraw, "draw again", in: .program),
    Binding(.control("z"), does: .suspend, "suspend", in: .program),
    Binding("q", .control("c"), does: .quit, "quit", in: .program),
  ]

  static let hints = [
    KeyLine.Hint(actions: [.run(.focus)], text: "go on"),
    KeyLine.Hint(actions: [.run(.compare)], text: "compare"),
    KeyLine.Hint(actions: [.run(.delete)], text: "delete"),
    KeyLine.Hint(actions: [.run(.hide)], text: "hide, show"),
    KeyLine.Hint(actions: [.undo], text: "undo"),
    KeyLine.Hint(actions: [.run(.choose(by: -1)), .run(.choose(by: 1))], text: "choose"),
  ]

  private static let hasFocus: @Sendable (State, Workbench) -> String? = { state, _ in
    state.chosenBranch == state.focus ? "this run has the focus: choose another one" : nil
  }

  private static let isOnlyRun: @Sendable (State, Workbench) -> String? = { state, _ in
    state.branches.count == 1 ? "this is the only run" : nil
  }
}
