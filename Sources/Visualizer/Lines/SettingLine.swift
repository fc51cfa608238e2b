import Descent
import Screen

/// The line in which ε, a start, a window or a constant is typed.
package struct SettingLine: Hashable, Sendable {
  package var prompt = Prompt()

  private var isEmpty: Bool { prompt.line.text.allSatisfy(\.isWhitespace) }

  /// What was typed, or what is wrong with it; nothing where nothing was typed.
  package func result(in state: State) -> Result<Setting, SettingError>? {
    guard !isEmpty else { return nil }
    return Result { () throws(SettingError) in
      try Setting(parsing: prompt.line.text, constants: state.landscape.constants)
    }
  }

  func preview(of state: State, using workbench: Workbench) -> State {
    guard case .success(let setting) = result(in: state) else { return state }
    var preview = state
    preview.apply(setting, using: workbench)
    return preview
  }

  mutating func complete(in state: State) {
    let text = prompt.line.text
    guard
      let completion = Setting.completions(of: text, constants: state.landscape.constants).first,
      !isEmpty
    else { return }
    prompt.line = EditedLine(completion)
  }

  /// What stands under the line.
  func message(of state: State) -> PromptView.Message {
    switch result(in: state) {
    case nil: PromptView.Message(text: SettingLine.present(in: state), role: .faint)
    case .success: PromptView.Message(text: "enter sets it", role: .dim)
    case .failure(let error):
      PromptView.Message(
        text: error.sentence, column: error.column,
        role: error.column > prompt.line.text.count ? .dim : .bad)
    }
  }

  /// What can be set, as it stands now.
  private static func present(in state: State) -> String {
    func list(_ numbers: [Double]) -> String {
      numbers.map { Numeral.brief($0) }.joined(separator: ",")
    }
    let window = state.window
    let constants = state.landscape.constants.map { "\($0.name) = \(Numeral.brief($0.value))" }
    let parts =
      ["epsilon \(Numeral.brief(state.run.stepSize))"] + constants + [
        "start \(list(state.start))",
        "window "
          + list([
            window.x.lowerBound, window.x.upperBound, window.y.lowerBound, window.y.upperBound,
          ]),
      ]
    return parts.joined(separator: "; ")
  }
}

extension State {
  mutating func acceptSetting(_ entered: SettingLine, using workbench: Workbench) {
    var entered = entered
    switch entered.result(in: self) {
    case nil: overlay = nil
    case .failure(let error):
      entered.prompt.line.moveCursor(to: error.column - 1)
      overlay = .setting(entered)
    case .success(let setting):
      overlay = nil
      settingHistory.remember(entered.prompt.line.text)
      apply(setting, using: workbench)
    }
  }

  mutating func apply(_ setting: Setting, using workbench: Workbench) {
    switch setting {
    case .stepSize(let stepSize): setStepSize(stepSize)
    case .start(let point): startRun(from: point, using: workbench)
    case .window(let window):
      changeView { $0.window = window }
      isFollowing = false
    case .constant(let constant): setConstant(constant.name, to: constant.value, using: workbench)
    }
  }
}
