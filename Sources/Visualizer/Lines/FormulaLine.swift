package import Descent
import Screen

/// The line in which a loss is typed; the picture is that of its last valid text.
package struct FormulaLine: Hashable, Sendable {
  package var prompt: Prompt {
    didSet { if prompt.line.text != oldValue.line.text { read() } }
  }
  /// What is drawn: the text, or what it was before it went wrong.
  package private(set) var formula: Formula
  /// What is wrong with the text.
  package private(set) var error: FormulaError?
  /// How the run went on before the line was opened.
  let playback: Playback.Mode

  init(_ formula: Formula, playback: Playback.Mode) {
    prompt = Prompt(formula.description)
    self.formula = formula
    self.playback = playback
  }

  private mutating func read() {
    do {
      formula = try Formula(parsing: prompt.line.text, variables: Landscape.variables)
      error = nil
    } catch {
      self.error = error
    }
  }

  /// The formula's landscape; the present one where nothing has changed.
  func preview(of state: State, using workbench: Workbench) -> State {
    guard formula != state.landscape.formula else { return state }
    var preview = state
    preview.open(workbench.landscape(unnamed: formula), using: workbench)
    return preview
  }

  /// What stands under the line.
  func message(of state: State, using workbench: Workbench) -> PromptView.Message {
    let length = prompt.line.text.count
    if let error {
      // A formula that is not finished is no mistake.
      let isUnfinished = error.column.map { $0 > length } ?? (length == 0)
      return PromptView.Message(
        text: error.explanation, column: error.column, role: isUnfinished ? .dim : .bad)
    }
    guard formula != state.landscape.formula else {
      return PromptView.Message(
        text: "a loss of x and y; after it, ; k = 25 makes a constant that keys change",
        role: .faint)
    }
    return PromptView.Message(text: workbench.landscape(unnamed: formula).note, role: .dim)
  }
}

extension State {
  mutating func acceptFormula(_ entered: FormulaLine, using workbench: Workbench) {
    var entered = entered
    if let error = entered.error {
      if let column = error.column { entered.prompt.line.moveCursor(to: column - 1) }
      overlay = .formula(entered)
      return
    }
    close()
    formulaHistory.remember(entered.prompt.line.text)
    guard entered.formula != landscape.formula else { return }
    let found = workbench.landscape(unnamed: entered.formula)
    open(found, using: workbench)
    say(found.note)
  }
}
