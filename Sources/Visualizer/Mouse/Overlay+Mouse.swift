import Screen

extension Overlay {
  /// What the mouse does to it; a click beside it does what escape does.
  func action(
    for event: MouseEvent, in state: State, using workbench: Workbench
  ) -> Action? {
    if event.kind == .press, let area = area(in: state, using: workbench),
      !area.contains(event.position)
    {
      return bindings.first { $0.keys.contains(.escape) }?.action
    }
    switch self {
    case .help: return helpSheet(of: state, using: workbench).action(for: event)
    case .snaps(let list): return list.action(for: event, in: state)
    case .picker(let picker): return picker.action(for: event, in: state)
    case .runs: return RunSheet(state: state, look: .fixedProfile).action(for: event)
    case .critical:
      return CriticalSheet(of: state, look: .fixedProfile, using: workbench)?.action(for: event)
    case .stateLine(let sheet): return sheet.action(for: event)
    case .why(let sheet): return sheet.action(for: event)
    case .eigenbasis(let sheet): return sheet.action(for: event)
    case .kernel(let sheet): return sheet.action(for: event)
    case .save, .formula, .setting: return nil
    }
  }

  /// Where it lies; nothing where nothing lies beside it.
  private func area(in state: State, using workbench: Workbench) -> Rectangle? {
    switch self {
    case .help: helpSheet(of: state, using: workbench).area
    case .snaps(let list): list.area(in: state)
    case .picker: nil
    case .runs: RunSheet(state: state, look: .fixedProfile).area
    case .critical: CriticalSheet(of: state, look: .fixedProfile, using: workbench)?.area
    case .stateLine(let sheet): sheet.area(on: state.screen)
    case .why(let sheet): sheet.area(on: state.screen)
    case .eigenbasis(let sheet): sheet.area(of: state)
    case .kernel(let sheet): sheet.area(of: state, using: workbench)
    case .save: SaveLine.area(on: state.screen)
    case .formula, .setting:
      promptView(of: state, look: .fixedProfile, using: workbench)?.area(on: state.screen)
    }
  }

  private func helpSheet(of state: State, using workbench: Workbench) -> HelpSheet {
    HelpSheet(state: state, workbench: workbench, look: state.look, size: state.screen)
  }
}
