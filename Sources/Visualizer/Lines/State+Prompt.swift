import Descent

extension State {
  /// Opens a line, or lets something happen to the open one.
  mutating func prompt(_ move: Prompt.Move, using workbench: Workbench) {
    // What was said before would stand in place of what is to be said of the line.
    notice = nil
    switch move {
    case .openFormula:
      overlay = .formula(FormulaLine(landscape.formula, playback: playback.mode))
      playback.mode = .paused
    case .openSetting: overlay = .setting(SettingLine())
    case .accept:
      if case .formula(let line) = overlay { acceptFormula(line, using: workbench) }
      if case .setting(let line) = overlay { acceptSetting(line, using: workbench) }
    case .recall(let change):
      if case .formula(var line) = overlay {
        line.prompt.recall(back: change, in: formulaHistory)
        overlay = .formula(line)
      }
      if case .setting(var line) = overlay {
        line.prompt.recall(back: change, in: settingHistory)
        overlay = .setting(line)
      }
    case .complete:
      guard case .setting(var line) = overlay else { return }
      line.complete(in: self)
      overlay = .setting(line)
    }
  }

  /// Changes the line that is being typed; what has no room in it is refused.
  mutating func edit(_ edit: EditedLine.Edit) {
    if case .insert(let new) = edit, overlay?.line?.takes(new) == false {
      return say("the line is full: it takes \(EditedLine.limit) characters")
    }
    overlay?.line?.apply(edit)
  }

  /// What is wrong with the line that is being typed, and at which column.
  var lineError: String? {
    switch overlay {
    case .formula(let line): line.error?.sentence
    case .setting(let line):
      if case .failure(let error) = line.result(in: self) {
        "column \(error.column): \(error.sentence)"
      } else {
        nil
      }
    default: nil
    }
  }
}
