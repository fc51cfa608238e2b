import Descent
import Screen

/// What lies over the view and takes keys before it.
package enum Overlay: Hashable, Sendable {
  /// The sheet of all keys, at a page from 0.
  case help(page: Int)
  /// The list of step sizes that theory names.
  case snaps(SnapList)
  /// The choice among all landscapes.
  case picker(Picker)
  /// The command that opens the present state again.
  case stateLine(StateLine)
  /// The name of a file to save in.
  case save(SaveLine)
  /// The list of runs.
  case runs(RunList)
  /// Why the run does what it does.
  case why(WhySheet)
  /// The run along the eigenvectors of H.
  case eigenbasis(EigenbasisSheet)
  /// The residuals and their kernel.
  case kernel(KernelSheet)
  /// The list of the view's critical points.
  case critical(CriticalList)
  /// The line of a formula.
  case formula(FormulaLine)
  /// The line of ε, a start, a window or a constant.
  case setting(SettingLine)

  /// The keys that it takes first.
  var bindings: [Binding] {
    switch self {
    case .help: Keymap.help
    case .snaps: SnapList.bindings
    case .picker(let picker): picker.filter == nil ? Keymap.picker : Keymap.pickerFilter
    case .stateLine: StateLine.bindings
    case .save(let save): save.bindings
    case .runs: RunList.bindings
    case .critical: CriticalList.bindings
    case .why: WhySheet.bindings
    case .eigenbasis: EigenbasisSheet.bindings
    case .kernel: KernelSheet.bindings
    case .formula, .setting: Prompt.bindings
    }
  }

  /// Whether the view gets the keys that it does not take.
  var letsKeysThrough: Bool {
    switch self {
    case .help, .snaps, .picker, .stateLine, .save, .runs, .why, .eigenbasis, .kernel, .formula,
      .setting:
      false
    case .critical: true
    }
  }

  /// The line that typed characters and pasted text go into, where there is one.
  package var line: EditedLine? {
    get {
      switch self {
      case .help, .snaps, .stateLine, .runs, .why, .eigenbasis, .kernel, .critical: nil
      case .picker(let picker): picker.filter
      case .save(let save): save.isAsking ? nil : save.line
      case .formula(let line): line.prompt.line
      case .setting(let line): line.prompt.line
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .help, .snaps, .stateLine, .runs, .why, .eigenbasis, .kernel, .critical: break
      case .picker(var picker):
        picker.filter = newValue
        self = .picker(picker)
      case .save(var save):
        save.line = newValue
        self = .save(save)
      case .formula(var line):
        line.prompt.line = newValue
        self = .formula(line)
      case .setting(var line):
        line.prompt.line = newValue
        self = .setting(line)
      }
    }
  }

  /// Whether nothing of the view is seen, which then is not drawn.
  var coversView: Bool {
    switch self {
    case .help, .snaps, .stateLine, .save, .runs, .why, .eigenbasis, .kernel, .critical, .formula,
      .setting:
      false
    case .picker: true
    }
  }

  /// Draws it over a finished view, or over an empty screen that it covers.
  func draw(of state: State, into frame: inout Frame, look: Look, using workbench: Workbench) {
    switch self {
    case .help(let page):
      let sheet = HelpSheet(state: state, workbench: workbench, look: look, size: state.screen)
      frame.recede(outside: sheet.area, look: look)
      sheet.draw(page: page, into: &frame)
    case .snaps(let list): list.draw(of: state, into: &frame, look: look, using: workbench)
    case .picker(let picker):
      PickerSheet(picker, of: state, look: look, using: workbench)?.draw(into: &frame)
    case .stateLine(let sheet): sheet.draw(of: state, into: &frame, look: look)
    case .save(let save): save.draw(of: state, into: &frame, look: look)
    case .runs:
      let sheet = RunSheet(state: state, look: look)
      frame.recede(outside: sheet.area, look: look)
      sheet.draw(into: &frame)
    case .why(let sheet): sheet.draw(of: state, into: &frame, look: look)
    case .eigenbasis(let sheet): sheet.draw(of: state, into: &frame, look: look)
    case .kernel(let sheet): sheet.draw(of: state, into: &frame, look: look, using: workbench)
    case .critical: CriticalSheet(of: state, look: look, using: workbench)?.draw(into: &frame)
    case .formula, .setting: promptView(of: state, look: look, using: workbench)?.draw(into: &frame)
    }
  }

  /// The line that is typed over the rows above the keys, where there is one.
  func promptView(of state: State, look: Look, using workbench: Workbench) -> PromptView? {
    let notice = state.notice.map { PromptView.Message(text: $0.text, role: .warn) }
    return switch self {
    case .formula(let line):
      PromptView(
        label: state.screen.columns < 70 ? "L =" : "L(x, y) =", line: line.prompt.line,
        message: notice ?? line.message(of: state, using: workbench), look: look)
    case .setting(let line):
      PromptView(
        label: ":", line: line.prompt.line, message: notice ?? line.message(of: state), look: look)
    default: nil
    }
  }

  /// The keys that matter while it is open, in words; nothing where the view's stay shown.
  func hints(in state: State) -> [KeyLine.Hint]? {
    switch self {
    case .snaps: SnapList.hints
    case .picker(let picker): picker.hints(in: PickerLayout(screen: state.screen))
    case .runs: RunList.hints
    case .critical: CriticalList.hints
    case .why(let sheet): sheet.hints(on: state.screen)
    case .eigenbasis: EigenbasisSheet.hints
    case .kernel: KernelSheet.hints
    case .formula, .setting: Prompt.hints
    case .help, .stateLine: []
    case .save: nil
    }
  }

  /// The state as it would be if what is chosen or typed were accepted, which is what is drawn.
  func preview(of state: State, using workbench: Workbench) -> State {
    switch self {
    case .snaps(let list): list.preview(of: state, using: workbench)
    case .formula(let line): line.preview(of: state, using: workbench)
    case .setting(let line): line.preview(of: state, using: workbench)
    default: state
    }
  }
}
